package dev.banyan.analyzer.library;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {

    private static final String CATALOGUE = """
            [versions]
            spring = "6.1.2"
            rich = { strictly = "1.5", prefer = "1.4" }
            [libraries]
            spring-core = { module = "org.springframework:spring-core", version.ref = "spring" }
            guava = "com.google.guava:guava:32.1-jre"
            rich_one = { group = "g", name = "rich", version.ref = "rich" }
            open = { module = "g:open" }
            [bundles]
            basics = ["spring-core", "guava"]
            """;

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new LibraryLanguage());
    }

    @Test
    void accessorsBundlesAndRichVersionsAreFollowed() {
        sources.file("gradle/libs.versions.toml", CATALOGUE).file("build.gradle.kts", """
                        plugins { java }
                        dependencies {
                            implementation(libs.bundles.basics)
                            testImplementation(libs.rich.one)
                            runtimeOnly(libs.open)
                        }
                        """);

        assertThat(edges(facts(), EdgeKind.DEPENDS))
                .containsExactly(
                        "gradle implementation com.google.guava:guava:32.1-jre exact",
                        "gradle implementation org.springframework:spring-core:6.1.2 exact",
                        "gradle runtimeOnly g:open exact",
                        "gradle testImplementation g:rich:1.5 exact");
    }

    @Test
    void whatIsNoTomlIsAProblemWithItsLine() {
        sources.file("gradle/libs.versions.toml", "[versions]\na = \"1\"\nb = = 2\n");

        assertThat(Sources.problems(facts())).containsExactly("syntax gradle/libs.versions.toml:3");
    }

    @Test
    void cataloguesOfAnyShapeAreSurvived() {
        sources.file("gradle/libs.versions.toml", "versions = 3\nlibraries = [1]\n[bundles]\nx = 4\n[plugins]\ny = 5\n")
                .file("gradle/deep.versions.toml", "a = " + "[".repeat(50_000))
                .file("gradle/large.versions.toml", "#".repeat((1 << 20) + 1));

        assertThat(Sources.problems(facts()))
                .containsExactlyInAnyOrder("syntax gradle/deep.versions.toml", "syntax gradle/large.versions.toml");
    }
}
