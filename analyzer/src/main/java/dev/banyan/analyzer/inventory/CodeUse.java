package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.inventory.ModuleUse.Undeclared;
import dev.banyan.analyzer.inventory.ModuleUse.Unused;
import dev.banyan.analyzer.jar.JarTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares what each module imports with what the jars of its libraries hold. An import is a proof of use; that there is none is
 * not enough to call a library unused: names in descriptors, pages and settings count too ({@link Mentions}), and a
 * library that others find at run time (drivers, back ends of logging, services) or that holds no type is never called so.
 */
final class CodeUse {

    private static final Set<String> CHECKED_SCOPES = Set.of(
            "compile", "provided", "test", "implementation", "api", "compileOnly", "testImplementation", "default");

    private final Estate estate;
    private final JarShelf shelf;
    private final Mentions mentions;
    private final Map<NodeId, Node> libraries = new HashMap<>();
    private final Map<String, NodeId> moduleByFolder = new HashMap<>();
    private final Map<NodeId, Map<String, String>> imports = new TreeMap<>();
    private final Map<NodeId, int[]> namespaces = new HashMap<>();

    CodeUse(Estate estate, List<CodeReferences> code, JarShelf shelf, Mentions mentions) {
        this.estate = estate;
        this.shelf = shelf;
        this.mentions = mentions;
        for (Node node : estate.nodes()) {
            String folder = node.attributes().get("folder");
            if (node.id().kind() == NodeKind.LIBRARY) {
                libraries.put(node.id(), node);
            } else if (node.id().kind() == NodeKind.MODULE && folder != null) {
                moduleByFolder.putIfAbsent(folder.equals(".") ? "" : folder, node.id());
            }
        }
        code.forEach(this::take);
    }

    private void take(CodeReferences file) {
        Optional<NodeId> module = module(file.file());
        if (module.isEmpty()) {
            return;
        }
        Map<String, String> all = imports.computeIfAbsent(module.get(), one -> new TreeMap<>());
        file.imports().forEach(name -> all.putIfAbsent(name, file.file()));
        String space = Namespaces.of(file.imports()).orElse("");
        int[] counts = namespaces.computeIfAbsent(module.get(), one -> new int[2]);
        counts[0] += space.equals("javax") || space.equals("both") ? 1 : 0;
        counts[1] += space.equals("jakarta") || space.equals("both") ? 1 : 0;
    }

    private Optional<NodeId> module(String file) {
        String folder = file;
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/');
            folder = slash < 0 ? "" : folder.substring(0, slash);
            NodeId module = moduleByFolder.get(folder);
            if (module != null) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    /** By module. */
    List<ModuleUse> modules() {
        Map<NodeId, List<Edge>> needs = new HashMap<>();
        for (Edge edge : estate.edges()) {
            boolean library =
                    edge.to().filter(to -> to.kind() == NodeKind.LIBRARY).isPresent();
            if (edge.kind() == EdgeKind.DEPENDS && library) {
                needs.computeIfAbsent(edge.from(), one -> new ArrayList<>()).add(edge);
            }
        }
        List<ModuleUse> modules = new ArrayList<>();
        imports.forEach((module, names) -> modules.add(module(module, names, needs.getOrDefault(module, List.of()))));
        return modules;
    }

    private ModuleUse module(NodeId module, Map<String, String> names, List<Edge> needs) {
        Map<NodeId, String> used = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        Set<NodeId> direct = new HashSet<>();
        Set<String> covered = new HashSet<>();
        for (Edge edge : needs) {
            NodeId library = edge.to().orElseThrow();
            Optional<JarTypes> types = types(library);
            boolean declared = !edge.attributes().containsKey("path");
            if (types.isEmpty()) {
                unknown.add(library.toString());
            }
            types.flatMap(held -> firstUse(held, names)).ifPresent(name -> used.putIfAbsent(library, name));
            if (declared) {
                direct.add(library);
                types.ifPresent(held ->
                        names.keySet().stream().filter(name -> isIn(held, name)).forEach(covered::add));
            }
        }
        List<Unused> unused = new ArrayList<>();
        List<Undeclared> undeclared = new ArrayList<>();
        for (Edge edge : needs) {
            NodeId library = edge.to().orElseThrow();
            String path = edge.attributes().get("path");
            if (path != null && used.containsKey(library) && !direct.contains(library)) {
                undeclared(edge, names, covered).ifPresent(undeclared::add);
            } else if (path == null && !used.containsKey(library) && isChecked(edge, library)) {
                String brings = brought(library, needs, used);
                unused.add(new Unused(
                        library.toString(),
                        edge.via(),
                        brings,
                        edge.evidence().get(0).file(),
                        edge.evidence().get(0).line()));
            }
        }
        int[] counts = namespaces.getOrDefault(module, new int[2]);
        return new ModuleUse(
                module.toString(),
                counts[0],
                counts[1],
                mentions.without(module, unused, library -> types(NodeId.parse(library))),
                undeclared,
                unknown.stream().sorted().toList());
    }

    private Optional<JarTypes> types(NodeId library) {
        Node node = libraries.get(library);
        return node == null ? Optional.empty() : shelf.types(node);
    }

    private Optional<Undeclared> undeclared(Edge edge, Map<String, String> names, Set<String> covered) {
        NodeId library = edge.to().orElseThrow();
        JarTypes held = types(library).orElseThrow();
        return names.entrySet().stream()
                .filter(name -> !name.getKey().endsWith(".*")
                        && !covered.contains(name.getKey())
                        && !Namespaces.isOfJdk(name.getKey())
                        && isIn(held, name.getKey()))
                .findFirst()
                .map(name -> new Undeclared(
                        library.toString(),
                        name.getKey(),
                        edge.attributes().getOrDefault("path", ""),
                        name.getValue()));
    }

    private boolean isChecked(Edge edge, NodeId library) {
        Optional<JarTypes> types = types(library);
        return CHECKED_SCOPES.contains(edge.via())
                && types.isPresent()
                && !types.get().types().isEmpty()
                && !types.get().atRunTime()
                && !isRuntime(library.name());
    }

    /** Back ends of logging are bound by their presence. */
    private static boolean isRuntime(String name) {
        return name.contains(":slf4j-")
                || name.contains(":logback-")
                || name.contains("-over-slf4j")
                || name.contains(":log4j-");
    }

    private static @Nullable String brought(NodeId library, List<Edge> needs, Map<NodeId, String> used) {
        String start = library.name();
        return needs.stream()
                .filter(edge -> used.containsKey(edge.to().orElseThrow()))
                .filter(edge -> {
                    String path = edge.attributes().getOrDefault("path", "");
                    return path.equals(start) || path.startsWith(start + " > ");
                })
                .map(edge -> edge.to().orElseThrow().toString())
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> firstUse(JarTypes held, Map<String, String> names) {
        return names.keySet().stream().filter(name -> isIn(held, name)).findFirst();
    }

    /** {@code a.B}, {@code a.B.Inner}, static {@code a.B.member}, {@code a.*}, static {@code a.B.*}. */
    private static boolean isIn(JarTypes held, String name) {
        if (name.endsWith(".*")) {
            String holder = name.substring(0, name.length() - 2);
            return held.packages().contains(holder) || held.types().contains(holder);
        }
        String type = name;
        for (int i = 0; i < 4; i++) {
            if (held.types().contains(type)) {
                return true;
            }
            int dot = type.lastIndexOf('.');
            if (dot < 0) {
                return false;
            }
            type = type.substring(0, dot);
        }
        return false;
    }
}
