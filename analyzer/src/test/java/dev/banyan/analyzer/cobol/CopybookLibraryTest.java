package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.settings.CobolSettings;
import dev.banyan.grammars.cobol.Copybook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CopybookLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void theNearestFileOfTheNameIsTaken() {
        CopybookLibrary library = new CopybookLibrary(
                new CobolSources(folder)
                        .file("a/cpy/REC.cpy", "far")
                        .file("app/cpy/REC.cpy", "near")
                        .file("app/sub/cpy/REC.cpy", "nearest")
                        .file("app/sub/cbl/REC.cpy", "same folder")
                        .files(),
                List.of(),
                List.of());
        assertThat(found(library, "app/sub/cbl/PGM.cbl")).contains("app/sub/cbl/REC.cpy");
        assertThat(found(library, "app/sub/other/PGM.cbl")).contains("app/sub/cbl/REC.cpy");
        assertThat(found(library, "app/cbl/PGM.cbl")).contains("app/cpy/REC.cpy");
        assertThat(found(library, "z/cbl/PGM.cbl")).contains("a/cpy/REC.cpy");
        assertThat(library.isAmbiguous("rec")).isTrue();
    }

    @Test
    void aNamedLibraryIsPreferred() {
        CopybookLibrary library = new CopybookLibrary(
                new CobolSources(folder)
                        .file("app/cpy/REC.cpy", "near")
                        .file("lib/SHARED/REC.cpy", "named")
                        .files(),
                List.of(),
                List.of());
        assertThat(library.find("REC", Optional.of("SHARED"), "app/cbl/PGM.cbl").map(Copybook::file))
                .contains("lib/SHARED/REC.cpy");
    }

    @Test
    void theOrderOfTheSettingsGoesBeforeNearness() {
        CopybookLibrary library = new CopybookLibrary(
                new CobolSources(folder)
                        .file("app/cbl/REC.cpy", "same folder")
                        .file("lib/new/deep/REC.cpy", "below the first")
                        .file("lib/newer/REC.cpy", "not listed")
                        .file("lib/old/REC.cpy", "second")
                        .file("lib/old/OTHER.cpy", "second only")
                        .file("app/cbl/NEAR.cpy", "not listed")
                        .files(),
                List.of(),
                new CobolSettings(List.of("./lib/new/", "lib\\old")).copybooks());
        assertThat(found(library, "app/cbl/PGM.cbl")).contains("lib/new/deep/REC.cpy");
        assertThat(library.find("OTHER", Optional.empty(), "app/cbl/PGM.cbl").map(Copybook::file))
                .contains("lib/old/OTHER.cpy");
        assertThat(library.find("NEAR", Optional.empty(), "app/cbl/PGM.cbl").map(Copybook::file))
                .contains("app/cbl/NEAR.cpy");
    }

    @Test
    void caseEndingAndQuotesDoNotMatter() {
        CopybookLibrary library = new CopybookLibrary(
                new CobolSources(folder).file("app/cpy/Rec.CPY", "x").files(), List.of(), List.of());
        assertThat(library.find("'rec.cpy'", Optional.empty(), "P.cbl")).isPresent();
        assertThat(library.find("lib/REC", Optional.empty(), "P.cbl")).isPresent();
        assertThat(library.find("RECX", Optional.empty(), "P.cbl")).isEmpty();
    }

    @Test
    void aProgramThatCopiesItsOwnNameDoesNotFindItself() {
        CopybookLibrary library = new CopybookLibrary(
                new CobolSources(folder).file("app/cbl/SELF.cbl", "x").files(), List.of(), List.of());
        assertThat(library.find("SELF", Optional.empty(), "app/cbl/SELF.cbl")).isEmpty();
    }

    private static Optional<String> found(CopybookLibrary library, String asking) {
        return library.find("REC", Optional.empty(), asking).map(Copybook::file);
    }
}
