package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.page.PageCode;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What expressions and tags of pages name: members of beans, functions, classes behind tags. */
final class PageNames implements CodeListener {

    private static final Set<String> GIVES = Set.of("setAttribute", "addAttribute", "addObject");
    private static final Set<String> SCOPES = Set.of("pageScope", "requestScope", "sessionScope", "applicationScope");

    /** Types that one name of an attribute may have; more say nothing. */
    private static final int MOST = 3;

    private final Gathering gathering;
    private final Names names;
    private final TypeNames types;
    private final ContainerBeans beans;
    private final Map<String, Set<String>> attributes = new TreeMap<>();

    PageNames(Gathering gathering, TypeNames types, ContainerBeans beans) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.types = types;
        this.beans = beans;
        for (XmlDocument config : gathering.rooted("struts-config")) {
            config.root().orElseThrow().all("form-bean").forEach(form -> form.attribute("name")
                    .ifPresent(name -> form.attribute("type").ifPresent(type -> give(name, type))));
        }
    }

    private void give(String name, String type) {
        attributes.computeIfAbsent(name, unused -> new TreeSet<>()).add(type);
    }

    /** An attribute of a request, a session or a model, by the type of its value. */
    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        if (GIVES.contains(call.name())
                && arguments.size() == 2
                && arguments.get(1).isEstate()) {
            gathering
                    .constants()
                    .text(call.arguments().get(0), site.scope())
                    .ifPresent(name -> give(name, arguments.get(1).name()));
        }
    }

    void draw() {
        List<Page> pages = gathering.screens().pages();
        TagLibraries libraries = new TagLibraries(gathering, pages);
        for (Page page : pages) {
            NodeId screen = gathering.screens().screen(page);
            Map<String, JavaType> locals = locals(page);
            List<Page.Bound> bound = new ArrayList<>(page.script().bound());
            page.faces().ifPresent(faces -> bound.addAll(faces.bound()));
            bound.forEach(one -> expression(page, screen, locals, one));
            page.script().tags().forEach(tag -> tag(page, screen, libraries, tag));
            page.script().functions().forEach(function -> function(page, screen, libraries, function));
        }
    }

    /** The variables of a page, beans of its tags among them. */
    private Map<String, JavaType> locals(Page page) {
        Map<String, JavaType> found = new HashMap<>();
        Declared code = names.pages().get(PageCode.typeName(page.file()));
        if (code != null) {
            for (Method method : code.type().members().methods()) {
                method.body().locals().forEach(local -> local.type()
                        .ifPresent(use -> found.putIfAbsent(
                                local.name(), names.resolve(use, code.scope().in(method)))));
            }
        }
        return found;
    }

    private void expression(Page page, NodeId screen, Map<String, JavaType> locals, Page.Bound bound) {
        List<String> chain = bound.chain();
        boolean scoped = SCOPES.contains(chain.get(0)) && chain.size() > 2;
        List<String> words = scoped ? chain.subList(1, chain.size()) : chain;
        String bean = words.get(0);
        List<String> found =
                Optional.ofNullable(locals.get(bean)).map(JavaType::name).or(() -> beans.type(bean)).stream()
                        .toList();
        List<String> all = found.isEmpty() ? List.copyOf(attributes.getOrDefault(bean, Set.of())) : found;
        if (all.size() > MOST) {
            return;
        }
        Evidence evidence = new Evidence(page.file(), bound.line());
        Resolution resolution = all.size() > 1
                ? new Resolution.Partial(bean + " is one of " + all.size() + " types that code gives that name")
                : new Resolution.Derived(
                        found.isEmpty() ? "code gives " + bean + " a value of the type" : "the bean " + bean);
        all.forEach(type -> chain(screen, type, words, resolution, evidence));
    }

    private void chain(NodeId screen, String first, List<String> words, Resolution resolution, Evidence evidence) {
        Optional<JavaType> type = names.named(first);
        for (String word : words.subList(1, words.size())) {
            if (type.isEmpty() || !type.get().isEstate()) {
                return;
            }
            Optional<FoundMethod> member = member(type.get(), word);
            String owner = member.filter(found -> found.owner().isEstate())
                    .map(found -> found.owner().name())
                    .orElse(type.get().name());
            TypeNames.Place place =
                    new TypeNames.Place(screen, member.isPresent() ? EdgeKind.CALLS : EdgeKind.USES, "el", evidence);
            types.use(place, owner, resolution)
                    .ifPresent(added -> member.ifPresent(found -> added.member("", found.label(), evidence.line())));
            type = member.map(FoundMethod::returns);
        }
    }

    private Optional<FoundMethod> member(JavaType type, String word) {
        String property = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        for (String name : List.of("get" + property, "is" + property, word, "set" + property)) {
            List<FoundMethod> found = names.members().named(type, name);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private void tag(Page page, NodeId screen, TagLibraries libraries, Page.Tag tag) {
        Evidence evidence = new Evidence(page.file(), tag.line());
        page.script().libraries().stream()
                .filter(library -> library.folder() && library.prefix().equals(tag.prefix()))
                .forEach(library -> tagFile(screen, library.uri() + "/" + tag.name(), evidence));
        libraries.of(page, tag.prefix()).ifPresent(library -> {
            TagLibraries.declares(library, "tag", "name", tag.name())
                    .or(() -> TagLibraries.declares(library, "tag", "tag-name", tag.name()))
                    .flatMap(PageNames::handler)
                    .ifPresent(type -> types.use(new TypeNames.Place(screen, EdgeKind.CALLS, "tag", evidence), type));
            TagLibraries.declares(library, "tag-file", "name", tag.name())
                    .flatMap(file -> file.childText("path"))
                    .ifPresent(path -> tagFile(screen, path, evidence));
        });
    }

    private static Optional<String> handler(XmlElement tag) {
        return tag.childText("tag-class").or(() -> tag.childText("tagclass")).or(() -> tag.childText("handler-class"));
    }

    private void tagFile(NodeId screen, String path, Evidence evidence) {
        List.of(path, path + ".tag", path + ".tagx").stream()
                .flatMap(one -> gathering.screens().find(one).stream())
                .limit(1)
                .forEach(file -> gathering
                        .edges()
                        .add(screen, EdgeKind.INCLUDES, file, "tag", new Resolution.Exact(), evidence));
    }

    /** {@code <function-signature>java.lang.String name(java.lang.String)</function-signature>}. */
    private void function(Page page, NodeId screen, TagLibraries libraries, Page.Function function) {
        libraries
                .of(page, function.prefix())
                .flatMap(library -> TagLibraries.declares(library, "function", "name", function.name())
                        .or(() -> TagLibraries.declares(library, "function", "function-name", function.name())))
                .ifPresent(declared -> declared.childText("function-class").ifPresent(type -> {
                    Evidence evidence = new Evidence(page.file(), function.line());
                    String method =
                            method(declared.childText("function-signature").orElse(function.name()));
                    String label = names.named(type).stream()
                            .flatMap(found -> names.members().named(found, method).stream())
                            .map(FoundMethod::label)
                            .findFirst()
                            .orElse(method + "()");
                    types.use(new TypeNames.Place(screen, EdgeKind.CALLS, "tag-function", evidence), type)
                            .ifPresent(added -> added.member("", label, function.line()));
                }));
    }

    private static String method(String signature) {
        int open = signature.indexOf('(');
        String before = (open < 0 ? signature : signature.substring(0, open)).strip();
        return before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n')) + 1);
    }
}
