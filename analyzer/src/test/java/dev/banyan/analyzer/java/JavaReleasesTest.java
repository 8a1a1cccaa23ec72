package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syntax of every release of Java: read whole, with the call that stands inside of it. */
final class JavaReleasesTest {

    @TempDir
    Path folder;

    private Facts facts(String file, String text) {
        return new Sources(folder)
                .file(file, text)
                .file("B.java", "public class B { static int b; static int go(Object... o) { return 0; } }")
                .file("P.java", "record P(Object x, Object y) { }")
                .facts(new JavaLanguage());
    }

    private static boolean callsB(Facts facts, String from) {
        return facts.edges().stream()
                .anyMatch(edge -> edge.from().name().startsWith(from)
                        && edge.to().filter(to -> to.name().equals("B")).isPresent());
    }

    @ParameterizedTest(name = "Java {0}: {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            1.0 ¦ dimensions behind a method    ¦ class A { int f()[] { B.go(); return null; } }
            1.0 ¦ dimensions behind a parameter ¦ class A { void f(int a[], int b[][]) { B.go(); } }
            1.0 ¦ an escape in a name           ¦ class A { void f() { B.\\u0067o(); } }
            1.0 ¦ an escape as a sign           ¦ class A { void f() \\u007b B.go(); } }
            1.0 ¦ a semicolon behind a type     ¦ class A { void f() { B.go(); }; };
            1.0 ¦ abstract interfaces           ¦ abstract interface A { int X = B.go(); }
            1.0 ¦ octal and old suffixes        ¦ class A { long l = 0777L; float f = 1.F; double d = .5D; int i = B.go(); }
            1.0 ¦ labels                        ¦ class A { void f() { a: for (;;) { B.go(); break a; } } }
            1.0 ¦ enum as a name                ¦ class A { void f(java.util.Enumeration enum) { while (enum.hasMoreElements()) B.go(enum.nextElement()); } }
            1.0 ¦ assert as a name              ¦ class A { void assert(int x) { B.go(); } void g() { assert(1); } }
            1.0 ¦ goto-like names               ¦ class A { int var, record, yield, module, sealed, permits, when; int f() { return B.go(record, yield); } }
            1.0 ¦ underscore as a name          ¦ class A { int _; int f() { return B.go(_); } }
            1.1 ¦ inner and anonymous types     ¦ class A { Object o = new Object() { int f() { return B.go(); } }; }
            1.1 ¦ an initializer                ¦ class A { { B.go(); } static { B.go(); } }
            1.1 ¦ a class literal               ¦ class A { Class c = B.class, d = int[].class; }
            1.2 ¦ strictfp                      ¦ strictfp class A { void f() { B.go(); } }
            1.4 ¦ assert                        ¦ class A { void f() { assert B.b > 0 : "no"; } }
            5   ¦ generics                      ¦ class A<T extends Comparable<? super T> & java.io.Serializable> { <S> S f(S s) { B.go(); return s; } }
            5   ¦ enum and generics in one file ¦ enum A { X { int f() { return B.go(); } }; int f() { return 0; } java.util.List<String> l; }
            5   ¦ annotations                   ¦ @interface A { int x() default 1; } class C { @A(x = 2) @Deprecated void f() { B.go(); } }
            5   ¦ for each and varargs          ¦ class A { void f(String... s) { for (final String t : s) B.go(t); } }
            5   ¦ static import                 ¦ import static java.lang.Math.*; class A { double f() { return abs(B.go()); } }
            5   ¦ enum as a name with generics  ¦ class A { java.util.List<String> l; Object f(java.util.Enumeration<String> enum) { B.go(); return enum.nextElement(); } }
            7   ¦ diamond                       ¦ class A { java.util.Map<String, B> m = new java.util.HashMap<>(B.go()); }
            7   ¦ try with resources            ¦ class A { void f() throws Exception { try (java.io.Reader r = null; java.io.Reader s = null) { B.go(); } catch (IllegalStateException | IllegalArgumentException e) { } } }
            7   ¦ literals                      ¦ class A { int i = 0b1010_1010, j = 1_000, k = 0x1p3 > 0 ? B.go() : 0; }
            7   ¦ strings in switch             ¦ class A { void f(String s) { switch (s) { case "a": B.go(); break; default: } } }
            8   ¦ lambdas and references        ¦ class A { Runnable r = () -> B.go(); java.util.function.Function<Object[], Integer> f = B::go; }
            8   ¦ default methods               ¦ interface A { default void f() { B.go(); } static void g() { } }
            8   ¦ annotations on types          ¦ class A { void f(@Deprecated A this, java.util.List<@Deprecated String> l) { B.go(); } }
            8   ¦ intersection casts            ¦ class A { Runnable r = (Runnable & java.io.Serializable) () -> B.go(); }
            9   ¦ private methods of interfaces ¦ interface A { private int f() { return B.go(); } }
            9   ¦ resources that are there      ¦ class A { void f(java.io.Reader r) throws Exception { try (r) { B.go(); } } }
            10  ¦ var                           ¦ class A { void f() { var x = B.go(); for (var y : new int[0]) { } } }
            11  ¦ var in lambdas                ¦ class A { java.util.function.IntUnaryOperator o = (var x) -> B.go(x); }
            14  ¦ switch expressions            ¦ class A { int f(int i) { return switch (i) { case 1, 2 -> B.go(); default -> { yield B.b; } }; } }
            15  ¦ text blocks                   ¦ class A { String s = ""\"⏎  a "b" ⏎ c""\" + B.go(); }
            16  ¦ records                       ¦ record A(int x, String... y) { A { B.go(); } static int z; }
            16  ¦ instanceof with a name        ¦ class A { void f(Object o) { if (o instanceof B b && b != null) B.go(b); } }
            16  ¦ local types                   ¦ class A { void f() { interface I { } record R(int i) { } B.go(); } }
            17  ¦ sealed types                  ¦ sealed interface A permits C, D { int f = B.go(); } final class C implements A { } non-sealed class D implements A { }
            21  ¦ record patterns               ¦ class A { int f(Object o) { return o instanceof P(P(var a, B b), Object c) ? B.go(a) : 0; } }
            21  ¦ patterns in switch            ¦ class A { int f(Object o) { return switch (o) { case null -> 0; case Integer i when i > 1 -> B.go(i); case P(var x, var y) -> 1; case null, default -> 2; }; } }
            22  ¦ unnamed variables             ¦ class A { void f() { try { B.go(); } catch (Exception _) { } for (var _ : new int[1]) { } java.util.function.BiFunction<A, A, Integer> g = (_, _) -> 1; } }
            22  ¦ unnamed patterns              ¦ class A { int f(Object o) { return switch (o) { case P(B _, _) -> B.go(); case String _ -> 1; default -> 2; }; } }
            23  ¦ comments in Markdown          ¦ /// A *class*.⏎/// - with `x`⏎class A { /// go⏎ void f() { B.go(); } }
            25  ¦ statements before super       ¦ class A extends B { int x; A(int i) { if (i < 0) { throw new IllegalArgumentException(); } x = B.go(i); super(); } }
            25  ¦ module imports                ¦ import module java.base; class A { List<String> f() { B.go(); return new ArrayList<>(); } }
            25  ¦ a compact source file         ¦ void main() { B.go(); helper(); } int helper() { return 1; }
            25  ¦ a compact file with imports   ¦ import java.util.List; List<B> l; static int x = 1; void main() { IO.println(B.go()); } class C { }
            """)
    void readsWhole(String release, String what, String text) {
        Facts facts = facts("A.java", text.replace('⏎', '\n'));

        assertThat(problems(facts)).as(text).isEmpty();
        assertThat(facts.readings()).extracting(Reading::outcome).containsOnly(Reading.Outcome.PARSED);
        assertThat(callsB(facts, "A") || callsB(facts, "C")).isTrue();
    }

    @Test
    void aCompactFileDeclaresTheClassOfItsName() {
        Facts facts = facts("src/Hello.java", "void main() { B.go(); List<String> l = null; }");

        assertThat(Sources.names(facts, NodeKind.TYPE)).contains("Hello");
        assertThat(callsB(facts, "Hello")).isTrue();
    }

    /** The parser's grammar has no local enums. */
    @Test
    void aLocalEnumIsReportedAndTheRestIsRead() {
        Facts facts = facts("A.java", "class A { void f() { enum E { X } } void g() { B.go(); } }");

        assertThat(problems(facts)).containsExactly("syntax A.java:1:27");
        assertThat(callsB(facts, "A")).isTrue();
    }

    @Test
    void whatNoReleaseKnowsKeepsTheRest() {
        Facts facts = facts("A.java", """
                class A {
                    String f() { return STR."withdrawn \\{B.b}"; }
                    void g() { B.go(); }
                }
                """);

        assertThat(problems(facts)).isNotEmpty();
        assertThat(callsB(facts, "A")).isTrue();
    }
}
