package dev.banyan.analyzer.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen; {@code ./verify} installs it. What is not there fails the test. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=1400,1000", "--host-resolver-rules=MAP * ~NOTFOUND");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    void open(Path page, String view) {
        driver.get("about:blank");
        driver.get(page.toUri() + "#/" + view);
        new WebDriverWait(driver, PATIENCE)
                .until(one -> !driver.findElements(By.cssSelector("main > section:not([hidden])"))
                        .isEmpty());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** What all elements that fit show, in their order. */
    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    Object run(String script) {
        return Objects.requireNonNull(driver.executeScript(script), script);
    }

    /** Presses the button, or chooses the option, with this text below {@code selector}. */
    void click(String selector, String text) {
        driver.findElements(By.cssSelector(selector)).stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + selector + " with " + text))
                .click();
    }

    /** What the browser has complained about since it was last asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
