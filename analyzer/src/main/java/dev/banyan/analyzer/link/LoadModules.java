package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A load module mostly has the name of the member that it was compiled from, whatever PROGRAM-ID says in it: where nobody
 * defines a program, it is the first one in the COBOL file of that name. What two files of one name hold differently is not
 * joined.
 *
 * <pre>
 *   PROGSIX.cbl   PROGRAM-ID. PROG6.
 *   EXEC PGM=PROGSIX and CALL 'PROG6' both run program:PROG6
 * </pre>
 */
final class LoadModules {

    private final Set<NodeId> defined = new HashSet<>();
    private final Map<String, Node> byMember = new HashMap<>();

    private LoadModules() {}

    static LoadModules of(List<Node> mentions) {
        LoadModules modules = new LoadModules();
        Map<String, Node> firstOfFile = new HashMap<>();
        for (Node node : mentions) {
            if (node.id().kind() == NodeKind.PROGRAM && node.definition().isPresent()) {
                modules.defined.add(node.id());
                if (node.language().filter("cobol"::equals).isPresent()
                        && !node.id().name().contains("/")) {
                    firstOfFile.merge(file(node), node, LoadModules::first);
                }
            }
        }
        Set<String> doubtful = new HashSet<>();
        firstOfFile.forEach((file, node) -> {
            Node other = modules.byMember.putIfAbsent(member(file), node);
            if (other != null && !other.id().equals(node.id())) {
                doubtful.add(member(file));
            }
        });
        doubtful.forEach(modules.byMember::remove);
        return modules;
    }

    private static Node first(Node one, Node other) {
        Comparator<Node> byLine =
                Comparator.comparingInt(node -> node.definition().orElseThrow().line());
        return byLine.compare(one, other) <= 0 ? one : other;
    }

    private static String file(Node node) {
        return node.definition().orElseThrow().file();
    }

    private static String member(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    private Optional<Node> behind(NodeId id) {
        return id.kind() == NodeKind.PROGRAM && !defined.contains(id)
                ? Optional.ofNullable(byMember.get(id.name().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private NodeId named(NodeId id) {
        return behind(id).map(Node::id).orElse(id);
    }

    Node node(Node mention) {
        return behind(mention.id())
                .map(program -> new Node(
                        program.id(),
                        mention.language(),
                        mention.definition(),
                        mention.module(),
                        mention.loc(),
                        mention.metrics(),
                        mention.attributes()))
                .orElse(mention);
    }

    Binding binding(Binding binding) {
        return new Binding(
                binding.name(),
                binding.within().map(this::named),
                binding.target().map(this::named),
                binding.owner().map(this::named),
                binding.reason(),
                binding.evidence());
    }

    Edge edge(Edge edge) {
        Optional<Node> to = edge.to().flatMap(this::behind);
        if (to.isEmpty() && behind(edge.from()).isEmpty()) {
            return edge;
        }
        return new Edge(
                named(edge.from()),
                edge.kind(),
                edge.to().map(this::named),
                edge.via(),
                to.map(program -> derived(edge, program)).orElse(edge.resolution()),
                edge.evidence(),
                edge.members(),
                edge.logical(),
                edge.attributes());
    }

    private static Resolution derived(Edge edge, Node program) {
        String how = "the member " + edge.to().orElseThrow().name() + " (" + file(program) + ") holds program "
                + program.id().name();
        Resolution before = edge.resolution();
        if (before instanceof Resolution.Partial partial) {
            return new Resolution.Partial(partial.reason() + "; " + how);
        }
        return new Resolution.Derived(before instanceof Resolution.Derived known ? known.reason() + "; " + how : how);
    }
}
