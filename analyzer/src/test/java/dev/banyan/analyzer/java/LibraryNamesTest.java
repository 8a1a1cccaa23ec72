package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of which only a jar is there. */
class LibraryNamesTest {

    private static final String STORE = """
            package lib;
            import java.util.List;
            public class Store<T extends Comparable<T>, SELF extends Store<T, SELF>> extends Shelf<T> {
                public SELF self() { return null; }
                public static String name() { return ""; }
                public interface Visitor<V> { void visit(V value); }
                public void each(Visitor<? super T> visitor) {}
                public Store<?, ?> next() { return null; }
                public void take(Iterable<?> some) {}
                public static <X> X pick(List<X> from) { return null; }
            }
            class Shelf<S> {
                protected S top;
                public S first() { return null; }
                public List<? extends S> all() { return null; }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void compileTheLibrary() throws IOException {
        Path source = folder.resolve("compile/lib/Store.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, STORE);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjects(source.toFile()))
                            .call())
                    .isTrue();
        }
        Files.createDirectories(folder.resolve("estate/lib"));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve("estate/lib/store.jar")));
                Stream<Path> classes = Files.list(source.getParent())) {
            for (Path one : classes.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                jar.putNextEntry(new ZipEntry("lib/" + one.getFileName()));
                jar.write(Files.readAllBytes(one));
            }
        }
    }

    private Facts reading(String body) throws IOException {
        Path estate = folder.resolve("estate");
        Files.writeString(
                estate.resolve("Order.java"),
                "package a; public class Order implements Comparable<Order> {"
                        + " public int compareTo(Order o) { return 0; } public void ship() {} }");
        Files.writeString(estate.resolve("A.java"), body);
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(estate)) {
            for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new SourceFile(estate.relativize(one).toString(), one, Files.size(one)));
            }
        }
        JavaLanguage java = new JavaLanguage();
        try (Workers workers = new Workers(1, () -> {})) {
            return java.facts(
                    files.stream()
                            .filter(file -> java.reads(SourceHead.of(file)))
                            .toList(),
                    workers);
        }
    }

    private static List<String> calls(Facts facts) {
        return edges(facts, EdgeKind.CALLS).stream()
                .filter(edge -> edge.startsWith("a.A ") && edge.contains(" a.Order "))
                .toList();
    }

    @Test
    void whatAMethodOfALibraryGivesIsKnownThroughItsGenerics() throws IOException {
        Facts facts = reading("""
                package a;
                import lib.*;
                class A { void run(Store<Order, ?> store) { store.all().get(0).ship(); } }
                """);

        assertThat(calls(facts)).containsExactly("a.A method a.Order exact");
    }

    @Test
    void aLambdaForAnInterfaceOfALibraryHasItsParameterTypes() throws IOException {
        Facts facts = reading("""
                package a;
                class A { void run(lib.Store<Order, ?> store) { store.each(order -> order.ship()); } }
                """);

        assertThat(calls(facts)).containsExactly("a.A method a.Order derived");
    }

    @Test
    void aGenericMethodOfALibraryTakesItsTypeFromItsArguments() throws IOException {
        Facts facts = reading("""
                package a;
                import static lib.Store.*;
                class A { void run(java.util.List<Order> all) { pick(all).ship(); } }
                """);

        assertThat(calls(facts)).containsExactly("a.A method a.Order exact");
    }

    @Test
    void aFieldThatALibraryDeclaresIsInherited() throws IOException {
        Facts facts = reading("""
                package a;
                class A extends lib.Store<Order, A> { void run() { top.ship(); this.top.ship(); } }
                """);

        assertThat(calls(facts)).containsExactly("a.A method a.Order exact");
    }

    @Test
    void ofAWildcardTheBoundOfTheParameterIsKnown() throws IOException {
        Facts facts = reading("""
                package a;
                class A { void run(lib.Store<?, ?> store) { store.next().self().next().self(); } }
                """);

        assertThat(unresolved(facts)).isZero();
    }

    private static int unresolved(Facts facts) {
        return Sources.node(facts, "type:a.A")
                        .metrics()
                        .getOrDefault("callsUnresolved", 0)
                        .intValue()
                + Sources.node(facts, "type:a.A")
                        .metrics()
                        .getOrDefault("callsBehindLibraries", 0)
                        .intValue();
    }

    @Test
    void aJarThatIsNoneAnswersNothing() throws IOException {
        Files.writeString(folder.resolve("estate/lib/store.jar"), "PK no archive");

        Facts facts = reading("""
                package a;
                class A { void run(lib.Store<Order, ?> store) { store.first().ship(); } }
                """);

        assertThat(calls(facts)).isEmpty();
        assertThat(unresolved(facts)).isEqualTo(1);
    }

    @Test
    void aClassFileThatIsDamagedAnswersNothing() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("estate/lib/store.jar"));
                ZipOutputStream jar = new ZipOutputStream(out)) {
            jar.putNextEntry(new ZipEntry("lib/Store.class"));
            jar.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 52, 0, 9, 1});
        }

        Facts facts = reading("""
                package a;
                class A { void run(lib.Store<Order, ?> store) { store.first().ship(); } }
                """);

        assertThat(unresolved(facts)).isEqualTo(1);
    }
}
