package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which paragraphs PERFORM and GO TO of each paragraph name, and whether ALTER changes what a GO TO names. */
final class Leads {

    private final Map<Integer, SortedSet<String>> performs = new HashMap<>();
    private final Map<Integer, SortedSet<String>> goTos = new HashMap<>();
    private final Map<Integer, Set<Integer>> out = new HashMap<>();
    private final Map<Integer, Set<Integer>> in = new HashMap<>();

    private boolean altered;

    void perform(int paragraph, ProcedureName from, Optional<ProcedureName> through) {
        String named = words(from) + through.map(to -> " THRU " + words(to)).orElse("");
        performs.computeIfAbsent(paragraph, key -> new TreeSet<>()).add(named);
    }

    void goTo(int paragraph, ProcedureName target) {
        goTos.computeIfAbsent(paragraph, key -> new TreeSet<>()).add(words(target));
    }

    void alter() {
        altered = true;
    }

    boolean isAltered() {
        return altered;
    }

    /** The paragraph {@code to} is found to be meant. */
    void enter(int from, int to) {
        if (from != to) {
            out.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
            in.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
        }
    }

    List<String> performs(int paragraph) {
        return List.copyOf(performs.getOrDefault(paragraph, new TreeSet<>()));
    }

    List<String> goTos(int paragraph) {
        return List.copyOf(goTos.getOrDefault(paragraph, new TreeSet<>()));
    }

    int fanOut(int paragraph) {
        return out.getOrDefault(paragraph, Set.of()).size();
    }

    int fanIn(int paragraph) {
        return in.getOrDefault(paragraph, Set.of()).size();
    }

    private static String words(ProcedureName name) {
        return name.name() + name.section().map(section -> " OF " + section).orElse("");
    }
}
