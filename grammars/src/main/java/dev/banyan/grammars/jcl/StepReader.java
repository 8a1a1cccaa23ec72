package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Excerpt;
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

    private static final String UTILITY_PROCEDURE = "DSNUPROC";
    private static final String UTILITY_PROGRAM = "DSNUTILB";
    private static final int MAX_NESTING = 15;
    private static final int MAX_STEPS = 5_000;
    private static final int MAX_CARDS = 200_000;
    private static final Set<String> WITHOUT_STEPS =
            Set.of("JCLLIB", "OUTPUT", "CNTL", "ENDCNTL", "COMMAND", "XMIT", "EXPORT", "NOTIFY", "PEND", "SCHEDULE");

    private final Library library;
    private final List<Problem> problems;
    private final Optional<String> jobCondition;
    private int stepsRead;
    private int includeDepth;
    private int cardsRead;
    private int programsRun;

    /**
     * Begins a job or a procedure.
     *
     * @param jobCondition COND of the JOB statement: no step runs after one that meets it
     */
    StepReader(Library library, List<Problem> problems, Optional<String> jobCondition) {
        this.library = library;
        this.problems = problems;
        this.jobCondition = jobCondition;
    }

    List<JclStep> read(List<Card> cards, Symbols symbols) {
        return read(cards, symbols, Overrides.none(), List.of(), 0);
    }

    private List<JclStep> read(List<Card> cards, Symbols symbols, Overrides overrides, List<String> around, int depth) {
        Body body = new Body(symbols, overrides, around, depth);
        body.readAll(cards);
        body.closeStep();
        return body.steps;
    }

    /** One list of statements, while it is read. */
    private final class Body {

        private final Symbols symbols;
        private final Overrides overrides;
        private final int depth;
        private final List<JclStep> steps = new ArrayList<>();
        private final Conditions conditions;
        private final List<Card> dds = new ArrayList<>();
        private Optional<Card> exec = Optional.empty();

        Body(Symbols symbols, Overrides overrides, List<String> around, int depth) {
            this.symbols = symbols;
            this.overrides = overrides;
            this.conditions = new Conditions(around);
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
                    case "IF", "ELSE", "ENDIF" -> condition(card);
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
            Optional<Library.Found> group = library.include(member);
            if (group.isEmpty()) {
                problems.add(new Problem(
                        card.position(),
                        "missing-include",
                        "The INCLUDE group " + Excerpt.of(member) + " is not among the sources.",
                        "Add its library to the estate; its statements are unknown."));
            } else if (includeDepth >= MAX_NESTING) {
                problems.add(tooDeep(card, "INCLUDE groups"));
            } else {
                group.get().doubt(card).ifPresent(problems::add);
                includeDepth++;
                readAll(group.get().cards());
                includeDepth--;
            }
        }

        private void condition(Card card) {
            closeStep();
            switch (card.operation()) {
                case "IF" -> conditions.opened(card.operands());
                case "ELSE" -> conditions.otherwise();
                default -> conditions.closed();
            }
        }

        /** COND of the EXEC that invoked this procedure, or else of the statement. */
        private Optional<String> cond(Card card, Operands operands) {
            return overrides.condition(card.name()).or(() -> operands.text("COND"));
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
            Operands asWritten = Operands.parse(card.operands(), card, new ArrayList<>());
            Optional<String> procedure = operands.procedure().or(asWritten::procedure);
            Optional<String> program = operands.text("PGM").or(() -> asWritten.text("PGM"));
            if (procedure.isPresent()) {
                steps.add(invocation(card, operands, procedure.get().toUpperCase(Locale.ROOT)));
            } else if (program.isPresent()) {
                steps.add(run(card, operands, module(program.get().toUpperCase(Locale.ROOT), card)));
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
            List<JclDd> all = overrides.over(own, card.name(), steps.isEmpty());
            List<String> condition = new ArrayList<>();
            if (programsRun++ > 0) {
                jobCondition.ifPresent(cond -> condition.add("JOB " + cond));
            }
            condition.addAll(conditions.and(cond(card, operands)));
            return new JclStep.Run(
                    card.name(),
                    program,
                    overrides.parm(operands, card.name(), steps.isEmpty()),
                    condition,
                    all,
                    ControlStatements.of(program, all, library),
                    card.position());
        }

        private JclStep invocation(Card card, Operands operands, String name) {
            Optional<Library.Found> found = library.procedure(name);
            if (found.isEmpty() && name.equals(UTILITY_PROCEDURE)) {
                return utility(card, operands);
            }
            if (found.isEmpty() && !SystemProcedures.holds(name)) {
                problems.add(new Problem(
                        card.position(),
                        "missing-procedure",
                        "The procedure " + Excerpt.of(name) + " is not among the sources.",
                        "Add its library to the estate, or take it as a part of the system."));
            } else if (found.isPresent() && depth >= MAX_NESTING) {
                problems.add(tooDeep(card, "Procedures"));
                found = Optional.empty();
            }
            Symbols inner = symbols.copy();
            operands.keywords().forEach((keyword, value) -> inner.set(keyword, value.text()));
            Overrides given = given(card, operands);
            Overrides over = found.flatMap(Library.Found::onlyStep)
                    .map(only -> given.forTheOnlyStep(name, only))
                    .orElse(given);
            List<JclStep> inside = found.map(
                            one -> read(one.cards(), inner, over, conditions.and(Optional.empty()), depth + 1))
                    .orElse(List.of());
            List<String> named = inside.stream()
                    .map(JclStep::name)
                    .filter(step -> !step.isEmpty())
                    .distinct()
                    .toList();
            if (!inside.isEmpty()) {
                problems.addAll(given.unknownSteps(name, named));
            }
            return new JclStep.Invocation(
                    card.name(),
                    name,
                    inside,
                    conditions.and(cond(card, operands)),
                    found.flatMap(Library.Found::definition),
                    inside.isEmpty() ? over.dds() : over.unplaced(named),
                    card.position());
        }

        private Overrides given(Card card, Operands operands) {
            return Overrides.of(
                    StepDds.of(dds, symbols, steps, problems),
                    operands,
                    card.position(),
                    overrides.condition(card.name()));
        }

        /** Db2 delivers the procedure: one step, whose DD statements this EXEC gives. */
        private JclStep utility(Card card, Operands operands) {
            List<JclDd> given = given(card, operands).over(List.of(), UTILITY_PROCEDURE, true);
            return new JclStep.Run(
                    card.name(),
                    UTILITY_PROGRAM,
                    List.of(),
                    conditions.and(cond(card, operands)),
                    given,
                    ControlStatements.of(UTILITY_PROGRAM, given, library),
                    card.position());
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
