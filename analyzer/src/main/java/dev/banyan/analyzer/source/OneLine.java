package dev.banyan.analyzer.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text of the estate on one line: a control, format or line separator character, which could break a line or turn its
 * direction, becomes {@code %XX}, its bytes in UTF-8. {@code a<newline>b} is {@code a%0Ab}.
 */
public final class OneLine {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private OneLine() {}

    /** The text itself when nothing in it needs to be escaped. */
    public static String of(String text) {
        return isAscii(text) || text.codePoints().allMatch(OneLine::isPlain) ? text : escaped(text, "");
    }

    /** Nearly all text is, and needs no table of characters. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** @param also further characters that must not stand for themselves */
    static String escaped(String text, String also) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPlain(c) && also.indexOf(c) < 0) {
                shown.appendCodePoint(c);
            } else {
                for (byte one : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escape(one, shown);
                }
            }
        });
        return shown.toString();
    }

    static void escape(byte one, StringBuilder shown) {
        shown.append('%').append(HEX.toHexDigits(one));
    }

    /** A surrogate here has lost its other half: no encoding can write it. */
    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
