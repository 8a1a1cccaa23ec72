package dev.banyan.analyzer.java.edge;

import dev.banyan.analyzer.facts.Node;
import java.util.ArrayList;
import java.util.List;

/** How many method calls a type makes, and how many of them could not be followed. */
public final class CallCount {

    int calls;
    int external;
    int behindLibraries;
    int inherited;
    private int unresolved;
    private final List<String> named = new ArrayList<>();

    void unresolved(String name, int line, int most) {
        unresolved++;
        if (named.size() < most) {
            named.add(name + ":" + line);
        }
    }

    public int calls() {
        return calls;
    }

    public int unresolved() {
        return unresolved;
    }

    /** Calls on what a method of a library gave back. */
    public int behindLibraries() {
        return behindLibraries;
    }

    /** The node with these counts as metrics; the first unresolved calls by name and line. */
    public Node on(Node node) {
        if (calls == 0) {
            return node;
        }
        Node counted = node.withMetric("calls", calls)
                .withMetric("callsBehindLibraries", behindLibraries)
                .withMetric("callsInherited", inherited)
                .withMetric("callsUnresolved", unresolved);
        return named.isEmpty() ? counted : counted.withAttribute("unresolvedCalls", String.join(",", named));
    }
}
