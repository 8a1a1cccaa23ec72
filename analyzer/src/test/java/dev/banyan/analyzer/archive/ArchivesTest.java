package dev.banyan.analyzer.archive;

import static dev.banyan.analyzer.CompiledSources.archive;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    private static final byte[] XML = "<web-app/>".getBytes(UTF_8);
    private static final byte[] CODE = {1, 2, 3};

    @TempDir
    Path estate;

    @Test
    void laysOutWhatIsInAWar() throws IOException {
        put("a/shop.war", Map.of("WEB-INF/web.xml", XML, "logo.png", CODE, "META-INF/maven/g/a/pom.xml", XML));
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("a/shop.war", "a/shop.war!/WEB-INF/web.xml");
            SourceFile descriptor = archives.tree().files().get(1);
            assertThat(descriptor.read().text()).isEqualTo("<web-app/>");
            assertThat(descriptor.bytes()).isEqualTo(XML.length);
        }
    }

    @Test
    void deletesItsFilesAtTheEnd() throws IOException {
        put("shop.war", Map.of("WEB-INF/web.xml", XML));
        Path laid;
        try (Archives archives = open()) {
            laid = archives.tree().files().get(1).location();
            assertThat(laid).exists();
        }
        assertThat(laid.getParent()).doesNotExist();
    }

    @Test
    void leavesLibrariesClosed() throws IOException {
        put("lib/log.jar", Map.of("log/Log.class", CODE, "META-INF/persistence.xml", XML));
        put("ejb.jar", Map.of("shop/Cart.class", CODE, "META-INF/ejb-jar.xml", XML));
        put("boot.jar", Map.of("BOOT-INF/classes/shop/Main.class", CODE, "org/loader/Loader.txt", CODE));
        try (Archives archives = open()) {
            assertThat(paths(archives))
                    .containsExactly(
                            "boot.jar",
                            "boot.jar!/BOOT-INF/classes/shop/Main.class",
                            "ejb.jar",
                            "ejb.jar!/META-INF/ejb-jar.xml",
                            "ejb.jar!/shop/Cart.class",
                            "lib/log.jar");
        }
    }

    @Test
    void opensTheJarOfAWarThatHasAPackageOfItsOwnClasses() throws IOException {
        put(
                "shop.war",
                Map.of(
                        "WEB-INF/classes/shop/Cart.class", CODE,
                        "WEB-INF/lib/own.jar", archive(Map.of("shop/Item.class", CODE)),
                        "WEB-INF/lib/log.jar", archive(Map.of("log/Log.class", CODE))));
        try (Archives archives = open()) {
            assertThat(paths(archives))
                    .containsExactly(
                            "shop.war",
                            "shop.war!/WEB-INF/classes/shop/Cart.class",
                            "shop.war!/WEB-INF/lib/log.jar",
                            "shop.war!/WEB-INF/lib/own.jar!/shop/Item.class");
        }
    }

    @Test
    void opensTheModulesOfAnEar() throws IOException {
        byte[] ejb = archive(Map.of("shop/Cart.class", CODE));
        byte[] web = archive(Map.of("WEB-INF/web.xml", XML));
        put("plain.ear", Map.of("ejb.jar", ejb, "web.war", web, "lib/log.jar", archive(Map.of("log/Log.class", CODE))));
        byte[] application = "<application><module><ejb> ejb.jar </ejb></module></application>".getBytes(UTF_8);
        put("said.ear", Map.of("META-INF/application.xml", application, "ejb.jar", ejb, "log.jar", ejb));
        try (Archives archives = open()) {
            assertThat(paths(archives))
                    .containsExactly(
                            "plain.ear",
                            "plain.ear!/ejb.jar!/shop/Cart.class",
                            "plain.ear!/lib/log.jar",
                            "plain.ear!/web.war!/WEB-INF/web.xml",
                            "said.ear",
                            "said.ear!/META-INF/application.xml",
                            "said.ear!/ejb.jar!/shop/Cart.class",
                            "said.ear!/log.jar");
        }
    }

    @Test
    void keepsALibraryThatSeveralArchivesHoldOnce() throws IOException {
        byte[] log = archive(Map.of("log/Log.class", CODE));
        put("a.war", Map.of("WEB-INF/lib/log.jar", log));
        put("b.war", Map.of("WEB-INF/lib/log.jar", log, "WEB-INF/lib/other.jar", log));
        try (Archives archives = open()) {
            assertThat(paths(archives))
                    .containsExactly("a.war", "a.war!/WEB-INF/lib/log.jar", "b.war", "b.war!/WEB-INF/lib/other.jar");
            assertThat(archives.tree().files().get(1).location()).hasBinaryContent(log);
        }
    }

    @Test
    void leavesOutALibraryThatIsABomb() throws IOException {
        byte[] bomb = new byte[8 << 20];
        put("shop.war", Map.of("WEB-INF/lib/log.jar", bomb));
        put("shop.ear", Map.of("lib/log.jar", bomb));
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("shop.ear", "shop.war");
            assertThat(problems(archives))
                    .hasSize(2)
                    .allMatch(text -> text.contains("far larger than its packed bytes"));
        }
    }

    @Test
    void leavesOutWhatTheEstateHasAlready() throws IOException {
        put("shop.war", Map.of("WEB-INF/web.xml", XML, "WEB-INF/classes/a.properties", XML));
        write("web/src/main/webapp/WEB-INF/web.xml", XML);
        write("web/src/main/resources/a.properties", "other".getBytes(UTF_8));
        try (Archives archives = open()) {
            assertThat(paths(archives))
                    .contains("shop.war!/WEB-INF/classes/a.properties")
                    .doesNotContain("shop.war!/WEB-INF/web.xml");
        }
    }

    @Test
    void survivesABomb() throws IOException {
        put("bomb.war", Map.of("big.xml", new byte[8 << 20], "WEB-INF/web.xml", XML));
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("bomb.war", "bomb.war!/WEB-INF/web.xml");
            assertThat(problems(archives))
                    .containsExactly("bomb.war!/big.xml: What stands here is larger than an entry may be, or far larger"
                            + " than its packed bytes; it was left out.");
        }
    }

    @Test
    void ignoresASizeThatLies() throws IOException {
        byte[] war = archive(Map.of("WEB-INF/web.xml", XML));
        // The central directory says how large an entry is, 24 bytes behind its signature.
        war[signature(war, 1, 2) + 24] = 3;
        write("shop.war", war);
        try (Archives archives = open()) {
            List<SourceFile> files = archives.tree().files();
            assertThat(files.size() + archives.tree().problems().size()).isEqualTo(2);
            assertThat(files.stream().skip(1)).allMatch(file -> file.bytes() == XML.length);
        }
    }

    @Test
    void leavesOutNamesThatLeadOutside() throws IOException {
        put("shop.war", Map.of("../../etc/evil.xml", XML, "/root.xml", XML, "a\\b.xml", XML, "WEB-INF/web.xml", XML));
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("shop.war", "shop.war!/WEB-INF/web.xml");
            assertThat(problems(archives)).hasSize(3).allMatch(text -> text.contains("leads out of the archive"));
        }
    }

    @Test
    void takesTheFirstOfTwoEqualNames() throws IOException {
        byte[] war = archive(Map.of("WEB-INF/web.xml", XML, "WEB-INF/wex.xml", XML));
        byte[] from = "wex.xml".getBytes(UTF_8);
        for (int i = 0; i < war.length - from.length; i++) {
            if (Arrays.equals(war, i, i + from.length, from, 0, from.length)) {
                war[i + 2] = 'b';
            }
        }
        write("shop.war", war);
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("shop.war", "shop.war!/WEB-INF/web.xml");
            assertThat(problems(archives)).hasSize(1).allMatch(text -> text.contains("stands in it twice"));
        }
    }

    @Test
    void goesOnBehindABrokenEntryAndABrokenArchive() throws IOException {
        byte[] war = archive(Map.of("WEB-INF/web.xml", "<web-app>abcdefghijkl</web-app>".getBytes(UTF_8)));
        Arrays.fill(war, signature(war, 3, 4) + 45, signature(war, 3, 4) + 60, (byte) -1);
        write("entry.war", war);
        write("none.war", XML);
        try (Archives archives = open()) {
            assertThat(problems(archives))
                    .containsExactly(
                            "entry.war!/WEB-INF/web.xml: What stands here cannot be unpacked; it was left out.",
                            "none.war: The archive cannot be opened.");
        }
    }

    @Test
    void endsInArchivesOfArchives() throws IOException {
        byte[] inner = archive(Map.of("WEB-INF/web.xml", XML));
        for (int i = 0; i < 6; i++) {
            inner = archive(Map.of("x.ear", inner));
        }
        write("deep.ear", inner);
        try (Archives archives = open()) {
            assertThat(paths(archives)).containsExactly("deep.ear");
            assertThat(problems(archives))
                    .containsExactly(
                            "deep.ear!/x.ear!/x.ear!/x.ear!/x.ear: What stands here lies in more than 4 archives;"
                                    + " it was left out.");
        }
    }

    private static int signature(byte[] zip, int third, int fourth) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == third && zip[i + 3] == fourth) {
                return i;
            }
        }
        throw new IllegalStateException("no such part");
    }

    private void put(String name, Map<String, byte[]> entries) throws IOException {
        write(name, archive(entries));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = estate.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private Archives open() {
        return Archives.open(SourceTree.scan(List.of(estate), estate.resolve("out")));
    }

    private static List<String> paths(Archives archives) {
        return archives.tree().files().stream().map(SourceFile::path).toList();
    }

    private static List<String> problems(Archives archives) {
        return archives.tree().problems().stream().map(ArchivesTest::line).toList();
    }

    private static String line(Problem problem) {
        return problem.position().file() + ": " + problem.what();
    }
}
