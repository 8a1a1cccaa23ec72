package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.names;
import static dev.banyan.analyzer.Sources.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources that no person writes: bounded, reported, survived, and the files beside them are read. */
@Timeout(120)
class HostileJavaTest {

    private static final int DEEP = 5_000;

    @TempDir
    Path folder;

    private Facts reading(String text) {
        return new Sources(folder)
                .file("A.java", text)
                .file("Beside.java", "class Beside { }")
                .facts(new JavaLanguage(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parentheses      | int x =                    | (                       | 1     | )   | ;
            blocks           | void run()                 | {                       | ;     | }   |
            lambdas          | Object x =                 | a ->                    | 1     | ''  | ;
            lambdas in calls | Object x =                 | f(() ->                 | 1     | )   | ;
            generics         |                            | L<                      | B     | >   | x;
            ternaries        | int x =                    | a ? b :                 | 1     | ''  | ;
            inner ternaries  | int x =                    | a ?                     | 1     | : b | ;
            method chains    | A x = this                 | .a()                    | ''    | ''  | ;
            calls in calls   | Object x =                 | f(                      | 1     | )   | ;
            arrays           | Object x =                 | new Object[]{           | 1     | }   | ;
            conditions       | void run() {               | if (a) ;  else          | ;     | ''  | }
            loops            | void run() {               | for (;;)                | ;     | ''  | }
            switches         | void run()                 | { switch (a) { case 1:  | ;     | }}  |
            tries            | void run()                 | { try { } finally       | { }   | }   |
            minus            | int x =                    | - -                     | 1     | ''  | ;
            nots             | boolean x =                | !                       | a     | ''  | ;
            dimensions       | int                        | []                      | x     | ''  | ;
            accesses         | int x = a                  | [0]                     | ''    | ''  | ;
            annotations      |                            | @M(                     | 1     | )   | int x;
            classes          |                            | class B {               | ''    | }   |
            anonymous        | Object x =                 | new B() { Object y =    | 1     | ;}  | ;
            assignments      | void run() { a             | = b                     | ''    | ''  | ; }
            concatenations   | String x = "select A"      | + " from T"             | ''    | ''  | ;
            comparisons      | boolean x = a              | < b                     | ''    | ''  | ;
            casts            | Object x =                 | (B)                     | 1     | ''  | ;
            """)
    void survivesFiveThousandLevels(
            String what, @Nullable String before, String open, String inside, String close, @Nullable String after) {
        String text = "class A {\n" + text(before) + " " + (open + " ").repeat(DEEP) + inside
                + (" " + text(close)).repeat(DEEP) + text(after) + "\n}\n";

        Facts facts = reading(text);

        assertThat(names(facts, NodeKind.TYPE)).as(what).contains("Beside");
        assertThat(names(facts, NodeKind.TYPE).contains("A")
                        || !facts.problems().isEmpty())
                .as(what)
                .isTrue();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void saysThatAGeneratedFileOfFiftyMegabytesIsTooLarge() throws IOException {
        Path large = folder.resolve("Large.java");
        String line = "    static final String S = \"insert into T values (1, 2, 3)\";\n";
        try (Writer out = Files.newBufferedWriter(large)) {
            out.write("class Large {\n");
            for (long written = 0; written < 50L << 20; written += line.length()) {
                out.write(line);
            }
        }

        Facts facts = new Sources(folder)
                .found("Large.java")
                .file("Beside.java", "class Beside { }")
                .facts(new JavaLanguage());

        assertThat(problems(facts)).containsExactly("too-large Large.java");
        assertThat(names(facts, NodeKind.TYPE)).containsExactly("Beside", "Large");
    }

    @Test
    void readsFilesUpToFourMegabytes() {
        String code = "class A { } //";
        Facts largest = reading(code + "x".repeat((4 << 20) - code.length()));
        Facts larger = reading(code + "x".repeat((4 << 20) - code.length() + 1));

        assertThat(largest.problems()).isEmpty();
        assertThat(names(largest, NodeKind.TYPE)).containsExactly("A", "Beside");
        assertThat(problems(larger)).containsExactly("too-large A.java");
        assertThat(names(larger, NodeKind.TYPE)).containsExactly("A", "Beside");
    }

    @Test
    void readsNestedAnnotations() {
        Facts facts = reading("class A { " + "@M(".repeat(50) + "1" + ")".repeat(50) + " @B(a()) @B(b()) int x; }");
        Facts deeper = reading("class A { " + "@M(".repeat(51) + "1" + ")".repeat(51) + " int x; }");

        assertThat(problems(facts)).isEmpty();
        assertThat(problems(deeper)).containsExactly("too-deep A.java:1");
    }

    @Test
    void survivesTypesThatInheritFromThemselves() {
        Facts facts = new Sources(folder)
                .file("a/A.java", "package a; import b.B; public class A extends B { void run() { gone(); x = y; } }")
                .file(
                        "b/B.java",
                        "package b; import c.C; public class B<T extends B<T>> extends C implements B.I { "
                                + "interface I extends J {} interface J extends I {} }")
                .file("c/C.java", "package c; import a.A; public class C extends A { C self = self.self; }")
                .file(
                        "d/D.java",
                        "package d; import d.D; import static d.D.*; class D extends D { "
                                + "static final String S = S + T, T = S; @Q(S) void run() { query(S); } }")
                .facts(new JavaLanguage(true));

        assertThat(edges(facts, EdgeKind.INHERITS))
                .contains("a.A extends b.B exact", "b.B extends c.C exact", "c.C extends a.A exact");
    }

    @Test
    void readsNoFileThatADescriptorNames() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "/stolen");
        Facts facts = new Sources(folder)
                .file("WEB-INF/web.xml", """
                        <!DOCTYPE web-app [<!ENTITY x SYSTEM "%s">]>
                        <web-app><servlet><servlet-name>a</servlet-name><servlet-class>A</servlet-class></servlet>
                        <servlet-mapping><servlet-name>a</servlet-name><url-pattern>&x;</url-pattern></servlet-mapping></web-app>
                        """.formatted(
                                folder.resolve("secret.txt").toUri()))
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.ENDPOINT)).noneMatch(name -> name.contains("stolen"));
    }

    @Test
    void doesNotBlowUpEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE beans [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        bomb.append("]><beans><bean id=\"&e39;\" class=\"A\">&e39;</bean></beans>");

        Facts facts = new Sources(folder).file("beans.xml", bomb.toString()).facts(new JavaLanguage());

        assertThat(facts.readings()).hasSize(1);
    }
}
