package dev.banyan.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no input may do. */
class JavaLanguageTest {

    @TempDir
    Path folder;

    private Facts reading(String text) {
        return new Sources(folder).file("A.java", text).facts(new JavaLanguage());
    }

    @Test
    void keepsTheTypesAroundASyntaxError() {
        Facts facts = reading("class A { void good() {} void bad() { int = ; } }\nclass B {}");

        assertThat(facts.problems()).isNotEmpty().allMatch(problem -> problem.code()
                .equals("syntax"));
        assertThat(facts.readings()).extracting("outcome").containsExactly(Outcome.PARTIAL);
        assertThat(Sources.names(facts, NodeKind.TYPE)).containsExactly("A", "B");
    }

    @Test
    void quotesLongTokensByTheirBeginning() {
        Facts facts = reading("class A { int x = 1 " + "longname".repeat(1000) + "; }");

        assertThat(facts.problems()).first().satisfies(problem -> {
            assertThat(problem.what())
                    .startsWith("Parse error. Found  \"longnamelong")
                    .contains("...\"");
            assertThat(problem.what().indexOf("...")).isLessThan(120);
            assertThat(problem.what()).contains("expected").hasSizeLessThanOrEqualTo(500);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { String s = \"a\" \"PASSW0RD\"; }",
                "class A { String s = \"a\" \"a, expected \\\"PASSW0RD\"; }",
                "class A { String s = \"a\" \"\"\"\nPASSW0RD\n\"\"\"; }",
                "class A { String s = \"PASSW0RD\n; }",
                "class A { String s = \"a, expected PASSW0RD",
                "class A { String s = \"PASSW0RD \\q\"; }",
                "class A { String s = \"\"\"\n PASSW0RD"
            })
    void quotesNoContentOfALiteral(String text) {
        assertThat(reading(text).problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.what()).doesNotContain("PASSW0RD");
        });
    }

    @Test
    void showsThatALiteralWasFound() {
        assertThat(reading("class A { enum \"PASSW0RD\" }").problems())
                .first()
                .extracting("what")
                .asString()
                .startsWith("Parse error. Found  \"…\" <STRING_LITERAL>, expected one of");
        assertThat(reading("class A { String s = \"PASSW0RD\n; }").problems())
                .extracting("what")
                .containsExactly("Lexical error at line 1, column 31. A literal is not closed on its line, or holds"
                        + " what no literal may hold.");
        assertThat(reading("class A { # }").problems())
                .extracting("what")
                .containsExactly("Lexical error at line 1, column 11.  Encountered: \"#\" (35), after : \"\"");
    }

    @Test
    void saysHowATypeIsDeclared() {
        Facts facts = reading("abstract class A {} interface B {} enum C {} class D {}");

        assertThat(List.of("A", "B", "C", "D"))
                .extracting(
                        name -> Sources.node(facts, "type:" + name).attributes().get("declaration"))
                .containsExactly("abstract class", "interface", "enum", "class");
    }

    @Test
    void readsOldSourcesThatUseEnumAsAName() {
        Facts facts = reading("class A { void run(java.util.Enumeration enum) { enum.nextElement(); } }");

        assertThat(facts.problems()).isEmpty();
        assertThat(Sources.node(facts, "type:A").metrics()).containsEntry("callsUnresolved", 0);
    }

    @Test
    void readsNewerSyntax() {
        Facts facts = reading("""
                record A(int x) {
                    String run(Object o) {
                        return switch (o) { case A(int y) when y > 1 -> "a"; default -> \"\"\"
                            text
                            \"\"\"; };
                    }
                }
                """);

        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void survivesAConcatenationOfFiveThousandOperands() {
        Facts facts = reading("class A { String s = \"SELECT A FROM T\"" + " + \" \"".repeat(5000)
                + "; void run() { use(s); } void use(String x) {} }");

        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void survivesDeepNestingAndLongChains() {
        Facts nested = reading("class A { int x = " + "(".repeat(3000) + "1" + ")".repeat(3000) + "; }");
        Facts chained = reading("class A { A a() { return this; } void run() { this" + ".a()".repeat(4000) + "; } }");

        assertThat(Sources.names(nested, NodeKind.TYPE)).containsExactly("A");
        assertThat(Sources.node(chained, "type:A").metrics()).containsEntry("calls", 4000);
    }

    @Test
    void reportsWhatNestsTooDeeplyToBeRead() {
        Facts facts = reading("class A { int x = " + "(".repeat(2_000_000) + "1" + ")".repeat(2_000_000) + "; }");

        assertThat(facts.problems()).isNotEmpty();
        assertThat(facts.readings()).extracting("outcome").isNotEqualTo(List.of(Outcome.PARSED));
    }

    @Test
    @Timeout(20)
    void leavesOutTypesInsideMoreThanFiftyOthers() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("class A").append(i).append(" { int x").append(i).append(";\n");
        }
        Facts facts = reading(text + "}".repeat(3000));
        Facts anonymous = reading(
                "class A { Object o = " + "new Object() { Object o =\n".repeat(60) + "1" + "; }".repeat(60) + "; }");

        assertThat(Sources.problems(facts)).containsExactly("too-deep A.java:51");
        assertThat(facts.readings()).extracting("outcome").containsExactly(Outcome.PARTIAL);
        assertThat(Sources.names(facts, NodeKind.TYPE)).hasSize(51).contains("A0", "A0$A1");
        assertThat(Sources.problems(anonymous)).containsExactly("too-deep A.java:50");
    }

    @Test
    void leavesOutTypeArgumentsInsideMoreThanFiftyOthers() {
        Facts facts = reading("class A {\n" + "L<".repeat(60) + "B" + ">".repeat(60) + " x; int y = a()" + ";}");
        Facts wild = reading("class A {\n" + "L<? extends K[], ".repeat(60) + "B" + ">".repeat(60) + " x; }");

        assertThat(Sources.problems(facts)).containsExactly("too-deep A.java:2");
        assertThat(Sources.node(facts, "type:A").metrics()).containsEntry("calls", 1);
        assertThat(Sources.problems(wild)).containsExactly("too-deep A.java:2");
    }

    @Test
    void leavesOutNamesOfMoreThanTwoHundredParts() {
        Facts facts = reading("class A { Object x = a" + ".b".repeat(3000) + ";\n" + "c.".repeat(300) + "C y; }");

        assertThat(Sources.problems(facts)).containsExactly("too-deep A.java:1", "too-deep A.java:2");
    }

    @Test
    @Timeout(20)
    void leavesOutFilesThatTheParserWouldNotComeBackFrom() {
        Facts arguments = reading("class A {\n" + "L<".repeat(8000) + "B" + ">".repeat(8000) + " x; }");
        Facts casts = reading("class A {\n Object x = " + "(B) ".repeat(8000) + "1; }");
        Facts plain = reading("class A { Object[] x = {" + "(int) (a < b ? 1 : 2), ".repeat(600) + "}; }");

        assertThat(Sources.problems(arguments)).containsExactly("too-deep A.java:2");
        assertThat(Sources.problems(casts)).containsExactly("too-deep A.java:2");
        assertThat(casts.readings()).extracting("outcome").containsExactly(Outcome.SKIPPED);
        assertThat(plain.problems()).isEmpty();
    }

    @Test
    void survivesCyclicInheritance() {
        Facts facts =
                reading("class A extends B { void run() { x.y(); go(); } } class B extends A {} class C extends C {}");

        assertThat(Sources.edges(facts, EdgeKind.INHERITS)).contains("A extends B exact", "B extends A exact");
    }

    @Test
    void survivesConstantsThatNameEachOther() {
        Facts facts =
                reading("class A { static final String X = Y + \"a\", Y = X + \"b\"; String run() { return X; } }");

        assertThat(facts.problems()).isEmpty();
    }

    @Test
    @Timeout(20)
    void survivesConstantsThatDoubleEachOther() {
        StringBuilder text = new StringBuilder("class A { static final String S0 = \"SELECT A FROM T\";");
        for (int i = 1; i < 19; i++) {
            text.append("static final String S%d = %s S%d;".formatted(i, ("S" + (i - 1) + " + ").repeat(20), i - 1));
        }
        Facts facts = reading(text + "void run(java.sql.Statement s) throws Exception { s.executeQuery(S18); } }");

        assertThat(facts.readings()).extracting("outcome").containsExactly(Outcome.PARSED);
    }

    @Test
    void saysThatATypeIsDeclaredTwice() {
        Facts facts = new Sources(folder)
                .file("one/A.java", "class A {}")
                .file("two/A.java", "class A {}")
                .facts(new JavaLanguage());

        assertThat(Sources.problems(facts)).containsExactly("duplicate-type two/A.java:1");
        assertThat(Sources.node(facts, "type:A").definition().orElseThrow().file())
                .isEqualTo("one/A.java");
    }

    @Test
    void givesTheSameFactsOnOneThreadAndOnTwo() {
        Sources sources = new Sources(folder)
                .file("A.java", "class A { B b = new B(); void run() { b.go(); } }")
                .file("B.java", "class B { A a; void go() { new A().run(); } }")
                .file("C.java", "class C extends A { String sql = \"SELECT X FROM T\"; Object r() { return sql; } }");

        assertThat(sources.facts(new JavaLanguage(), 1)).isEqualTo(sources.facts(new JavaLanguage(), 2));
    }
}
