package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.rule.Condition;
import dev.banyan.analyzer.rule.Condition.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule's conditions, worked out as Konveyor does: all steps are run, those that name another one after it; the places of
 * all that are not ignored count.
 *
 * <pre>
 *   and: [ {as: poms, file: pom.xml}, {from: poms, xml: {filepaths: {{poms.filepaths}}}} ]
 * </pre>
 */
final class Evaluation {

    /** What a condition gives. */
    record Outcome(boolean holds, List<Hit> hits) {
        Outcome {
            hits = List.copyOf(hits);
        }
    }

    /** Thrown where a rule cannot be run: it names a step that it has not. */
    static final class WrongRule extends Exception {
        private static final long serialVersionUID = 1L;

        WrongRule(String what) {
            super(what);
        }
    }

    private final Searches searches;
    private final Set<String> tags;
    private final Map<String, Set<String>> filesOfSteps = new HashMap<>();

    Evaluation(Searches searches, Set<String> tags) {
        this.searches = searches;
        this.tags = tags;
    }

    Outcome of(Condition condition) throws WrongRule {
        if (condition instanceof Condition.All all) {
            return steps(all.steps(), true);
        }
        if (condition instanceof Condition.Any any) {
            return steps(any.steps(), false);
        }
        List<Hit> hits = searches.hits(condition, tags);
        Condition.Files files = Searches.filesOf(condition);
        if (!files.steps().isEmpty()) {
            Set<String> allowed = new HashSet<>();
            files.steps().forEach(step -> allowed.addAll(filesOfSteps.getOrDefault(step, Set.of())));
            // Files of a step that was not run are no limit, as in Konveyor.
            boolean limited = files.steps().stream().anyMatch(filesOfSteps::containsKey);
            hits = hits.stream()
                    .filter(hit -> !limited || allowed.contains(hit.place().file()))
                    .toList();
        }
        return new Outcome(!hits.isEmpty(), hits);
    }

    private Outcome steps(List<Step> steps, boolean all) throws WrongRule {
        boolean holds = all;
        List<Hit> hits = new ArrayList<>();
        for (Step step : inOrder(steps)) {
            if (step.from().filter(name -> !filesOfSteps.containsKey(name)).isPresent()) {
                throw new WrongRule("no step before is called " + step.from().orElseThrow());
            }
            Outcome outcome = of(step.condition());
            step.as().ifPresent(name -> filesOfSteps.put(name, files(outcome.hits())));
            boolean one = outcome.holds() && !outcome.hits().isEmpty();
            one = step.not() != one;
            holds = all ? holds && one : holds || one;
            if (!step.ignore()) {
                hits.addAll(outcome.hits());
            }
        }
        return new Outcome(holds, hits);
    }

    private static Set<String> files(List<Hit> hits) {
        Set<String> files = new HashSet<>();
        hits.forEach(hit -> files.add(hit.place().file()));
        return files;
    }

    /** Steps without {@code from} in their order, each with those that follow from it. */
    private List<Step> inOrder(List<Step> steps) {
        List<Step> ordered = new ArrayList<>();
        for (Step step : steps) {
            boolean outside = step.from().filter(filesOfSteps::containsKey).isPresent();
            if (step.from().isEmpty() || outside) {
                follow(step, steps, ordered);
            }
        }
        // A chain that has no beginning, or closes on itself, is run last and found out there.
        steps.stream().filter(step -> !isIn(ordered, step)).forEach(ordered::add);
        return ordered;
    }

    private static void follow(Step step, List<Step> steps, List<Step> ordered) {
        if (isIn(ordered, step)) {
            return;
        }
        ordered.add(step);
        Optional<String> name = step.as();
        for (Step next : steps) {
            if (name.isPresent() && next.from().equals(name)) {
                follow(next, steps, ordered);
            }
        }
    }

    private static boolean isIn(List<Step> ordered, Step step) {
        return ordered.contains(step);
    }
}
