package dev.banyan.analyzer.library;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.settings.LibrarySettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MavenResolutionTest {

    @TempDir
    private Path folder;

    private Path repository;
    private Sources sources;

    @BeforeEach
    void emptyEstate() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository"));
        sources = new Sources(folder.resolve("estate"));
    }

    /** A pom in the repository; {@code name} is {@code artifact:version} of the group {@code g}. */
    private void stored(String name, String content) {
        String[] parts = name.split(":", -1);
        Path place = repository.resolve("g").resolve(parts[0]).resolve(parts[1]);
        try {
            Files.createDirectories(place);
            Files.writeString(
                    place.resolve(parts[0] + "-" + parts[1] + ".pom"),
                    "<project><groupId>g</groupId><artifactId>" + parts[0] + "</artifactId><version>" + parts[1]
                            + "</version>" + content + "</project>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String needs(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    private static String need(String name, String more) {
        String[] parts = name.split(":", -1);
        String version = parts.length > 1 ? "<version>" + parts[1] + "</version>" : "";
        return "<dependency><groupId>g</groupId><artifactId>" + parts[0] + "</artifactId>" + version + more
                + "</dependency>";
    }

    private static String need(String name) {
        return need(name, "");
    }

    private void project(String content) {
        sources.file(
                "pom.xml",
                "<project><groupId>e</groupId><artifactId>p</artifactId><version>1</version>" + content + "</project>");
    }

    private Facts facts() {
        Optional<Path> none = Optional.empty();
        return sources.facts(new LibraryLanguage(new LibrarySettings(Optional.of(repository), none, none, none)));
    }

    @Test
    void ofTwoVersionsTheNearerCounts() {
        stored("a:1", needs(need("c:1")));
        stored("c:1", needs(need("d:1")));
        stored("b:1", needs(need("d:2")));
        stored("d:2", "");
        project(needs(need("a:1"), need("b:1")));

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.DEPENDS))
                .containsExactly(
                        "p compile g:a:1 exact",
                        "p compile g:b:1 exact",
                        "p compile g:c:1 derived",
                        "p compile g:d:2 derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.to().orElseThrow().name().equals("g:d:2"))
                .allSatisfy(edge -> assertThat(edge.attributes()).containsEntry("path", "g:b:1"));
    }

    @Test
    void scopesExclusionsAndOptionalNeedsCountAsMavenHasThem() {
        stored("a:1", needs(need("x:1"), need("y:1", "<scope>runtime</scope>"), need("t:1", "<scope>test</scope>")));
        stored("t2:1", needs(need("z:1")));
        stored("z:1", needs(need("o:1", "<optional>true</optional>")));
        project(needs(
                need(
                        "a:1",
                        "<exclusions><exclusion><groupId>g</groupId><artifactId>x</artifactId></exclusion></exclusions>"),
                need("t2:1", "<scope>test</scope>")));

        assertThat(edges(facts(), EdgeKind.DEPENDS))
                .containsExactly(
                        "p compile g:a:1 exact",
                        "p runtime g:y:1 derived",
                        "p test g:t2:1 exact",
                        "p test g:z:1 derived");
    }

    @Test
    void whatTheProjectManagesGoesBeforeWhatALibrarySays() {
        stored("a:1", needs(need("d:1")));
        stored(
                "bom:1",
                "<properties><v>7</v></properties><dependencyManagement>" + needs(need("d:${v}"))
                        + "</dependencyManagement>");
        project("<dependencyManagement>" + needs(need("bom:1", "<type>pom</type><scope>import</scope>"))
                + "</dependencyManagement>" + needs(need("a:1")));

        assertThat(edges(facts(), EdgeKind.DEPENDS)).contains("p compile g:d:7 derived");
    }

    @Test
    void aParentOfTheRepositorySetsVersionsAndLicences() {
        stored(
                "parent:3",
                "<licenses><license><name>MIT</name></license></licenses><dependencyManagement>" + needs(need("d:4"))
                        + "</dependencyManagement>");
        stored("d:4", "<parent><groupId>g</groupId><artifactId>parent</artifactId><version>3</version></parent>");
        project("<parent><groupId>g</groupId><artifactId>parent</artifactId><version>3</version></parent>"
                + needs(need("d")));

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.DEPENDS)).containsExactly("p compile g:d:4 exact");
        assertThat(node(facts, "library:g:d:4").attributes()).containsEntry("licences", "MIT");
    }

    @Test
    void withoutTheRepositoryTheGapIsSaid() {
        project("<parent><groupId>g</groupId><artifactId>parent</artifactId><version>3</version></parent>"
                + needs(need("d")));

        assertThat(node(sources.facts(new LibraryLanguage()), "library:g:d").attributes())
                .containsEntry("version", "unknown")
                .containsEntry("reason", "set by the parent g:parent:3, which is not in the estate");
        assertThat(node(facts(), "library:g:d").attributes().get("reason")).contains("nor in the local repository");
    }

    @Test
    void aLibraryWithoutAPomIsSaidToBringNobodyKnowsWhat() {
        project(needs(need("a:1")));

        assertThat(node(facts(), "library:g:a:1").attributes()).containsEntry("brings", "unknown");
        assertThat(node(sources.facts(new LibraryLanguage()), "library:g:a:1").attributes())
                .doesNotContainKey("brings");
    }

    @Test
    void circlesOfParentsBomsAndNeedsEnd() {
        stored("a:1", needs(need("b:1")));
        stored("b:1", needs(need("a:1")));
        stored("up:1", "<parent><groupId>g</groupId><artifactId>down</artifactId><version>1</version></parent>");
        stored("down:1", "<parent><groupId>g</groupId><artifactId>up</artifactId><version>1</version></parent>");
        String self = need("loop:1", "<type>pom</type><scope>import</scope>");
        stored("loop:1", "<dependencyManagement>" + needs(self) + "</dependencyManagement>");
        project("<parent><groupId>g</groupId><artifactId>up</artifactId><version>1</version></parent>"
                + "<dependencyManagement>" + needs(self) + "</dependencyManagement>" + needs(need("a:1")));

        assertThat(edges(facts(), EdgeKind.DEPENDS))
                .containsExactly("p compile g:a:1 exact", "p compile g:b:1 derived");
    }

    @Test
    void propertiesNestedFortyDeepAndDoubledEachTimeEnd() {
        StringBuilder properties = new StringBuilder("<properties><p0>1</p0>");
        for (int i = 1; i <= 40; i++) {
            String below = "${p" + (i - 1) + "}";
            properties.append("<p" + i + ">" + below + below + "</p" + i + ">");
        }
        project(properties + "</properties>" + needs(need("a:${p40}"), need("b:${p3}")));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(edges(facts(), EdgeKind.DEPENDS))
                .containsExactly("p compile g:a exact", "p compile g:b:11111111 exact"));
    }

    @Test
    void entitiesOfAPomInTheRepositoryAreNotOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "9.9");
        stored("a:1", "");
        Files.writeString(
                repository.resolve("g/a/1/a-1.pom"),
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><project><groupId>g</groupId>"
                        + "<artifactId>a</artifactId><version>1</version>" + needs(need("b:&x;")) + "</project>");
        project(needs(need("a:1")));

        assertThat(facts().nodes()).extracting(one -> one.id().name()).noneMatch(name -> name.contains("9.9"));
    }

    @Test
    void whatAProfileBringsNamesTheProfile() {
        project("<profiles><profile><id>old</id>" + needs(need("a:1")) + "</profile></profiles>");

        assertThat(facts().edges())
                .singleElement()
                .satisfies(edge -> assertThat(edge.resolution().toString()).contains("old"));
    }
}
