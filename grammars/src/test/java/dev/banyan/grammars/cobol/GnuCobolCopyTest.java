package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** COPY and REPLACE against GnuCOBOL: word by word, our text is that of {@code cobc -E -std=ibm}. */
final class GnuCobolCopyTest {

    @TempDir
    private Path folder;

    /** A program's text and its members by name, which follow {@code --- NAME} in the file of cases. */
    private record Case(String program, Map<String, String> members) {}

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    private static final Map<String, Case> CASES = read();

    @ParameterizedTest
    @MethodSource("cases")
    void expandsAsGnuCobolDoes(String name) throws IOException, InterruptedException {
        Case one = Objects.requireNonNull(CASES.get(name));
        String program = one.program();

        Preprocessor.Expansion ours = Preprocessor.expand("prog.cbl", program, Sources.books(one.members()));

        assertThat(ours.problems()).isEmpty();
        assertThat(words(ours.text())).isEqualTo(words(cobc(program, one.members())));
    }

    @Test
    void hasManyCases() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(40);
    }

    /** Words in upper case but for literals; of white space nothing is left. */
    private static List<String> words(MappedText text) {
        List<String> all = new ArrayList<>();
        TextWords words = new TextWords(text, 0, text.length());
        while (words.next()) {
            String word = text.substring(words.start(), words.end());
            all.add(words.isLiteral() ? word : Words.upper(word));
        }
        return all;
    }

    private MappedText cobc(String program, Map<String, String> members) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("prog.cbl"), program);
        for (Map.Entry<String, String> member : members.entrySet()) {
            Files.writeString(folder.resolve(member.getKey() + ".cpy"), member.getValue());
        }
        Path output = folder.resolve("prog.i");
        MappedText text = new MappedText(1024);
        text.at("prog.i", 1, 1);
        run(List.of("cobc", "-E", "-std=ibm", "-o", output.toString(), "prog.cbl"));
        Files.readAllLines(output, StandardCharsets.US_ASCII).stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    text.append(line, 0, line.length());
                    text.append('\n');
                });
        return text;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path messages = folder.resolve("messages.txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(messages.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "cannot run cobc: this test needs GnuCOBOL. Run ./verify, which installs it, or apt-get install"
                            + " gnucobol.",
                    e);
        }
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("cobc did not end in a minute");
        }
        assertThat(process.exitValue()).as(() -> messages(messages)).isZero();
    }

    private static String messages(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "cobc failed, and what it said cannot be read: " + e.getMessage();
        }
    }

    private static Map<String, Case> read() {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (String part : resource().split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                String[] texts = part.substring(part.indexOf('\n') + 1).split("(?m)^--- ", -1);
                Map<String, String> members = new LinkedHashMap<>();
                for (String text : List.of(texts).subList(1, texts.length)) {
                    int lineEnd = text.indexOf('\n');
                    members.put(text.substring(0, lineEnd), text.substring(lineEnd + 1));
                }
                cases.put(part.substring(0, part.indexOf('\n')), new Case(texts[0], members));
            }
        }
        return cases;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(GnuCobolCopyTest.class.getResourceAsStream("copying/cases.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
