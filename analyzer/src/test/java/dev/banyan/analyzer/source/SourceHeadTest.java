package dev.banyan.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceHeadTest {

    @TempDir
    private Path folder;

    @Test
    void recordsOfALibraryAreLinesThoughTheLastIsCut() throws IOException {
        String record = "%-80s".formatted("       PROGRAM-ID. MEMBER.");

        assertThat(head(record.repeat(300), "IBM1047").lines())
                .hasSize(16384 / 80)
                .containsOnly(record);
        assertThat(head(record.repeat(300), "US-ASCII").lines()).containsOnly(record);
    }

    @Test
    void linesOfEbcdicAreKnown() throws IOException {
        String text = "       IDENTIFICATION DIVISION.\u0085       PROGRAM-ID. MEMBER.\u0085";

        assertThat(head(text, "IBM1047").lines())
                .containsExactly("       IDENTIFICATION DIVISION.", "       PROGRAM-ID. MEMBER.");
    }

    private SourceHead head(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("MEMBER"), text.getBytes(Charset.forName(charset)));
        return SourceHead.of(new SourceFile("MEMBER", file, Files.size(file)));
    }
}
