package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.java.web.Page.Library;
import dev.banyan.analyzer.java.web.Page.Part;
import dev.banyan.analyzer.java.web.Page.Part.Kind;
import dev.banyan.analyzer.java.web.Page.Script;
import dev.banyan.analyzer.java.web.Page.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers the Java of one page while it is scanned, with what its expressions and tags name. */
final class PageScript {

    /** A page of more is generated. */
    private static final int MOST_PARTS = 20_000;

    private final List<Part> parts = new ArrayList<>();
    private final ElText expressions = new ElText();
    private final List<Tag> tags = new ArrayList<>();
    private final List<Library> libraries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    ElText expressions() {
        return expressions;
    }

    Script script() {
        boolean code = parts.stream().anyMatch(part -> part.kind() != Kind.TEXT && part.kind() != Kind.INCLUDE);
        return new Script(
                code
                        ? parts
                        : parts.stream()
                                .filter(part -> part.kind() == Kind.INCLUDE)
                                .toList(),
                expressions.bound(),
                expressions.functions(),
                tags,
                libraries);
    }

    void part(Kind kind, String code, int line) {
        if (parts.size() < MOST_PARTS && !code.isBlank()) {
            parts.add(new Part(kind, code, line));
        }
    }

    /** Markup that is more than blanks. */
    void text() {
        if (!parts.isEmpty() && parts.get(parts.size() - 1).kind() != Kind.TEXT) {
            part(Kind.TEXT, ";", 0);
        }
    }

    /** The code between {@code <%} and {@code %>}; in it {@code %\>} stands for the mark itself. */
    void code(Kind kind, String code, int line) {
        part(kind, code.replace("%\\>", "%>"), line);
    }

    /** The content of an element: CDATA as it stands, signs of XML outside of it. */
    void element(Kind kind, String content, int line) {
        StringBuilder code = new StringBuilder(content.length());
        int at = 0;
        while (at < content.length()) {
            int open = content.indexOf("<![CDATA[", at);
            code.append(unescaped(content.substring(at, open < 0 ? content.length() : open)));
            if (open < 0) {
                break;
            }
            int close = content.indexOf("]]>", open);
            code.append(content, open + 9, close < 0 ? content.length() : close);
            at = close < 0 ? content.length() : close + 3;
        }
        part(kind, code.toString(), line);
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    /** A directive, {@code <%@ page ...} or {@code <jsp:directive.page ...}. */
    void directive(String name, TagText tag, int line) {
        switch (name) {
            case "page", "tag" -> {
                tag.attribute("import").ifPresent(names -> {
                    for (String one : names.split("[,;]", -1)) {
                        part(Kind.IMPORT, one.strip(), line);
                    }
                });
                tag.attribute("extends").ifPresent(type -> part(Kind.EXTENDS, type, line));
            }
            case "include" -> tag.attribute("file").ifPresent(path -> part(Kind.INCLUDE, path, line));
            case "taglib" -> library(tag, line);
            case "attribute" ->
                tag.attribute("name")
                        .filter(PageScript::isName)
                        .ifPresent(id ->
                                part(Kind.BEAN, type(tag.attribute("type")).orElse("String") + " " + id + ";", line));
            default -> {
                // says nothing about code
            }
        }
    }

    private void library(TagText tag, int line) {
        Optional<String> folder = tag.attribute("tagdir");
        tag.attribute("prefix").ifPresent(prefix -> folder.or(() -> tag.attribute("uri"))
                .ifPresent(uri -> libraries.add(new Library(prefix, uri, folder.isPresent(), line))));
    }

    /** A tag of the page; those of HTML have no prefix. */
    void tag(TagText tag, int line) {
        if (tag.name().equals("jsp:useBean")) {
            bean(tag, line);
        }
        int colon = tag.name().indexOf(':');
        if (colon > 0 && !tag.name().startsWith("jsp:") && seen.add(tag.name())) {
            tags.add(new Tag(tag.name().substring(0, colon), tag.name().substring(colon + 1), line));
        }
    }

    /** {@code type} may be wider than the {@code class} that is made. */
    private void bean(TagText tag, int line) {
        Optional<String> made = type(tag.attribute("class"));
        Optional<String> type = type(tag.attribute("type")).or(() -> made);
        tag.attribute("id")
                .filter(PageScript::isName)
                .ifPresent(id -> type.ifPresent(declared -> part(
                        Kind.BEAN,
                        declared + " " + id
                                + made.map(one -> " = new " + one + "()").orElse("") + ";",
                        line)));
    }

    /** A name of a type that is safe to put into code. */
    private static Optional<String> type(Optional<String> name) {
        return name.filter(
                text -> text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || ".<>,[]? ".indexOf(c) >= 0));
    }

    private static boolean isName(String id) {
        return Character.isJavaIdentifierStart(id.charAt(0)) && id.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
