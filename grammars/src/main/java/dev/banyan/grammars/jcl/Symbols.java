package dev.banyan.grammars.jcl;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Symbolic parameters. {@code &LIB..CNTL} with LIB=PROD gives {@code PROD.CNTL}: the first period ends the symbol. A
 * symbol without a value stays as written; {@code &&TEMP} is a temporary dataset, no symbol.
 */
final class Symbols {

    private static final int MAX_TEXT = 20_000;

    private final Map<String, String> values;

    Symbols() {
        this(new HashMap<>());
    }

    private Symbols(Map<String, String> values) {
        this.values = values;
    }

    Symbols copy() {
        return new Symbols(new HashMap<>(values));
    }

    void set(String name, String value) {
        values.put(name.toUpperCase(Locale.ROOT), value);
    }

    boolean knows(String name) {
        return values.containsKey(name);
    }

    /** The text with known symbols replaced; their values are not looked at again. */
    String replaceIn(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c != '&' || result.length() > MAX_TEXT) {
                result.append(c);
                i++;
            } else if (text.startsWith("&&", i)) {
                result.append("&&");
                i += 2;
            } else {
                int end = nameEnd(text, i + 1);
                Optional<String> value = Optional.ofNullable(
                        values.get(text.substring(i + 1, end).toUpperCase(Locale.ROOT)));
                boolean period = end < text.length() && text.charAt(end) == '.';
                result.append(value.orElse(text.substring(i, end)));
                i = value.isPresent() && period ? end + 1 : end;
            }
        }
        return result.toString();
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isNameCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "#@$_".indexOf(c) >= 0;
    }
}
