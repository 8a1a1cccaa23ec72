package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one web.xml says.
 *
 * @param file the web.xml
 * @param root folder that becomes the root of the application
 */
record WebApp(String file, String root, List<Servlet> servlets, List<Filter> filters, List<Constraint> constraints) {

    /** A servlet with the places it is mapped at. */
    record Servlet(
            String name, Optional<String> type, Optional<String> page, Map<String, String> parameters, List<At> at) {}

    /** A URL pattern and where it is written. */
    record At(String pattern, Evidence evidence) {}

    /** A filter and what it stands before: URL patterns or names of servlets. */
    record Filter(String name, Optional<String> type, List<String> patterns, List<String> servlets) {}

    /** A security-constraint; no methods means all of them. */
    record Constraint(List<String> patterns, Set<String> methods, String rule) {}

    private static final List<String> PROJECT_FOLDERS = List.of(
            "src/main/webapp", "WebContent", "WebRoot", "src/main/resources/META-INF/resources", "webapp", "web");

    static List<WebApp> all(Gathering gathering) {
        return gathering.rooted("web-app", "web-fragment").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .map(document -> of(document, gathering))
                .toList();
    }

    private static WebApp of(XmlDocument document, Gathering gathering) {
        XmlElement root = document.root().orElseThrow();
        String folder = gathering.screens().roots().of(document.file()).orElse("");
        return new WebApp(document.file(), folder, servlets(document.file(), root), filters(root), constraints(root));
    }

    private static List<Servlet> servlets(String file, XmlElement root) {
        Map<String, List<At>> mappings = new TreeMap<>();
        for (XmlElement mapping : root.children("servlet-mapping")) {
            for (XmlElement pattern : mapping.children("url-pattern")) {
                mappings.computeIfAbsent(mapping.childText("servlet-name").orElse(""), unused -> new ArrayList<>())
                        .add(new At(pattern.text(), new Evidence(file, pattern.line())));
            }
        }
        List<Servlet> servlets = new ArrayList<>();
        for (XmlElement servlet : root.children("servlet")) {
            String name = servlet.childText("servlet-name").orElse("");
            servlets.add(new Servlet(
                    name,
                    servlet.childText("servlet-class"),
                    servlet.childText("jsp-file"),
                    parameters(servlet),
                    Optional.ofNullable(mappings.remove(name)).orElse(List.of())));
        }
        // A mapping without a servlet element names a class that the container or an annotation knows.
        mappings.forEach(
                (name, at) -> servlets.add(new Servlet(name, Optional.of(name), Optional.empty(), Map.of(), at)));
        return servlets;
    }

    private static Map<String, String> parameters(XmlElement servlet) {
        Map<String, String> parameters = new TreeMap<>();
        for (XmlElement parameter : servlet.children("init-param")) {
            parameters.put(
                    parameter.childText("param-name").orElse(""),
                    parameter.childText("param-value").orElse(""));
        }
        return parameters;
    }

    private static List<Filter> filters(XmlElement root) {
        Map<String, String> types = new TreeMap<>();
        root.children("filter").forEach(filter -> filter.childText("filter-name")
                .ifPresent(name -> filter.childText("filter-class").ifPresent(type -> types.putIfAbsent(name, type))));
        return root.children("filter-mapping").stream()
                .map(mapping -> new Filter(
                        mapping.childText("filter-name").orElse(""),
                        mapping.childText("filter-name").flatMap(name -> Optional.ofNullable(types.get(name))),
                        mapping.children("url-pattern").stream()
                                .map(XmlElement::text)
                                .toList(),
                        mapping.children("servlet-name").stream()
                                .map(XmlElement::text)
                                .toList()))
                .toList();
    }

    private static List<Constraint> constraints(XmlElement root) {
        List<Constraint> constraints = new ArrayList<>();
        for (XmlElement constraint : root.children("security-constraint")) {
            String rule = rule(constraint);
            for (XmlElement resources : constraint.children("web-resource-collection")) {
                constraints.add(new Constraint(
                        resources.children("url-pattern").stream()
                                .map(XmlElement::text)
                                .toList(),
                        Set.copyOf(resources.children("http-method").stream()
                                .map(XmlElement::text)
                                .toList()),
                        rule));
            }
        }
        return constraints;
    }

    /** Roles, {@code nobody} for an empty list of them, {@code transport} where only encryption is asked for. */
    private static String rule(XmlElement constraint) {
        Optional<XmlElement> roles = constraint.child("auth-constraint");
        if (roles.isEmpty()) {
            return constraint
                    .child("user-data-constraint")
                    .flatMap(transport -> transport.childText("transport-guarantee"))
                    .map(guarantee -> "transport " + guarantee)
                    .orElse("public");
        }
        List<String> names = roles.get().children("role-name").stream()
                .map(XmlElement::text)
                .sorted()
                .toList();
        return names.isEmpty() ? "nobody" : String.join(",", names);
    }

    /** The application that a source file belongs to: the one whose project folder is nearest above it. */
    static Optional<WebApp> near(String file, List<WebApp> apps) {
        return around(file, apps).stream().findFirst();
    }

    /** The same with the fragments of the application; what lies outside of all belongs to the only one. */
    static List<WebApp> around(String file, List<WebApp> apps) {
        int nearest = apps.stream()
                .filter(app -> app.holds(file))
                .mapToInt(app -> app.project().length())
                .max()
                .orElse(-1);
        boolean only = apps.stream().map(WebApp::project).distinct().count() == 1;
        return apps.stream()
                .filter(app ->
                        nearest < 0 ? only : app.holds(file) && app.project().length() == nearest)
                .toList();
    }

    private boolean holds(String file) {
        return project().isEmpty() || file.startsWith(project() + "/");
    }

    /** The folder of the project that the web root is a part of. */
    String project() {
        for (String usual : PROJECT_FOLDERS) {
            if (root.equals(usual)) {
                return "";
            }
            if (root.endsWith("/" + usual)) {
                return root.substring(0, root.length() - usual.length() - 1);
            }
        }
        return root;
    }

    /** The patterns at which servlets of one of these classes are mapped. */
    List<String> patterns(Set<String> types) {
        return servlets.stream()
                .filter(servlet -> servlet.type().filter(types::contains).isPresent())
                .flatMap(servlet -> servlet.at().stream())
                .map(At::pattern)
                .toList();
    }

    /** The folder before the paths of a front controller: {@code /app} of {@code /app/*}, else nothing. */
    static String prefix(List<String> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.endsWith("/*"))
                .findFirst()
                .map(pattern -> pattern.substring(0, pattern.length() - 2))
                .orElse("");
    }
}
