package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.Statement;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a {@link ControlFlow}: one pass over the statements in the order of the text. */
final class FlowBuilder {

    private final Procedures procedures;
    private final FlowNodes nodes;
    private final ExecFlow execs;
    private final StatementObserver observer;
    private final Sequences sequences = new Sequences();
    private final Leads leads = new Leads();
    private final List<String> gaps = new ArrayList<>();
    private final NamedProcedures named;
    private final Map<Integer, List<Integer>> goTos = new HashMap<>();
    private final List<FlowStatement.Alter.Change> alterations = new ArrayList<>();

    private int unit;
    private List<Integer> sentenceEnds = new ArrayList<>();
    private List<Integer> loopEnds = new ArrayList<>();
    private int loopHead = FlowNodes.NOWHERE;

    FlowBuilder(ProcedureDivision procedure, CicsCommands commands, StatementObserver observer) {
        this.observer = observer;
        procedures = new Procedures(procedure);
        named = new NamedProcedures(procedures, gaps);
        nodes = new FlowNodes(procedures.count());
        execs = new ExecFlow(nodes, procedures, commands, gaps);
    }

    ControlFlow build() {
        for (unit = 0; unit < procedures.count(); unit++) {
            List<Integer> ends = List.of(FlowNodes.start(unit));
            sequences.cut();
            for (ProcedureDivision.Sentence sentence :
                    procedures.get(unit).paragraph().sentences()) {
                sentenceEnds = new ArrayList<>();
                List<Integer> after = new ArrayList<>(statements(sentence.statements(), ends));
                after.addAll(sentenceEnds);
                ends = after;
            }
            nodes.connect(ends, FlowNodes.end(unit));
        }
        alterations.forEach(this::alter);
        execs.finish();
        return new ControlFlow(procedures, nodes, sequences, leads, execs, gaps, named.unknown());
    }

    private void alter(FlowStatement.Alter.Change change) {
        leads.alter();
        Optional<Range> target = procedures.find(change.target().name());
        Optional<Range> altered = procedures.find(change.paragraph().name());
        if (target.isPresent() && altered.isPresent()) {
            for (int goTo : goTos.getOrDefault(altered.get().from(), List.of())) {
                nodes.connect(goTo, FlowNodes.start(target.get().from()));
            }
        }
    }

    /** Adds nested statements behind the given nodes; answers those after which the run goes on. */
    private List<Integer> sequence(List<Statement> nested, List<Integer> preceding) {
        List<Integer> outer = sequences.nest();
        List<Integer> ends = statements(nested, preceding);
        sequences.resume(outer);
        return ends;
    }

    private List<Integer> statements(List<Statement> statements, List<Integer> preceding) {
        List<Integer> ends = preceding;
        for (Statement statement : statements) {
            if (ends.isEmpty()) {
                sequences.cut();
            }
            int node = nodes.statement(statement, unit);
            sequences.add(node);
            nodes.connect(ends, node);
            observer.see(statement, node, procedures.get(unit).name());
            ends = after(statement, node);
            if (!sentenceEnds.isEmpty()) {
                // NEXT SENTENCE leaves over the statements that follow here, so they are not passed as one.
                sequences.cut();
            }
        }
        return ends;
    }

    private List<Integer> after(Statement statement, int node) {
        if (statement instanceof FlowStatement flow) {
            return flow(flow, node);
        }
        if (statement instanceof CallStatement call && ends(call, node)) {
            return List.of();
        }
        if (statement instanceof ExecBlock block) {
            return execs.goesOn(block, node) ? List.of(node) : List.of();
        }
        if (statement instanceof FileStatement.Sort sort) {
            int received = supply(sort.input(), node, sort.position());
            return List.of(supply(sort.output(), received, sort.position()));
        }
        int last = statement instanceof OtherStatement other ? processing(other, node) : node;
        List<Integer> ends = new ArrayList<>(List.of(last));
        phrases(statement, last, ends);
        return ends;
    }

    /** EXIT PROGRAM does nothing in a main program, so the run may go on. */
    private boolean ends(CallStatement statement, int node) {
        if (statement instanceof CallStatement.Entry) {
            nodes.entry(node);
        }
        return statement instanceof CallStatement.Goback
                || (statement instanceof CallStatement.Stop stop && stop.run());
    }

    private void phrases(Statement statement, int node, List<Integer> ends) {
        for (Statement.Phrase phrase : Branches.phrases(statement)) {
            ends.addAll(sequence(phrase.statements(), List.of(node)));
        }
    }

    private List<Integer> flow(FlowStatement statement, int node) {
        List<Integer> here = List.of(node);
        if (statement instanceof FlowStatement.If choice) {
            List<Integer> ends = new ArrayList<>(sequence(choice.then(), here));
            ends.addAll(sequence(choice.otherwise(), here));
            return ends;
        }
        if (statement instanceof FlowStatement.Evaluate choice) {
            List<Integer> branches = new ArrayList<>();
            choice.branches().forEach(branch -> branches.addAll(sequence(branch.statements(), here)));
            List<Integer> ends = new ArrayList<>(sequence(choice.other(), here));
            ends.addAll(branches);
            return ends;
        }
        if (statement instanceof FlowStatement.Search search) {
            return search(search, node);
        }
        if (statement instanceof FlowStatement.PerformInline loop) {
            return loop(loop, node);
        }
        if (statement instanceof FlowStatement.PerformProcedure perform) {
            return List.of(perform(perform, node));
        }
        return jump(statement, node);
    }

    private List<Integer> search(FlowStatement.Search search, int node) {
        boolean atEnd = search.phrases().stream().anyMatch(phrase -> !phrase.negated());
        List<Integer> ends = new ArrayList<>(atEnd ? List.of() : List.of(node));
        phrases(search, node, ends);
        search.branches().forEach(branch -> ends.addAll(sequence(branch.statements(), List.of(node))));
        return ends;
    }

    private int perform(FlowStatement.PerformProcedure perform, int node) {
        boolean sure = perform.loop() instanceof FlowStatement.Loop.Once
                || (perform.loop() instanceof FlowStatement.Loop.Until until && until.testAfter());
        leads.perform(unit, perform.from(), perform.through());
        Optional<Range> range = named.find("PERFORM", perform.from(), perform.through(), unit, perform.position());
        return call(range, node, !(perform.loop() instanceof FlowStatement.Loop.Once), !sure);
    }

    private int call(Optional<Range> range, int node, boolean again, boolean passes) {
        int back = nodes.point(unit);
        if (range.isEmpty()) {
            nodes.connect(node, back);
            return back;
        }
        leads.enter(unit, range.get().from());
        nodes.call(new FlowNodes.Call(node, range.get(), back, again, passes));
        return back;
    }

    /** The procedures of SORT run once. */
    private int supply(FileStatement.Supply supply, int node, Position position) {
        if (supply.procedure().isEmpty()) {
            return node;
        }
        leads.perform(unit, supply.procedure().get(), supply.through());
        return call(named.find("SORT", supply.procedure().get(), supply.through(), unit, position), node, false, false);
    }

    /** XML PARSE ... PROCESSING PROCEDURE: its operands that are paragraphs. */
    private int processing(OtherStatement statement, int node) {
        if (!statement.verb().endsWith("PARSE")) {
            return node;
        }
        List<Range> ranges = new ArrayList<>();
        for (Operand operand : statement.operands()) {
            if (operand instanceof Operand.Reference reference) {
                procedures.find(reference.name()).ifPresent(ranges::add);
            }
        }
        return ranges.isEmpty()
                ? node
                : call(
                        Optional.of(new Range(
                                ranges.get(0).from(),
                                ranges.get(ranges.size() - 1).to())),
                        node,
                        true,
                        true);
    }

    private List<Integer> jump(FlowStatement statement, int node) {
        if (statement instanceof FlowStatement.GoTo goTo) {
            goTos.computeIfAbsent(unit, key -> new ArrayList<>(1)).add(node);
            for (ProcedureName target : goTo.targets()) {
                leads.goTo(unit, target);
                named.find("GO TO", target, Optional.empty(), unit, goTo.position())
                        .ifPresent(range -> {
                            leads.enter(unit, range.from());
                            nodes.connect(node, FlowNodes.start(range.from()));
                        });
            }
            return goTo.dependingOn().isPresent() ? List.of(node) : List.of();
        }
        if (statement instanceof FlowStatement.Alter alter) {
            alterations.addAll(alter.changes());
            for (FlowStatement.Alter.Change change : alter.changes()) {
                named.find("ALTER", change.paragraph(), Optional.empty(), unit, alter.position());
                named.find("ALTER", change.target(), Optional.empty(), unit, alter.position());
            }
        }
        if (statement instanceof FlowStatement.NextSentence) {
            sentenceEnds.add(node);
            return List.of();
        }
        return statement instanceof FlowStatement.Exit exit ? exit(exit, node) : List.of(node);
    }

    private List<Integer> exit(FlowStatement.Exit exit, int node) {
        switch (exit.kind()) {
            case POINT -> {
                return List.of(node);
            }
            case PARAGRAPH -> nodes.connect(node, FlowNodes.end(unit));
            case SECTION ->
                nodes.connect(
                        node, FlowNodes.end(procedures.get(unit).sectionRange().to()));
            case PERFORM -> loopEnds.add(node);
            case PERFORM_CYCLE -> {
                if (loopHead != FlowNodes.NOWHERE) {
                    nodes.connect(node, loopHead);
                }
            }
        }
        return List.of();
    }

    private List<Integer> loop(FlowStatement.PerformInline loop, int node) {
        List<Integer> outerEnds = loopEnds;
        int outerHead = loopHead;
        loopEnds = new ArrayList<>();
        loopHead = node;
        List<Integer> bodyEnds = sequence(loop.body(), List.of(node));
        List<Integer> ends = new ArrayList<>(loopEnds);
        if (loop.loop() instanceof FlowStatement.Loop.Once) {
            ends.addAll(bodyEnds);
        } else {
            nodes.connect(bodyEnds, node);
            if (!(loop.loop() instanceof FlowStatement.Loop.Forever)) {
                ends.add(node);
            }
        }
        loopEnds = outerEnds;
        loopHead = outerHead;
        return ends;
    }
}
