package dev.banyan.analyzer.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.source.SourceTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeclaredCharsetsTest {

    private static final String CYRILLIC = "class A { String s = \"\u0441\u0447\u0435\u0442\"; }\n";

    @TempDir
    Path folder;

    private void write(String path, String text, String charset) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(Charset.forName(charset)));
    }

    private SourceText read(String path) {
        SourceTree tree = DeclaredCharsets.in(SourceTree.scan(List.of(folder), folder.resolve("out")));
        return tree.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(SourceFile::read)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pom.xml       | <project><properties><project.build.sourceEncoding>KOI8-R</project.build.sourceEncoding></properties></project>
            pom.xml       | <project><properties><e>KOI8-R</e></properties><build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><configuration><encoding>${e}</encoding></configuration></plugin></plugins></build></project>
            build.xml     | <project><property name="e" value="KOI8-R"/><target><javac encoding="${e}"/></target></project>
            build.gradle  | tasks.withType(JavaCompile) { options.encoding = 'KOI8-R' }
            build.gradle.kts | tasks.compileJava { options.encoding = "KOI8-R" }
            """)
    void theBuildSaysIt(String file, String text) throws IOException {
        write(file, text, "UTF-8");
        write("src/A.java", CYRILLIC, "KOI8-R");

        assertThat(read("src/A.java").text()).isEqualTo(CYRILLIC);
        assertThat(read("src/A.java").problems()).isEmpty();
    }

    @Test
    void theNearestBuildFileCounts() throws IOException {
        String pom =
                "<project><properties><project.build.sourceEncoding>%s</project.build.sourceEncoding></properties></project>";
        write("pom.xml", pom.formatted("ISO-8859-1"), "UTF-8");
        write("web/pom.xml", pom.formatted("KOI8-R"), "UTF-8");
        write("web/A.java", CYRILLIC, "KOI8-R");

        assertThat(read("web/A.java").text()).isEqualTo(CYRILLIC);
    }

    @Test
    void theSettingsOfEclipseSayItByFolder() throws IOException {
        write(".project", "<projectDescription/>", "UTF-8");
        write(
                ".settings/org.eclipse.core.resources.prefs",
                "encoding//src=KOI8-R\nencoding/<project>=UTF-8\n",
                "UTF-8");
        write("src/A.java", CYRILLIC, "KOI8-R");

        assertThat(read("src/A.java").text()).isEqualTo(CYRILLIC);
    }

    @Test
    void webXmlSaysItOfPages() throws IOException {
        write("web/WEB-INF/web.xml", """
                <web-app><jsp-config><jsp-property-group><url-pattern>*.jsp</url-pattern>
                <page-encoding>KOI8-R</page-encoding></jsp-property-group></jsp-config></web-app>""", "UTF-8");
        write("web/a.jsp", CYRILLIC, "KOI8-R");

        assertThat(read("web/a.jsp").text()).isEqualTo(CYRILLIC);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.jsp | <%@ page pageEncoding="KOI8-R" %>
            a.jsp | <%@ page contentType="text/html; charset=KOI8-R" %>
            a.xml | <?xml version="1.0" encoding="KOI8-R"?>
            """)
    void theFileItselfSaysIt(String file, String start) throws IOException {
        write(file, start + "\n" + CYRILLIC, "KOI8-R");

        assertThat(read(file).text()).endsWith(CYRILLIC);
        assertThat(read(file).problems()).isEmpty();
    }

    @Test
    void whatDoesNotFitItsDeclarationIsAProblem() throws IOException {
        write("build.gradle", "options.encoding = 'EUC-JP'", "UTF-8");
        write("A.java", "class A { String s = \"gr\u00fc\u00dfe\"; }", "ISO-8859-1");

        assertThat(read("A.java").text()).contains("gr\u00fc\u00dfe");
        assertThat(read("A.java").problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains("not EUC-JP, which is declared; the file was read as windows-1252"));
    }

    @Test
    void validUtf8IsUtf8WhateverIsDeclared() throws IOException {
        write("build.gradle", "options.encoding = 'ISO-8859-1'", "UTF-8");
        write("A.java", CYRILLIC, "UTF-8");

        assertThat(read("A.java").text()).isEqualTo(CYRILLIC);
    }

    @Test
    void sevenBitsOfJapanAreRead() throws IOException {
        write("build.xml", "<project><javac encoding='ISO-2022-JP'/></project>", "UTF-8");
        write("A.java", "// \u3053\u308c\n", "ISO-2022-JP");

        assertThat(read("A.java").text()).isEqualTo("// \u3053\u308c\n");
    }

    @ParameterizedTest
    @CsvSource({
        "EUC-JP, \u3053\u308c\u306f\u53e3\u5ea7\u306e\u756a\u53f7\u3067\u3059",
        "Shift_JIS, \u3053\u308c\u306f\u53e3\u5ea7\u306e\u756a\u53f7\u3067\u3059",
        "GBK, \u8fd9\u662f\u5e10\u6237\u7684\u7f16\u53f7",
        "EUC-KR, \uacc4\uc88c\ubc88\ud638\uc785\ub2c8\ub2e4",
        "windows-1252, \u00e9t\u00e9 gr\u00fc\u00dfe \u00e0 c\u00f4t\u00e9",
        "windows-1252, \u201equoted\u201c"
    })
    void theTextTellsItsCharset(String charset, String words) throws IOException {
        String text = "class A {\n  // " + words + "\n  // " + words + "\n}\n";
        write("A.java", text, charset);

        assertThat(read("A.java").text()).isEqualTo(text);
        assertThat(read("A.java").problems()).singleElement().satisfies(problem -> assertThat(problem.what())
                .contains(charset));
    }

    @Test
    void aFileOfNoDeclarationIsAsItWas() throws IOException {
        write("A.java", CYRILLIC, "UTF-8");

        assertThat(read("A.java").text().getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(CYRILLIC.length());
    }
}
