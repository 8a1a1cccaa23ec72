package dev.banyan.analyzer.java.web;

import dev.banyan.analyzer.facts.Reading;
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

    private final String text;
    private final List<Target> targets = new ArrayList<>();
    private final ElText expressions = new ElText();
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
                Optional.of(new Page.Faces(reader.whole.orElse(true), reader.expressions.bound())),
                new Page.Script(List.of(), List.of(), reader.expressions.functions(), List.of(), List.of()),
                new Reading(file.path(), "xhtml", source.lines(), outcome),
                source.problems());
    }

    private void scan() {
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at);
                move(end < 0 ? text.length() : end + 3);
            } else if (ElText.begins(text, at)) {
                int end = text.indexOf('}', at);
                expressions.read(text, at + 2, end < 0 ? text.length() : end, line);
                move(end < 0 ? text.length() : end + 1);
            } else {
                if (text.charAt(at) == '<') {
                    tag();
                }
                move(at + 1);
            }
        }
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

    private void move(int to) {
        while (at < Math.min(to, text.length())) {
            if (text.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
