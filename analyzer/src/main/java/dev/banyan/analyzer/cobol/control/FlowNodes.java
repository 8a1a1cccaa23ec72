package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.cobol.control.Procedures.Range;
import dev.banyan.grammars.cobol.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a program's flow, numbered, with their edges. Numbers 0 to 2n-1 are the beginnings and ends of its n
 * paragraphs; the statements follow in the order of the text, with points without a statement between them.
 */
final class FlowNodes {

    static final int NOWHERE = -1;

    /**
     * At the node, the paragraphs of the range run and come back to {@code back}.
     *
     * @param again whether they may run several times in a row
     * @param passes whether they may not run at all
     */
    record Call(int node, Range range, int back, boolean again, boolean passes) {}

    private final List<@Nullable Statement> statements = new ArrayList<>();
    private final List<Integer> paragraphs = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Integer, List<Call>> callsAt = new HashMap<>();
    private final List<Integer> entries = new ArrayList<>();

    private int[] firstEdge = filled(256);
    private int[] edgeSource = new int[512];
    private int[] edgeTarget = new int[512];
    private int[] nextEdge = new int[512];
    private int edges;

    FlowNodes(int paragraphCount) {
        for (int i = 0; i < paragraphCount; i++) {
            point(i);
            point(i);
        }
    }

    static int start(int paragraph) {
        return 2 * paragraph;
    }

    static int end(int paragraph) {
        return 2 * paragraph + 1;
    }

    int statement(Statement statement, int paragraph) {
        return add(statement, paragraph);
    }

    /** A node without a statement. */
    int point(int paragraph) {
        return add(null, paragraph);
    }

    private int add(@Nullable Statement statement, int paragraph) {
        int node = statements.size();
        statements.add(statement);
        paragraphs.add(paragraph);
        if (node >= firstEdge.length) {
            int[] longer = filled(2 * firstEdge.length);
            System.arraycopy(firstEdge, 0, longer, 0, firstEdge.length);
            firstEdge = longer;
        }
        return node;
    }

    void connect(int from, int to) {
        if (edges == edgeTarget.length) {
            edgeSource = Arrays.copyOf(edgeSource, 2 * edges);
            edgeTarget = Arrays.copyOf(edgeTarget, 2 * edges);
            nextEdge = Arrays.copyOf(nextEdge, 2 * edges);
        }
        edgeSource[edges] = from;
        edgeTarget[edges] = to;
        nextEdge[edges] = firstEdge[from];
        firstEdge[from] = edges++;
    }

    void connect(List<Integer> from, int to) {
        for (int node : from) {
            connect(node, to);
        }
    }

    /** Adds a call; where it passes, an edge leads from the node to {@code back} too. */
    void call(Call call) {
        if (call.passes()) {
            connect(call.node(), call.back());
        }
        calls.add(call);
        callsAt.computeIfAbsent(call.node(), key -> new ArrayList<>(1)).add(call);
    }

    /** The program may start here too. */
    void entry(int node) {
        entries.add(node);
    }

    int count() {
        return statements.size();
    }

    Optional<Statement> statementAt(int node) {
        return Optional.ofNullable(statements.get(node));
    }

    int paragraphOf(int node) {
        return paragraphs.get(node);
    }

    List<Call> callsAt(int node) {
        return callsAt.getOrDefault(node, List.of());
    }

    /** In the order of the text. */
    List<Call> calls() {
        return calls;
    }

    List<Integer> entries() {
        return entries;
    }

    /** The first edge out of a node; {@link #NOWHERE} when there is none. */
    int firstEdge(int node) {
        return firstEdge[node];
    }

    int nextEdge(int edge) {
        return nextEdge[edge];
    }

    /** Edges are numbered in the order in which they were made. */
    int edgeCount() {
        return edges;
    }

    int source(int edge) {
        return edgeSource[edge];
    }

    int target(int edge) {
        return edgeTarget[edge];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOWHERE);
        return array;
    }
}
