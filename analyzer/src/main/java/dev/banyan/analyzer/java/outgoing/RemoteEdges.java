package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import java.util.List;
import java.util.Optional;

/** Draws what is reached, from the type and member that reach it. */
final class RemoteEdges {

    private final Gathering gathering;

    RemoteEdges(Gathering gathering) {
        this.gathering = gathering;
    }

    static NodeId node(String type) {
        return new NodeId(NodeKind.TYPE, type);
    }

    /** Who reaches something, and where. */
    record From(NodeId type, String member, Evidence evidence) {}

    /** A call to another system; {@code scheme} is that of addresses which are written without one. */
    void calls(From from, String via, List<Spelled> texts, String scheme) {
        for (Spelled text : texts) {
            Optional<String> name = Address.name(text.stripped(), scheme);
            if (name.isPresent()) {
                draw(from, EdgeKind.CALLS, new NodeId(NodeKind.REMOTE, name.get()), via, text);
            } else if (!text.text().isBlank()) {
                unresolved(from, EdgeKind.CALLS, via, text);
            }
        }
    }

    void draw(From from, EdgeKind kind, NodeId to, String via, Spelled text) {
        gathering.facts().node(Node.mentioned(to));
        gathering
                .edges()
                .add(from.type(), kind, to, via, resolution(text), from.evidence())
                .member(from.member(), "", from.evidence().line());
    }

    void unresolved(From from, EdgeKind kind, String via, Spelled text) {
        String known = text.holes().isEmpty() ? text.text() : text.holes().get(0);
        String operand = known.isBlank() ? "a value without a name" : known;
        EdgeSheet.Added edge = gathering
                .edges()
                .unresolved(from.type(), kind, via, new Resolution.Unresolved(operand, List.of()), from.evidence())
                .member(from.member(), "", from.evidence().line());
        if (!text.isOpen() && !text.isWhole()) {
            edge.also(Edge.PATTERN, text.pattern());
        }
    }

    private static Resolution resolution(Spelled text) {
        String chain = String.join(", ", text.chain());
        if (text.partial()) {
            return new Resolution.Partial("one of several values" + (chain.isBlank() ? "" : ": " + chain));
        }
        return chain.isBlank() ? new Resolution.Exact() : new Resolution.Derived(chain);
    }
}
