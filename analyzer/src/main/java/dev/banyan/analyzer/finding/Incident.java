package dev.banyan.analyzer.finding;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.source.Secrets;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One place that a rule means.
 *
 * @param place without a file when the rule speaks of the estate as a whole
 * @param message what to do there
 * @param snippet the lines around it, numbered; empty when there is no line
 * @param resolution how sure it is that the code means what the rule asks for
 * @param variables what the rule's message may name
 */
public record Incident(
        Evidence place, String message, String snippet, Resolution resolution, SortedMap<String, String> variables)
        implements Comparable<Incident> {

    private static final Comparator<Incident> ORDER =
            Comparator.comparing(Incident::place).thenComparing(Incident::message);

    public Incident {
        message = Secrets.masked(message);
        snippet = Secrets.maskedCode(snippet);
        SortedMap<String, String> safe = new TreeMap<>();
        variables.forEach((name, value) -> safe.put(name, Secrets.maskedCode(value)));
        variables = Collections.unmodifiableSortedMap(safe);
    }

    /** The same thing stands at another line too. */
    public Incident alsoAt(int line) {
        SortedMap<String, String> more = new TreeMap<>(variables);
        more.merge("alsoAt", String.valueOf(line), (before, next) -> before + ", " + next);
        return new Incident(place, message, snippet, resolution, more);
    }

    @Override
    public int compareTo(Incident that) {
        return ORDER.compare(this, that);
    }
}
