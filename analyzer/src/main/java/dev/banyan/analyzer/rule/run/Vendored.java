package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.source.SourceFile;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises what others wrote and a build or a person copied in: folders of package managers for browsers, and scripts and styles
 * that a program made short.
 */
final class Vendored {

    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "css", "map");
    private static final Pattern FOLDERS = Pattern.compile("(?:^|/)(?:bower_components|jspm_packages|webjars)/");
    private static final Pattern SHORT_NAMES =
            Pattern.compile("[.-]min\\.(?:js|mjs|css)(?:\\.map)?$|\\.(?:js|css)\\.map$");

    /** People write lines that can be read. */
    private static final int LONGEST_LINE = 3_000;

    private Vendored() {}

    static boolean isNamedSo(SourceFile file) {
        return FOLDERS.matcher(file.path()).find()
                || SHORT_NAMES.matcher(file.name()).find();
    }

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
