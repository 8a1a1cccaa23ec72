package dev.banyan.grammars.cics;

import dev.banyan.grammars.source.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of the leading words make the name of a command. */
final class CicsNames {

    private static final Set<String> NAMES = CicsTable.names();

    /** The system programming interface: the verb, then the kind of resource, whatever it is. */
    private static final Set<String> SYSTEM_VERBS = CicsTable.systemVerbs();

    private static final Set<String> QUEUE_VERBS = Set.of("READQ", "WRITEQ", "DELETEQ");

    /** Second words that may stand after other options: {@code SEND FROM(AREA) TEXT ERASE}. */
    private static final Map<String, List<String>> LATE_WORDS =
            Map.of("SEND", List.of("MAP", "TEXT", "CONTROL", "PAGE"), "RECEIVE", List.of("MAP"));

    private static final Set<String> VERBS =
            NAMES.stream().map(name -> name.split(" ", -1)[0]).collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST = 3;

    private CicsNames() {}

    /**
     * The longest command name that the words begin with.
     *
     * @param words of the command, in upper case, at least one
     */
    static Optional<String> nameOf(List<String> words) {
        String verb = words.get(0);
        if (QUEUE_VERBS.contains(verb)) {
            return Optional.of(verb + (words.contains("TD") ? " TD" : " TS"));
        }
        for (String late : LATE_WORDS.getOrDefault(verb, List.of())) {
            if (words.contains(late)) {
                return Optional.of(verb + " " + late);
            }
        }
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            String name = String.join(" ", words.subList(0, length));
            if (NAMES.contains(name)) {
                return Optional.of(name);
            }
        }
        return SYSTEM_VERBS.contains(verb) && words.size() > 1
                ? Optional.of(verb + " " + words.get(1))
                : Optional.empty();
    }

    /** What to tell about a verb that begins no known name. */
    static String unknown(List<String> words) {
        Function<String, String> quoted = word -> "`" + Excerpt.of(word) + "`";
        String verb = words.get(0);
        if (!VERBS.contains(verb)) {
            return quoted.apply(verb) + " is not a command of CICS.";
        }
        List<String> known = NAMES.stream()
                .filter(name -> name.startsWith(verb + " "))
                .map(name -> name.substring(verb.length() + 1).toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
        return quoted.apply(verb) + " needs one of these words after it: " + String.join(", ", known) + ".";
    }
}
