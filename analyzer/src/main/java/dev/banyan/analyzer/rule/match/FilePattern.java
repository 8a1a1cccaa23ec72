package dev.banyan.analyzer.rule.match;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files a rule means: a regular expression that is found in the path or the name, a glob, or just a name.
 *
 * <pre>
 *   pom.xml               web/pom.xml             a name without wildcards is the whole name
 *   .*\.(jsp|xhtml)       web/a.jsp, b.xhtml
 *   *.xml                 web/a.xml               no regular expression, so a glob
 *   src/main/.*           src/main/A.java         found in the path
 * </pre>
 */
public final class FilePattern {

    private static final Pattern WILDCARDS = Pattern.compile("[*?\\[\\]$^]");

    private final String written;
    private final @Nullable TextPattern regex;
    private final @Nullable TextPattern glob;

    private FilePattern(String written, @Nullable TextPattern regex, @Nullable TextPattern glob) {
        this.written = written;
        this.regex = regex;
        this.glob = glob;
    }

    public static FilePattern of(String pattern) throws WrongPattern {
        boolean wild = WILDCARDS.matcher(pattern).find();
        TextPattern regex = null;
        WrongPattern wrong = null;
        try {
            regex = TextPattern.of(wild ? pattern : "^" + pattern + "$");
        } catch (WrongPattern e) {
            wrong = e;
        }
        TextPattern glob = wild ? TextPattern.of(ofGlob(pattern)) : null;
        if (regex == null && glob == null && wrong != null) {
            throw wrong;
        }
        return new FilePattern(pattern, regex, glob);
    }

    private static String ofGlob(String glob) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            switch (c) {
                case '*' -> out.append("[^/]*");
                case '?' -> out.append("[^/]");
                default -> out.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
            }
        }
        return out.toString();
    }

    /**
     * Whether a file is meant.
     *
     * @param path relative to the root, with {@code /}
     */
    public boolean matches(String path) {
        return matches(path, TextIndex.of("/" + path));
    }

    /**
     * Whether a file is meant.
     *
     * @param index of the path with a {@code /} before
     */
    public boolean matches(String path, TextIndex index) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean exact = path.equals(written) || name.equals(written);
        boolean found = regex != null && regex.mayBeIn(index) && (regex.isIn("/" + path) || regex.isIn(name));
        boolean like = glob != null && glob.mayBeIn(index) && (glob.isWhole(path) || glob.isWhole(name));
        return exact || found || like;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FilePattern that && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
