package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.HashMap;
import java.util.Map;

/** Which module a file belongs to: the one whose folder is the innermost around it. */
final class ModuleFolders {

    /** For files that no module contains. */
    static final String ESTATE = "the estate";

    private final Map<String, String> byFolder = new HashMap<>();

    ModuleFolders(EstateGraph graph) {
        for (Node node : graph.nodes()) {
            String folder = node.attributes().get("folder");
            if (node.id().kind() == NodeKind.MODULE && folder != null) {
                byFolder.putIfAbsent(folder.equals(".") ? "" : folder, node.id().name());
            }
        }
    }

    /** The name of the module. */
    String of(String file) {
        String folder = file;
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
            String module = byFolder.get(folder);
            if (module != null) {
                return module;
            }
        }
        return ESTATE;
    }
}
