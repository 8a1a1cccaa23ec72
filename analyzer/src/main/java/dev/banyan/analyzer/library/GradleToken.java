package dev.banyan.analyzer.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, mark or string of a Gradle file.
 *
 * @param text whether it is a string; its value then stands without quotes
 */
record GradleToken(String value, boolean text, int line) {

    boolean is(String word) {
        return !text && value.equals(word);
    }

    /** Whether it begins like a name or a number, and is no string. */
    boolean isWord() {
        return !text && !value.isEmpty() && isWord(value.charAt(0));
    }

    /** The file cut into statements at line ends, braces and semicolons; comments and braces left out. */
    static List<List<GradleToken>> statements(String source) {
        return blocks(source).stream()
                .map(statement ->
                        statement.stream().filter(token -> !token.isBrace()).toList())
                .toList();
    }

    private boolean isBrace() {
        return is("{") || is("}");
    }

    /** The same with braces: one that opens is the last token of its statement, one that closes is a statement. */
    static List<List<GradleToken>> blocks(String source) {
        List<List<GradleToken>> statements = new ArrayList<>();
        List<GradleToken> current = new ArrayList<>();
        int line = 1;
        int at = 0;
        int parentheses = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int end = at + 1;
            boolean ends = c == '{' || c == '}' || c == ';' || (c == '\n' && parentheses <= 0 && !continues(current));
            if (source.startsWith("//", at)) {
                end = until(source, "\n", at) - 1;
            } else if (source.startsWith("/*", at)) {
                end = until(source, "*/", at);
            } else if (c == '\'' || c == '"') {
                end = string(source, at);
                current.add(new GradleToken(source.substring(at + 1, Math.max(at + 1, end - 1)), true, line));
            } else if (isWord(c)) {
                while (end < source.length() && isWord(source.charAt(end))) {
                    end++;
                }
                current.add(new GradleToken(source.substring(at, end), false, line));
            } else if (ends) {
                if (c == '{') {
                    current.add(new GradleToken("{", false, line));
                }
                statements.add(current);
                if (c == '}') {
                    statements.add(List.of(new GradleToken("}", false, line)));
                }
                current = new ArrayList<>();
                parentheses = 0;
            } else if (!Character.isWhitespace(c)) {
                parentheses += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                current.add(new GradleToken(String.valueOf(c), false, line));
            }
            end = Math.max(end, at + 1);
            for (int i = at; i < Math.min(end, source.length()); i++) {
                line += source.charAt(i) == '\n' ? 1 : 0;
            }
            at = end;
        }
        statements.add(current);
        return statements;
    }

    /** A comma at the end of a line goes on to the next. */
    private static boolean continues(List<GradleToken> statement) {
        return !statement.isEmpty() && statement.get(statement.size() - 1).is(",");
    }

    private static int string(String source, int start) {
        char quote = source.charAt(start);
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), at + 1);
    }

    private static int until(String source, String mark, int from) {
        int end = source.indexOf(mark, from);
        return end < 0 ? source.length() : end + mark.length();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }
}
