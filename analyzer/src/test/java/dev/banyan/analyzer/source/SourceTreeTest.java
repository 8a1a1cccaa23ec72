package dev.banyan.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {

    @TempDir
    private Path root;

    private Path out;

    @BeforeEach
    void nameTheOutput() {
        out = root.resolve("banyan-out");
    }

    private SourceTree scan(Path... roots) {
        return SourceTree.scan(List.of(roots), out);
    }

    private void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void listsFilesInTheOrderOfTheirPaths() throws IOException {
        put("b/Z.cbl", "");
        put("b/a.cbl", "");
        put("a.txt", "");

        assertThat(scan(root).files()).extracting(SourceFile::path).containsExactly("a.txt", "b/Z.cbl", "b/a.cbl");
    }

    @Test
    void leavesOutVersionControlBuildOutputAndItsOwn() throws IOException {
        put(".git/config", "");
        put("web/pom.xml", "");
        put("web/target/Gone.java", "");
        put("target/Kept.java", "");
        put("banyan-out/estate.json", "");

        assertThat(scan(root).files()).extracting(SourceFile::path).containsExactly("target/Kept.java", "web/pom.xml");
    }

    @Test
    void everyFileHasAPathOfItsOwnAndCanBeRead() throws IOException {
        for (String raw : List.of("b%FE.cbl", "b%FF.cbl", "b%0A.cbl")) {
            Files.writeString(Path.of(URI.create(root.toUri() + raw)), raw);
        }

        SourceTree tree = scan(root);

        assertThat(tree.files())
                .extracting(SourceFile::path, file -> file.read().text())
                .containsExactly(
                        tuple("b%0A.cbl", "b%0A.cbl"), tuple("b%FE.cbl", "b%FE.cbl"), tuple("b%FF.cbl", "b%FF.cbl"));
    }

    @Test
    void aSocketIsAProblemAndIsNotOpened() throws IOException {
        put("a/FINE.cbl", "");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("a/PIPE")));

            SourceTree tree = scan(root);

            assertThat(tree.files()).extracting(SourceFile::path).containsExactly("a/FINE.cbl");
            assertThat(tree.problems())
                    .extracting(Problem::code, problem -> problem.position().file())
                    .containsExactly(tuple("not-a-file", "a/PIPE"));
        }
    }

    @Test
    void aHeadThatCannotBeReadIsAProblem() throws IOException {
        put("a/FINE", "text");

        assertThat(SourceHead.problem(new SourceFile("a/GONE", root.resolve("a/GONE"), 1)))
                .map(Problem::code)
                .contains("unreadable");
        assertThat(SourceHead.problem(new SourceFile("a/FINE", root.resolve("a/FINE"), 4)))
                .isEmpty();
    }

    @Test
    void aLinkIsAProblemAndIsNotFollowed() throws IOException {
        put("a/x.cbl", "");
        Files.createSymbolicLink(root.resolve("a/loop"), root);

        SourceTree tree = scan(root);

        assertThat(tree.files()).hasSize(1);
        assertThat(tree.problems()).extracting(Problem::code).containsExactly("link");
        assertThat(tree.problems().get(0).position().file()).isEqualTo("a/loop");
    }

    @Test
    void severalRootsAreToldApartByTheirNames() throws IOException {
        put("one/src/a.cbl", "");
        put("two/src/a.cbl", "");
        put("three/one/b.cbl", "");

        SourceTree tree = scan(root.resolve("one"), root.resolve("two"), root.resolve("three/one"));

        assertThat(tree.name()).isEqualTo("one");
        assertThat(tree.files())
                .extracting(SourceFile::path)
                .containsExactly("one-2/b.cbl", "one/src/a.cbl", "two/src/a.cbl");
    }

    @Nested
    class ReadingAFile {

        private SourceText read(byte[] bytes) throws IOException {
            Files.write(root.resolve("x.cbl"), bytes);
            return scan(root).files().get(0).read();
        }

        @Test
        void takesUtf8AsItIsAndDropsAByteOrderMark() throws IOException {
            assertThat(read("Zürich\n".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("Zürich\n");
            assertThat(read("\uFEFFabc".getBytes(StandardCharsets.UTF_8)).text())
                    .isEqualTo("abc");
        }

        @Test
        void saysSoWhenItGuessesTheCharset() throws IOException {
            SourceText text = read("Zürich".getBytes(Charset.forName("windows-1252")));

            assertThat(text.text()).isEqualTo("Zürich");
            assertThat(text.problems())
                    .extracting(Problem::what)
                    .containsExactly("The bytes are not UTF-8; the file was read as windows-1252.");
        }

        @Test
        void knowsEbcdicByItsBlanks() throws IOException {
            SourceText text = read(
                    "       IDENTIFICATION DIVISION.\n       PROGRAM-ID. A.\n".getBytes(Charset.forName("IBM1047")));

            assertThat(text.text()).startsWith("       IDENTIFICATION DIVISION.");
            assertThat(text.problems()).extracting(Problem::code).containsExactly("charset");
        }

        @Test
        void refusesBinaryData() throws IOException {
            SourceText text = read(new byte[] {1, 0, 2});

            assertThat(text.readable()).isFalse();
            assertThat(text.problems()).extracting(Problem::code).containsExactly("binary");
        }

        @Test
        void countsAnUnfinishedLastLine() throws IOException {
            assertThat(read("a\nb".getBytes(StandardCharsets.UTF_8)).lines()).isEqualTo(2);
            assertThat(read("a\nb\n".getBytes(StandardCharsets.UTF_8)).lines()).isEqualTo(2);
            assertThat(read(new byte[0]).lines()).isZero();
        }
    }
}
