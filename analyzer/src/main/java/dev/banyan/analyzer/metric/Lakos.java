package dev.banyan.analyzer.metric;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * How much of the estate a part drags along, on average (Lakos: "Large-scale C++ software design", 1996).
 *
 * <pre>
 *   a needs b, b needs c     a reaches {a,b,c}, b {b,c}, c {c}
 *   CCD = 3 + 2 + 1 = 6      ACD = 6 / 3 = 2      RACD = 2 / 3 = 0.667
 *   NCCD = 6 / 5 = 1.2       a balanced binary tree of 3 parts has CCD 3 + 1 + 1 = 5
 * </pre>
 *
 * @param components how many parts
 * @param cumulative CCD: over all parts, how many parts each needs, directly or not, itself included
 */
record Lakos(int components, long cumulative) {

    /**
     * Counts what each part reaches. Parts in a circle reach the same, so the circles are counted as one, and what is below
     * before what is above: linear in parts and references, times parts / 64 for the sets.
     *
     * @param needs for each part the others that it needs
     */
    static Lakos of(SortedMap<String, Set<String>> needs) {
        Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
        needs.keySet().forEach(graph::addVertex);
        needs.forEach((from, all) -> all.stream()
                .filter(to -> !to.equals(from) && graph.containsVertex(to))
                .forEach(to -> graph.addEdge(from, to)));
        Map<String, Integer> numbers = new HashMap<>();
        graph.vertexSet().forEach(part -> numbers.put(part, numbers.size()));
        // Edges point at what is needed; reversed, the order gives first what needs nothing.
        Graph<Graph<String, DefaultEdge>, DefaultEdge> circles =
                new GabowStrongConnectivityInspector<>(graph).getCondensation();
        Map<Graph<String, DefaultEdge>, BitSet> reached = new HashMap<>();
        long sum = 0;
        for (Graph<String, DefaultEdge> circle : bottomUp(circles)) {
            BitSet reach = new BitSet(numbers.size());
            circle.vertexSet().forEach(part -> reach.set(numbers.getOrDefault(part, 0)));
            circles.outgoingEdgesOf(circle)
                    .forEach(edge -> reach.or(reached.getOrDefault(circles.getEdgeTarget(edge), new BitSet())));
            reached.put(circle, reach);
            sum += (long) reach.cardinality() * circle.vertexSet().size();
        }
        return new Lakos(numbers.size(), sum);
    }

    private static <V, E> Iterable<V> bottomUp(Graph<V, E> graph) {
        return () -> new TopologicalOrderIterator<>(new org.jgrapht.graph.EdgeReversedGraph<>(graph));
    }

    /** ACD: parts that one needs on average, itself included; 0 without parts. */
    double average() {
        return components == 0 ? 0 : (double) cumulative / components;
    }

    /** RACD: the same as a share of all parts. */
    double relativeAverage() {
        return components == 0 ? 0 : average() / components;
    }

    /** NCCD: CCD beside that of a balanced binary tree of as many parts; well above 1 means tangled. */
    double normalized() {
        return components == 0 ? 0 : cumulative / ofBalancedTree(components);
    }

    /** (n + 1) * log2(n + 1) - n. */
    private static double ofBalancedTree(int parts) {
        double n = parts;
        return (n + 1) * (StrictMath.log(n + 1) / StrictMath.log(2)) - n;
    }
}
