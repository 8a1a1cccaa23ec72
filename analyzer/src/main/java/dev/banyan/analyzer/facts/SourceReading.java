package dev.banyan.analyzer.facts;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Problem;
import java.util.Set;
import java.util.function.Function;

/** Reads one file for a language and says how far the reading came. */
public final class SourceReading {

    /** Codes of problems that leave a part of the file out of the facts. */
    private static final Set<String> INCOMPLETE = Set.of("syntax", "empty", "too-deep", "too-large", "unknown-command");

    private SourceReading() {}

    /**
     * The facts of a file, with a {@link Reading} and the problems of its text.
     *
     * @param work from the text to the facts; problems that it places in this file make the reading partial
     */
    public static Facts of(SourceFile file, String language, Function<String, Facts> work) {
        SourceText text = file.read();
        FactsBuilder builder = new FactsBuilder();
        text.problems().forEach(builder::problem);
        Reading.Outcome outcome = Reading.Outcome.SKIPPED;
        if (text.readable()) {
            Facts facts = work.apply(text.text());
            builder.add(facts);
            boolean partial = facts.problems().stream().anyMatch(problem -> leavesOut(problem, file));
            outcome = partial ? Reading.Outcome.PARTIAL : Reading.Outcome.PARSED;
        }
        return builder.reading(new Reading(file.path(), language, text.lines(), outcome))
                .build();
    }

    private static boolean leavesOut(Problem problem, SourceFile file) {
        return INCOMPLETE.contains(problem.code()) && problem.position().file().equals(file.path());
    }
}
