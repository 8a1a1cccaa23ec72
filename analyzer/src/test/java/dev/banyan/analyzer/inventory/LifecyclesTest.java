package dev.banyan.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.inventory.Library.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LifecyclesTest {

    private static final Lifecycles OWN = Lifecycles.read(Optional.empty());

    @TempDir
    Path folder;

    private Lifecycles export(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return Lifecycles.read(Optional.of(folder));
    }

    @Test
    void ownTableKnowsTheLineOfAVersion() {
        Lifecycle lifecycle = Optional.ofNullable(OWN.of("org.springframework", "spring-core", "5.3.39"))
                .orElseThrow();

        assertThat(lifecycle.product()).isEqualTo("spring-framework");
        assertThat(lifecycle.eol()).isEqualTo("2024-08-31");
        assertThat(lifecycle.ended()).isTrue();
        assertThat(OWN.of("log4j", "log4j", "1.2.17")).matches(one -> one != null && one.ended());
        assertThat(OWN.of("org.acme", "spring-core", "5.3.39")).isNull();
        assertThat(OWN.of("", "log4j", "1.2.17")).isNotNull();
        assertThat(OWN.of("log4j", "log4j", "1".repeat(9999))).isNull();
    }

    @Test
    void endsAreJudgedOnTheDayOfTheData() {
        Lifecycle later = Optional.ofNullable(OWN.of("org.springframework", "spring-core", "7.0.1"))
                .orElseThrow();

        assertThat(later.asOf()).isEqualTo("2026-08-22");
        assertThat(later.eol()).isEqualTo("2027-07-31");
        assertThat(later.ended()).isFalse();
    }

    @Test
    void anExportOfOneProductGoesBeforeTheOwnTable() throws IOException {
        Lifecycles both = export("spring-framework.json", """
                [{"cycle": "5.3", "releaseDate": "2020-10-27", "eol": "2030-01-01", "latestReleaseDate": "2029-01-01"}]
                """);
        Lifecycle lifecycle = both.of("org.springframework", "spring-core", "5.3.39");

        assertThat(lifecycle)
                .isEqualTo(new Lifecycle(
                        "spring-framework",
                        "5.3",
                        "2020-10-27",
                        "2030-01-01",
                        false,
                        "https://endoflife.date/spring-framework",
                        "2029-01-01"));
        assertThat(both.of("org.springframework", "spring-core", "4.3.1")).matches(one -> one != null && one.ended());
    }

    @Test
    void readsTheFullExportWithIdentifiers() throws IOException {
        Lifecycles all = export("full.json", """
                {"generated_at": "2026-01-02T00:00:00Z", "result": [{"name": "acme",
                  "identifiers": [{"type": "purl", "id": "pkg:maven/org.acme/core"}],
                  "releases": [{"name": "1", "isEol": true, "eolFrom": "2020-01-01"}]}]}
                """);

        assertThat(all.of("org.acme", "core", "1.9")).matches(one -> one != null && one.ended());
        assertThat(all.of("org.acme", "core", "10.0")).isNull();
    }

    @Test
    void exportsOfAnyShapeAreSurvived() throws IOException {
        assertThat(export("a.json", "{\"result\": [3, {\"releases\": [1]}]}").broken())
                .isZero();
        assertThat(export("a.json", "no").broken()).isEqualTo(1);
    }
}
