package dev.banyan.analyzer.bms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BmsLanguageTest {

    @TempDir
    private Path root;

    private static final String SOURCE = """
            SIGNS    DFHMSD TYPE=MAP
            SIGNA    DFHMDI SIZE=(24,80)
                     DFHMDF POS=(1,2),LENGTH=7,INITIAL='User'
            USER     DFHMDF POS=(3,10),LENGTH=8,ATTRB=UNPROT
            ERRMSG   DFHMDF POS=(24,1),LENGTH=78,ATTRB=PROT
                     DFHMSD TYPE=FINAL
            """;

    @Test
    void makesAScreenOfEachMap() throws IOException {
        Facts facts = facts("bms/SIGNS.bms", SOURCE);

        assertThat(facts.nodes()).hasSize(1);
        Node screen = facts.nodes().get(0);
        assertThat(screen.id()).hasToString("screen:SIGNS.SIGNA");
        assertThat(screen.definition().orElseThrow()).hasToString("bms/SIGNS.bms:2");
        assertThat(screen.metrics()).isEqualTo(Map.of("fields", 3, "inputs", 1));
        assertThat(screen.attributes()).isEqualTo(Map.of("fields", "USER,ERRMSG", "inputs", "USER"));
        assertThat(facts.readings()).containsExactly(new Reading("bms/SIGNS.bms", "bms", 6, Reading.Outcome.PARSED));
    }

    @Test
    void tellsMapsByTheirMacroWhereTheEndingDoesNot() throws IOException {
        assertThat(new BmsLanguage().reads(file("maps/SIGNS", SOURCE))).isTrue();
        assertThat(new BmsLanguage().reads(file("maps/NOTES", "* DFHMSD is a macro")))
                .isFalse();
    }

    private Facts facts(String path, String text) throws IOException {
        BmsLanguage language = new BmsLanguage();
        SourceFile file = file(path, text);
        assertThat(language.reads(file)).isTrue();
        try (Workers workers = new Workers(1, () -> {})) {
            return language.facts(List.of(file), workers);
        }
    }

    private SourceFile file(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
        return new SourceFile(path, place, text.length());
    }
}
