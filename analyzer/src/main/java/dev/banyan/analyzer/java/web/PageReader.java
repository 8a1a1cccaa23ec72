package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.web.Page.Part;
import dev.banyan.analyzer.java.web.Page.Target;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSPs and templates without caring whether they are well-formed: tags are told from text, comments are skipped,
 * and what brings in other pages, names beans or is Java is kept.
 */
final class PageReader {

    private static final Set<String> FACES = Set.of("xhtml");
    private static final Set<String> JSP = Set.of("jsp", "jspx", "jspf", "tag", "tagx");

    private static final String DIRECTIVE = "jsp:directive.";
    private static final Map<String, Part.Kind> SCRIPTS = Map.of(
            "jsp:scriptlet",
            Part.Kind.STATEMENTS,
            "jsp:expression",
            Part.Kind.EXPRESSION,
            "jsp:declaration",
            Part.Kind.DECLARATION);

    private static final int MOST_PROBLEMS = 20;
    private static final String PROSE = ".,;:!?'\"()-/&=_|";

    private final String file;
    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final PageScript script = new PageScript();
    private boolean markup;
    private int at;
    private int line = 1;

    private PageReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static boolean isJsp(SourceFile file) {
        return JSP.contains(file.extension());
    }

    static boolean isFaces(SourceFile file) {
        return FACES.contains(file.extension());
    }

    /** A template of Thymeleaf or FreeMarker, by the folder that Spring looks in. */
    static boolean isTemplate(SourceFile file) {
        return Screens.TEMPLATES.stream().anyMatch(("/" + file.path())::contains)
                && Set.of("html", "ftl", "ftlh", "mustache").contains(file.extension());
    }

    static Page read(SourceFile file) {
        SourceText source = file.read();
        String language = isJsp(file) ? "jsp" : "html";
        PageReader reader = new PageReader(file.path(), source.text());
        if (isFaces(file)) {
            return FacesReader.read(file, source);
        }
        if (isJsp(file)) {
            reader.scan();
            reader.judge();
        }
        Reading.Outcome read = reader.problems.isEmpty() ? Reading.Outcome.PARSED : Reading.Outcome.PARTIAL;
        Reading.Outcome outcome = source.readable() ? read : Reading.Outcome.SKIPPED;
        List<Problem> problems = new ArrayList<>(source.problems());
        problems.addAll(reader.problems);
        Reading reading = new Reading(file.path(), language, source.lines(), outcome);
        return new Page(
                file.path(),
                language,
                source.lines(),
                reader.targets,
                Optional.empty(),
                reader.script.script(),
                reading,
                problems);
    }

    private void scan() {
        while (at < text.length()) {
            if (text.startsWith("<%", at)) {
                script();
            } else if (text.startsWith("<!--", at)) {
                // A JSP tag inside an HTML comment still runs, so only the mark itself is passed.
                markup = true;
                move(4);
            } else if (text.startsWith("<\\%", at) || text.startsWith("\\$", at) || text.startsWith("\\#", at)) {
                script.text();
                move(2);
            } else if (text.charAt(at) == '<') {
                tag();
            } else if (ElText.begins(text, at)) {
                expression();
            } else {
                if (!Character.isWhitespace(text.charAt(at))) {
                    script.text();
                }
                move(1);
            }
        }
    }

    /** Whatever begins with {@code <%}. */
    private void script() {
        if (text.startsWith("<%--", at)) {
            skipPast("--%>");
        } else if (text.startsWith("<%@", at)) {
            directive();
        } else if (text.startsWith("<%!", at)) {
            code(Part.Kind.DECLARATION, 3);
        } else if (text.startsWith("<%=", at)) {
            code(Part.Kind.EXPRESSION, 3);
        } else {
            code(Part.Kind.STATEMENTS, 2);
        }
    }

    private void code(Part.Kind kind, int mark) {
        int end = text.indexOf("%>", at + mark);
        // What is not closed holds the markup behind it, which is no Java.
        script.code(kind, end < 0 ? "" : text.substring(at + mark, end), line);
        skipPast("%>");
    }

    private void expression() {
        markup = true;
        script.text();
        int end = ElText.end(text, at + 2);
        script.expressions().read(text, at + 2, end, line);
        move(Math.min(text.length(), end + 1) - at);
    }

    /** Words alone may be a page, as that of a health check; marks without a single tag are none. */
    private void judge() {
        boolean words = text.chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c) || PROSE.indexOf(c) >= 0);
        if (!markup && !words) {
            syntax(1, "The file holds no tag, directive or expression.");
        }
    }

    private void syntax(int where, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(
                    new Position(file, where, 0),
                    "syntax",
                    what,
                    "Correct the page or remove it from the estate; it was read as far as possible."));
        }
    }

    private void directive() {
        int started = line;
        int end = text.indexOf("%>", at);
        String body = text.substring(at + 3, end < 0 ? text.length() : end);
        TagText tag = TagText.parse(body);
        if (tag.name().equals("include")) {
            tag.attribute("file").ifPresent(path -> targets.add(new Target(path, "include", started)));
        }
        if (tag.name().equals("page")) {
            tag.attribute("errorPage").ifPresent(path -> targets.add(new Target(path, "error", started)));
        }
        script.directive(tag.name(), tag, started);
        skipPast("%>");
    }

    private void tag() {
        int started = line;
        int end = TagText.end(text, at);
        TagText tag = TagText.parse(text.substring(at + 1, end));
        markup |= !tag.name().isEmpty() || text.startsWith("</", at);
        if (SCRIPTS.containsKey(tag.name())) {
            element(tag.name(), end);
            return;
        }
        if (tag.name().startsWith(DIRECTIVE)) {
            script.directive(tag.name().substring(DIRECTIVE.length()), tag, started);
        } else if (!tag.name().equals("jsp:root")) {
            script.text();
        }
        script.tag(tag, started);
        targets(tag, started);
        // Expressions in its attributes are found as the scan goes on.
        move(1 + tag.name().length());
    }

    /** The Java in an element: what is escaped in XML, or all of it in CDATA. */
    private void element(String name, int from) {
        if (from - 2 > at && text.charAt(from - 2) == '/') {
            move(from - at);
            return;
        }
        move(from - at);
        String close = "</" + name;
        int end = text.indexOf(close, at);
        script.element(Objects.requireNonNull(SCRIPTS.get(name)), end < 0 ? "" : text.substring(at, end), line);
        skipPast(close);
    }

    private void targets(TagText tag, int started) {
        switch (tag.name()) {
            case "jsp:include" ->
                tag.attribute("page").ifPresent(path -> targets.add(new Target(path, "include", started)));
            case "jsp:directive.include" ->
                tag.attribute("file").ifPresent(path -> targets.add(new Target(path, "include", started)));
            case "c:import" ->
                tag.attribute("url")
                        .filter(url -> url.indexOf("://") < 0)
                        .ifPresent(path -> targets.add(new Target(path, "include", started)));
            case "jsp:forward" ->
                tag.attribute("page").ifPresent(path -> targets.add(new Target(path, "forward", started)));
            default -> {
                // markup
            }
        }
    }

    private void skipPast(String mark) {
        markup = true;
        int end = text.indexOf(mark, at);
        if (end < 0) {
            syntax(line, "What begins here is not closed by " + mark + ".");
        }
        move(end < 0 ? text.length() - at : end + mark.length() - at);
    }

    private void move(int characters) {
        int end = Math.min(text.length(), at + characters);
        while (at < end) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
