package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Pages that code shows: by request dispatcher, by view name in Spring, by outcome in JSF, by global
 * forward in Struts. */
public final class Views implements CodeListener {

    private static final Set<String> DISPATCHERS = Set.of("getRequestDispatcher");

    private static final String FACES = ".xhtml";

    private final Screens screens;
    private final EdgeSheet edges;
    private final ConstantText constants;
    private final ViewNames views;
    private final Map<String, String> forwards = new TreeMap<>();

    public Views(Names names, Screens screens, List<XmlDocument> documents, EdgeSheet edges) {
        this.screens = screens;
        this.edges = edges;
        this.constants = new ConstantText(names);
        this.views = new ViewNames(names, screens, documents);
        List<XmlElement> roots =
                documents.stream().flatMap(document -> document.root().stream()).toList();
        roots.stream()
                .filter(root -> root.name().equals("struts-config"))
                .flatMap(root -> root.children("global-forwards").stream())
                .flatMap(list -> list.children("forward").stream())
                .forEach(forward -> forward.attribute("name").ifPresent(name -> forward.attribute("path")
                        .ifPresent(path -> forwards.putIfAbsent(name, path))));
    }

    @Override
    public void end(Site site) {
        boolean spring = site.scope().source().imports().stream()
                .anyMatch(one -> one.name().startsWith("org.springframework"));
        for (Expr expression : Expr.all(site.body().expressions())) {
            if (expression instanceof Expr.Call call && !call.arguments().isEmpty()) {
                call(call, site, spring);
            } else if (spring
                    && expression instanceof Expr.New creation
                    && !creation.arguments().isEmpty()) {
                if (creation.type().shortName().equals("ModelAndView")) {
                    view(creation.arguments().get(0), site, creation.line());
                }
            }
        }
        boolean text = site.scope()
                .method()
                .flatMap(method -> method.signature().returns())
                .filter(type -> type.shortName().equals("String"))
                .isPresent();
        if (text) {
            site.body()
                    .results()
                    .forEach(place -> results(site.body().expressions().get(place), site, spring));
        }
    }

    private void results(Expr result, Site site, boolean spring) {
        if (result instanceof Expr.Choice choice) {
            choice.results().forEach(place -> results(choice.evaluated().get(place), site, spring));
            return;
        }
        int line = site.scope().method().map(method -> method.line()).orElse(0);
        if (spring) {
            view(result, site, line);
        } else {
            outcome(result, site, line);
        }
    }

    /** An outcome of JSF is the page of that name, without ending and with a query. */
    private void outcome(Expr result, Site site, int line) {
        constants
                .text(result, site.scope())
                .map(Screens::plain)
                .filter(name -> !name.isBlank() && name.indexOf(' ') < 0)
                .flatMap(name -> screens.find(name.endsWith(FACES) ? name : name + FACES))
                .ifPresent(page -> shows(site, page, line));
    }

    private void call(Expr.Call call, Site site, boolean spring) {
        Expr first = call.arguments().get(0);
        if (DISPATCHERS.contains(call.name())) {
            constants
                    .text(first, site.scope())
                    .flatMap(screens::find)
                    .ifPresent(page -> shows(site, page, call.line()));
        } else if (call.name().equals("findForward")) {
            constants
                    .text(first, site.scope())
                    .flatMap(name -> Optional.ofNullable(forwards.get(name)))
                    .flatMap(screens::find)
                    .ifPresent(page -> shows(site, page, call.line()));
        } else if (spring && call.name().equals("setViewName")) {
            view(first, site, call.line());
        }
    }

    /** A view name is a page when a page of that name exists. */
    private void view(Expr expression, Site site, int line) {
        constants.text(expression, site.scope()).flatMap(views::page).ifPresent(page -> shows(site, page, line));
    }

    private void shows(Site site, NodeId page, int line) {
        edges.add(site.node(), EdgeKind.SHOWS, page, "forward", new Resolution.Exact(), site.at(line))
                .member(site.member(), "", line);
    }
}
