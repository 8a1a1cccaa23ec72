package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which statement of a program may run after which: through IF, EVALUATE, SEARCH, phrases, loops, GO TO, ALTER, PERFORM in
 * all its forms, SORT procedures, HANDLE, WHENEVER and the fall from one paragraph into the next. Conditions are not
 * evaluated: every branch may be taken.
 *
 * <p>PERFORM is a call. The paragraphs of its range run with the end of the range as their way back; only there does the
 * run return, to what stands behind the PERFORM:
 *
 * <pre>
 *   MAIN. PERFORM A THRU A-EXIT. GOBACK.
 *   A.    IF X GO TO A-EXIT.          A-EXIT returns to MAIN, and does not fall into B;
 *   A-EXIT. EXIT.                     B is reached from nowhere
 *   B.    ...
 * </pre>
 */
public final class ControlFlow {

    private final Procedures procedures;
    private final FlowNodes nodes;
    private final Sequences sequences;
    private final Leads leads;
    private final ExecFlow execs;
    private final List<String> gaps;
    private final List<Problem> unknown;
    private @Nullable Reach reach;

    ControlFlow(
            Procedures procedures,
            FlowNodes nodes,
            Sequences sequences,
            Leads leads,
            ExecFlow execs,
            List<String> gaps,
            List<Problem> unknown) {
        this.procedures = procedures;
        this.nodes = nodes;
        this.sequences = sequences;
        this.leads = leads;
        this.execs = execs;
        this.gaps = List.copyOf(gaps);
        this.unknown = List.copyOf(unknown);
    }

    /** The flow of a program, not of those nested in it; empty where it has no PROCEDURE DIVISION. */
    public static Optional<ControlFlow> of(Program program) {
        return of(program, new CicsCommands(), StatementObserver.NONE);
    }

    /** The same, with every statement shown to the observer on the way. */
    public static Optional<ControlFlow> of(Program program, CicsCommands commands, StatementObserver observer) {
        return program.procedure().map(procedure -> new FlowBuilder(procedure, commands, observer).build());
    }

    /** The same flow, to be walked against its direction. */
    public BackwardFlow backwards() {
        return new BackwardFlow(this);
    }

    /** What keeps the flow from being known whole, in words with file and line; empty when all is known. */
    public List<String> gaps() {
        return gaps;
    }

    /** Procedure names that no paragraph or section of the program has. */
    List<Problem> unknown() {
        return unknown;
    }

    /** Whether ALTER changes where a GO TO leads. */
    boolean isAltered() {
        return leads.isAltered();
    }

    Procedures procedures() {
        return procedures;
    }

    FlowNodes nodes() {
        return nodes;
    }

    Sequences sequences() {
        return sequences;
    }

    /** Followed when it is first asked for. */
    Reach reach() {
        if (reach == null) {
            reach = Reach.of(this);
        }
        return reach;
    }

    /** The paragraphs that no statement leads to at a given time: labels of HANDLE and the sections of the declaratives. */
    SortedSet<Integer> handlers() {
        SortedSet<Integer> handlers = new TreeSet<>(execs.labels());
        for (int i = 0; i < procedures.first(); i++) {
            handlers.add(procedures.get(i).sectionRange().from());
        }
        return handlers;
    }

    Leads leads() {
        return leads;
    }

    List<String> handles(int paragraph) {
        return execs.handles(paragraph).stream().sorted().distinct().toList();
    }
}
