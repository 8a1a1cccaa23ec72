package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.grammars.jcl.JclDd;
import java.util.Optional;

/**
 * The DDs of a step that stand for no dataset, as attributes of the edge to the program that opens them: {@code sysout},
 * {@code dummy}, {@code instream}, names with commas between. {@code link} keeps those that the program is known to open.
 */
final class PassingDds {

    private PassingDds() {}

    static Edge noted(Edge edge, String dd, JclDd.Allocation allocation) {
        Optional<String> word = word(allocation).filter(one -> !dd.isEmpty());
        if (word.isEmpty()) {
            return edge;
        }
        String before = edge.attributes().getOrDefault(word.get(), "");
        return edge.withAttribute(word.get(), before.isEmpty() ? dd : before + "," + dd);
    }

    private static Optional<String> word(JclDd.Allocation allocation) {
        if (allocation instanceof JclDd.Output output) {
            return Optional.of(output.printed() ? Edge.SYSOUT : Edge.DUMMY);
        }
        return allocation instanceof JclDd.InStream ? Optional.of(Edge.IN_STREAM) : Optional.empty();
    }
}
