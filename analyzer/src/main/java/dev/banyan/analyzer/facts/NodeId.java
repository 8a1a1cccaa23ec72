package dev.banyan.analyzer.facts;

import dev.banyan.analyzer.source.OneLine;
import dev.banyan.grammars.source.Secrets;
import java.util.Comparator;

/**
 * The stable name of a node: {@code program:COSGN00C}, {@code endpoint:GET /accounts/{id}}. The same thing has the same
 * id in every audit, whatever file or line it stands in.
 *
 * @param name on {@link OneLine}, without credentials; as the field writes it: COBOL, JCL, CICS and SQL names in upper case, Java names fully qualified
 */
public record NodeId(NodeKind kind, String name) implements Comparable<NodeId> {

    private static final Comparator<NodeId> ORDER =
            Comparator.comparing(NodeId::kind).thenComparing(NodeId::name);

    public NodeId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + kind.word() + " without a name");
        }
        name = OneLine.of(Secrets.masked(name));
    }

    /** Reads {@code kind:name}; {@link IllegalArgumentException} when there is no such kind. */
    public static NodeId parse(String text) {
        int colon = text.indexOf(':');
        for (NodeKind kind : NodeKind.values()) {
            if (colon > 0 && kind.word().contentEquals(text.subSequence(0, colon))) {
                return new NodeId(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("not a node id (kind:name): " + text);
    }

    @Override
    public int compareTo(NodeId that) {
        return ORDER.compare(this, that);
    }

    @Override
    public String toString() {
        return kind.word() + ":" + name;
    }
}
