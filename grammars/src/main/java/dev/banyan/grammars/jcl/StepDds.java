package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes DD statements of their cards. */
final class StepDds {

    private StepDds() {}

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

    private static JclDd.Allocation allocation(
            Card card, Symbols symbols, List<JclStep> before, List<JclDd> sameStep, List<Problem> problems) {
        Operands operands = Operands.parse(symbols.replaceIn(card.operands()), card, problems);
        if (card.data().isPresent()) {
            JclDd.InStream data = card.data().get();
            String replaced = symbols.replaceIn(data.text());
            if (operands.text("SYMBOLS").isPresent()) {
                return new JclDd.InStream(replaced, data.position());
            }
            return replaced.equals(data.text()) ? data : data.assuming(replaced);
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
        boolean dummy = operands.first().filter("DUMMY"::equalsIgnoreCase).isPresent();
        if (dummy || operands.keywords().containsKey("SYSOUT")) {
            return new JclDd.Output(!dummy, card.position());
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
            return new JclDd.Output(false, position);
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
