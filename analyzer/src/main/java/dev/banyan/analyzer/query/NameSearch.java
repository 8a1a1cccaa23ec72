package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the node that a person means. The first of these that fits exactly one decides; where it fits several, all are told:
 *
 * <pre>
 *   type:com.acme.Account    the id
 *   com.acme.Account         the name, whatever the kind
 *   account, ACCOUNT         the name in other letters
 *   ACCTDAT                  the name by which programs know a dataset, in the CSD or a DD
 *   Account, /accounts       the end of the name, behind a dot, a slash or a $
 * </pre>
 */
final class NameSearch {

    private static final int MOST_CANDIDATES = 10;
    private static final int FARTHEST = 3;

    private final EstateGraph graph;

    NameSearch(EstateGraph graph) {
        this.graph = graph;
    }

    /** {@link UnclearName} when none or several fit. */
    NodeId find(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<Predicate<NodeId>> ways = List.of(
                id -> id.toString().equals(text),
                id -> id.name().equals(text),
                id -> id.toString().equalsIgnoreCase(text) || id.name().equalsIgnoreCase(text),
                id -> isKnownAs(id, text),
                id -> isEnd(id.name().toLowerCase(Locale.ROOT), small));
        for (Predicate<NodeId> way : ways) {
            List<NodeId> found =
                    graph.nodes().stream().map(Node::id).filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new UnclearName(
                        "There are " + found.size() + " with the name " + text + ".",
                        found.stream()
                                .limit(MOST_CANDIDATES)
                                .map(NodeId::toString)
                                .toList());
            }
        }
        throw new UnclearName("Nothing in the estate has the name " + text + ".", alike(small));
    }

    private boolean isKnownAs(NodeId id, String text) {
        return graph.in(id).stream().anyMatch(edge -> edge.logical()
                .filter(logical -> logical.name().equalsIgnoreCase(text))
                .isPresent());
    }

    private static boolean isEnd(String name, String end) {
        int start = name.length() - end.length();
        return start > 0 && name.endsWith(end) && ".$/ :#".indexOf(name.charAt(start - 1)) >= 0;
    }

    /** Names that hold the text, then those that differ in few letters. */
    private List<String> alike(String small) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        return graph.nodes().stream()
                .map(Node::id)
                .map(id -> new Guess(id, far(id.name().toLowerCase(Locale.ROOT), small, distance)))
                .filter(guess -> guess.distance() <= FARTHEST)
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::id))
                .limit(MOST_CANDIDATES)
                .map(guess -> guess.id().toString())
                .toList();
    }

    private record Guess(NodeId id, int distance) {}

    private static int far(String name, String text, LevenshteinDistance distance) {
        if (name.contains(text)) {
            return 0;
        }
        int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
        int whole = distance.apply(name, text);
        int end = distance.apply(name.substring(last), text);
        int least = whole < 0 ? end : end < 0 ? whole : Math.min(whole, end);
        return least < 0 ? Integer.MAX_VALUE : least;
    }
}
