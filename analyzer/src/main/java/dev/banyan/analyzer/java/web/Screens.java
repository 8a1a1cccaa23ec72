package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All pages of the estate, by the path their application knows them by. */
public final class Screens {

    /** In sources, and in what is built of them. */
    static final List<String> TEMPLATES = List.of("/resources/templates/", "/classes/templates/");

    private final WebRoots roots;
    private final List<Page> pages;
    private final Map<String, Page> byPath = new TreeMap<>();

    public Screens(WebRoots roots, List<Page> pages) {
        this.roots = roots;
        this.pages = List.copyOf(pages);
        for (Page page : pages) {
            byPath.putIfAbsent(path(page), page);
        }
    }

    public static boolean reads(SourceFile file) {
        return PageReader.isJsp(file) || PageReader.isTemplate(file) || PageReader.isFaces(file);
    }

    public static Page read(SourceFile file) {
        return PageReader.read(file);
    }

    public List<Page> pages() {
        return pages;
    }

    /** The pages of JSF. */
    public List<Page> faces() {
        return pages.stream().filter(page -> page.faces().isPresent()).toList();
    }

    /** The screen that a page is. */
    public NodeId screen(Page page) {
        return new NodeId(NodeKind.SCREEN, path(page));
    }

    public WebRoots roots() {
        return roots;
    }

    /** A template is known by its place below {@code templates}, which it shares with no page of the web root. */
    private String path(Page page) {
        String file = "/" + page.file();
        return TEMPLATES.stream()
                .filter(file::contains)
                .map(folder -> "/templates/" + file.substring(file.indexOf(folder) + folder.length()))
                .findFirst()
                .orElseGet(() -> roots.pathOf(page.file()));
    }

    /** The screen that a path from the web root means; query and fragment do not count. */
    public Optional<NodeId> find(String path) {
        String plain = plain(path);
        String rooted = plain.startsWith("/") ? plain : "/" + plain;
        return byPath.containsKey(rooted) ? Optional.of(new NodeId(NodeKind.SCREEN, rooted)) : Optional.empty();
    }

    /** The screen that a path in a page means, from the page's own place. */
    public Optional<NodeId> beside(String page, String path) {
        return find(absolute(page, plain(path)));
    }

    /** The template that a view name of Spring means. */
    public Optional<NodeId> template(String view) {
        for (String ending : List.of("html", "ftlh", "ftl", "mustache")) {
            Optional<NodeId> found = find("/templates/" + view + "." + ending);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static String plain(String path) {
        int end = path.length();
        for (char mark : new char[] {'?', '#', ';'}) {
            int at = path.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return path.substring(0, end);
    }

    public void writeTo(FactsBuilder facts) {
        for (Page page : pages) {
            NodeId screen = new NodeId(NodeKind.SCREEN, path(page));
            Node node = Node.defined(screen, page.language(), new Evidence(page.file(), 1))
                    .withLoc(page.lines());
            int script = page.script().lines();
            facts.node(script == 0 ? node : node.withMetric("scriptLines", script));
            facts.reading(page.reading());
            page.problems().forEach(facts::problem);
            page.includes().forEach(target -> facts.edge(edge(page, screen, target)));
        }
    }

    private Edge edge(Page page, NodeId screen, Page.Target target) {
        Evidence evidence = new Evidence(page.file(), target.line());
        EdgeKind kind =
                target.via().equals("forward") || target.via().equals("error") ? EdgeKind.SHOWS : EdgeKind.INCLUDES;
        Optional<NodeId> found =
                target.isLiteral() ? find(absolute(screen.name(), plain(target.path()))) : Optional.empty();
        return found.map(to -> Edge.of(screen, kind, to, target.via(), new Resolution.Exact(), evidence))
                .orElseGet(() -> Edge.unresolved(
                        screen, kind, target.via(), new Resolution.Unresolved(target.path(), List.of()), evidence));
    }

    /** A path beside the page, or from the web root when it starts with a slash; {@code ..} goes up. */
    static String absolute(String page, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        String folder = page.substring(0, page.lastIndexOf('/'));
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            } else if (!part.equals(".")) {
                folder = folder + "/" + part;
            }
        }
        return folder;
    }
}
