package dev.banyan.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.EstateText;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The page as people use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInChromiumTest {

    /** Names that try to become markup, script, or to turn the direction of text. */
    private static final String HOSTILE = "\"'><img_src=x_onerror=alert(1)></script><script>alert(2)</script>\u202Etxt";

    private static final String ESTATE = """
            program:MENU 120 lines
            program:ACCT 300 lines
            program:DATES 40 lines
            copybook:GONE missing
            type:a.Servlet 80 lines
            transaction:CC00 executes program:MENU CSD
            transaction:CA00 executes program:ACCT CSD
            endpoint:GET_/accounts executes type:a.Servlet doGet
            type:a.Servlet reads table:ACCOUNT SELECT
            program:MENU calls program:ACCT XCTL
            program:ACCT calls program:DATES CALL
            program:ACCT includes copybook:GONE COPY
            program:ACCT writes table:ACCOUNT UPDATE
            program:ACCT calls ? XCTL WS-NEXT
            program:DATES reads dataset:CALENDAR READ
            type:HOSTILE 10 lines
            endpoint:GET_/HOSTILE executes type:HOSTILE HOSTILE
            type:HOSTILE writes table:HOSTILE INSERT
            """.replace("HOSTILE", HOSTILE);

    private static final String SEAMS = """
            {"method":{}, "foundation":[], "seams":[{"id":"seam:table:ACCOUNT","name":"Account","entryPoints":["transaction:CA00"],
             "figures":{"code":2,"lines":340,"needs":1,"neededBy":2,"cohesion":0.8,"coupling":0.2},
             "stores":{"owned":["table:ACCOUNT"],"shared":[],"foughtOver":[],"foreign":[]},
             "members":{"program":["program:ACCT"]},"cuts":[],"first":[{"kind":"close-gap","what":"Find <b>GONE</b>","subjects":[]}]}]}
            """;

    private Chromium browser;
    private Path page;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        Estate facts = EstateText.estate(ESTATE);
        Estate estate = new Estate(
                "bank </title><script>alert(3)</script>",
                facts.nodes(),
                facts.edges(),
                List.of(new Reading("a\u202E.cbl", "cobol", 300, Reading.Outcome.PARTIAL)),
                List.of(new Problem(
                        Position.of("a\u202E.cbl"), "syntax", "</script><img src=x onerror=alert(4)>", "Look at it.")));
        page = Reports.write(
                Reports.of(estate, folder, Reports.document("seams.json", SEAMS)), folder.resolve("report.html"));
        browser = Chromium.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"overview", "hotspots", "graph", "crud", "entries", "seams", "backlog", "libraries", "coverage"})
    void everyViewShowsTextOfTheEstateAsText(String view) {
        browser.open(page, view);
        assertThat(browser.find("main > section:not([hidden])").getAttribute("id"))
                .isEqualTo(view);
        assertThat(browser.find("main > section:not([hidden])").getText())
                .doesNotContain("null", "undefined", "NaN", "\u202E");
        assertThat(browser.run("return document.querySelectorAll('img, main script, b b, section h1 script').length"))
                .isEqualTo(0L);
        assertThat(browser.find("#estate-name").getText()).isEqualTo("bank </title><script>alert(3)</script>");
    }

    @Test
    void marksThatTurnTextAreShownAsTheirBytes() {
        browser.open(page, "entries");
        assertThat(browser.find("#entries").getText()).contains("</script><script>alert(2)</script>%E2%80%AEtxt");
    }

    @Test
    void theOverviewCountsAndLeadsOn() {
        browser.open(page, "overview");
        assertThat(browser.find("#overview .lead").getText()).contains("2 endpoints and 2 transactions");
        assertThat(browser.texts("#overview .figures li")).contains("3\nprograms", "2\ngaps to close");
        assertThat(browser.find("#overview").getText()).contains("1 program or copybook is missing");
    }

    @Test
    void searchSuggestsAndTakesTheKeyboard() {
        browser.open(page, "graph");
        var field = browser.find("#graph input[role=combobox]");
        field.clear();
        field.sendKeys("acc");
        assertThat(browser.texts("#graph [role=option]")).contains("program:ACCT", "table:ACCOUNT");
        assertThat(browser.texts("#graph .search [role=status]").get(0)).contains("fit");
        field.clear();
        field.sendKeys("dates", Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.find("#graph strong").getText()).isEqualTo("program:DATES");
        assertThat(browser.texts("#graph tbody tr"))
                .anyMatch(row -> row.startsWith("program:ACCT calls (CALL) program:DATES exact estate:11"));
    }

    @Test
    void kindsOfEdgesNarrowThePicture() {
        browser.open(page, "graph?node=program:ACCT");
        assertThat(browser.find("#graph table").getText()).contains("writes (UPDATE)", "unknown: WS-NEXT");
        browser.find("#graph details summary").click();
        browser.find("#graph input[value=writes]").click();
        assertThat(browser.find("#graph table").getText())
                .doesNotContain("writes (UPDATE)")
                .contains("calls (CALL)");
    }

    @Test
    void thePathFromAnEntryToDataIsFound() {
        browser.open(page, "graph?node=transaction:CC00&to=dataset:CALENDAR");
        assertThat(browser.find("#graph").getText()).contains("The shortest path has 4 steps.");
        assertThat(browser.texts("#graph tbody tr")).hasSize(4);
        assertThat(browser.run("return document.querySelectorAll('#graph canvas').length"))
                .isNotEqualTo(0L);
    }

    @Test
    void theMatrixSaysWhoDoesWhat() {
        browser.open(page, "crud");
        assertThat(browser.find("#crud table").getText()).contains("transaction:CA00", "U", "endpoint:GET /accounts");
        browser.find("#crud input[type=search]").sendKeys("accounts");
        assertThat(browser.texts("#crud tbody tr")).containsExactly("endpoint:GET /accounts R");
    }

    @Test
    void theBacklogSortsFiltersAndSaysWhy() {
        browser.open(page, "backlog");
        int all = browser.texts("#backlog > div tbody tr").size();
        browser.click("#backlog th button", "Points");
        assertThat(browser.find("#backlog th[aria-sort=descending]").getText()).contains("Points");
        browser.click("#backlog th button", "Points");
        assertThat(browser.find("#backlog th[aria-sort=ascending]").getText()).contains("Points");
        browser.click("#backlog option", "close-gap");
        List<String> gaps = browser.texts("#backlog > div tbody tr td:nth-child(4)");
        assertThat(gaps).isNotEmpty().hasSizeLessThan(all).allMatch("close-gap"::equals);
        browser.open(page, "backlog?item=move:transaction:CA00");
        assertThat(browser.find("#backlog tr.detail").getText())
                .contains("Effort", "= 1 + ", "ownLines", "Done when", "Evidence", "estate:");
        assertThat(browser.run("return document.querySelectorAll('#backlog svg.burnup rect').length"))
                .isNotEqualTo(0L);
    }

    @Test
    void theMapHasACircleForEachFileAndOpensItsRow() {
        browser.open(page, "hotspots?file=estate");
        assertThat(browser.run("return document.querySelectorAll('#hotspots circle.file').length"))
                .isEqualTo(1L);
        assertThat(browser.find("#hotspots tr.detail").getText()).contains("complexity");
        assertThat(browser.find("#hotspots circle.chosen").getAttribute("data-file"))
                .isEqualTo("estate");
    }

    @Test
    void seamsShowWhereThereAreAny() {
        browser.open(page, "seams?seam=seam:table:ACCOUNT");
        assertThat(browser.find("#seams-link").isDisplayed()).isTrue();
        assertThat(browser.find("#seams tr.detail").getText()).contains("Find <b>GONE</b>", "table:ACCOUNT");
    }

    @Test
    void theSchemeChangesByTheSwitch() {
        browser.open(page, "overview");
        String colour = "return getComputedStyle(document.body).backgroundColor";
        Object before = browser.run(colour);
        browser.find("#theme").click();
        assertThat(browser.run(colour)).isNotEqualTo(before);
        assertThat(browser.find("#theme").getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        browser.open(page, "overview");
        browser.find("body").sendKeys(Keys.TAB, Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void theCoverageNamesWhatIsMissingAndWhoNeedsIt() {
        browser.open(page, "coverage");
        assertThat(browser.find("#coverage").getText())
                .contains("copybook:GONE", "estate:12", "WS-NEXT", "estate:14", "a%E2%80%AE.cbl");
    }

    @Test
    void aLargeEstateIsThereSoon(@TempDir Path folder) throws IOException {
        Path large = Reports.write(Reports.of(LargeEstate.of(20_000, 100_000), folder), folder.resolve("large.html"));
        browser.open(large, "overview");
        long first = number("return Math.round(performance.getEntriesByName('banyan-first-view')[0].startTime)");
        browser.open(large, "graph");
        long graph = number("return Math.round(performance.getEntriesByName('banyan-first-view')[0].startTime)");
        browser.find("#graph input[role=combobox]").clear();
        browser.find("#graph input[role=combobox]").sendKeys("p19999");
        assertThat(browser.texts("#graph [role=option]")).contains("program:P19999");
        System.out.println("first view of 20,000 nodes and 100,000 edges: " + first + " ms, its graph: " + graph
                + " ms, " + large.toFile().length() + " bytes");
        assertThat(first).isLessThan(10_000);
        assertThat(graph).isLessThan(20_000);
    }

    private long number(String script) {
        return ((Number) browser.run(script)).longValue();
    }
}
