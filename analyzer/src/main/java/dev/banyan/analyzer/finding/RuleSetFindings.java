package dev.banyan.analyzer.finding;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rules of one set found.
 *
 * @param tags technologies that were recognised
 * @param findings ordered by rule
 * @param unmatched ids of rules that apply nowhere
 * @param errors rules that could not be run, with the reason
 */
public record RuleSetFindings(
        String name,
        String description,
        SortedSet<String> tags,
        List<Finding> findings,
        SortedSet<String> unmatched,
        SortedMap<String, String> errors) {

    public RuleSetFindings {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        findings = findings.stream()
                .sorted(Comparator.comparing(one -> one.rule().id()))
                .toList();
        unmatched = Collections.unmodifiableSortedSet(new TreeSet<>(unmatched));
        errors = Collections.unmodifiableSortedMap(new TreeMap<>(errors));
    }

    public Optional<Finding> finding(String rule) {
        return findings.stream().filter(one -> one.rule().id().equals(rule)).findFirst();
    }
}
