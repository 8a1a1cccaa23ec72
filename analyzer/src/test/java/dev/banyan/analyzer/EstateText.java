package dev.banyan.analyzer;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An estate in a few lines of text, for tests. A line is a node with optional words, or an edge:
 *
 * <pre>
 *   program:A 100 lines
 *   copybook:X missing
 *   program:S assembler
 *   program:SORT utility
 *   type:a.I interface
 *   endpoint:EJB_a local
 *   type:a.Task calledBack=run()
 *   transaction:T executes program:A CSD
 *   program:A calls program:B CALL partial
 *   program:A calls ? XCTL WS-NEXT
 *   program:A reads dataset:D READ boundBy=job:J,job:K
 *   type:a.C calls type:a.D method get()=>find(int) put()=>save(D)
 * </pre>
 *
 * The evidence of an edge is its line in this text, in the file {@code estate}; spaces in names are written {@code _}.
 */
public final class EstateText {

    private EstateText() {}

    public static Estate estate(String text) {
        Map<NodeId, Node> nodes = new TreeMap<>();
        List<Edge> edges = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ");
            if (words.length < 3 || words[2].equals("lines")) {
                Node node = node(words, new Evidence("estate", i + 1));
                nodes.put(node.id(), node);
            } else {
                edges.add(edge(words, new Evidence("estate", i + 1)));
            }
        }
        for (Edge edge : edges) {
            nodes.putIfAbsent(edge.from(), Node.mentioned(edge.from()));
            edge.to().ifPresent(to -> nodes.putIfAbsent(to, Node.mentioned(to)));
        }
        return new Estate("test", List.copyOf(nodes.values()), edges, List.of(), List.of());
    }

    private static Node node(String[] words, Evidence at) {
        NodeId id = id(words[0]);
        if (words.length > 1 && words[1].equals("missing")) {
            return Node.mentioned(id).withAttribute("missing", "true");
        }
        if (words.length > 1 && words[1].equals("utility")) {
            return Node.mentioned(id).withAttribute("utility", "true");
        }
        Node node = Node.defined(id, "test", at);
        if (words.length > 1 && words[1].equals("assembler")) {
            return Node.defined(id, "assembler", at).withAttribute("source", "not-analysed");
        }
        if (words.length > 1 && words[1].equals("local")) {
            return node.withAttribute("remote", "false");
        }
        if (words.length > 1 && words[1].equals("interface")) {
            return node.withAttribute("declaration", "interface");
        }
        if (words.length > 1 && words[1].startsWith("calledBack=")) {
            return node.withAttribute("calledBack", words[1].substring("calledBack=".length()));
        }
        if (words.length > 1 && words[1].equals("abstract")) {
            return node.withAttribute("declaration", "abstract class");
        }
        return words.length > 1 ? node.withLoc(Integer.parseInt(words[1])) : node;
    }

    private static Edge edge(String[] words, Evidence at) {
        EdgeKind kind = kind(words[1]);
        String via = words.length > 3 ? words[3] : "test";
        if (words[2].equals("?")) {
            return Edge.unresolved(id(words[0]), kind, via, new Resolution.Unresolved(words[4], List.of()), at);
        }
        List<Member> members = Arrays.stream(words)
                .filter(word -> word.contains("=>"))
                .map(word -> new Member(
                        word.substring(0, word.indexOf("=>")), word.substring(word.indexOf("=>") + 2), at.line()))
                .toList();
        boolean partial = words[words.length - 1].equals("partial");
        Resolution resolution = partial ? new Resolution.Partial("a test") : new Resolution.Exact();
        Edge edge =
                Edge.of(id(words[0]), kind, id(words[2]), via, resolution, at).withMembers(members);
        String bound = Edge.BOUND_BY + "=";
        return Arrays.stream(words)
                .filter(word -> word.startsWith(bound))
                .findFirst()
                .map(word -> edge.withAttribute(Edge.BOUND_BY, word.substring(bound.length())))
                .orElse(edge);
    }

    private static EdgeKind kind(String word) {
        for (EdgeKind kind : EdgeKind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static NodeId id(String word) {
        return NodeId.parse(word.replace('_', ' '));
    }
}
