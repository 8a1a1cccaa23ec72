package dev.banyan.analyzer.java.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.java.JavaLanguage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TypesDocumentTest {

    @TempDir
    private Path folder;

    private JsonNode type(String text) throws IOException {
        Document types = new Sources(folder)
                .file("a/A.java", text).facts(new JavaLanguage()).documents().stream()
                        .filter(document -> document.name().equals("types.json"))
                        .findFirst()
                        .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        types.write(out);
        return new ObjectMapper().readTree(out.toByteArray()).get("types").get(0);
    }

    /** Measures by method; the fields of an object are its methods. */
    private JsonNode methods(String text) throws IOException {
        ObjectNode methods = new ObjectMapper().createObjectNode();
        type(text)
                .get("methods")
                .forEach(method -> methods.set(method.get("name").asText(), method.get("metrics")));
        return methods;
    }

    private JsonNode body(String statements) throws IOException {
        return methods("package a; class A { int f(boolean a, boolean b, boolean c, boolean d, int n) {" + statements
                        + " return n; } }")
                .get("f(boolean,boolean,boolean,boolean,int)");
    }

    private int cognitive(String statements) throws IOException {
        return body(statements).get("cognitive").asInt();
    }

    private int cyclomatic(String statements) throws IOException {
        return body(statements).get("cyclomatic").asInt();
    }

    private int nesting(String statements) throws IOException {
        return body(statements).get("maxNesting").asInt();
    }

    @Test
    void everyBranchIsADecision() throws IOException {
        assertThat(cyclomatic("")).isEqualTo(1);
        assertThat(cyclomatic("if (a) n = 1; else n = 2;")).isEqualTo(2);
        assertThat(cyclomatic("if (a) n = 1; else if (b) n = 2; else if (c) n = 3;"))
                .isEqualTo(4);
        assertThat(cyclomatic("for (;;) n++;")).isEqualTo(2);
        assertThat(cyclomatic("for (int i : new int[n]) n++;")).isEqualTo(2);
        assertThat(cyclomatic("while (a) n++;")).isEqualTo(2);
        assertThat(cyclomatic("do n++; while (a);")).isEqualTo(2);
        assertThat(cyclomatic("switch (n) { case 1: case 2: n++; break; default: n--; }"))
                .isEqualTo(3);
        assertThat(cyclomatic("n = switch (n) { case 1, 2 -> 3; default -> 4; };"))
                .isEqualTo(2);
        assertThat(cyclomatic("try { n++; } catch (RuntimeException e) { n--; } finally { n++; }"))
                .isEqualTo(2);
        assertThat(cyclomatic("n = a ? 1 : b ? 2 : 3;")).isEqualTo(3);
        assertThat(cyclomatic("a = b && c || d && (a || b);")).isEqualTo(5);
        assertThat(cyclomatic("a = b & c | d ^ a;")).isEqualTo(1);
    }

    @Test
    void whatIsNestedIsHarderToUnderstand() throws IOException {
        assertThat(cognitive("if (a) n = 1;")).isEqualTo(1);
        assertThat(cognitive("if (a) { if (b) n = 1; }")).isEqualTo(1 + 2);
        assertThat(cognitive("if (a) n = 1; else n = 2;")).isEqualTo(1 + 1);
        assertThat(cognitive("if (a) n = 1; else if (b) n = 2; else n = 3;")).isEqualTo(1 + 1 + 1);
        assertThat(cognitive("if (a) n = 1; else if (b) { if (c) n = 2; }")).isEqualTo(1 + 1 + 2);
        assertThat(cognitive("while (a) { for (;;) { do n++; while (b); } }")).isEqualTo(1 + 2 + 3);
        assertThat(cognitive("switch (n) { case 1: if (a) n++; break; default: n--; }"))
                .isEqualTo(1 + 2);
        assertThat(cognitive("try { n++; } catch (RuntimeException e) { if (a) n--; }"))
                .isEqualTo(1 + 2);
        assertThat(cognitive("n = a ? 1 : b ? 2 : 3;")).isEqualTo(1 + 2);
        assertThat(cognitive("Runnable r = () -> { if (a) f(a, b, c, d, n); };"))
                .isEqualTo(2);
        assertThat(cognitive("while (a ? b : c) n++;")).isEqualTo(1 + 1);
        assertThat(cognitive("out: while (a) { break out; }")).isEqualTo(1 + 1);
        assertThat(cognitive("out: while (a) { continue out; }")).isEqualTo(1 + 1);
        assertThat(cognitive("while (a) { break; }")).isEqualTo(1);
    }

    @Test
    void aRunOfOneOperatorCountsOnce() throws IOException {
        assertThat(cognitive("a = b && c && d;")).isEqualTo(1);
        assertThat(cognitive("a = b && c || d;")).isEqualTo(2);
        assertThat(cognitive("a = (b && c) && d;")).isEqualTo(1);
        assertThat(cognitive("a = b && !(c && d);")).isEqualTo(2);
        assertThat(cognitive("a = b || n + 1 > 3 || d;")).isEqualTo(1);
    }

    @Test
    void nestingIsThatOfTheInnermostStatement() throws IOException {
        assertThat(nesting("")).isZero();
        assertThat(nesting("if (a) n++; else if (b) n--;")).isEqualTo(1);
        assertThat(nesting("if (a) { while (b) { { n++; } } }")).isEqualTo(2);
        assertThat(nesting("switch (n) { case 1: try { n++; } catch (RuntimeException e) { n--; } }"))
                .isEqualTo(2);
    }

    @Test
    void statementsOfLambdasCountAndThoseOfTypesDoNot() throws IOException {
        assertThat(body("Runnable r = () -> { n(); n(); };").get("statements").asInt())
                .isEqualTo(1 + 2 + 1);
        assertThat(body("class L { void g() { g(); g(); } } ; { n++; }")
                        .get("statements")
                        .asInt())
                .isEqualTo(1 + 1);
        assertThat(body("Runnable r = () -> n();").get("statements").asInt()).isEqualTo(1 + 1);
    }

    @Test
    void aMethodOfAnAnonymousTypeIsMeasuredByItself() throws IOException {
        JsonNode methods = methods("""
                package a;
                class A {
                    Runnable f() {
                        return new Runnable() {
                            @Override
                            public void run() { if (true) f(); }
                        };
                    }
                }
                """);

        assertThat(methods.get("$1.run()").get("cyclomatic").asInt()).isEqualTo(2);
        assertThat(methods.get("$1.run()").get("lines").asInt()).isEqualTo(2);
        assertThat(methods.get("f()").get("cyclomatic").asInt()).isEqualTo(1);
        assertThat(methods.get("f()").get("lines").asInt()).isEqualTo(6);
    }

    @Test
    void theTypeHasTheSumAndTheFieldsToo() throws IOException {
        JsonNode metrics = type("""
                package a;
                enum A {
                    ONE(true ? 1 : 2);
                    Runnable r = () -> { if (this == ONE) f(); };
                    A(int i) {}
                    void f() { if (true) return; }
                }
                """).get("metrics");

        assertThat(metrics.get("cyclomatic").asInt()).isEqualTo(1 + 1 + 1 + 2);
        assertThat(metrics.get("cognitive").asInt()).isEqualTo(1 + 2 + 1);
        assertThat(metrics.get("statements").asInt()).isEqualTo(2 + 2);
        assertThat(metrics.get("lines").asInt()).isEqualTo(6);
        assertThat(metrics.get("maxNesting").asInt()).isEqualTo(2);
    }

    @Test
    void methodsThatShareAFieldOrCallEachOtherAreOnePart() throws IOException {
        assertThat(lcom("int a, b; void f() { a++; } void g() { a--; } void h() { b++; }"))
                .isEqualTo(2);
        assertThat(lcom("int a, b; void f() { a++; h(); } void g() { a--; } void h() { b++; }"))
                .isEqualTo(1);
        assertThat(lcom("int a, b; A() { a = b; } void f() { a++; } void g() { b++; }"))
                .isEqualTo(2);
        assertThat(lcom("Runnable f() { return new Runnable() { public void run() { g(); } }; } void g() {}"))
                .isEqualTo(1);
        assertThat(lcom("Runnable f() { return this::g; } void g() {}")).isEqualTo(1);
        assertThat(lcom("int a;")).isZero();
    }

    private int lcom(String members) throws IOException {
        return type("package a; class A { " + members + " }")
                .get("metrics")
                .get("lcom4")
                .asInt();
    }

    @Test
    void countsWhoCallsWhomOnce() throws IOException {
        JsonNode methods = methods("""
                package a;
                class A {
                    void f() { g(); g(); new A(); h(1); }
                    void g() { h(2); g(); }
                    void h(int i) {}
                    A() {}
                }
                """);

        assertThat(methods.get("f()").get("fanOut").asInt()).isEqualTo(3);
        assertThat(methods.get("h(int)").get("fanIn").asInt()).isEqualTo(2);
        assertThat(methods.get("g()").get("fanIn").asInt()).isEqualTo(1);
        assertThat(methods.get("g()").get("fanOut").asInt()).isEqualTo(1);
        assertThat(methods.get("<init>()").get("fanIn").asInt()).isEqualTo(1);
    }
}
