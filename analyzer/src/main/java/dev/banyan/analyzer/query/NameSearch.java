package dev.banyan.analyzer.query;

import java.util.ArrayList;
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

    private final Index index;

    NameSearch(Index index) {
        this.index = index;
    }

    /** The number of the node; {@link UnclearName} when none or several fit. */
    int find(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        List<Named> all = new ArrayList<>(index.nodeCount());
        for (int node = 0; node < index.nodeCount(); node++) {
            all.add(new Named(node, index.id(node)));
        }
        List<Integer> known = index.knownAs(text);
        List<Predicate<Named>> ways = List.of(
                one -> one.id().equals(text),
                one -> one.isNamed(text),
                one -> one.id().equalsIgnoreCase(text) || one.name().equalsIgnoreCase(text),
                one -> known.contains(one.node()),
                one -> one.endsWith(small));
        for (Predicate<Named> way : ways) {
            List<Named> found = all.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.get(0).node();
            }
            if (found.size() > 1) {
                throw new UnclearName(
                        "There are " + found.size() + " with the name " + text + ".",
                        found.stream().limit(MOST_CANDIDATES).map(Named::id).toList());
            }
        }
        throw new UnclearName("Nothing in the estate has the name " + text + ".", alike(all, small));
    }

    private record Named(int node, String id) {

        String name() {
            return id.substring(id.indexOf(':') + 1);
        }

        boolean isNamed(String text) {
            return id.length() > text.length()
                    && id.endsWith(text)
                    && id.indexOf(':') == id.length() - text.length() - 1;
        }

        boolean endsWith(String end) {
            int length = end.length();
            int start = id.length() - length;
            return start > id.indexOf(':') + 1
                    && ".$/ :#".indexOf(id.charAt(start - 1)) >= 0
                    && name().toLowerCase(Locale.ROOT).endsWith(end);
        }
    }

    /** Names that hold the text, then those that differ in few letters. */
    private static List<String> alike(List<Named> all, String small) {
        LevenshteinDistance distance = new LevenshteinDistance(FARTHEST);
        List<Guess> guesses = new ArrayList<>();
        for (Named one : all) {
            int far = far(one.name().toLowerCase(Locale.ROOT), small, distance);
            if (far <= FARTHEST) {
                guesses.add(new Guess(one, far));
            }
        }
        return guesses.stream()
                .sorted(Comparator.comparingInt(Guess::distance)
                        .thenComparingInt(guess -> guess.of().node()))
                .limit(MOST_CANDIDATES)
                .map(guess -> guess.of().id())
                .toList();
    }

    private record Guess(Named of, int distance) {}

    private static int far(String name, String text, LevenshteinDistance distance) {
        if (name.contains(text)) {
            return 0;
        }
        int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1;
        int whole = near(name, text, distance);
        int end = near(name.substring(last), text, distance);
        int least = whole < 0 ? end : end < 0 ? whole : Math.min(whole, end);
        return least < 0 ? Integer.MAX_VALUE : least;
    }

    /** -1 where it is too far; most names differ too much in length alone. */
    private static int near(String name, String text, LevenshteinDistance distance) {
        return Math.abs(name.length() - text.length()) > FARTHEST ? -1 : distance.apply(name, text);
    }
}
