package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Items for circles of Java packages and of COBOL programs: what stands in a circle can only be moved together. */
final class Cycles {

    private static final int MOST_EVIDENCE = 20;
    private static final int MOST_NAMES = 4;

    private final EstateGraph graph;

    Cycles(EstateGraph graph) {
        this.graph = graph;
    }

    List<BacklogItem> items() {
        List<BacklogItem> items = new ArrayList<>();
        for (List<String> circle : graph.cycles(this::packageName, Cycles::isStatic)) {
            items.add(item("packages", circle, evidence(this::packageName, circle), "java"));
        }
        for (List<String> circle : graph.cycles(Cycles::programName, Cycles::returns)) {
            items.add(item("programs", circle, evidence(Cycles::programName, circle), "cobol"));
        }
        return items;
    }

    private static BacklogItem item(String what, List<String> circle, List<ItemEvidence> evidence, String skill) {
        int members = circle.size();
        String names = String.join(", ", circle.subList(0, Math.min(members, MOST_NAMES)))
                + (members > MOST_NAMES ? " and " + (members - MOST_NAMES) + " more" : "");
        return new BacklogItem(
                "cycle:" + what + ":" + circle.get(0),
                ItemKind.UNTANGLE_CYCLE,
                "Untangle " + members + " " + what + " that need each other in a circle: " + names,
                evidence,
                Effort.of(
                        Score.of(
                                1 + (members - 1) + evidence.size() * 0.1,
                                "1 + (members-1) + 0.1*references",
                                Map.of("members", members, "references", evidence.size())),
                        0.5),
                Score.of(members, "members", Map.of("members", members)),
                Score.of(members * 0.5, "0.5*members", Map.of("members", members)),
                Score.of(1, "1", Map.of()),
                List.of(),
                1,
                List.of(skill),
                List.of("The audit shows no circle among these " + what + "."),
                null,
                List.of(Concern.COST));
    }

    private List<ItemEvidence> evidence(Function<NodeId, Optional<String>> grain, List<String> circle) {
        Set<String> members = new HashSet<>(circle);
        List<ItemEvidence> evidence = new ArrayList<>();
        for (Node node : graph.nodes()) {
            Optional<String> from = grain.apply(node.id());
            if (from.filter(members::contains).isEmpty()) {
                continue;
            }
            for (Edge edge : graph.out(node.id())) {
                Optional<String> to = edge.to().flatMap(grain);
                boolean crosses = to.filter(members::contains).isPresent() && !to.equals(from);
                if (crosses && evidence.size() < MOST_EVIDENCE) {
                    evidence.add(new ItemEvidence(
                            edge.evidence().get(0).file(),
                            edge.evidence().get(0).line(),
                            edge.from() + " " + edge.kind().word() + " "
                                    + edge.to().orElseThrow()));
                }
            }
        }
        return evidence;
    }

    /** Tests need everything by their nature: they make no circle. */
    private Optional<String> packageName(NodeId id) {
        return graph.node(id).filter(node -> node.isOwn()).flatMap(node -> EstateGraph.packageOf(id));
    }

    private static Optional<String> programName(NodeId id) {
        return id.kind() == NodeKind.PROGRAM ? Optional.of(id.name()) : Optional.empty();
    }

    private static boolean isStatic(NodeId from, Edge edge) {
        return !edge.isOfContainer()
                && (edge.kind() == EdgeKind.CALLS || edge.kind() == EdgeKind.INHERITS || edge.kind() == EdgeKind.USES);
    }

    /** A transfer that comes back; XCTL and RETURN TRANSID between screens are circles by design. */
    private static boolean returns(NodeId from, Edge edge) {
        return edge.kind() == EdgeKind.CALLS
                && (edge.via().equals("CALL") || edge.via().equals("LINK"));
    }
}
