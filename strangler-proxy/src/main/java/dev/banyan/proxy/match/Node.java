package dev.banyan.proxy.match;

import dev.banyan.proxy.definition.PathShape.Segment;
import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.Specificity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A place in the trie.
 *
 * @param literals by text
 * @param variables longest fixed text first, then by that text
 * @param here routes whose path ends here, most specific first
 * @param rest routes whose path goes on with {@code **}, most specific first
 */
record Node(Map<String, Node> literals, List<Edge> variables, List<ProxyRoute> here, List<ProxyRoute> rest) {

    /** A way on that takes more than one text. */
    record Edge(Segment.Variable variable, Node to) {}

    Node {
        literals = Map.copyOf(literals);
        variables = List.copyOf(variables);
        here = List.copyOf(here);
        rest = List.copyOf(rest);
    }

    Optional<ProxyRoute> find(List<String> segments, int depth, Requested request) {
        if (depth == segments.size()) {
            Optional<ProxyRoute> found = Conditions.firstThatHolds(here, request);
            return found.isPresent() ? found : Conditions.firstThatHolds(rest, request);
        }
        String segment = segments.get(depth);
        Node literal = literals.get(segment);
        if (literal != null) {
            Optional<ProxyRoute> found = literal.find(segments, depth + 1, request);
            if (found.isPresent()) {
                return found;
            }
        }
        for (Edge edge : variables) {
            if (edge.variable.capture(segment).isPresent()) {
                Optional<ProxyRoute> found = edge.to.find(segments, depth + 1, request);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Conditions.firstThatHolds(rest, request);
    }

    /** A node that still takes routes. */
    static final class Growing {

        private static final Comparator<Segment.Variable> LONGEST_FIRST = Comparator.comparing(
                        (Segment.Variable variable) ->
                                -variable.prefix().length() - variable.suffix().length())
                .thenComparing(Segment.Variable::prefix)
                .thenComparing(Segment.Variable::suffix);

        private final Map<String, Growing> literals = new HashMap<>();
        private final Map<Segment.Variable, Growing> variables = new TreeMap<>(LONGEST_FIRST);
        private final List<ProxyRoute> here = new ArrayList<>();
        private final List<ProxyRoute> rest = new ArrayList<>();

        Growing next(Segment segment) {
            if (segment instanceof Segment.Variable variable) {
                return variables.computeIfAbsent(variable.unnamed(), key -> new Growing());
            }
            return literals.computeIfAbsent(((Segment.Literal) segment).text(), key -> new Growing());
        }

        void end(ProxyRoute route, boolean goesOn) {
            (goesOn ? rest : here).add(route);
        }

        Node grown() {
            Map<String, Node> byText = new HashMap<>();
            literals.forEach((text, node) -> byText.put(text, node.grown()));
            List<Edge> edges = new ArrayList<>();
            variables.forEach((variable, node) -> edges.add(new Edge(variable, node.grown())));
            here.sort(Specificity.FIRST);
            rest.sort(Specificity.FIRST);
            return new Node(byText, edges, here, rest);
        }
    }
}
