package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.graph.Reach;
import dev.banyan.analyzer.graph.Walk.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The item of one entry point, from what it reaches. */
final class Moves {

    private static final int MOST_EVIDENCE = 20;

    private final EstateGraph graph;
    private final Reach reach;
    private final Gaps gaps;
    private final HotFiles hot;
    private final RouteIds routes;

    Moves(EstateGraph graph, Reach reach, Gaps gaps, HotFiles hot) {
        this.hot = hot;
        this.graph = graph;
        this.reach = reach;
        this.gaps = gaps;
        this.routes = RouteIds.of(graph);
    }

    static String id(NodeId entry) {
        return "move:" + entry;
    }

    BacklogItem item(Node entry, Footprint footprint) {
        ItemKind kind = kindOf(entry.id());
        return new BacklogItem(
                        id(entry.id()),
                        kind,
                        EntryTitle.of(entry, routes.of(entry.id()).isPresent(), footprint),
                        evidence(entry, footprint),
                        effort(footprint),
                        value(entry.id(), footprint),
                        risk(footprint, hot.score(graph, footprint.code())),
                        Score.of(
                                footprint.confidence(),
                                "1 - (partial + unresolved)/references",
                                Map.of(
                                        "partial", footprint.partial(),
                                        "unresolved", footprint.unresolved(),
                                        "references", footprint.references())),
                        List.copyOf(gaps.metBy(footprint.walk())),
                        1,
                        skills(entry, footprint),
                        acceptance(entry.id(), footprint),
                        routes.of(entry.id()).orElse(null),
                        concerns(entry.id(), footprint))
                .withParts(parts(entry.id()));
    }

    private List<String> parts(NodeId entry) {
        List<String> parts = new ArrayList<>(List.of(entry.toString()));
        Handlers.modules(graph, entry).forEach(module -> parts.add(module.toString()));
        return parts;
    }

    private ItemKind kindOf(NodeId entry) {
        return switch (entry.kind()) {
            case TRANSACTION -> ItemKind.STRANGLE_TRANSACTION;
            case JOB -> ItemKind.MOVE_JOB;
            default -> routes.of(entry).isPresent() ? ItemKind.STRANGLE_ENDPOINT : ItemKind.BRIDGE_INTERFACE;
        };
    }

    private List<ItemEvidence> evidence(Node entry, Footprint footprint) {
        List<ItemEvidence> evidence = new ArrayList<>();
        entry.definition()
                .ifPresent(at -> evidence.add(new ItemEvidence(at.file(), at.line(), entry.id() + " is defined")));
        for (Edge edge : graph.out(entry.id())) {
            edge.evidence()
                    .forEach(at -> evidence.add(new ItemEvidence(
                            at.file(),
                            at.line(),
                            edge.kind().word() + " "
                                    + edge.to().map(NodeId::toString).orElse("an unknown target") + " by "
                                    + edge.via())));
        }
        for (Step step : footprint.walk().steps()) {
            Edge edge = step.edge();
            if (edge.kind() == EdgeKind.WRITES && edge.to().isPresent()) {
                evidence.add(new ItemEvidence(
                        step.place().file(),
                        step.place().line(),
                        edge.from() + " writes " + edge.to().get() + " by " + edge.via()));
            }
        }
        return evidence.stream().distinct().limit(MOST_EVIDENCE).toList();
    }

    private static Effort effort(Footprint footprint) {
        SortedMap<String, Number> inputs = new TreeMap<>();
        inputs.put("ownLines", footprint.ownLines());
        inputs.put("sharedLines", footprint.sharedLines());
        inputs.put("reads", footprint.reads().size());
        inputs.put("writes", footprint.writes().size());
        inputs.put("screens", footprint.screens());
        inputs.put("handsOver", footprint.walk().beyond().size());
        inputs.put("unresolved", footprint.unresolved());
        double points = 1
                + (footprint.ownLines() + footprint.sharedLines()) / 250
                + 0.5 * footprint.reads().size()
                + 1.5 * footprint.writes().size()
                + 0.5 * footprint.screens()
                + 0.5 * footprint.walk().beyond().size()
                + 2 * footprint.unresolved();
        return Effort.of(
                Score.of(
                        points,
                        "1 + (ownLines + sharedLines)/250 + 0.5*reads + 1.5*writes + 0.5*screens + 0.5*handsOver + 2*unresolved",
                        inputs),
                1 - footprint.confidence());
    }

    private Score value(NodeId entry, Footprint footprint) {
        int arrivals = reach.arrivals(entry).size();
        int hasCode = footprint.ownLines() + footprint.sharedLines() > 0 ? 1 : 0;
        int readOnly = footprint.writes().isEmpty() ? hasCode : 0;
        return Score.of(
                hasCode + 2.0 * footprint.soleStores() + arrivals * 0.5 + 2.0 * readOnly,
                "hasCode + 2*soleStores + 0.5*arrivals + 2*readOnly",
                Map.of(
                        "hasCode", hasCode,
                        "soleStores", footprint.soleStores(),
                        "arrivals", arrivals,
                        "readOnly", readOnly));
    }

    private static Score risk(Footprint footprint, double hotspot) {
        return Score.of(
                2.0 * footprint.sharedStores() + 3.0 * footprint.unresolved() + footprint.partial() + 3 * hotspot,
                "2*sharedStores + 3*unresolved + partial + 3*hotspot",
                Map.of(
                        "hotspot", hotspot,
                        "sharedStores", footprint.sharedStores(),
                        "unresolved", footprint.unresolved(),
                        "partial", footprint.partial()));
    }

    private List<String> skills(Node entry, Footprint footprint) {
        SortedSet<String> skills = new TreeSet<>();
        for (NodeId id : footprint.code()) {
            graph.node(id).flatMap(Node::language).ifPresent(skills::add);
        }
        if (entry.id().kind() == NodeKind.TRANSACTION) {
            skills.add("cics");
        }
        if (entry.attributes().containsKey("framework")) {
            skills.add(entry.attributes().get("framework"));
        }
        for (NodeId store : footprint.writes()) {
            skills.add(store.kind() == NodeKind.TABLE ? "sql" : store.kind().word());
        }
        return List.copyOf(skills);
    }

    private List<String> acceptance(NodeId entry, Footprint footprint) {
        List<String> acceptance = new ArrayList<>();
        routes.of(entry)
                .ifPresent(
                        route -> acceptance.add("Route " + route + " is live in the proxy, by a verdict GO on at least"
                                + " 400 answers: mismatch rate at most 0.1 %, error rate at most 1 %."));
        if (entry.kind() == NodeKind.JOB && !footprint.runsCode()) {
            acceptance.add("Its data has moved with the owner, and the new side does what is left of its steps.");
        } else if (entry.kind() == NodeKind.JOB) {
            acceptance.add("Three runs of the new job give the same records as the old one, by key.");
        } else if (routes.of(entry).isEmpty()) {
            acceptance.add("The old and the new side give the same answer to recorded requests.");
        }
        if (!footprint.writes().isEmpty()) {
            acceptance.add(
                    "One side only writes " + EntryTitle.names(footprint.writes()) + "; the other is kept in step.");
        }
        return acceptance;
    }

    private static List<Concern> concerns(NodeId entry, Footprint footprint) {
        SortedSet<Concern> concerns = new TreeSet<>();
        concerns.add(Concern.INTEGRATION);
        if (!footprint.writes().isEmpty()) {
            concerns.add(Concern.DATA);
        }
        if (entry.kind() == NodeKind.TRANSACTION) {
            concerns.add(Concern.LOCK_IN);
            concerns.add(Concern.SKILLS);
        }
        if (entry.kind() == NodeKind.JOB) {
            concerns.add(Concern.PERFORMANCE);
        }
        return List.copyOf(concerns);
    }
}
