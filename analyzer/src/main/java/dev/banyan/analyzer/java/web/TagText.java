package dev.banyan.analyzer.java.web;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Name and attributes of one tag, read leniently: quotes of either kind, blanks anywhere. */
record TagText(String name, Map<String, String> attributes) {

    /** No tag that matters is longer; keeps an unclosed quote from swallowing the file. */
    private static final int LONGEST = 4096;

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Where the tag that starts at {@code start} ends, after its {@code >}; quotes and scriptlets may hold others. */
    static int end(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        char quote = 0;
        for (int i = start + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (text.startsWith("<%", i)) {
                int close = text.indexOf("%>", i);
                i = close < 0 || close > limit ? limit : close + 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return i;
            }
        }
        return Math.min(text.length(), start + 1);
    }

    static TagText parse(String body) {
        int at = blanks(body, 0);
        int end = at;
        while (end < body.length() && isWord(body.charAt(end))) {
            end++;
        }
        String name = body.substring(at, end);
        Map<String, String> attributes = new TreeMap<>();
        at = end;
        while (at < body.length()) {
            int start = blanks(body, at);
            end = start;
            while (end < body.length() && isWord(body.charAt(end))) {
                end++;
            }
            int equals = blanks(body, end);
            int quote = equals < body.length() && body.charAt(equals) == '=' ? blanks(body, equals + 1) : body.length();
            if (end == start || quote >= body.length()) {
                at = Math.max(end, start + 1);
                continue;
            }
            char mark = body.charAt(quote);
            int close = mark == '"' || mark == '\'' ? body.indexOf(mark, quote + 1) : -1;
            if (close < 0) {
                at = quote + 1;
                continue;
            }
            attributes.putIfAbsent(body.substring(start, end), body.substring(quote + 1, close));
            at = close + 1;
        }
        return new TagText(name, attributes);
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '.' || c == '-' || c == '_';
    }
}
