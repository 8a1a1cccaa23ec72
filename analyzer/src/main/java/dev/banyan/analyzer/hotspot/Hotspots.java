package dev.banyan.analyzer.hotspot;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.FileHistory;
import dev.banyan.analyzer.history.History;
import dev.banyan.analyzer.hotspot.Hotspot.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The files of an estate by how much it costs to live with them (Tornhill: "Your code as a crime scene", 2015): complexity times
 * change, as ranks within a language, since the complexity of a job and that of a class are no quantities of one kind. Where no history
 * is known, the number of files that need a file stands for how often it changes.
 *
 * <pre>
 *   complexity 40, 10, 5    ranks 1, 0.67, 0.33
 *   revisions   2, 30, 2    ranks 0.5, 1, 0.5       scores 0.5, 0.67, 0.17
 * </pre>
 *
 * @param byHistory whether scores count revisions; else who needs whom
 * @param files the highest score first
 */
public record Hotspots(boolean byHistory, History history, List<Hotspot> files) {

    private static final Set<NodeKind> CODE =
            Set.of(NodeKind.TYPE, NodeKind.PROGRAM, NodeKind.COPYBOOK, NodeKind.JOB, NodeKind.PROC);
    private static final Set<EdgeKind> NEEDS =
            Set.of(EdgeKind.CALLS, EdgeKind.INHERITS, EdgeKind.USES, EdgeKind.INCLUDES, EdgeKind.EXECUTES);
    private static final String CYCLOMATIC = "cyclomatic";

    public Hotspots {
        files = files.stream().sorted(Hotspot.ORDER).toList();
    }

    public static Hotspots of(EstateGraph graph, History history) {
        SortedMap<String, List<Node>> nodes = new TreeMap<>();
        for (Node node : graph.nodes()) {
            if (CODE.contains(node.id().kind()) && node.definition().isPresent() && node.isOwn()) {
                nodes.computeIfAbsent(node.definition().get().file(), f -> new ArrayList<>())
                        .add(node);
            }
        }
        Map<String, FileHistory> known =
                history.files().stream().collect(Collectors.toMap(FileHistory::file, one -> one));
        boolean byHistory = nodes.keySet().stream().anyMatch(known::containsKey);
        Map<String, Integer> needed = byHistory ? Map.of() : neededBy(graph);
        List<Hotspot> files = new ArrayList<>();
        nodes.forEach((file, inside) -> {
            Optional<FileHistory> past = Optional.ofNullable(known.get(file));
            int change = byHistory ? past.map(FileHistory::revisions).orElse(0) : needed.getOrDefault(file, 0);
            files.add(unranked(file, inside, change, past));
        });
        return new Hotspots(byHistory, history, ranked(files));
    }

    private static Hotspot unranked(String file, List<Node> nodes, int change, Optional<FileHistory> history) {
        boolean counted = nodes.stream().anyMatch(node -> node.metrics().containsKey(CYCLOMATIC));
        int lines = nodes.stream().mapToInt(node -> node.loc().orElse(0)).sum();
        int complexity = counted
                ? nodes.stream()
                        .mapToInt(node -> node.metrics().getOrDefault(CYCLOMATIC, 0))
                        .sum()
                : lines;
        return new Hotspot(
                file,
                nodes.get(0).language().orElse(""),
                nodes.stream().map(Node::id).sorted().toList(),
                lines,
                complexity,
                counted ? Measure.CYCLOMATIC : Measure.LINES,
                0,
                change,
                0,
                history);
    }

    /** How many other files need each file. */
    private static Map<String, Integer> neededBy(EstateGraph graph) {
        Map<String, Set<String>> from = new HashMap<>();
        for (Node node : graph.nodes()) {
            for (Edge edge : graph.out(node.id())) {
                Optional<String> file = file(graph, node.id());
                Optional<String> needed = edge.to().flatMap(to -> file(graph, to));
                if (NEEDS.contains(edge.kind()) && file.isPresent() && needed.isPresent() && !file.equals(needed)) {
                    from.computeIfAbsent(needed.get(), f -> new HashSet<>()).add(file.get());
                }
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        from.forEach((file, users) -> counts.put(file, users.size()));
        return counts;
    }

    private static Optional<String> file(EstateGraph graph, NodeId id) {
        return graph.node(id).flatMap(Node::definition).map(Evidence::file);
    }

    private static List<Hotspot> ranked(List<Hotspot> files) {
        Map<String, List<Hotspot>> byKind = new TreeMap<>();
        files.forEach(file -> byKind.computeIfAbsent(file.language() + file.measure(), k -> new ArrayList<>())
                .add(file));
        List<Hotspot> ranked = new ArrayList<>();
        for (List<Hotspot> kind : byKind.values()) {
            Ranks complexity = new Ranks(kind, Hotspot::complexity);
            Ranks change = new Ranks(kind, Hotspot::change);
            for (Hotspot file : kind) {
                ranked.add(new Hotspot(
                        file.file(),
                        file.language(),
                        file.nodes(),
                        file.lines(),
                        file.complexity(),
                        file.measure(),
                        complexity.of(file.complexity()),
                        file.change(),
                        change.of(file.change()),
                        file.history()));
            }
        }
        return ranked;
    }

    /** Fractional ranks of numbers among their like. */
    private static final class Ranks {

        private final int[] sorted;

        Ranks(List<Hotspot> files, ToIntFunction<Hotspot> number) {
            sorted = files.stream().mapToInt(number).sorted().toArray();
        }

        /** The mean of the first and last place of the number, over the count; 0 for 0, which is no amount at all. */
        double of(int number) {
            if (number == 0) {
                return 0;
            }
            int below = place(number);
            int upTo = place(number + 1);
            return (below + 1 + upTo) / 2.0 / sorted.length;
        }

        /** How many are smaller. */
        private int place(int number) {
            int found = Arrays.binarySearch(sorted, number);
            int place = found >= 0 ? found : -found - 1;
            while (place > 0 && sorted[place - 1] >= number) {
                place--;
            }
            return place;
        }
    }
}
