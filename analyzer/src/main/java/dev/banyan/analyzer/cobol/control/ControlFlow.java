package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.cobol.Statement;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

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
    private final Leads leads;
    private final ExecFlow execs;
    private final boolean altered;
    private final List<String> gaps;
    private final List<Problem> unknown;

    ControlFlow(
            Procedures procedures,
            FlowNodes nodes,
            Leads leads,
            ExecFlow execs,
            boolean altered,
            List<String> gaps,
            List<Problem> unknown) {
        this.procedures = procedures;
        this.nodes = nodes;
        this.leads = leads;
        this.execs = execs;
        this.altered = altered;
        this.gaps = List.copyOf(gaps);
        this.unknown = List.copyOf(unknown);
    }

    /** The flow of a program, not of those nested in it; empty where it has no PROCEDURE DIVISION. */
    public static Optional<ControlFlow> of(Program program) {
        return of(program, new CicsCommands());
    }

    static Optional<ControlFlow> of(Program program, CicsCommands commands) {
        return program.procedure().map(procedure -> new FlowBuilder(procedure, commands).build());
    }

    /** The statements that some run of the program may come to, in the order of the text. */
    public List<Statement> reachable() {
        BitSet reached = Reach.of(this).orElseGet(this::all);
        List<Statement> statements = new ArrayList<>();
        for (int node = reached.nextSetBit(0); node >= 0; node = reached.nextSetBit(node + 1)) {
            nodes.statementAt(node).ifPresent(statements::add);
        }
        return statements;
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
        return altered;
    }

    Procedures procedures() {
        return procedures;
    }

    FlowNodes nodes() {
        return nodes;
    }

    Leads leads() {
        return leads;
    }

    List<String> handles(int paragraph) {
        return execs.handles(paragraph).stream().sorted().distinct().toList();
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, nodes.count());
        return all;
    }
}
