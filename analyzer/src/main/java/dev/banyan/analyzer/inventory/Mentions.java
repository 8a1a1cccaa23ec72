package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.inventory.ModuleUse.Unused;
import dev.banyan.analyzer.jar.JarTypes;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks for names of a library's packages in the texts of a module: descriptors, pages, settings, code that does without imports. */
final class Mentions {

    private static final Set<String> TEXTS = Set.of(
            "java",
            "xml",
            "properties",
            "jsp",
            "jspf",
            "jspx",
            "tag",
            "tld",
            "xhtml",
            "yaml",
            "yml",
            "json",
            "groovy",
            "kt",
            "html",
            "gradle",
            "kts",
            "factories",
            "conf",
            "sql",
            "imports");

    private static final long LARGEST = 1 << 20;
    private static final int MOST_FILES = 50_000;

    private final SourceTree tree;
    private final Map<NodeId, String> folders;

    Mentions(SourceTree tree, Map<NodeId, String> folders) {
        this.tree = tree;
        this.folders = Map.copyOf(folders);
    }

    /** Those that no text of the module mentions. */
    List<Unused> without(NodeId module, List<Unused> unused, Function<String, Optional<JarTypes>> types) {
        if (unused.isEmpty()) {
            return unused;
        }
        Map<String, Set<String>> owners = new HashMap<>();
        for (Unused one : unused) {
            types.apply(one.library()).ifPresent(held -> held.packages()
                    .forEach(name ->
                            owners.computeIfAbsent(name, key -> new HashSet<>()).add(one.library())));
        }
        Set<String> mentioned = new HashSet<>();
        String folder = folders.getOrDefault(module, "");
        int files = 0;
        for (SourceFile file : tree.files()) {
            boolean inside = folder.isEmpty() || file.path().startsWith(folder + "/");
            boolean build = file.name().equals("pom.xml") || file.name().startsWith("build.gradle");
            if (inside && !build && file.bytes() <= LARGEST && TEXTS.contains(file.extension()) && files < MOST_FILES) {
                files++;
                find(file.read().text(), owners, mentioned);
            }
        }
        return unused.stream().filter(one -> !mentioned.contains(one.library())).toList();
    }

    /** Each dotted name, and each beginning of it that ends before a dot. */
    private static void find(String text, Map<String, Set<String>> owners, Set<String> mentioned) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isJavaIdentifierStart(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && isName(text.charAt(end))) {
                if (text.charAt(end) == '.' || text.charAt(end) == '/') {
                    mentioned(text, at, end, owners, mentioned);
                }
                end++;
            }
            mentioned(text, at, end, owners, mentioned);
            at = end;
        }
    }

    private static boolean isName(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.' || c == '/';
    }

    private static void mentioned(
            String text, int from, int to, Map<String, Set<String>> owners, Set<String> mentioned) {
        if (to - from <= 200) {
            Set<String> libraries = owners.get(text.substring(from, to).replace('/', '.'));
            if (libraries != null) {
                mentioned.addAll(libraries);
            }
        }
    }
}
