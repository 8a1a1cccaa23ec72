package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A library where a build file declares it.
 *
 * @param name group and artifact with a dot between, as rules write it
 * @param version empty when the estate does not say
 * @param broughtBy the declared library that needs this one; empty when it is declared itself
 */
public record LibraryUse(String name, Optional<String> version, Optional<String> broughtBy, Evidence place) {

    /** The libraries that edges of an estate lead to, one for each place. */
    public static List<LibraryUse> of(List<Edge> edges) {
        List<LibraryUse> found = new ArrayList<>();
        for (Edge edge : edges) {
            Optional<NodeId> library = edge.to().filter(to -> to.kind() == NodeKind.LIBRARY);
            boolean declared =
                    !edge.attributes().containsKey("path") && !edge.via().equals("bundled");
            if (edge.kind() == EdgeKind.DEPENDS && declared && library.isPresent()) {
                String[] parts = library.get().name().split(":", 3);
                String name = parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
                Optional<String> version = parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
                for (Evidence place : edge.evidence()) {
                    found.add(new LibraryUse(name, version, Optional.empty(), place));
                    if (parts.length > 1) {
                        Starters.of(parts[0] + ":" + parts[1])
                                .forEach(brought ->
                                        found.add(new LibraryUse(brought, Optional.empty(), Optional.of(name), place)));
                    }
                }
            }
        }
        return found;
    }
}
