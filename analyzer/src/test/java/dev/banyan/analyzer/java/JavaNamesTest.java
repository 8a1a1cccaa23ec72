package dev.banyan.analyzer.java;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaNamesTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void libraryOfTheEstate() {
        sources = new Sources(folder)
                .file("b/Bank.java", """
                        package b;
                        import java.util.*;
                        public class Bank extends Base {
                            public static final Bank MAIN = new Bank();
                            public Account find(long id) { return null; }
                            public Account find(String name) { return null; }
                            public List<Account> all() { return null; }
                            public Map<String, Account> byName() { return null; }
                            public static Bank open() { return MAIN; }
                        }
                        class Base { protected Audit audit; void close() {} }
                        """)
                .file("b/Account.java", """
                        package b;
                        public class Account {
                            public int balance;
                            public Owner owner() { return new Owner(); }
                            public static class Owner { public void greet() {} public String name() { return ""; } }
                        }
                        """)
                .file("b/Audit.java", "package b; public class Audit { public void log(Object what) {} }");
    }

    private Facts reading(String body) {
        return sources.file("a/A.java", body).facts(new JavaLanguage());
    }

    private static List<String> members(Facts facts, String from, String to) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.CALLS)
                .filter(edge -> edge.from().name().equals(from))
                .filter(edge -> edge.to().orElseThrow().name().equals(to))
                .map(Edge::members)
                .flatMap(List::stream)
                .map(member -> member.from() + " " + member.to() + " " + member.line())
                .toList();
    }

    @Test
    void followsChainsThroughReturnTypes() {
        Facts facts = reading("""
                package a;
                import b.Bank;
                class A {
                    void run(Bank bank) {
                        bank.find(1L).owner().greet();
                    }
                }
                """);

        assertThat(members(facts, "a.A", "b.Bank")).containsExactly("run(Bank) find(long) 5");
        assertThat(members(facts, "a.A", "b.Account")).containsExactly("run(Bank) owner() 5");
        assertThat(members(facts, "a.A", "b.Account$Owner")).containsExactly("run(Bank) greet() 5");
    }

    @Test
    void choosesTheOverloadByTheTypesOfItsArguments() {
        Facts facts = reading("package a; class A { void run(b.Bank bank, String s) { bank.find(s); } }");

        assertThat(members(facts, "a.A", "b.Bank")).containsExactly("run(Bank,String) find(String) 1");
    }

    @Test
    void findsTypesOfLambdaParametersThroughTheJdksGenerics() {
        Facts facts = reading("""
                package a;
                class A {
                    void run(b.Bank bank) {
                        bank.all().stream().map(x -> x.owner()).forEach(o -> o.greet());
                    }
                }
                """);

        assertThat(members(facts, "a.A", "b.Account$Owner")).containsExactly("run(Bank) greet() 4");
        assertThat(edges(facts, EdgeKind.CALLS)).contains("a.A method b.Account$Owner derived");
    }

    @Test
    void findsTypesOfLoopVariablesThatTheCompilerInfers() {
        Facts facts = reading("""
                package a;
                class A {
                    void run(b.Bank bank) {
                        for (var entry : bank.byName().entrySet()) {
                            entry.getValue().owner();
                        }
                    }
                }
                """);

        assertThat(members(facts, "a.A", "b.Account")).containsExactly("run(Bank) owner() 5");
    }

    @Test
    void attributesAnInheritedMethodToTheTypeThatDeclaresIt() {
        Facts facts = reading("package b; class A { void run(Bank bank) { bank.close(); bank.audit.log(this); } }");

        assertThat(edges(facts, EdgeKind.CALLS))
                .contains("b.A method b.Base exact", "b.A field b.Base exact", "b.A method b.Audit exact");
    }

    @Test
    void readsStaticImportsWildcardsAndMethodReferences() {
        Facts facts = reading("""
                package a;
                import static b.Bank.open;
                import b.*;
                import java.util.function.*;
                class A {
                    Function<Account, Account.Owner> f = Account::owner;
                    void run() { open().all(); }
                }
                """);

        assertThat(members(facts, "a.A", "b.Bank")).containsExactly("run() all() 7", "run() open() 7");
        assertThat(members(facts, "a.A", "b.Account")).containsExactly("f owner() 6");
    }

    @Test
    void tellsWhatAnAnonymousTypeDoesAsTheDoingOfTheTypeAroundIt() {
        Facts facts = reading("""
                package a;
                class A {
                    void run(final b.Account account) {
                        new Runnable() { public void run() { account.owner(); } }.run();
                    }
                }
                """);

        assertThat(members(facts, "a.A", "b.Account")).containsExactly("$1.run() owner() 4");
        assertThat(Sources.names(facts, dev.banyan.analyzer.facts.NodeKind.TYPE))
                .doesNotContain("a.A$1");
    }

    @Test
    void readsLambdasInFieldsAndEnumConstants() {
        Facts facts = reading("""
                package a;
                import b.*;
                import java.util.function.*;
                class A {
                    Consumer<Account> field = x -> x.owner();
                }
                enum E { ONE(y -> y.owner()); E(Consumer<Account> c) {} }
                """);

        assertThat(members(facts, "a.A", "b.Account")).containsExactly("field owner() 5");
        assertThat(members(facts, "a.E", "b.Account")).containsExactly("ONE owner() 7");
    }

    @Test
    void keepsALocalVariableApartFromAFieldOfThatName() {
        Facts facts = reading("""
                package a;
                class A {
                    b.Audit x;
                    void run(b.Account x) { x.owner(); }
                    void other() { x.log(null); }
                }
                """);

        assertThat(members(facts, "a.A", "b.Account")).containsExactly("run(Account) owner() 4");
        assertThat(members(facts, "a.A", "b.Audit")).containsExactly("other() log(Object) 5");
    }

    @Test
    void namesTypesInSignaturesCastsAndAnnotations() {
        Facts facts = reading("""
                package a;
                @Mark class A<T extends b.Bank> implements java.io.Serializable {
                    Object o(b.Account x) { return (b.Audit) null; }
                }
                @interface Mark {}
                class C extends A<b.Bank> {}
                """);

        assertThat(edges(facts, EdgeKind.USES))
                .contains(
                        "a.A annotation a.Mark exact",
                        "a.A cast b.Audit exact",
                        "a.A signature b.Account exact",
                        "a.A signature b.Bank exact");
        assertThat(edges(facts, EdgeKind.INHERITS)).contains("a.C extends a.A exact");
    }

    @Test
    void countsCallsThatCannotBeFollowed() {
        Facts facts = reading("""
                package a;
                import org.lib.Thing;
                class A {
                    void run(Thing thing) { thing.one().two(); nowhere(); }
                }
                """);

        assertThat(Sources.node(facts, "type:a.A").metrics())
                .containsEntry("calls", 3)
                .containsEntry("callsBehindLibraries", 1)
                .containsEntry("callsUnresolved", 1);
        assertThat(Sources.node(facts, "type:a.A").attributes()).containsEntry("unresolvedCalls", "nowhere:4");
    }

    @Test
    void countsStatementsBranchesAndLines() {
        Facts facts = reading("""
                package a;
                class A {
                    int run(int x) {
                        if (x > 0 && x < 9) {
                            return 1;
                        }
                        for (int i = 0; i < x; i++) {
                            x = i > 3 ? i : x;
                        }
                        return x;
                    }
                    void none() {}
                }
                """);

        assertThat(Sources.node(facts, "type:a.A").metrics())
                .containsEntry("statements", 5)
                .containsEntry("cyclomatic", 6)
                .containsEntry("cyclomaticMax", 5)
                .containsEntry("methods", 2);
        assertThat(Sources.node(facts, "type:a.A").loc()).hasValue(12);
    }

    @Test
    void findsTheInterfaceOfAnImportWhoseNameIsAskedForFirst() {
        // The name stands in a field before the supertypes of A are worked out.
        Facts facts = reading("""
                package a;
                import b.Base2;
                class A implements Base2 { Base2 field; }
                """);
        Facts known = sources.file("b/Base2.java", "package b; public interface Base2 {}")
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.INHERITS)).doesNotContain("a.A implements b.Base2 exact");
        assertThat(edges(known, EdgeKind.INHERITS)).contains("a.A implements b.Base2 exact");
    }
}
