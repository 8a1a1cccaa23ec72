package dev.banyan.analyzer.graph;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each method of a type needs, from the members on the edges.
 *
 * <p>A hop belongs to {@link #ITSELF} when it comes true as soon as the type is there: an edge without members, a field's
 * initial value, a constructor, a static block. Only types have methods here: a program is taken whole.
 */
final class Methods {

    /** The type as such. */
    static final String ITSELF = "";

    private final EstateGraph graph;
    private final Map<NodeId, Bodies> bodies = new HashMap<>();
    private final Map<String, String> shapes = new HashMap<>();

    Methods(EstateGraph graph) {
        this.graph = graph;
    }

    /** One edge out of a method, and the method it leads to. */
    record Hop(Edge edge, String toMethod) {}

    /**
     * What the methods of one type need.
     *
     * @param byShape the methods without {@link #ITSELF}, each list ordered
     */
    private record Bodies(SortedMap<String, List<Hop>> hops, Map<String, List<String>> byShape) {}

    /** The methods of {@code node} that need something, {@link #ITSELF} among them where it does. */
    Set<String> of(NodeId node) {
        return hops(node).keySet();
    }

    List<Hop> hops(NodeId node, String method) {
        return hops(node).getOrDefault(method, List.of());
    }

    /** The methods of {@code type} that a call of {@code method} may run: same name, same number of parameters. */
    List<String> matching(NodeId type, String method) {
        Bodies found = bodies(type);
        return found.hops().containsKey(method)
                ? List.of(method)
                : found.byShape().getOrDefault(shapeOf(method), List.of());
    }

    /** The methods of {@code type} that code outside the estate calls once it has been given such an object. */
    List<String> calledBack(NodeId type) {
        return graph.node(type).map(node -> node.attributes().get("calledBack")).stream()
                .flatMap(methods -> Arrays.stream(methods.split(";", -1)))
                .toList();
    }

    /** Whether {@code member} of an edge out of {@code from} is the business of one of {@code methods}. */
    static boolean belongs(NodeId from, Member member, Set<String> methods) {
        return methods.contains(owner(from, member));
    }

    private SortedMap<String, List<Hop>> hops(NodeId node) {
        return bodies(node).hops();
    }

    private Bodies bodies(NodeId node) {
        Bodies known = bodies.get(node);
        if (known == null) {
            SortedMap<String, List<Hop>> hops = read(node);
            Map<String, List<String>> byShape = new HashMap<>();
            for (String method : hops.keySet()) {
                if (!method.equals(ITSELF)) {
                    byShape.computeIfAbsent(shapeOf(method), s -> new ArrayList<>())
                            .add(method);
                }
            }
            known = new Bodies(hops, byShape);
            bodies.put(node, known);
        }
        return known;
    }

    private String shapeOf(String method) {
        return shapes.computeIfAbsent(method, Methods::shape);
    }

    private SortedMap<String, List<Hop>> read(NodeId node) {
        SortedMap<String, List<Hop>> found = new TreeMap<>();
        for (Edge edge : graph.out(node)) {
            if (edge.members().isEmpty()) {
                found.computeIfAbsent(ITSELF, m -> new ArrayList<>()).add(new Hop(edge, ITSELF));
            }
            for (Member member : edge.members()) {
                found.computeIfAbsent(owner(node, member), m -> new ArrayList<>())
                        .add(new Hop(edge, member.to()));
            }
        }
        return found;
    }

    private static String owner(NodeId from, Member member) {
        boolean always = from.kind() != NodeKind.TYPE
                || member.from().indexOf('(') < 0
                || member.from().startsWith("<");
        return always ? ITSELF : member.from();
    }

    /**
     * A method's name and how many parameters it has, as {@code find/2}: type parameters may rename the types, and of a
     * method that no source declares only the number of arguments is known: {@code find(2 arguments)}.
     */
    private static String shape(String method) {
        int open = method.indexOf('(');
        if (open < 0) {
            return method + "/0";
        }
        String name = method.substring(0, open);
        String parameters = method.substring(open + 1, Math.max(open + 1, method.length() - 1));
        if (parameters.endsWith(" arguments")) {
            return name + "/" + parameters.substring(0, parameters.length() - " arguments".length());
        }
        long commas = parameters.chars().filter(c -> c == ',').count();
        return name + "/" + (parameters.isEmpty() ? 0 : commas + 1);
    }
}
