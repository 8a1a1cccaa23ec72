package dev.banyan.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallbacksTest {

    @TempDir
    Path folder;

    private String calledBack(String text) {
        Facts facts = new Sources(folder).file("a/A.java", text).facts(new JavaLanguage());
        return facts.nodes().stream()
                .filter(node -> node.id().name().equals("a.A"))
                .map(node -> node.attributes().getOrDefault("calledBack", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theJdkSaysWhichOfItsMethodsATypeHas() {
        assertThat(calledBack("""
                package a;
                class A implements Runnable, java.util.Comparator<String> {
                    public void run() {}
                    public void run(int times) {}
                    public int compare(String one, String other) { return 0; }
                    public String toString() { return ""; }
                    public int size() { return 0; }
                }
                """)).isEqualTo("compare(String,String);run()");
    }

    @Test
    void ofALibraryThoseAreMeantThatSayOverride() {
        assertThat(calledBack("""
                package a;
                import org.lib.Action;
                class A extends Action implements Own {
                    @Override public void execute() {}
                    @Override public void own() {}
                    public void size() {}
                }
                interface Own { void own(); }
                """)).isEqualTo("execute()");
    }

    @Test
    void olderCodeMarksNoneSoThatAllMayBe() {
        assertThat(calledBack("""
                package a;
                class A extends org.lib.Action {
                    A() {}
                    public void execute(String text) {}
                    private void help() {}
                    static void main() {}
                }
                """)).isEqualTo("execute(String)");
    }

    @Test
    void aTypeThatOwesNothingToOthersHasNone() {
        assertThat(calledBack("package a; class A { public void run() {} }")).isEmpty();
    }
}
