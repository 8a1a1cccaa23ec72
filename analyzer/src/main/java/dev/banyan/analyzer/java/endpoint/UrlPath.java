package dev.banyan.analyzer.java.endpoint;

import java.util.Optional;

/** Paths as clients write them: a leading slash, none doubled, no context path. */
final class UrlPath {

    /** Bounds the look for {@code **} in patterns that hold many of them. */
    private static final int MOST_STEPS = 10_000;

    private UrlPath() {}

    /**
     * Puts parts one behind the other: {@code /cart} and {@code {id}} give {@code /cart/{id}}; an empty part adds
     * nothing, so a slash at the end says that the author wrote one.
     */
    static String join(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            String stripped = part.strip();
            if (!stripped.isEmpty()) {
                path.append('/').append(stripped);
            }
        }
        int at = 0;
        while (at + 1 < path.length()) {
            if (path.charAt(at) == '/' && path.charAt(at + 1) == '/') {
                path.deleteCharAt(at);
            } else {
                at++;
            }
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** The path without a slash at its end; that of the root stays. */
    static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The other of {@code /a} and {@code /a/}; nothing for the root and for patterns that take both. */
    static Optional<String> otherSlash(String path) {
        if (path.equals("/") || path.endsWith("*") || path.endsWith("*}")) {
            return Optional.empty();
        }
        return Optional.of(path.endsWith("/") ? withoutSlash(path) : path + "/");
    }

    /** {@code /a/{id:\d+}} without the expressions that variables must match: {@code /a/{id}}. */
    static String withoutExpressions(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        boolean skipping = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                skipping = skipping && depth > 0;
            } else if (c == ':' && depth == 1) {
                skipping = true;
            }
            if (!skipping && !(depth == 1 && Character.isWhitespace(c))) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether a pattern of Ant ({@code /a/*}, {@code /a/**}, {@code /*.do}) takes the path. */
    static boolean matchesAnt(String pattern, String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        return matchesAnt(wanted, 0, given, 0, new int[] {MOST_STEPS});
    }

    private static boolean matchesAnt(String[] wanted, int at, String[] given, int from, int[] left) {
        if (left[0]-- <= 0) {
            return false;
        }
        if (at == wanted.length) {
            return from == given.length;
        }
        if (wanted[at].equals("**")) {
            for (int next = from; next <= given.length; next++) {
                if (matchesAnt(wanted, at + 1, given, next, left)) {
                    return true;
                }
            }
            return false;
        }
        return from < given.length
                && matchesSegment(wanted[at], given[from])
                && matchesAnt(wanted, at + 1, given, from + 1, left);
    }

    /** One segment: fixed text around at most one star; a variable takes any. */
    private static boolean matchesSegment(String wanted, String given) {
        int star = wanted.indexOf('*');
        int variable = wanted.indexOf('{');
        if (star < 0 && variable < 0) {
            return wanted.equals(given);
        }
        int open = star < 0 ? variable : star;
        int close = star < 0 ? wanted.lastIndexOf('}') : wanted.lastIndexOf('*');
        String after = wanted.substring(Math.max(open, close) + 1);
        return given.startsWith(wanted.substring(0, open))
                && given.length() >= open + after.length()
                && given.endsWith(after);
    }

    /** Whether a servlet pattern ({@code /a/*}, {@code *.do}, {@code /}, {@code /a}) takes the path. */
    static boolean matches(String pattern, String path) {
        if (pattern.equals("/") || pattern.equals("/*")) {
            return true;
        }
        if (pattern.endsWith("/*")) {
            String folder = pattern.substring(0, pattern.length() - 2);
            return path.equals(folder) || path.startsWith(folder + "/");
        }
        if (pattern.startsWith("*.")) {
            return path.endsWith(pattern.substring(1));
        }
        return path.equals(pattern);
    }
}
