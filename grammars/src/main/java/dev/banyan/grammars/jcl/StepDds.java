package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes DD statements of their cards, and lays those of an EXEC over those of the procedure it names. */
final class StepDds {

    private static final String PARM = "PARM";
    private static final String COND = "COND";

    private StepDds() {}

    /**
     * What an EXEC statement changes in a procedure.
     *
     * @param step of the procedure; {@code ""} for its first step, of a condition for all
     * @param dd empty when the change is a PARM or a COND
     */
    record Change(String step, Optional<JclDd> dd, Optional<String> parmText, Optional<String> condition) {

        /** A COND for all steps. */
        static Change ofAll(String condition) {
            return new Change("", Optional.empty(), Optional.empty(), Optional.of(condition));
        }

        /** PARM without a step's name is for the first step. */
        Optional<String> parm(String stepName, boolean first) {
            return step.isEmpty() ? parmText.filter(text -> first) : parmText.filter(text -> step.equals(stepName));
        }
    }

    static List<JclDd> of(List<Card> cards, Symbols symbols, List<JclStep> before, List<Problem> problems) {
        List<JclDd> dds = new ArrayList<>();
        for (Card card : cards) {
            JclDd.Allocation allocation = allocation(card, symbols, before, dds, problems);
            if (card.name().isEmpty() && !dds.isEmpty()) {
                JclDd last = dds.remove(dds.size() - 1);
                List<JclDd.Allocation> more = new ArrayList<>(last.allocations());
                more.add(allocation);
                dds.add(new JclDd(last.name(), more, last.position()));
            } else {
                dds.add(new JclDd(card.name(), List.of(allocation), card.position()));
            }
        }
        return dds;
    }

    static List<Change> overrides(
            List<Card> cards, Symbols symbols, List<JclStep> before, Operands exec, List<Problem> problems) {
        List<Change> overrides = new ArrayList<>();
        String step = "";
        for (JclDd dd : of(cards, symbols, before, problems)) {
            int dot = dd.name().indexOf('.');
            step = dot < 0 ? step : dd.name().substring(0, dot);
            JclDd plain = new JclDd(dd.name().substring(dot + 1), dd.allocations(), dd.position());
            overrides.add(new Change(step, Optional.of(plain), Optional.empty(), Optional.empty()));
        }
        for (Map.Entry<String, Operands.Value> entry : exec.keywords().entrySet()) {
            boolean ofStep = entry.getKey().startsWith(PARM + ".");
            if (ofStep || entry.getKey().equals(PARM)) {
                overrides.add(new Change(
                        ofStep ? entry.getKey().substring(PARM.length() + 1) : "",
                        Optional.empty(),
                        Optional.of(entry.getValue().text()),
                        Optional.empty()));
            }
            boolean condOfStep = entry.getKey().startsWith(COND + ".");
            if (condOfStep || entry.getKey().equals(COND)) {
                overrides.add(new Change(
                        condOfStep ? entry.getKey().substring(COND.length() + 1) : "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(entry.getValue().text())));
            }
        }
        return overrides;
    }

    /** COND of the EXEC that invokes the procedure, in place of the step's own; one without a step's name is for all. */
    static Optional<String> condition(List<Change> overrides, String step) {
        return overrides.stream()
                .filter(change -> change.condition().isPresent())
                .filter(change -> change.step().isEmpty() || change.step().equals(step))
                .max(Comparator.comparing(change -> !change.step().isEmpty()))
                .flatMap(Change::condition);
    }

    /** An override without a step's name is for the first step of the procedure. */
    static List<JclDd> overridden(List<JclDd> own, List<Change> overrides, String step, boolean first) {
        List<JclDd> result = new ArrayList<>(own);
        for (Change override : overrides) {
            if (override.dd().isPresent()
                    && (override.step().isEmpty() ? first : override.step().equals(step))) {
                lay(override.dd().get(), result);
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
        return new JclDd(own.name(), allocations, keeps ? own.position() : over.position());
    }

    private static boolean isNothing(JclDd dd) {
        return dd.allocations().stream()
                .allMatch(one ->
                        one instanceof JclDd.Dataset dataset && dataset.name().isEmpty());
    }

    private static JclDd.Allocation allocation(
            Card card, Symbols symbols, List<JclStep> before, List<JclDd> sameStep, List<Problem> problems) {
        Operands operands = Operands.parse(symbols.replaceIn(card.operands()), card, problems);
        if (card.data().isPresent()) {
            JclDd.InStream data = card.data().get();
            return operands.text("SYMBOLS").isPresent()
                    ? new JclDd.InStream(symbols.replaceIn(data.text()), data.position())
                    : data;
        }
        String status = operands.items("DISP").stream()
                .findFirst()
                .filter(word -> !word.isEmpty())
                .map(word -> word.toUpperCase(Locale.ROOT))
                .orElse("NEW");
        Optional<String> name = operands.text("DSN").or(() -> operands.text("DSNAME"));
        if (name.isPresent()) {
            return dataset(name.get().toUpperCase(Locale.ROOT), status, card.position(), before, sameStep);
        }
        if (operands.keywords().containsKey("SYSOUT")
                || operands.first().filter("DUMMY"::equalsIgnoreCase).isPresent()) {
            return new JclDd.Output(card.position());
        }
        Optional<String> forward = operands.text("DDNAME");
        if (forward.isPresent()) {
            return new JclDd.Forward(forward.get().toUpperCase(Locale.ROOT), card.position());
        }
        boolean onlyHow = operands.first().isEmpty()
                && !operands.keywords().containsKey("PATH")
                && !operands.keywords().containsKey("SUBSYS");
        return onlyHow
                ? new JclDd.Dataset(
                        "", "", "", false, operands.keywords().containsKey("DISP") ? status : "", card.position())
                : new JclDd.Other(card.position());
    }

    private static JclDd.Allocation dataset(
            String text, String status, Position position, List<JclStep> before, List<JclDd> sameStep) {
        if (text.startsWith("*.")) {
            return referred(text.substring(2), status, position, before, sameStep);
        }
        if (text.equals("NULLFILE")) {
            return new JclDd.Output(position);
        }
        boolean temporary = text.startsWith("&&");
        int open = text.indexOf('(');
        if (open < 0 || !text.endsWith(")")) {
            return new JclDd.Dataset(text, "", "", temporary, status, position);
        }
        String name = text.substring(0, open);
        String inside = text.substring(open + 1, text.length() - 1);
        boolean generation = !inside.isEmpty() && "+-0123456789".indexOf(inside.charAt(0)) >= 0;
        return new JclDd.Dataset(name, generation ? "" : inside, generation ? inside : "", temporary, status, position);
    }

    /** {@code *.DD}, {@code *.STEP.DD}, {@code *.STEP.PROCSTEP.DD}: the dataset of an earlier DD statement. */
    static JclDd.Allocation referred(
            String path, String status, Position position, List<JclStep> before, List<JclDd> sameStep) {
        List<String> parts = List.of(path.split("\\.", -1));
        String dd = parts.get(parts.size() - 1);
        List<JclDd> candidates = sameStep;
        List<JclStep> steps = before;
        for (String step : parts.subList(0, parts.size() - 1)) {
            Optional<JclStep> named =
                    steps.stream().filter(one -> one.name().equals(step)).reduce((first, last) -> last);
            candidates = named.filter(JclStep.Run.class::isInstance)
                    .map(run -> ((JclStep.Run) run).dds())
                    .orElse(List.of());
            steps = named.filter(JclStep.Invocation.class::isInstance)
                    .map(call -> ((JclStep.Invocation) call).steps())
                    .orElse(List.of());
        }
        for (JclDd candidate : candidates) {
            if (candidate.name().equals(dd) && candidate.allocations().get(0) instanceof JclDd.Dataset found) {
                return new JclDd.Dataset(
                        found.name(), found.member(), found.generation(), found.temporary(), status, position);
            }
        }
        return new JclDd.Other(position);
    }
}
