package dev.banyan.analyzer.ruletest;

import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.finding.RuleSetFindings;
import dev.banyan.analyzer.rule.match.TextPattern;
import dev.banyan.analyzer.rule.match.WrongPattern;
import dev.banyan.analyzer.ruletest.TestCase.Expected;
import dev.banyan.analyzer.ruletest.TestCase.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Holds a case against what was found, as Konveyor's own test runner does. */
final class Verdict {

    private Verdict() {}

    /** Why the case fails; empty when it holds. */
    static List<String> of(TestCase test, RuleSetFindings found) {
        Optional<Finding> finding = found.finding(test.rule());
        if (found.errors().containsKey(test.rule())) {
            return List.of("the rule could not be run: " + found.errors().get(test.rule()));
        }
        if (test.unmatched()) {
            return finding.isEmpty() ? List.of() : List.of("the rule applies, and should not");
        }
        if (finding.isEmpty()) {
            return List.of("the rule applies nowhere");
        }
        List<String> reasons = new ArrayList<>();
        for (String tag : test.tags()) {
            if (found.tags().stream().noneMatch(one -> one.equals(tag) || matches(one, tag))) {
                reasons.add("no tag " + tag);
            }
        }
        List<Incident> incidents = finding.get().incidents();
        test.incidents().ifPresent(expected -> {
            expected.places().forEach(place -> place(place, incidents, reasons));
            counts(expected, incidents, reasons);
        });
        return reasons;
    }

    private static void counts(Expected expected, List<Incident> incidents, List<String> reasons) {
        int count = (int) incidents.stream()
                .filter(one -> expected.message()
                        .map(text -> holds(one.message(), text))
                        .orElse(true))
                .filter(one -> expected.snippet()
                        .map(text -> holds(one.snippet(), text))
                        .orElse(true))
                .count();
        String found = "found " + count + (count == incidents.size() ? "" : " that fit, of " + incidents.size());
        check(expected.exactly(), wanted -> count == wanted, "exactly", found, reasons);
        check(expected.atLeast(), wanted -> count >= wanted, "at least", found, reasons);
        check(expected.atMost(), wanted -> count <= wanted, "at most", found, reasons);
    }

    private static void check(OptionalInt wanted, IntPredicate holds, String word, String found, List<String> reasons) {
        if (wanted.isPresent() && !holds.test(wanted.getAsInt())) {
            reasons.add("wanted " + word + " " + wanted.getAsInt() + " places, " + found);
        }
    }

    private static void place(Place wanted, List<Incident> incidents, List<String> reasons) {
        String file = wanted.file().startsWith("./") ? wanted.file().substring(2) : wanted.file();
        List<Incident> there = incidents.stream()
                .filter(one -> ("/" + one.place().file()).endsWith("/" + file)
                        || file.endsWith("/" + one.place().file()))
                .filter(one -> one.place().line() == wanted.line())
                .toList();
        if (there.isEmpty()) {
            reasons.add("no place " + file + ":" + wanted.line());
        } else if (!wanted.message()
                .map(text -> holds(there.get(0).message(), text))
                .orElse(true)) {
            reasons.add("another message at " + file + ":" + wanted.line());
        } else if (!wanted.snippet()
                .map(text -> holds(there.get(0).snippet(), text))
                .orElse(true)) {
            reasons.add("other lines at " + file + ":" + wanted.line());
        }
    }

    private static boolean holds(String text, String wanted) {
        return text.contains(wanted) || matches(text, wanted);
    }

    /** A text that is no pattern cannot fail, as in Konveyor. */
    private static boolean matches(String text, String pattern) {
        try {
            return TextPattern.of(pattern).isIn(text);
        } catch (WrongPattern e) {
            return true;
        }
    }
}
