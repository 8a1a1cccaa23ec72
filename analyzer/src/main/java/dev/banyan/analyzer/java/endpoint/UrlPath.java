package dev.banyan.analyzer.java.endpoint;

/** Paths as clients write them: a leading slash, none doubled, no context path. */
final class UrlPath {

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
