package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.naming.ContainerBeans;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Views of JSF: each page that can be asked for, at the path that the mapping of the FacesServlet gives it. Its handlers are the
 * methods of beans that its expressions, or those of the pages it takes in, name; getters run to show it.
 */
final class Faces {

    static final Set<String> SERVLET = Set.of("javax.faces.webapp.FacesServlet", "jakarta.faces.webapp.FacesServlet");

    /** Where a container maps the servlet when web.xml does not; of its mappings that which every version has. */
    private static final String DEFAULT = "*.xhtml";

    private static final String PAGE = ".xhtml";
    private static final int DEEPEST = 10;

    /** Words of a bean's name: {@code admin.track}. */
    private static final int MOST_WORDS = 3;

    private final Gathering gathering;
    private final EndpointSheet sheet;
    private final ContainerBeans beans;

    Faces(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
        this.beans = new ContainerBeans(gathering);
    }

    void find(List<WebApp> apps) {
        Set<NodeId> parts = new HashSet<>();
        for (Page page : gathering.screens().faces()) {
            page.includes().forEach(target -> included(page, target).ifPresent(parts::add));
        }
        for (Page page : gathering.screens().faces()) {
            NodeId screen = gathering.screens().screen(page);
            boolean whole = page.faces().filter(Page.Faces::whole).isPresent();
            if (whole && !parts.contains(screen) && isOpen(page, screen.name())) {
                view(page, screen, apps);
            }
        }
        gathering.rooted("faces-config").forEach(this::navigation);
    }

    private Optional<NodeId> included(Page page, Page.Target target) {
        return target.isLiteral()
                ? gathering.screens().beside(gathering.screens().screen(page).name(), target.path())
                : Optional.empty();
    }

    /** Pages in a web root that the container hands to clients. */
    private boolean isOpen(Page page, String path) {
        return gathering.screens().roots().of(page.file()).isPresent()
                && !Gathering.isTest(page.file())
                && !path.startsWith("/WEB-INF/")
                && !path.startsWith("/META-INF/")
                && !path.startsWith("/resources/");
    }

    private void view(Page page, NodeId screen, List<WebApp> apps) {
        Optional<WebApp> app = WebApp.near(page.file(), apps);
        List<String> patterns = app.map(one -> one.patterns(SERVLET)).orElse(List.of());
        Evidence evidence = new Evidence(page.file(), 1);
        for (String pattern : patterns.isEmpty() ? List.of(DEFAULT) : patterns) {
            EndpointSheet.Line line = sheet.http("jsf", "ANY", path(pattern, screen.name()), evidence, app);
            sheet.shows(line, screen, evidence);
            handlers(line, page, new HashSet<>(), 0);
        }
    }

    /** {@code *.jsf} and {@code /a/b.xhtml} give {@code /a/b.jsf}; {@code /faces/*} gives {@code /faces/a/b.xhtml}. */
    private static String path(String pattern, String page) {
        if (pattern.startsWith("*.")) {
            return page.substring(0, page.length() - PAGE.length()) + pattern.substring(1);
        }
        return UrlPath.join(WebApp.prefix(List.of(pattern)), page);
    }

    private void handlers(EndpointSheet.Line line, Page page, Set<String> seen, int depth) {
        if (!seen.add(page.file()) || depth > DEEPEST) {
            return;
        }
        for (Page.Bound bound : page.faces().map(Page.Faces::bound).orElse(List.of())) {
            handler(line, bound.chain(), new Evidence(page.file(), bound.line()));
        }
        for (Page.Target target : page.includes()) {
            included(page, target).ifPresent(screen -> gathering.screens().faces().stream()
                    .filter(one -> gathering.screens().screen(one).equals(screen))
                    .forEach(one -> handlers(line, one, seen, depth + 1)));
        }
    }

    /** The longest name of a bean that the chain begins with; the next word is its method or its property. */
    private void handler(EndpointSheet.Line line, List<String> chain, Evidence evidence) {
        for (int words = Math.min(MOST_WORDS, chain.size() - 1); words > 0; words--) {
            Optional<String> type = beans.type(String.join(".", chain.subList(0, words)));
            if (type.isPresent()) {
                handler(line, type.get(), chain.get(words), evidence);
                return;
            }
        }
    }

    private void handler(EndpointSheet.Line line, String type, String member, Evidence evidence) {
        List<FoundMethod> methods = named(type, member);
        if (!methods.isEmpty()) {
            sheet.handledBy(line, type, member, methods.get(0).label(), evidence);
            return;
        }
        String property = member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        for (String accessor : List.of("get" + property, "is" + property, "set" + property)) {
            named(type, accessor).stream()
                    .limit(1)
                    .forEach(method -> sheet.prepared(line, type, accessor, method.label(), evidence));
        }
    }

    private List<FoundMethod> named(String type, String method) {
        return Handlers.named(gathering.names(), type, method, arity -> true);
    }

    /** Rules of navigation: from one page to the next. */
    private void navigation(XmlDocument config) {
        for (XmlElement rule : config.root().orElseThrow().children("navigation-rule")) {
            Optional<NodeId> from = rule.childText("from-view-id").flatMap(gathering.screens()::find);
            for (XmlElement step : rule.children("navigation-case")) {
                Optional<NodeId> to = step.childText("to-view-id").flatMap(gathering.screens()::find);
                if (from.isPresent() && to.isPresent()) {
                    Evidence evidence = new Evidence(config.file(), step.line());
                    gathering
                            .edges()
                            .add(from.get(), EdgeKind.SHOWS, to.get(), "forward", new Resolution.Exact(), evidence);
                }
            }
        }
    }
}
