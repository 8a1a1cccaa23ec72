package dev.banyan.analyzer.rule.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Libraries that come with others, for the few that rules ask for and builds never name; no repository is asked. */
final class Starters {

    private static final Properties KNOWN = load();

    private Starters() {}

    /**
     * What a library brings.
     *
     * @param library as {@code group:artifact}
     */
    static List<String> of(String library) {
        String brought = KNOWN.getProperty(library, "");
        return brought.isEmpty() ? List.of() : List.of(brought.split(" ", -1));
    }

    private static Properties load() {
        Properties known = new Properties();
        try (InputStream stream = Objects.requireNonNull(Starters.class.getResourceAsStream("starters.properties"))) {
            known.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
