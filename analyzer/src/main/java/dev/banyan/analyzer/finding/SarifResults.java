package dev.banyan.analyzer.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes into one SARIF run: GitHub takes no more than 25,000 results, so of more the gravest are kept.
 *
 * @param results in the order of the findings
 * @param leftOut how many were not kept
 */
record SarifResults(List<Result> results, int leftOut) {

    /** The bound of GitHub's code scanning for a run. */
    static final int MOST = 25_000;

    /** The part of a fingerprint that tells equal lines of a file apart follows a colon, as GitHub's own action writes it. */
    record Result(String rule, Finding finding, Incident incident, String fingerprint) {}

    SarifResults {
        results = List.copyOf(results);
    }

    static SarifResults of(Findings findings) {
        List<Result> all = new ArrayList<>();
        for (RuleSetFindings set : findings.sets()) {
            for (Finding finding : set.findings()) {
                String rule = key(set, finding.rule());
                Map<String, Integer> seen = new HashMap<>();
                for (Incident incident : finding.incidents()) {
                    String line = Fingerprint.of(rule, incident);
                    int ordinal = seen.merge(line, 1, Integer::sum);
                    all.add(new Result(rule, finding, incident, line + ":" + ordinal));
                }
            }
        }
        if (all.size() <= MOST) {
            return new SarifResults(all, 0);
        }
        List<Integer> gravest = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            gravest.add(i);
        }
        gravest.sort(Comparator.comparing(i -> Level.of(all.get(i).finding().rule())));
        List<Result> kept = gravest.stream().limit(MOST).sorted().map(all::get).toList();
        return new SarifResults(kept, all.size() - MOST);
    }

    /** Rules of two sets may share an id; the set's name tells them apart. */
    static String key(RuleSetFindings set, RuleNote rule) {
        return set.name().isEmpty() ? rule.id() : set.name() + "/" + rule.id();
    }
}
