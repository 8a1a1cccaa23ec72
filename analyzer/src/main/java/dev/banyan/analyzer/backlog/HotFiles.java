package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.hotspot.Hotspots;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The hotspot scores of files: what is complex and changed often breaks when it is touched. */
final class HotFiles {

    private final Map<String, Double> scores = new HashMap<>();

    HotFiles(Optional<Hotspots> hotspots) {
        hotspots.ifPresent(all -> all.files().forEach(file -> scores.put(file.file(), file.score())));
    }

    /** The greatest score of the files, 0 to 1, to one decimal. */
    double score(Collection<String> files) {
        return Score.round(files.stream()
                .mapToDouble(file -> scores.getOrDefault(file, 0.0))
                .max()
                .orElse(0));
    }

    /** The greatest score of the files that hold these nodes. */
    double score(EstateGraph graph, Collection<NodeId> nodes) {
        return score(nodes.stream()
                .flatMap(id -> graph.node(id).flatMap(Node::definition).map(Evidence::file).stream())
                .toList());
    }
}
