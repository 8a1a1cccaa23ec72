package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.finding.RuleSetFindings;
import dev.banyan.analyzer.rule.Rule;
import dev.banyan.analyzer.rule.RuleSet;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Runs rules: first those that tag, then those that ask for tags, then all others. */
public final class RuleRun {

    /** More places of one rule say nothing more; a problem tells of it. */
    static final int MOST_INCIDENTS = 10_000;

    private static final Pattern TAG = Pattern.compile("^(?:[\\w \\-()./]+=)?(.+)$");

    private record InSet(Sheet sheet, Rule rule) {}

    /** What is gathered for one set. */
    private static final class Sheet {
        private final SortedSet<String> tags = new TreeSet<>();
        private final List<Finding> findings = new ArrayList<>();
        private final SortedSet<String> unmatched = new TreeSet<>();
        private final SortedMap<String, String> errors = new TreeMap<>();
    }

    private final Searches searches;
    private final Snippets snippets;
    private final Set<String> tags = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleRun(Searches searches, Snippets snippets) {
        this.searches = searches;
        this.snippets = snippets;
    }

    /**
     * Runs all rules of all sets.
     *
     * @param problems what was said while the rules were read
     */
    public static Findings of(List<RuleSet> sets, List<Problem> problems, Subject subject, Workers workers) {
        List<Rule> rules = sets.stream().flatMap(set -> set.rules().stream()).toList();
        Searches searches = new Searches(subject, rules, workers);
        RuleRun run = new RuleRun(searches, new Snippets(subject.files()));
        run.problems.addAll(problems);
        run.problems.addAll(searches.problems());
        return run.all(sets);
    }

    private Findings all(List<RuleSet> sets) {
        List<InSet> rules = new ArrayList<>();
        List<Sheet> sheets = new ArrayList<>();
        for (RuleSet set : sets) {
            Sheet sheet = new Sheet();
            sheets.add(sheet);
            set.rules().forEach(rule -> rules.add(new InSet(sheet, rule)));
        }
        rules.sort(Comparator.comparingInt(one -> turn(one.rule())));
        rules.forEach(one -> run(one.rule(), one.sheet()));
        List<RuleSetFindings> found = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            Sheet sheet = sheets.get(i);
            found.add(new RuleSetFindings(
                    sets.get(i).name(),
                    sets.get(i).description(),
                    sheet.tags,
                    sheet.findings,
                    sheet.unmatched,
                    sheet.errors));
        }
        return new Findings(found, problems);
    }

    private static int turn(Rule rule) {
        int late = rule.asksForTags() ? 1 : 0;
        return rule.tags().isEmpty() ? 2 + late : late;
    }

    private void run(Rule rule, Sheet sheet) {
        try {
            Evaluation.Outcome outcome = new Evaluation(searches, tags).of(rule.when());
            if (!outcome.holds() || outcome.hits().isEmpty()) {
                sheet.unmatched.add(rule.id());
                return;
            }
            SortedSet<String> own = tags(rule, outcome.hits());
            sheet.tags.addAll(own);
            sheet.findings.add(new Finding(tagged(rule.note(), own), incidents(rule, outcome.hits())));
        } catch (Evaluation.WrongRule e) {
            sheet.errors.put(rule.id(), String.valueOf(e.getMessage()));
        }
    }

    private static RuleNote tagged(RuleNote note, SortedSet<String> tags) {
        List<String> labels = new ArrayList<>(note.labels());
        tags.forEach(tag -> labels.add("tag=" + tag));
        return new RuleNote(note.id(), note.description(), note.category(), note.effort(), labels, note.links());
    }

    /** Tags are known to later rules without their category: {@code Java EE=EJB} as {@code EJB}. */
    private SortedSet<String> tags(Rule rule, List<Hit> hits) {
        SortedSet<String> found = new TreeSet<>();
        for (String tag : rule.tags()) {
            if (tag.contains("{{")) {
                hits.forEach(hit -> found.add(MessageTemplate.fill(tag, hit.variables())));
            } else {
                found.add(tag);
            }
        }
        for (String tag : found) {
            java.util.regex.Matcher parts = TAG.matcher(tag);
            if (parts.matches()) {
                for (String one : parts.group(1).split(",", -1)) {
                    tags.add(one.strip());
                }
            }
        }
        return found;
    }

    private List<Incident> incidents(Rule rule, List<Hit> hits) {
        List<String> incidents = new ArrayList<>();
        Map<String, Incident> seen = new HashMap<>();
        List<Hit> ordered =
                hits.stream().sorted(Comparator.comparing(Hit::place)).toList();
        for (Hit hit : ordered) {
            SortedMap<String, String> variables = new TreeMap<>(hit.variables());
            for (Rule.Variable variable : rule.variables()) {
                variables.put(
                        variable.name(),
                        variable.pattern()
                                .first(snippets.line(hit.place()), variable.group())
                                .map(String::strip)
                                .orElse(variable.otherwise()));
            }
            SortedMap<String, String> words = new TreeMap<>(variables);
            words.put("lineNumber", String.valueOf(hit.place().line()));
            String message = MessageTemplate.fill(rule.message(), words);
            String key = message + " "
                    + (hit.same().isEmpty() ? hit.place() : hit.place().file() + " " + hit.same());
            Incident first = seen.putIfAbsent(
                    key, new Incident(hit.place(), message, snippets.around(hit.place()), hit.resolution(), variables));
            if (first == null) {
                incidents.add(key);
            } else if (hit.place().line() != first.place().line()) {
                seen.put(key, first.alsoAt(hit.place().line()));
            }
            if (incidents.size() == MOST_INCIDENTS) {
                problems.add(new Problem(
                        Position.of(hit.place().file()),
                        "rule-incidents",
                        "The rule " + rule.id() + " has more than " + MOST_INCIDENTS
                                + " places; the rest was left out.",
                        "Make the rule stricter."));
                break;
            }
        }
        return incidents.stream().map(seen::get).toList();
    }
}
