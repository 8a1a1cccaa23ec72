package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.inventory.Library.Licence;
import dev.banyan.analyzer.inventory.Library.Vulnerability;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). The same estate gives the same bytes: it has no serial
 * number and no time stamp, which the format leaves open.
 */
final class Sbom implements Document {

    private final Estate estate;
    private final List<Library> libraries;
    private final Map<String, String> references = new TreeMap<>();

    Sbom(Estate estate, List<Library> libraries) {
        this.estate = estate;
        this.libraries = List.copyOf(libraries);
        libraries.forEach(library -> references.put(library.id(), reference(library)));
    }

    @Override
    public String name() {
        return "sbom.cdx.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        root.put("bomFormat", "CycloneDX");
        root.put("specVersion", "1.6");
        root.put("version", 1);
        Map<String, Object> estateItself = new LinkedHashMap<>();
        estateItself.put("type", "application");
        estateItself.put("bom-ref", "estate");
        estateItself.put("name", estate.name());
        root.put("metadata", Map.of("component", estateItself));
        List<Object> components = new ArrayList<>();
        for (Node node : modules()) {
            Map<String, Object> module = new LinkedHashMap<>();
            module.put("type", "application");
            module.put("bom-ref", node.id().toString());
            module.put("name", node.id().name());
            components.add(module);
        }
        libraries.forEach(library -> components.add(component(library)));
        root.put("components", components);
        root.put("dependencies", dependencies());
        List<Object> vulnerabilities = vulnerabilities();
        if (!vulnerabilities.isEmpty()) {
            root.put("vulnerabilities", vulnerabilities);
        }
        out.write(CanonicalJson.document(root).getBytes(StandardCharsets.UTF_8));
    }

    private List<Node> modules() {
        return estate.nodes().stream()
                .filter(node ->
                        node.id().kind() == NodeKind.MODULE && node.attributes().containsKey("build"))
                .toList();
    }

    private static boolean hasPurl(Library library) {
        return library.name().group() != null && library.name().artifact() != null;
    }

    /** {@code pkg:maven/log4j/log4j@1.2.17}; the id of the node where only a jar's name is known. */
    private static String reference(Library library) {
        if (!hasPurl(library)) {
            return library.id();
        }
        String version = library.name().version() == null
                ? ""
                : "@" + encoded(library.name().version());
        return "pkg:maven/" + encoded(String.valueOf(library.name().group())) + "/"
                + encoded(String.valueOf(library.name().artifact())) + version;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, Object> component(Library library) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", "library");
        component.put("bom-ref", reference(library));
        if (library.name().group() != null) {
            component.put("group", library.name().group());
        }
        component.put(
                "name",
                library.name().artifact() == null
                        ? library.called()
                        : library.name().artifact());
        if (library.name().version() != null) {
            component.put("version", library.name().version());
        }
        boolean needed = library.needs().stream()
                .anyMatch(need -> !need.scope().toLowerCase(Locale.ROOT).startsWith("test"));
        component.put("scope", needed || library.needs().isEmpty() ? "required" : "excluded");
        if (library.origin().sha1().size() == 1) {
            component.put(
                    "hashes",
                    List.of(Map.of(
                            "alg", "SHA-1", "content", library.origin().sha1().get(0))));
        }
        List<Object> licences = new ArrayList<>();
        for (Licence licence : library.licences()) {
            licences.add(Map.of(
                    "license", licence.spdx() == null ? Map.of("name", licence.name()) : Map.of("id", licence.spdx())));
        }
        if (!licences.isEmpty()) {
            component.put("licenses", licences);
        }
        if (hasPurl(library)) {
            component.put("purl", reference(library));
        }
        return component;
    }

    private List<Object> dependencies() {
        Map<String, SortedSet<String>> needs = new TreeMap<>();
        SortedSet<String> top = new TreeSet<>();
        modules().forEach(module -> {
            needs.put(module.id().toString(), new TreeSet<>());
            top.add(module.id().toString());
        });
        references.values().forEach(reference -> needs.putIfAbsent(reference, new TreeSet<>()));
        for (Edge edge : estate.edges()) {
            if (edge.kind() != EdgeKind.DEPENDS || edge.to().isEmpty()) {
                continue;
            }
            String to = edge.to().get().toString();
            String path = edge.attributes().get("path");
            String above = path == null
                    ? edge.from().toString()
                    : "library:" + path.substring(path.lastIndexOf(" > ") < 0 ? 0 : path.lastIndexOf(" > ") + 3);
            SortedSet<String> of = needs.get(references.getOrDefault(above, above));
            String target = references.getOrDefault(to, to);
            boolean known = needs.containsKey(target);
            if (known) {
                (of == null ? needs.getOrDefault(edge.from().toString(), new TreeSet<>()) : of).add(target);
            }
        }
        List<Object> dependencies = new ArrayList<>();
        dependencies.add(dependency("estate", top));
        needs.forEach((reference, all) -> {
            all.remove(reference);
            dependencies.add(dependency(reference, all));
        });
        return dependencies;
    }

    private static Map<String, Object> dependency(String reference, SortedSet<String> needs) {
        Map<String, Object> dependency = new LinkedHashMap<>();
        dependency.put("ref", reference);
        dependency.put("dependsOn", List.copyOf(needs));
        return dependency;
    }

    private List<Object> vulnerabilities() {
        Map<String, Vulnerability> known = new TreeMap<>();
        Map<String, SortedSet<String>> affected = new TreeMap<>();
        for (Library library : libraries) {
            for (Vulnerability one : library.outlook().vulnerabilities()) {
                known.putIfAbsent(one.id(), one);
                affected.computeIfAbsent(one.id(), id -> new TreeSet<>()).add(reference(library));
            }
        }
        List<Object> all = new ArrayList<>();
        known.forEach((id, one) -> {
            Map<String, Object> vulnerability = new LinkedHashMap<>();
            vulnerability.put("id", id);
            vulnerability.put("source", Map.of("name", "OSV", "url", "https://osv.dev/vulnerability/" + encoded(id)));
            if (one.summary() != null) {
                vulnerability.put("description", one.summary());
            }
            vulnerability.put(
                    "affects",
                    affected.getOrDefault(id, new TreeSet<>()).stream()
                            .map(reference -> Map.of("ref", reference))
                            .toList());
            all.add(vulnerability);
        });
        return all;
    }
}
