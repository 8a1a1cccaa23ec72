package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What an EXEC statement changes in the steps of the procedure it names: DD statements, PARM and COND. */
final class Overrides {

    private static final String PARM = "PARM";
    private static final String COND = "COND";

    private final List<Change> changes;

    private Overrides(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param step of the procedure; {@code ""} for its first step, of a condition for all
     * @param dd empty when the change is a PARM or a COND
     * @param written as the EXEC has it: {@code STEP1.IN}, {@code PARM.STEP1}
     */
    private record Change(
            String step,
            Optional<JclDd> dd,
            Optional<String> parmText,
            Optional<String> condition,
            String written,
            Position position) {

        boolean misses(List<String> steps) {
            return !step.isEmpty() && !steps.contains(step);
        }
    }

    static Overrides none() {
        return new Overrides(List.of());
    }

    /**
     * Those of one EXEC.
     *
     * @param dds behind the EXEC; one without a step belongs to the step named last
     * @param outer COND that the EXEC has from outside: for all steps
     */
    static Overrides of(List<JclDd> dds, Operands exec, Position position, Optional<String> outer) {
        List<Change> changes = new ArrayList<>();
        outer.ifPresent(cond ->
                changes.add(new Change("", Optional.empty(), Optional.empty(), Optional.of(cond), COND, position)));
        String step = "";
        for (JclDd dd : dds) {
            int dot = dd.name().indexOf('.');
            step = dot < 0 ? step : dd.name().substring(0, dot);
            String name = dd.name().substring(dot + 1);
            JclDd plain = new JclDd(name, dd.allocations(), dd.position());
            changes.add(new Change(
                    step,
                    Optional.of(plain),
                    Optional.empty(),
                    Optional.empty(),
                    step.isEmpty() ? name : step + "." + name,
                    dd.position()));
        }
        for (Map.Entry<String, Operands.Value> entry : exec.keywords().entrySet()) {
            String keyword = entry.getKey();
            Optional<String> text = Optional.of(entry.getValue().text());
            if (keyword.equals(PARM) || keyword.startsWith(PARM + ".")) {
                changes.add(new Change(stepOf(keyword), Optional.empty(), text, Optional.empty(), keyword, position));
            } else if (keyword.equals(COND) || keyword.startsWith(COND + ".")) {
                changes.add(new Change(stepOf(keyword), Optional.empty(), Optional.empty(), text, keyword, position));
            }
        }
        return new Overrides(changes);
    }

    private static String stepOf(String keyword) {
        return keyword.substring(Math.min(keyword.length(), PARM.length() + 1));
    }

    /** A procedure of one step leaves no doubt which one is meant: what names another is for it, and says so. */
    Overrides forTheOnlyStep(String procedure, String only) {
        List<Change> fitted = new ArrayList<>();
        for (Change change : changes) {
            fitted.add(
                    change.misses(List.of(only))
                            ? new Change(
                                    only,
                                    change.dd()
                                            .map(dd -> dd.doubted(change.written() + " names no step of " + procedure
                                                    + ", whose only step is " + only)),
                                    change.parmText(),
                                    change.condition(),
                                    change.written(),
                                    change.position())
                            : change);
        }
        return new Overrides(fitted);
    }

    /** Steps which the procedure lacks: one problem for each, at the first change that names it. */
    List<Problem> unknownSteps(String procedure, List<String> steps) {
        Map<String, List<Change>> missed = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.misses(steps)) {
                missed.computeIfAbsent(change.step(), step -> new ArrayList<>()).add(change);
            }
        }
        String advice = steps.isEmpty()
                ? "It has no step with a name."
                : "Name one of its steps: " + Excerpt.of(String.join(", ", steps)) + ".";
        List<Problem> problems = new ArrayList<>();
        missed.forEach((step, those) -> {
            String more = those.size() == 1 ? " names" : " and " + (those.size() - 1) + " more name";
            problems.add(new Problem(
                    those.get(0).position(),
                    "unknown-step",
                    Excerpt.of(those.get(0).written()) + more + " a step that the procedure " + Excerpt.of(procedure)
                            + " does not have.",
                    advice));
        });
        return problems;
    }

    /** All DD statements, with the steps they name: {@code LKED.SYSLMOD}. */
    List<JclDd> dds() {
        return dds(change -> true);
    }

    /** Those that none of the steps takes. */
    List<JclDd> unplaced(List<String> steps) {
        return dds(change -> change.misses(steps));
    }

    private List<JclDd> dds(Predicate<Change> which) {
        return changes.stream()
                .filter(which)
                .flatMap(change ->
                        change.dd().stream().map(dd -> new JclDd(change.written(), dd.allocations(), dd.position())))
                .toList();
    }

    /**
     * The values of PARM of a step, cut at commas: of the EXEC that invokes the procedure, or else its own. One without a
     * step's name is for the first step.
     */
    List<String> parm(Operands own, String step, boolean first) {
        return changes.stream()
                .filter(change ->
                        change.step().isEmpty() ? first : change.step().equals(step))
                .flatMap(change -> change.parmText().stream())
                .findFirst()
                .map(List::of)
                .orElseGet(() -> own.items(PARM))
                .stream()
                .flatMap(item -> List.of(item.split(",", -1)).stream())
                .map(String::strip)
                .toList();
    }

    /** COND of the EXEC that invokes the procedure, in place of the step's own; one without a step's name is for all. */
    Optional<String> condition(String step) {
        return changes.stream()
                .filter(change -> change.condition().isPresent())
                .filter(change -> change.step().isEmpty() || change.step().equals(step))
                .max(Comparator.comparing(change -> !change.step().isEmpty()))
                .flatMap(Change::condition);
    }

    /** The DD statements of a step with the changes laid over them; one without a step's name is for the first step. */
    List<JclDd> over(List<JclDd> own, String step, boolean first) {
        List<JclDd> result = new ArrayList<>(own);
        for (Change change : changes) {
            if (change.dd().isPresent()
                    && (change.step().isEmpty() ? first : change.step().equals(step))) {
                lay(change.dd().get(), result);
            }
        }
        return result.stream().filter(dd -> !isNothing(dd)).toList();
    }

    private static void lay(JclDd dd, List<JclDd> onto) {
        for (int i = 0; i < onto.size(); i++) {
            if (onto.get(i).name().equals(dd.name())) {
                onto.set(i, laid(dd, onto.get(i)));
                return;
            }
        }
        onto.add(dd);
    }

    /**
     * Member by member of a concatenation: the first DD statement of the override changes the first of the procedure, and
     * so on; what it has more is added, what it has less stays. {@code DD DISP=OLD} changes how, not which.
     */
    private static JclDd laid(JclDd over, JclDd own) {
        List<JclDd.Allocation> allocations = new ArrayList<>(own.allocations());
        for (int i = 0; i < over.allocations().size(); i++) {
            JclDd.Allocation change = over.allocations().get(i);
            if (i >= allocations.size()) {
                allocations.add(change);
            } else if (!(change instanceof JclDd.Dataset dataset)
                    || !dataset.name().isEmpty()) {
                allocations.set(i, change);
            } else if (allocations.get(i) instanceof JclDd.Dataset before
                    && !dataset.status().isEmpty()) {
                allocations.set(
                        i,
                        new JclDd.Dataset(
                                before.name(),
                                before.member(),
                                before.generation(),
                                before.temporary(),
                                dataset.status(),
                                before.position()));
            }
        }
        boolean keeps = over.allocations().stream()
                .allMatch(one ->
                        one instanceof JclDd.Dataset dataset && dataset.name().isEmpty());
        return new JclDd(own.name(), allocations, keeps ? own.position() : over.position(), over.doubt());
    }

    private static boolean isNothing(JclDd dd) {
        return dd.allocations().stream()
                .allMatch(one ->
                        one instanceof JclDd.Dataset dataset && dataset.name().isEmpty());
    }
}
