package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns a PROCEDURE DIVISION into the steps that {@link ValueSearch} walks: which statement may run before which, through
 * IF, EVALUATE, loops, GO TO, ALTER, PERFORM THRU and the fall through from one paragraph to the next. One pass.
 */
public final class FlowReader {

    private final Units units;
    private final Effects effects;
    private final Steps steps = new Steps();
    private final Set<Integer> handlers = new HashSet<>();
    private final Map<Integer, List<Integer>> goTos = new HashMap<>();
    private final List<FlowStatement.Alter.Change> alterations = new ArrayList<>();

    private int unit;
    private Steps.Sequence sequence = new Steps.Sequence();
    private List<Integer> sentenceEnds = new ArrayList<>();
    private List<Integer> loopEnds = new ArrayList<>();
    private int loopHead = -1;

    private FlowReader(Units units, Effects effects) {
        this.units = units;
        this.effects = effects;
    }

    /**
     * Reads one program.
     *
     * @param program its name
     * @param file the path of its source
     * @param parameters the storages that a caller fills, in the order of USING; -1 for one that is not declared
     */
    public static ProgramFlow read(
            String program,
            String file,
            ProcedureDivision procedure,
            DataMap data,
            List<Integer> parameters,
            Effects effects) {
        FlowReader reader = new FlowReader(new Units(procedure), effects);
        reader.paragraphs();
        return new ProgramFlow(
                program,
                file,
                data.storages(),
                parameters,
                reader.steps,
                new Paragraphs(reader.units.count(), reader.units.first(), reader.handlers, reader.steps));
    }

    private void paragraphs() {
        for (int i = 0; i < 2 * units.count(); i++) {
            steps.border();
        }
        for (int i = 0; i < units.first(); i++) {
            handlers.add(i);
        }
        for (unit = 0; unit < units.count(); unit++) {
            List<Integer> ends = List.of(Paragraphs.start(unit));
            sequence = new Steps.Sequence();
            for (ProcedureDivision.Sentence sentence :
                    units.get(unit).paragraph().sentences()) {
                sentenceEnds = new ArrayList<>();
                List<Integer> after = new ArrayList<>(statements(sentence.statements(), ends));
                after.addAll(sentenceEnds);
                ends = after;
            }
            steps.connect(ends, Paragraphs.end(unit));
        }
        for (FlowStatement.Alter.Change change : alterations) {
            Optional<Units.Range> target = units.find(change.target().name());
            Optional<Units.Range> altered = units.find(change.paragraph().name());
            if (target.isPresent() && altered.isPresent()) {
                for (int step : goTos.getOrDefault(altered.get().from(), List.of())) {
                    steps.connect(step, Paragraphs.start(target.get().from()));
                }
            }
        }
    }

    /** Adds nested statements behind the given steps; answers those after which the run goes on. */
    private List<Integer> sequence(List<Statement> nested, List<Integer> preceding) {
        Steps.Sequence outer = sequence;
        sequence = new Steps.Sequence();
        List<Integer> ends = statements(nested, preceding);
        sequence = outer;
        return ends;
    }

    private List<Integer> statements(List<Statement> statements, List<Integer> preceding) {
        List<Integer> ends = preceding;
        for (Statement statement : statements) {
            if (!steps.isReached(ends)) {
                sequence = new Steps.Sequence();
            }
            ends = statement(statement, ends);
            if (!sentenceEnds.isEmpty()) {
                // NEXT SENTENCE leaves over the statements that follow here, so they are not passed as one.
                sequence = new Steps.Sequence();
            }
        }
        return ends;
    }

    private List<Integer> statement(Statement statement, List<Integer> preceding) {
        int step = steps.add(preceding);
        steps.put(step, sequence);
        Effects.Effect effect = effects.of(
                statement,
                step,
                units.get(unit).paragraph().name().orElse(units.get(unit).section()));
        steps.assign(step, effect.assignments());
        effect.handlers().forEach(name -> units.find(name).ifPresent(range -> handlers.add(range.from())));
        if (effect.ends()) {
            return List.of();
        }
        if (statement instanceof FlowStatement flow) {
            return flow(flow, step);
        }
        if (statement instanceof FileStatement.Sort sort) {
            return perform(sort.output(), perform(sort.input(), List.of(step)));
        }
        if (statement instanceof CallStatement.Entry) {
            steps.entry(step);
        }
        return branches(Phrases.of(statement), step);
    }

    private List<Integer> branches(List<Statement.Phrase> phrases, int step) {
        List<Integer> ends = new ArrayList<>(List.of(step));
        for (Statement.Phrase phrase : phrases) {
            ends.addAll(sequence(phrase.statements(), List.of(step)));
        }
        return ends;
    }

    private List<Integer> flow(FlowStatement statement, int step) {
        List<Integer> here = List.of(step);
        if (statement instanceof FlowStatement.If choice) {
            List<Integer> ends = new ArrayList<>(sequence(choice.then(), here));
            ends.addAll(sequence(choice.otherwise(), here));
            return ends;
        }
        if (statement instanceof FlowStatement.Evaluate choice) {
            List<Integer> ends = new ArrayList<>(sequence(choice.other(), here));
            choice.branches().forEach(branch -> ends.addAll(sequence(branch.statements(), here)));
            return ends;
        }
        if (statement instanceof FlowStatement.Search search) {
            List<Integer> ends = branches(search.phrases(), step);
            search.branches().forEach(branch -> ends.addAll(sequence(branch.statements(), here)));
            return ends;
        }
        if (statement instanceof FlowStatement.PerformInline loop) {
            return loop(loop, step);
        }
        if (statement instanceof FlowStatement.PerformProcedure perform) {
            int entering = steps.add(here);
            boolean again = !(perform.loop() instanceof FlowStatement.Loop.Once);
            range(perform.from(), perform.through())
                    .ifPresent(range -> steps.perform(entering, range.from(), range.to(), again));
            return List.of(entering);
        }
        return jump(statement, step);
    }

    private List<Integer> jump(FlowStatement statement, int step) {
        if (statement instanceof FlowStatement.GoTo goTo) {
            goTos.computeIfAbsent(unit, key -> new ArrayList<>(1)).add(step);
            for (ProcedureName target : goTo.targets()) {
                units.find(target, unit).ifPresent(range -> steps.connect(step, Paragraphs.start(range.from())));
            }
            return goTo.dependingOn().isPresent() ? List.of(step) : List.of();
        }
        if (statement instanceof FlowStatement.Alter alter) {
            alterations.addAll(alter.changes());
        }
        if (statement instanceof FlowStatement.NextSentence) {
            sentenceEnds.add(step);
            return List.of();
        }
        if (statement instanceof FlowStatement.Exit exit) {
            return exit(exit, step);
        }
        return List.of(step);
    }

    private List<Integer> exit(FlowStatement.Exit exit, int step) {
        switch (exit.kind()) {
            case POINT -> {
                return List.of(step);
            }
            case PARAGRAPH -> steps.connect(step, Paragraphs.end(unit));
            case SECTION ->
                steps.connect(
                        step, Paragraphs.end(units.get(unit).sectionRange().to()));
            case PERFORM -> loopEnds.add(step);
            case PERFORM_CYCLE -> {
                if (loopHead >= 0) {
                    steps.connect(step, loopHead);
                }
            }
        }
        return List.of();
    }

    private List<Integer> loop(FlowStatement.PerformInline loop, int step) {
        List<Integer> outerEnds = loopEnds;
        int outerHead = loopHead;
        loopEnds = new ArrayList<>();
        loopHead = step;
        List<Integer> bodyEnds = sequence(loop.body(), List.of(step));
        List<Integer> ends = new ArrayList<>(loopEnds);
        if (loop.loop() instanceof FlowStatement.Loop.Once) {
            ends.addAll(bodyEnds);
        } else {
            steps.connect(bodyEnds, step);
            if (!(loop.loop() instanceof FlowStatement.Loop.Forever)) {
                ends.add(step);
            }
        }
        loopEnds = outerEnds;
        loopHead = outerHead;
        return ends;
    }

    private List<Integer> perform(FileStatement.Supply supply, List<Integer> preceding) {
        if (supply.procedure().isEmpty()) {
            return preceding;
        }
        int step = steps.add(preceding);
        range(supply.procedure().get(), supply.through())
                .ifPresent(range -> steps.perform(step, range.from(), range.to(), false));
        return List.of(step);
    }

    private Optional<Units.Range> range(ProcedureName from, Optional<ProcedureName> through) {
        Optional<Units.Range> first = units.find(from, unit);
        OptionalInt last = through.flatMap(name -> units.find(name, unit))
                .map(range -> OptionalInt.of(range.to()))
                .orElse(OptionalInt.empty());
        return first.map(range -> new Units.Range(range.from(), last.orElse(range.to())));
    }
}
