package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.ArchivePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the module of a file. A build module (a node with the attribute {@code folder}) holds what is below its folder,
 * the innermost first. Elsewhere the folder that holds the library folders is the module, as on the host the high-level
 * qualifier that holds the PDS libraries: {@code app/cbl/X.cbl} and {@code app/cpy-bms/Y.cpy} are in
 * {@code module:app}. Where two such folders have the same name, both are called by their path.
 */
final class Modules {

    /** Words of which the names of mainframe library folders are made: {@code cbl}, {@code cpy-bms}, {@code cobol_src}. */
    private static final Set<String> LIBRARY_WORDS = words("""
            cbl cob cobol cobcopy src source sources cpy copy copylib copybook copybooks cpybk inc include
            jcl jcllib cntl proc procs proclib prc bms map maps mapset mapsets csd dcl dclgen dclgens ddl
            ctl parm parmlib maclib mac asm assembler sql dbd psb pli rexx lib programs pgm""");

    /** Java trees: the outermost of these holds everything, and packages may be named {@code sql} or {@code map}. */
    private static final Set<String> JAVA_ROOTS = Set.of("src", "java", "webapp", "webcontent", "webroot", "web-inf");

    private static final Set<String> JAVA_LANGUAGES = Set.of("java", "jsp", "xml");

    private final Map<String, NodeId> buildModules = new HashMap<>();
    private final Map<String, NodeId> folders = new HashMap<>();
    private final List<Node> made = new ArrayList<>();

    private Modules() {}

    static Modules of(List<Node> nodes, String estateName) {
        Modules modules = new Modules();
        Set<NodeId> taken = new TreeSet<>();
        for (Node node : nodes) {
            String folder = node.attributes().get("folder");
            if (node.id().kind() == NodeKind.MODULE) {
                taken.add(node.id());
                if (folder != null) {
                    modules.buildModules.putIfAbsent(trimmed(folder), node.id());
                }
            }
        }
        NavigableMap<String, NavigableSet<String>> byName = new TreeMap<>();
        for (Node node : nodes) {
            if (modules.needsFolder(node)) {
                String folder = holder(node);
                String name = folder.isEmpty() ? estateName : lastSegment(folder);
                byName.computeIfAbsent(name.isBlank() ? "estate" : name, key -> new TreeSet<>())
                        .add(folder);
            }
        }
        byName.forEach((name, holders) -> {
            for (String folder : holders) {
                boolean ownName = holders.size() == 1 || folder.isEmpty();
                NodeId id = new NodeId(NodeKind.MODULE, ownName ? name : folder);
                modules.folders.put(folder, id);
                if (taken.add(id)) {
                    modules.made.add(Node.mentioned(id).withAttribute("folder", folder.isEmpty() ? "." : folder));
                }
            }
        });
        return modules;
    }

    /** The nodes of modules that only their folder makes. */
    List<Node> made() {
        return made;
    }

    Node place(Node node) {
        if (!isPlaced(node)) {
            return node;
        }
        NodeId build = buildModule(file(node));
        NodeId module = build != null ? build : folders.get(holder(node));
        return module == null ? node : node.withModule(module);
    }

    private boolean needsFolder(Node node) {
        return isPlaced(node) && buildModule(file(node)) == null;
    }

    private static boolean isPlaced(Node node) {
        return node.definition().isPresent()
                && node.module().isEmpty()
                && node.id().kind() != NodeKind.MODULE
                && node.id().kind() != NodeKind.LIBRARY;
    }

    private static String file(Node node) {
        return node.definition().orElseThrow().file();
    }

    private @Nullable NodeId buildModule(String file) {
        if (ArchivePath.isArchived(file)) {
            return buildModules.get(ArchivePath.holder(file).orElse(""));
        }
        for (String folder = parent(file); ; folder = parent(folder)) {
            NodeId module = buildModules.get(folder);
            if (module != null || folder.isEmpty()) {
                return module;
            }
        }
    }

    /** The folder that holds the library folder of the node's file; {@code ""} at the root. */
    private static String holder(Node node) {
        String folder = parent(file(node));
        Optional<String> archive = ArchivePath.holder(file(node));
        if (archive.isPresent()) {
            return archive.get();
        }
        if (folder.isEmpty()) {
            return "";
        }
        String[] segments = folder.split("/", -1);
        int depth = node.language().filter(JAVA_LANGUAGES::contains).isPresent()
                ? outermostJavaRoot(segments)
                : innermostLibrary(segments);
        return depth < 0 ? folder : String.join("/", Arrays.asList(segments).subList(0, depth));
    }

    private static int outermostJavaRoot(String[] segments) {
        for (int i = 0; i < segments.length; i++) {
            if (JAVA_ROOTS.contains(segments[i].toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** Libraries may lie in one another ({@code base/src/cobol}): the outermost of the innermost run counts. */
    private static int innermostLibrary(String[] segments) {
        for (int i = segments.length - 1; i >= 0; i--) {
            if (isLibrary(segments[i])) {
                while (i > 0 && isLibrary(segments[i - 1])) {
                    i--;
                }
                return i;
            }
        }
        return -1;
    }

    private static boolean isLibrary(String segment) {
        String name = segment.toLowerCase(Locale.ROOT);
        for (String word : name.split("[-_.]", -1)) {
            if (!LIBRARY_WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String lastSegment(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static String trimmed(String folder) {
        String plain = folder.equals(".") ? "" : folder;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
