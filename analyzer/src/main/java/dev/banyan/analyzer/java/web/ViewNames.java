package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages that view names of Spring mean, by the resolvers that the estate sets up: in XML as beans or by
 * {@code <mvc:jsp>}, in code by {@code registry.jsp(prefix, suffix)} or by setters.
 */
public final class ViewNames {

    private static final List<String> RESOLVERS =
            List.of("InternalResourceViewResolver", "UrlBasedViewResolver", "JstlViewResolver");
    private static final String DEFAULT_PREFIX = "/WEB-INF/";
    private static final String DEFAULT_SUFFIX = ".jsp";

    private record Affixes(String prefix, String suffix) {}

    private final Screens screens;
    private final ConstantText constants;
    private final List<Affixes> affixes = new ArrayList<>();

    public ViewNames(Names names, Screens screens, List<XmlDocument> documents) {
        this.screens = screens;
        this.constants = new ConstantText(names);
        documents.stream()
                .flatMap(document -> document.root().stream())
                .filter(root -> root.name().equals("beans"))
                .forEach(this::described);
        names.types().values().forEach(this::configured);
    }

    private void described(XmlElement root) {
        root.all("bean").stream()
                .filter(bean -> RESOLVERS.stream()
                        .anyMatch(one -> bean.attribute("class").orElse("").endsWith(one)))
                .forEach(bean -> affixes.add(new Affixes(property(bean, "prefix"), property(bean, "suffix"))));
        root.all("view-resolvers").stream()
                .flatMap(list -> list.children("jsp").stream())
                .forEach(jsp -> affixes.add(new Affixes(
                        jsp.attribute("prefix").orElse(DEFAULT_PREFIX),
                        jsp.attribute("suffix").orElse(DEFAULT_SUFFIX))));
    }

    private static String property(XmlElement bean, String name) {
        return bean.children("property").stream()
                .filter(property -> property.attribute("name").orElse("").equals(name))
                .flatMap(property -> property.attribute("value").or(() -> property.childText("value")).stream())
                .findFirst()
                .or(() -> bean.attribute(name))
                .orElse("");
    }

    private void configured(Declared declared) {
        boolean spring = declared.source().imports().stream()
                .anyMatch(one -> one.name().startsWith("org.springframework.web.servlet"));
        if (!spring) {
            return;
        }
        for (Method method : declared.type().members().methods()) {
            Scope scope = declared.scope().in(method);
            Optional<String> prefix = Optional.empty();
            Optional<String> suffix = Optional.empty();
            for (Expr expression : Expr.all(method.body().expressions())) {
                if (expression instanceof Expr.Call call) {
                    if (call.name().equals("jsp") && call.receiver().isPresent()) {
                        affixes.add(new Affixes(
                                text(call, 0, scope).orElse(DEFAULT_PREFIX),
                                text(call, 1, scope).orElse(DEFAULT_SUFFIX)));
                    }
                    prefix = call.name().equals("setPrefix") ? text(call, 0, scope) : prefix;
                    suffix = call.name().equals("setSuffix") ? text(call, 0, scope) : suffix;
                } else if (expression instanceof Expr.New creation
                        && RESOLVERS.contains(creation.type().shortName())
                        && creation.arguments().size() == 2) {
                    prefix = constants.text(creation.arguments().get(0), scope);
                    suffix = constants.text(creation.arguments().get(1), scope);
                }
            }
            if (prefix.isPresent() || suffix.isPresent()) {
                affixes.add(new Affixes(prefix.orElse(""), suffix.orElse("")));
            }
        }
    }

    private Optional<String> text(Expr.Call call, int place, Scope scope) {
        return place < call.arguments().size() ? constants.text(call.arguments().get(place), scope) : Optional.empty();
    }

    /** A view name is a page when a page of that name exists. */
    public Optional<NodeId> page(String view) {
        if (view.startsWith("redirect:")) {
            return Optional.empty();
        }
        if (view.startsWith("forward:")) {
            return screens.find(view.substring("forward:".length()));
        }
        return affixes.stream()
                .flatMap(one -> screens.find(one.prefix() + view + one.suffix()).stream())
                .findFirst()
                .or(() -> screens.template(view));
    }
}
