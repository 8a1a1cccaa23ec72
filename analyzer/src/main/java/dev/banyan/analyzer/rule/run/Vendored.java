package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.source.SourceFile;
import java.util.Set;

/**
 * Recognises scripts and styles that a program made short, by their text; what names and folders say is known to
 * {@link dev.banyan.analyzer.source.Folders}.
 */
final class Vendored {

    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "css", "map");
    /** People write lines that can be read. */
    private static final int LONGEST_LINE = 3_000;

    private Vendored() {}

    /** Whether a script or style has lines that no person writes. */
    static boolean isMinified(SourceFile file, String text) {
        if (!SCRIPTS.contains(file.extension())) {
            return false;
        }
        int begin = 0;
        int end = text.indexOf('\n');
        while (end >= 0) {
            if (end - begin > LONGEST_LINE) {
                return true;
            }
            begin = end + 1;
            end = text.indexOf('\n', begin);
        }
        return text.length() - begin > LONGEST_LINE;
    }
}
