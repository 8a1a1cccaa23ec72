package dev.banyan.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTextTest {

    private static final String TEXT = "class A {\n    String s = \"Grüße, 漢字\";\n}\n";

    @TempDir
    Path folder;

    private SourceFile file(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        Path location = Files.write(folder.resolve("member"), all.toByteArray());
        return new SourceFile("member", location, all.size());
    }

    private static byte[] mark(Charset charset) {
        return "\uFEFF".getBytes(charset);
    }

    @Test
    void theEndMarkOfDosIsNoText() throws IOException {
        SourceText text =
                file("//J JOB 1\n\u001A\n".getBytes(StandardCharsets.US_ASCII)).read();

        assertThat(text.text()).isEqualTo("//J JOB 1\n");
        assertThat(text.lines()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "IBM1047"})
    void recordsOfALibraryAreLines(String charset) throws IOException {
        String records = "%-80s%-72s00000020".formatted("       PROGRAM-ID. A.", "       PROCEDURE DIVISION.");

        assertThat(file(records.getBytes(Charset.forName(charset)))
                        .read()
                        .text()
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("       PROCEDURE DIVISION.")
                .endsWith("00000020");
    }

    @Test
    void aLongLineIsNotCutThoughItsLengthFitsRecords() throws IOException {
        String line = "class A {String s = \"" + "word".repeat(34) + "\";}";
        assertThat(line).hasSize(160);

        assertThat(file(line.getBytes(StandardCharsets.US_ASCII)).read().text()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsWhatAByteOrderMarkSays(String name) throws IOException {
        Charset charset = Charset.forName(name);
        SourceFile file = file(mark(charset), TEXT.getBytes(charset));

        assertThat(file.read().text()).isEqualTo(TEXT);
        assertThat(file.read().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutAMarkAndSaysSo(String name) throws IOException {
        SourceFile file = file(TEXT.getBytes(Charset.forName(name)));

        assertThat(file.read().text()).isEqualTo(TEXT);
        assertThat(file.read().problems())
                .extracting(Problem::code, Problem::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "charset", "There is no byte order mark; the file was read as " + name + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void saysThatBytesDoNotFitTheMark(String name) throws IOException {
        Charset charset = Charset.forName(name);
        SourceFile file = file(mark(charset), TEXT.getBytes(charset), new byte[] {(byte) 0xDC});

        assertThat(file.read().text()).startsWith(TEXT);
        assertThat(file.read().problems())
                .extracting(Problem::what)
                .containsExactly("Not all of its bytes are " + name + ", as which the file was read.");
    }

    @Test
    void takesSmallNumbersForBinary() throws IOException {
        SourceFile file = file(TEXT.getBytes(StandardCharsets.UTF_16LE), new byte[] {2, 0});

        assertThat(file.read().readable()).isFalse();
        assertThat(file.read().problems()).extracting(Problem::code).containsExactly("binary");
    }

    @Test
    void takesWhatIsNotUtf8ForWindows1252AndSaysSo() throws IOException {
        SourceFile file = file("String s = \"Grüße\";".getBytes(Charset.forName("windows-1252")));

        assertThat(file.read().text()).isEqualTo("String s = \"Grüße\";");
        assertThat(file.read().problems()).extracting(Problem::code).containsExactly("charset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsTheHeadOfAFileAsTheWholeOfIt(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String text = "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. A.\n";

        assertThat(SourceHead.of(file(mark(charset), text.getBytes(charset))).lines())
                .containsExactlyElementsOf(text.lines().toList());
        assertThat(SourceHead.of(file(text.getBytes(charset))).lines())
                .containsExactlyElementsOf(text.lines().toList());
    }
}
