package dev.banyan.analyzer.facts;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import java.util.List;

/**
 * What every language package offers. A language knows its own sources only; what configuration or another language
 * says about the same names is joined later, by {@code link}.
 */
public interface Language {

    /** Whether this language wants to see the file; several languages may read the same file. */
    boolean reads(SourceHead head);

    /** The same of a file that nobody else is asked about. */
    default boolean reads(SourceFile file) {
        return reads(SourceHead.of(file));
    }

    /**
     * Reads the files and says what is in them.
     *
     * @param files those that {@link #reads} accepted, ordered by path
     * @param workers where work per file runs; the result must not depend on the number of threads
     */
    Facts facts(List<SourceFile> files, Workers workers);
}
