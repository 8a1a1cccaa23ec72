package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names for groups from their data and vocabulary. Each word of a group weighs what the parts that have it weigh: a store
 * {@code 4 x (1 + ln(accesses))}, twice that where the group writes it, a path of an endpoint 1, a type or a description 1. A word that
 * many groups have says less: {@code x (1 + ln(groups / groups that have it)/2)}, and one that most
 * groups have says nothing; a word that is none of the field's known ones counts by a third. The one to three heaviest words make the name:
 *
 * <pre>
 *   ACCTDAT (written), CARDDAT, type AccountController  =>  Account and card
 * </pre>
 *
 * Linear in parts.
 */
final class Names {

    private static final double STORE = 4;
    private static final double COMMON = 0.6;
    private static final int FEW = 4;
    private static final double UNKNOWN = 0.33;
    private static final double SECOND = 0.4;
    private static final double THIRD = 0.5;

    private final EstateGraph graph;
    private final Parts parts;
    private final SortedMap<Integer, Map<String, Double>> words = new TreeMap<>();
    private final Map<String, Integer> groupsWith = new HashMap<>();
    private final Map<Integer, String> anchors = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    Names(EstateGraph graph, Parts parts) {
        this.graph = graph;
        this.parts = parts;
    }

    void add(int group, Tally tally) {
        Map<String, Double> weights = new TreeMap<>();
        for (int number : tally.members) {
            NodeId id = parts.id(number);
            double weight = weight(id, tally);
            Set<String> once = new LinkedHashSet<>(Vocabulary.words(id));
            graph.node(id)
                    .map(node -> node.attributes().get("description"))
                    .ifPresent(text -> once.addAll(Vocabulary.wordsOfProse(text)));
            once.forEach(word -> weights.merge(word, weight, Double::sum));
        }
        weights.keySet().forEach(word -> groupsWith.merge(word, 1, Integer::sum));
        words.put(group, weights);
        anchors.put(group, plain(tally));
    }

    /** For a group without any word: what its first type, else its first part, is called. */
    private String plain(Tally tally) {
        String name = tally.members.stream()
                .map(parts::id)
                .filter(parts::isCode)
                .findFirst()
                .orElse(parts.id(tally.members.get(0)))
                .name();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private double weight(NodeId id, Tally tally) {
        Tally.Access access = tally.accesses.get(id);
        if (!Parts.isStore(id) || access == null) {
            return id.kind() == NodeKind.PROGRAM ? 0.5 : 1;
        }
        double weight = STORE * (1 + Math.log(access.writes + (double) access.reads));
        boolean table = id.kind() == NodeKind.TABLE || id.kind() == NodeKind.VIEW;
        return weight * (access.writes > 0 ? 2 : 1) * (table ? 1 : 0.75);
    }

    /** Unique; call once for each group, in order. */
    String of(int group) {
        Map<String, Double> mine = words.getOrDefault(group, Map.of());
        Map<String, Double> scores = new HashMap<>();
        mine.forEach((word, weight) -> {
            double known = Vocabulary.isOfTheField(word) ? 1 : UNKNOWN;
            int having = groupsWith.getOrDefault(word, 1);
            boolean common = words.size() >= FEW && having > COMMON * words.size();
            scores.put(word, common ? 0 : known * weight * (1 + Math.log((double) words.size() / having) / 2));
        });
        List<String> best = new ArrayList<>(mine.keySet());
        best.sort(Comparator.comparingDouble((String word) -> -scores.getOrDefault(word, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        List<String> chosen = new ArrayList<>();
        for (String word : best) {
            double share =
                    chosen.isEmpty() ? 1 : scores.getOrDefault(word, 0.0) / scores.getOrDefault(best.get(0), 1.0);
            double least = chosen.size() == 1 ? SECOND : THIRD;
            boolean said = chosen.stream().anyMatch(one -> one.contains(word) || word.contains(one));
            if (chosen.size() < 3
                    && scores.getOrDefault(word, 0.0) > 0
                    && share >= (chosen.isEmpty() ? 0 : least)
                    && !said) {
                chosen.add(word);
            }
        }
        String name = chosen.isEmpty() ? anchors.getOrDefault(group, "Seam") : sentence(chosen);
        int before = taken.merge(name, 1, Integer::sum);
        return before == 1 ? name : name + " (" + before + ")";
    }

    private static String sentence(List<String> words) {
        String last = words.get(words.size() - 1);
        String text = words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " and " + last;
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
