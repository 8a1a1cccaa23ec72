package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.web.Page.Target;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads JSPs and templates without caring whether they are well-formed: tags are told from text, comments are skipped,
 * and only the tags and directives that bring in other pages are looked at.
 */
final class PageReader {

    private static final Set<String> JSP = Set.of("jsp", "jspx", "jspf", "tag", "tagx");

    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private int at;
    private int line = 1;

    private PageReader(String text) {
        this.text = text;
    }

    static boolean isJsp(SourceFile file) {
        return JSP.contains(file.extension());
    }

    /** A template of Thymeleaf or FreeMarker, by the folder that Spring looks in. */
    static boolean isTemplate(SourceFile file) {
        return ("/" + file.path()).contains("/resources/templates/")
                && Set.of("html", "ftl", "ftlh", "mustache").contains(file.extension());
    }

    static Page read(SourceFile file) {
        SourceText source = file.read();
        String language = isJsp(file) ? "jsp" : "html";
        PageReader reader = new PageReader(source.text());
        if (isJsp(file)) {
            reader.scan();
        }
        Reading.Outcome outcome = source.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        Reading reading = new Reading(file.path(), language, source.lines(), outcome);
        return new Page(file.path(), language, source.lines(), reader.targets, reading, source.problems());
    }

    private void scan() {
        while (at < text.length()) {
            if (text.startsWith("<%--", at)) {
                skipPast("--%>");
            } else if (text.startsWith("<!--", at) || text.startsWith("<%!", at)) {
                // A JSP tag inside an HTML comment still runs, so only the mark itself is passed.
                move(4);
            } else if (text.startsWith("<%@", at)) {
                directive();
            } else if (text.startsWith("<%", at)) {
                skipPast("%>");
            } else if (text.charAt(at) == '<') {
                tag();
            } else {
                move(1);
            }
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
        int end = text.indexOf(mark, at);
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
