package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.DataItem;
import java.util.Set;

/**
 * How many bytes a picture takes, as Enterprise COBOL stores it.
 *
 * <p>Example: {@code S9(7)V99} has 9 digits: 9 bytes in DISPLAY, {@code 9 / 2 + 1 = 5} packed, 4 binary. {@code
 * $ZZ,ZZ9.99CR} is 11 symbols, of which CR takes two bytes. Cost: one pass over the picture.
 */
final class PictureSize {

    private static final int MAX_BYTES = 1 << 27;

    private PictureSize() {}

    static int of(String picture, DataItem.Usage usage, Set<DataItem.Attribute> attributes) {
        long digits = 0;
        long symbols = 0;
        for (int i = 0; i < picture.length(); ) {
            char symbol = Character.toUpperCase(picture.charAt(i));
            int next = i + 1;
            long times = 1;
            if (next < picture.length() && picture.charAt(next) == '(') {
                int close = picture.indexOf(')', next);
                close = close < 0 ? picture.length() : close;
                times = number(picture, next + 1, close);
                next = Math.min(picture.length(), close + 1);
            }
            switch (symbol) {
                case 'S', 'V', 'P' -> {}
                case '9' -> {
                    digits += times;
                    symbols += times;
                }
                case 'N', 'G' -> symbols += 2 * times;
                case 'C', 'D' -> symbols += times;
                default -> symbols += times;
            }
            i = next;
        }
        if (symbols > digits && usage != DataItem.Usage.BYTES) {
            return clamp(symbols);
        }
        boolean sign = attributes.contains(DataItem.Attribute.SIGN_SEPARATE);
        return clamp(stored(digits, symbols + (sign ? 1 : 0), usage));
    }

    private static long stored(long digits, long symbols, DataItem.Usage usage) {
        return switch (usage) {
            case BINARY, NATIVE_BINARY -> digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
            case PACKED_DECIMAL -> digits / 2 + 1;
            case UNSIGNED_PACKED -> (digits + 1) / 2;
            case NATIONAL, DISPLAY_1 -> 2 * symbols;
            default -> symbols;
        };
    }

    /** The bytes of an item without a picture. */
    static int of(DataItem.Usage usage) {
        return switch (usage) {
            case FLOAT, INDEX, POINTER, FUNCTION_POINTER, OBJECT_REFERENCE -> 4;
            case DOUBLE, PROCEDURE_POINTER -> 8;
            default -> 0;
        };
    }

    private static long number(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = Math.min(MAX_BYTES, value * 10 + (c - '0'));
            }
        }
        return value;
    }

    private static int clamp(long bytes) {
        return (int) Math.min(MAX_BYTES, bytes);
    }
}
