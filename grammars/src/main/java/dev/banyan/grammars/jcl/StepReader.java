package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the statements of a job or a procedure in their order: SET changes symbols for what follows, INCLUDE and
 * procedures are read in place. Depth and number of steps are bounded: procedures may name themselves.
 */
final class StepReader {

    private static final int MAX_NESTING = 15;
    private static final int MAX_STEPS = 5_000;
    private static final int MAX_CARDS = 200_000;
    private static final Set<String> WITHOUT_STEPS =
            Set.of("JCLLIB", "OUTPUT", "CNTL", "ENDCNTL", "COMMAND", "XMIT", "EXPORT", "NOTIFY", "PEND", "SCHEDULE");

    private final Library library;
    private final List<Problem> problems;
    private int stepsRead;
    private int includeDepth;
    private int cardsRead;

    StepReader(Library library, List<Problem> problems) {
        this.library = library;
        this.problems = problems;
    }

    List<JclStep> read(List<Card> cards, Symbols symbols) {
        return read(cards, symbols, List.of(), 0);
    }

    private List<JclStep> read(List<Card> cards, Symbols symbols, List<StepDds.Change> overrides, int depth) {
        Body body = new Body(symbols, overrides, depth);
        body.readAll(cards);
        body.closeStep();
        return body.steps;
    }

    /** One list of statements, while it is read. */
    private final class Body {

        private final Symbols symbols;
        private final List<StepDds.Change> overrides;
        private final int depth;
        private final List<JclStep> steps = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final List<Card> dds = new ArrayList<>();
        private Optional<Card> exec = Optional.empty();

        Body(Symbols symbols, List<StepDds.Change> overrides, int depth) {
            this.symbols = symbols;
            this.overrides = overrides;
            this.depth = depth;
        }

        void readAll(List<Card> cards) {
            for (Card card : cards) {
                if (++cardsRead > MAX_CARDS) {
                    tooMany(card);
                    return;
                }
                switch (card.operation()) {
                    case "EXEC" -> {
                        closeStep();
                        exec = Optional.of(card);
                    }
                    case "DD" -> dds.add(card);
                    case "SET", "PROC" -> set(card);
                    case "INCLUDE" -> include(card);
                    case "IF" -> open(card);
                    case "ELSE" -> otherwise();
                    case "ENDIF" -> closeCondition();
                    default -> other(card);
                }
            }
        }

        private void tooMany(Card card) {
            if (cardsRead == MAX_CARDS + 1) {
                problems.add(new Problem(
                        card.position(),
                        "too-large",
                        "More than " + MAX_CARDS + " statements are read for one job; the rest was left out.",
                        "Does a procedure or a group name itself?"));
            }
        }

        private void other(Card card) {
            if (!WITHOUT_STEPS.contains(card.operation())) {
                String what = card.operation().isEmpty()
                        ? "The statement has no operation."
                        : "`" + Excerpt.of(card.operation()) + "` is not a statement of JCL.";
                problems.add(
                        new Problem(card.position(), "syntax", what, "Check the spelling; the line was left out."));
            }
        }

        /** PROC gives defaults: a value that EXEC has set stays. */
        private void set(Card card) {
            boolean defaults = card.operation().equals("PROC");
            for (Map.Entry<String, Operands.Value> entry :
                    operands(card).keywords().entrySet()) {
                if (!defaults || !symbols.knows(entry.getKey())) {
                    symbols.set(entry.getKey(), entry.getValue().text());
                }
            }
        }

        private void include(Card card) {
            String member = operands(card).text("MEMBER").orElse("").toUpperCase(Locale.ROOT);
            Optional<List<Card>> group = library.include(member);
            if (group.isEmpty()) {
                problems.add(new Problem(
                        card.position(),
                        "missing-include",
                        "The INCLUDE group " + Excerpt.of(member) + " is not among the sources.",
                        "Add its library to the estate; its statements are unknown."));
            } else if (includeDepth >= MAX_NESTING) {
                problems.add(tooDeep(card, "INCLUDE groups"));
            } else {
                includeDepth++;
                readAll(group.get());
                includeDepth--;
            }
        }

        private void open(Card card) {
            closeStep();
            conditions.add(card.operands());
        }

        private void otherwise() {
            closeStep();
            if (!conditions.isEmpty()) {
                conditions.set(conditions.size() - 1, "ELSE of " + conditions.get(conditions.size() - 1));
            }
        }

        private void closeCondition() {
            closeStep();
            if (!conditions.isEmpty()) {
                conditions.remove(conditions.size() - 1);
            }
        }

        private Operands operands(Card card) {
            return Operands.parse(symbols.replaceIn(card.operands()), card, problems);
        }

        /** DD statements before the first EXEC belong to the job: JOBLIB and its like name no data. */
        void closeStep() {
            if (exec.isPresent()) {
                if (++stepsRead <= MAX_STEPS) {
                    step(exec.get());
                } else if (stepsRead == MAX_STEPS + 1) {
                    problems.add(tooDeep(exec.get(), "Procedures"));
                }
            }
            exec = Optional.empty();
            dds.clear();
        }

        private void step(Card card) {
            Operands operands = operands(card);
            Optional<String> program = operands.text("PGM");
            Optional<String> procedure = operands.text("PROC").or(operands::first);
            if (program.isPresent()) {
                steps.add(run(card, operands, module(program.get().toUpperCase(Locale.ROOT), card)));
            } else if (procedure.isPresent()) {
                steps.add(invocation(card, operands, procedure.get().toUpperCase(Locale.ROOT)));
            } else if (problems.stream().noneMatch(known -> known.position().equals(card.position()))) {
                problems.add(new Problem(
                        card.position(),
                        "syntax",
                        "The EXEC statement names no program and no procedure.",
                        "Write PGM= or the procedure's name; the step was left out."));
            }
        }

        /** {@code PGM=*.LKED.SYSLMOD} runs the member that the earlier step named. */
        private String module(String program, Card card) {
            return program.startsWith("*.")
                            && StepDds.referred(program.substring(2), "SHR", card.position(), steps, List.of())
                                    instanceof JclDd.Dataset dataset
                            && !dataset.member().isEmpty()
                    ? dataset.member()
                    : program;
        }

        private JclStep run(Card card, Operands operands, String program) {
            List<JclDd> own = StepDds.of(dds, symbols, steps, problems);
            List<JclDd> all = StepDds.overridden(own, overrides, card.name(), steps.isEmpty());
            List<String> condition = new ArrayList<>(conditions);
            operands.text("COND").ifPresent(condition::add);
            return new JclStep.Run(
                    card.name(),
                    program,
                    parm(operands, card.name(), steps.isEmpty()),
                    condition,
                    all,
                    ControlStatements.of(program, all, library),
                    card.position());
        }

        private List<String> parm(Operands operands, String step, boolean first) {
            Optional<String> override = overrides.stream()
                    .flatMap(one -> one.parm(step, first).stream())
                    .findFirst();
            List<String> items = override.map(List::of).orElseGet(() -> operands.items("PARM"));
            return items.stream()
                    .flatMap(item -> List.of(item.split(",", -1)).stream())
                    .map(String::strip)
                    .toList();
        }

        private JclStep invocation(Card card, Operands operands, String name) {
            Optional<List<Card>> found = library.procedure(name);
            if (found.isEmpty()) {
                problems.add(new Problem(
                        card.position(),
                        "missing-procedure",
                        "The procedure " + Excerpt.of(name) + " is not among the sources.",
                        "Add its library to the estate, or take it as a part of the system."));
            } else if (depth >= MAX_NESTING) {
                problems.add(tooDeep(card, "Procedures"));
                found = Optional.empty();
            }
            Symbols inner = symbols.copy();
            operands.keywords().forEach((keyword, value) -> inner.set(keyword, value.text()));
            List<StepDds.Change> over = StepDds.overrides(dds, symbols, steps, operands, problems);
            List<JclStep> inside =
                    found.map(cards -> read(cards, inner, over, depth + 1)).orElse(List.of());
            Optional<Position> definition = found.filter(cards -> !cards.isEmpty())
                    .map(cards -> cards.get(0).position());
            return new JclStep.Invocation(card.name(), name, inside, definition, card.position());
        }
    }

    private static Problem tooDeep(Card card, String what) {
        return new Problem(
                card.position(),
                "too-deep",
                what + " are nested deeper than " + MAX_NESTING + " levels or have more than " + MAX_STEPS + " steps.",
                "Does one of them name itself? The rest was left out.");
    }
}
