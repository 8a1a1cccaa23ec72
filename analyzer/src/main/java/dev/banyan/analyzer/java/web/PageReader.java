package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.web.Page.Target;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSPs and templates without caring whether they are well-formed: tags are told from text, comments are skipped,
 * and only the tags and directives that bring in other pages are looked at.
 */
final class PageReader {

    private static final Set<String> FACES = Set.of("xhtml");
    private static final Set<String> JSP = Set.of("jsp", "jspx", "jspf", "tag", "tagx");

    private static final int MOST_PROBLEMS = 20;
    private static final String PROSE = ".,;:!?'\"()-/&=_|";

    private final String file;
    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
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
        return new Page(file.path(), language, source.lines(), reader.targets, Optional.empty(), reading, problems);
    }

    private void scan() {
        while (at < text.length()) {
            if (text.startsWith("<%--", at)) {
                skipPast("--%>");
            } else if (text.startsWith("<!--", at) || text.startsWith("<%!", at)) {
                // A JSP tag inside an HTML comment still runs, so only the mark itself is passed.
                markup = true;
                move(4);
            } else if (text.startsWith("<%@", at)) {
                directive();
            } else if (text.startsWith("<%", at)) {
                skipPast("%>");
            } else if (text.charAt(at) == '<') {
                tag();
            } else {
                markup |= text.startsWith("${", at) || text.startsWith("#{", at);
                move(1);
            }
        }
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
        skipPast("%>");
    }

    private void tag() {
        int started = line;
        int end = TagText.end(text, at);
        TagText tag = TagText.parse(text.substring(at + 1, end));
        markup |= !tag.name().isEmpty() || text.startsWith("</", at);
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
        move(end - at);
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
