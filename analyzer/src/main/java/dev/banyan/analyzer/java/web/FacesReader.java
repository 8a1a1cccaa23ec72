package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.web.Page.Bound;
import dev.banyan.analyzer.java.web.Page.Target;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the pages of JSF (Facelets): which pages they take in, and which members of beans their expressions name. Lenient, as
 * entities of HTML and stray signs are common in them. Comments are no part of the page.
 */
final class FacesReader {

    private static final Set<String> FRAGMENTS = Set.of("ui:component", "ui:fragment", "composite:interface");
    private static final String COMPOSITION = "ui:composition";

    /** No page holds more; keeps a hostile one small. */
    private static final int MOST_BOUND = 10_000;

    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private Optional<Boolean> whole = Optional.empty();
    private int at;
    private int line = 1;

    private FacesReader(String text) {
        this.text = text;
    }

    static Page read(SourceFile file, SourceText source) {
        FacesReader reader = new FacesReader(source.text());
        reader.scan();
        Reading.Outcome outcome = source.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        return new Page(
                file.path(),
                "xhtml",
                source.lines(),
                reader.targets,
                Optional.of(new Page.Faces(reader.whole.orElse(true), reader.bound)),
                new Reading(file.path(), "xhtml", source.lines(), outcome),
                source.problems());
    }

    private void scan() {
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                move(end < 0 ? text.length() : end + 3);
            } else if (isExpression(at)) {
                int end = text.indexOf('}', at);
                expression(at + 2, end < 0 ? text.length() : end);
                move(end < 0 ? text.length() : end + 1);
            } else {
                if (text.charAt(at) == '<') {
                    tag();
                }
                move(at + 1);
            }
        }
    }

    private boolean isExpression(int place) {
        return text.startsWith("#{", place) || text.startsWith("${", place);
    }

    /** What the tag that starts here says; its expressions are found as the scan goes on. */
    private void tag() {
        TagText tag = TagText.parse(text.substring(at + 1, TagText.end(text, at)));
        if (whole.isEmpty() && !tag.name().isEmpty()) {
            boolean plainComposition =
                    tag.name().equals(COMPOSITION) && tag.attribute("template").isEmpty();
            whole = Optional.of(!plainComposition && !FRAGMENTS.contains(tag.name()));
        }
        switch (tag.name()) {
            case "ui:include" -> tag.attribute("src").ifPresent(this::include);
            case COMPOSITION, "ui:decorate" -> tag.attribute("template").ifPresent(this::include);
            default -> {
                // markup
            }
        }
    }

    private void include(String path) {
        targets.add(new Target(path, "include", line));
    }

    /** Every {@code bean.member} in an expression; what stands in quotes is none. */
    private void expression(int from, int to) {
        int place = from;
        while (place < to && bound.size() < MOST_BOUND) {
            char c = text.charAt(place);
            if (c == '\'' || c == '"') {
                int end = text.indexOf(c, place + 1);
                place = end < 0 || end > to ? to : end + 1;
            } else if (Character.isJavaIdentifierStart(c)) {
                place = chain(place, to);
            } else {
                place++;
            }
        }
    }

    private int chain(int from, int to) {
        List<String> names = new ArrayList<>();
        int end = word(from, to);
        names.add(text.substring(from, end));
        while (end + 1 < to && text.charAt(end) == '.') {
            int next = word(end + 1, to);
            if (next == end + 1) {
                return next;
            }
            names.add(text.substring(end + 1, next));
            end = next;
        }
        if (names.size() > 1) {
            bound.add(new Bound(names, line));
        }
        return end;
    }

    private int word(int from, int to) {
        int end = from;
        while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void move(int to) {
        while (at < Math.min(to, text.length())) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
