package dev.banyan.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCallsTest {

    @TempDir
    Path folder;

    private Facts reading(String text) {
        return new Sources(folder).file("a/A.java", text).facts(new JavaLanguage());
    }

    private static List<String> inside(Facts facts, String type, String via) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.CALLS && edge.isInside())
                .filter(edge -> edge.from().name().equals(type) && edge.via().equals(via))
                .map(Edge::members)
                .flatMap(List::stream)
                .map(member -> member.from() + " > " + member.to() + " " + member.line())
                .toList();
    }

    @Test
    void methodsThatCallEachOtherAreMembersOfOneEdge() {
        Facts facts = reading("""
                package a;
                class A {
                    int number = count("x");
                    void run(A other) {
                        this.count("y");
                        java.util.List.of(1).forEach(one -> other.stop());
                        Runnable later = this::stop;
                    }
                    int count(String text) { return text.length(); }
                    void stop() { number = 1; }
                }
                """);

        assertThat(inside(facts, "a.A", "method"))
                .containsExactly(
                        "number > count(String) 3",
                        "run(A) > count(String) 5",
                        "run(A) > stop() 6",
                        "run(A) > stop() 7");
        assertThat(inside(facts, "a.A", "field")).isEmpty();
    }

    @Test
    void constructorsOfTheTypeItselfAreCalledToo() {
        Facts facts = reading("""
                package a;
                class A {
                    A() { this(1); }
                    A(int size) {}
                    static A of() { return new A(); }
                }
                """);

        assertThat(inside(facts, "a.A", "constructor"))
                .containsExactly("<init>() > <init>(int) 3", "of() > <init>() 5");
    }

    @Test
    void whoMakesAnAnonymousTypeRunsWhatItHolds() {
        Facts facts = reading("""
                package a;
                class A {
                    Runnable run() {
                        return new Runnable() {
                            int number = start();
                            int none;
                            public void run() { twice(); }
                            void twice() { start(); }
                        };
                    }
                    int start() { return 1; }
                }
                """);

        assertThat(inside(facts, "a.A", "constructor"))
                .containsExactly("run() > $1.number 4", "run() > $1.run() 4", "run() > $1.twice() 4");
        assertThat(inside(facts, "a.A", "method"))
                .containsExactly("$1.number > start() 5", "$1.run() > $1.twice() 7", "$1.twice() > start() 8");
    }

    @Test
    void whatIsInheritedFromALibraryIsNoMemberOfTheTypeItself() {
        Facts facts = reading("package a; class A extends lib.Base { void run() { save(1); this.save(2); } }");

        assertThat(facts.edges()).noneMatch(Edge::isInside);
    }
}
