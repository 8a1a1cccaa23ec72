package dev.banyan.analyzer.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JarReaderTest {

    private static final String PROPERTIES = "META-INF/maven/log4j/log4j/pom.properties";

    @TempDir
    Path folder;

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : new TreeMap<>(entries).entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] identity(String group, String artifact, String version) {
        return utf8("groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n");
    }

    private JarReader.Archive read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return JarReader.read(new SourceFile("lib/" + name, file, bytes.length));
    }

    private static String text(Jar jar) {
        return jar.group().orElse("-") + ":" + jar.artifact() + ":"
                + jar.version().orElse("-") + " by " + jar.identifiedBy();
    }

    @Test
    void pomPropertiesGoBeforeTheManifestAndThatBeforeTheName() throws IOException {
        byte[] manifest =
                utf8("Manifest-Version: 1.0\nImplementation-Version: 7\nBundle-License: Apache-2.0;link=x\n\n");

        assertThat(read(
                                "a-1.jar",
                                zip(Map.of(
                                        PROPERTIES,
                                        identity("log4j", "log4j", "1.2.17"),
                                        "META-INF/MANIFEST.MF",
                                        manifest)))
                        .jars())
                .extracting(JarReaderTest::text)
                .containsExactly("log4j:log4j:1.2.17 by pom.properties");
        assertThat(read("a-1.jar", zip(Map.of("META-INF/MANIFEST.MF", manifest)))
                        .jars())
                .satisfiesExactly(jar -> {
                    assertThat(text(jar)).isEqualTo("-:a:7 by manifest");
                    assertThat(jar.licences()).containsExactly("Apache-2.0");
                });
        assertThat(read("commons-lang-2.6.jar", zip(Map.of("x", utf8("x")))).jars())
                .extracting(JarReaderTest::text)
                .containsExactly("-:commons-lang:2.6 by file name");
    }

    @Test
    void ofAJarThatSwallowedOthersTheNameDecides() throws IOException {
        Map<String, byte[]> entries = Map.of(
                PROPERTIES,
                identity("log4j", "log4j", "1.2.17"),
                "META-INF/maven/g/big/pom.properties",
                identity("g", "big", "3"));

        assertThat(read("big-3.jar", zip(entries)).jars())
                .extracting(JarReaderTest::text)
                .containsExactly("g:big:3 by pom.properties");
        assertThat(read("other-3.jar", zip(entries)).jars())
                .extracting(JarReaderTest::text)
                .containsExactly("-:other:3 by file name");
    }

    @Test
    void knowsAJarByItsBytes() throws IOException {
        assertThat(read("a.jar", utf8("abc")).jars().get(0).sha1())
                .contains("a9993e364706816aba3e25717850c26c9cd0d89d");
    }

    @Test
    void readsTheJarsOfAWarOfAnEar() throws IOException {
        byte[] jar = zip(Map.of(PROPERTIES, identity("log4j", "log4j", "1.2.17")));
        byte[] war = zip(Map.of("WEB-INF/lib/log.jar", jar));

        JarReader.Archive archive = read("all.ear", zip(Map.of("web.war", war)));

        assertThat(archive.jars()).extracting(Jar::path).containsExactly("lib/all.ear!/web.war!/WEB-INF/lib/log.jar");
        assertThat(archive.jars())
                .extracting(JarReaderTest::text)
                .containsExactly("log4j:log4j:1.2.17 by pom.properties");
        assertThat(archive.problems()).isEmpty();
    }

    @Test
    void whatIsNoArchiveOrEmptyIsAProblem() throws IOException {
        assertThat(read("a.jar", utf8("no zip")).problems())
                .extracting(Problem::code)
                .containsExactly("archive");
        assertThat(read("a.jar", utf8("no zip")).jars()).hasSize(1);
        assertThat(read("b.war", new byte[0]).problems())
                .extracting(Problem::code)
                .containsExactly("archive");
    }

    @Test
    void jarsInJarsInJarsEndSomewhere() throws IOException {
        byte[] jar = zip(Map.of("x", utf8("x")));
        for (int i = 0; i < 12; i++) {
            jar = zip(Map.of("n" + i + ".jar", jar));
        }

        JarReader.Archive archive = read("deep.jar", jar);

        assertThat(archive.jars()).hasSizeLessThan(6);
        assertThat(archive.problems()).extracting(Problem::code).containsExactly("archive-too-large");
    }

    @Test
    void aTextThatUnpacksToTooMuchIsCut() throws IOException {
        byte[] bomb = new byte[8 << 20];

        JarReader.Archive archive = read("bomb-1.jar", zip(Map.of("META-INF/MANIFEST.MF", bomb, PROPERTIES, bomb)));

        assertThat(archive.jars()).extracting(JarReaderTest::text).containsExactly("-:bomb:1 by file name");
        assertThat(archive.problems()).extracting(Problem::code).containsExactly("archive-too-large");
    }

    @Test
    void damagedArchivesAreSurvived() throws IOException {
        byte[] jar =
                zip(Map.of(PROPERTIES, identity("log4j", "log4j", "1.2.17"), "in.jar", zip(Map.of("x", utf8("x")))));
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = jar.clone();
            for (int hit = 0; hit < 6; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read("log4j-1.2.17.jar", damaged).jars()).isNotEmpty();
        }
    }

    @Test
    void typesComeFromTheNamesOfEntries() throws IOException {
        Path jar = Files.write(
                folder.resolve("t.jar"),
                zip(Map.of("a/B.class", new byte[0], "a/B$C.class", new byte[0], "META-INF/x.tld", new byte[0])));
        JarTypes types = JarTypes.of(jar).orElseThrow();

        assertThat(types.types()).containsExactlyInAnyOrder("a.B", "a.B.C");
        assertThat(types.packages()).containsExactly("a");
        assertThat(types.atRunTime()).isTrue();
        assertThat(JarTypes.of(folder.resolve("none.jar"))).isEmpty();
    }

    @Test
    void noNameLeadsOutOfTheRepository() {
        assertThat(RepositoryLayout.file(folder, "org.acme", "core", "1.0", ".pom"))
                .contains(folder.resolve("org/acme/core/1.0/core-1.0.pom"));
        for (List<String> name : List.of(
                List.of("..", "a", "1"), List.of("g", "../a", "1"), List.of("g", "a", "/etc"), List.of("g", "a", ""))) {
            assertThat(RepositoryLayout.file(folder, name.get(0), name.get(1), name.get(2), ".pom"))
                    .isEqualTo(Optional.empty());
        }
    }
}
