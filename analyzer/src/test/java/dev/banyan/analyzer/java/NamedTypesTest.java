package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that code needs without saying so in a signature. */
class NamedTypesTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void libraryOfTheEstate() {
        sources = new Sources(folder)
                .file("b/Kind.java", "package b; public enum Kind { FIRST, SECOND }")
                .file("b/Holder.java", """
                        package b;
                        public class Holder extends Base {
                            private final Secret hidden = new Secret();
                            final Secret near = new Secret();
                            public class Inner { public void run() {} }
                            public enum Mode { ON, OFF }
                            public static final String NAME = "n";
                        }
                        class Base { public static void start() {} public static int count; }
                        """)
                .file("b/Secret.java", "package b; public class Secret { public void tell() {} }")
                .file(
                        "b/Mark.java",
                        "package b; public @interface Mark { Class<?> value(); String name() default \"\"; }");
    }

    private Facts reading(String body) {
        return sources.file("a/A.java", body).facts(new JavaLanguage());
    }

    private List<String> from(String body) {
        Facts facts = reading(body);
        return List.of(EdgeKind.CALLS, EdgeKind.USES).stream()
                .flatMap(kind -> edges(facts, kind).stream())
                .filter(edge -> edge.startsWith("a.A ") && !edge.startsWith("a.A method a.A"))
                .toList();
    }

    @Test
    void aConstantBehindCaseIsOneOfItsSelector() {
        assertThat(from("""
                package a;
                class A {
                    int run(java.util.function.Supplier<b.Kind> kind) {
                        switch (kind.get()) { case SECOND: return 1; default: return 0; }
                    }
                }
                """)).contains("a.A field b.Kind exact");
    }

    @Test
    void aSwitchThatGivesAValueHasConstantsToo() {
        assertThat(from("""
                package a;
                class A {
                    int run(java.util.function.Supplier<b.Kind> kind) {
                        return switch (kind.get()) { case SECOND -> 1; default -> 0; };
                    }
                }
                """)).contains("a.A field b.Kind exact");
    }

    @Test
    void aConstantOfAnotherTypeMayStandBehindCase() {
        assertThat(from("""
                package a;
                import static b.Holder.NAME;
                class A {
                    int run(String text) { switch (text) { case NAME: return 1; default: return 0; } }
                }
                """)).containsExactly("a.A field b.Holder exact");
    }

    @Test
    void annotationsNameTypesAndConstantsInTheirValues() {
        assertThat(from("package a; @b.Mark(value = b.Secret.class, name = b.Holder.NAME) class A {}"))
                .containsExactly(
                        "a.A field b.Holder exact", "a.A annotation b.Mark exact", "a.A annotation b.Secret exact");
    }

    @Test
    void aDottedNameNeedsTheTypesThatItGoesThrough() {
        assertThat(from("package a; import b.Holder; class A { Holder.Mode mode; }"))
                .containsExactly("a.A signature b.Holder exact", "a.A signature b.Holder$Mode exact");
        assertThat(from("package a; import b.Holder; class A { Object mode() { return Holder.Mode.ON; } }"))
                .containsExactly("a.A field b.Holder$Mode exact", "a.A type b.Holder exact");
    }

    @Test
    void aStaticMemberNeedsTheTypeThatNamesItToo() {
        assertThat(from("package a; import b.Holder; class A { void run() { Holder.start(); } }"))
                .containsExactly("a.A method b.Base exact", "a.A type b.Holder exact");
    }

    @Test
    void anInnerTypeIsLookedUpInTheTypeOfItsOuterInstance() {
        assertThat(from("package a; class A { void run(b.Holder holder) { holder.new Inner().run(); } }"))
                .contains("a.A method b.Holder$Inner exact", "a.A constructor b.Holder$Inner exact");
    }

    @Test
    void privateFieldsOfASupertypeDoNotHideThoseAround() {
        assertThat(from("""
                package a;
                class A {
                    b.Kind hidden;
                    b.Kind near;
                    class C extends b.Holder { void run() { hidden.ordinal(); near.ordinal(); } }
                }
                """)).isNotEmpty();
        assertThat(edges(sources.facts(new JavaLanguage()), EdgeKind.CALLS))
                .contains("a.A$C field a.A exact")
                .doesNotContain("a.A$C field b.Holder exact");
    }

    @Test
    void ofSeveralStaticImportsOnDemandNoneIsGuessed() {
        Facts facts = reading("""
                package a;
                import static lib.One.*;
                import static lib.Two.*;
                class A { void run() { make(); } }
                """);

        assertThat(facts.nodes().stream()
                        .filter(node -> node.id().name().equals("a.A"))
                        .findFirst()
                        .orElseThrow()
                        .metrics())
                .containsEntry("callsUnresolved", 1);
    }
}
