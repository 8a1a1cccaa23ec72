package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.DataItem.Attribute;
import dev.banyan.grammars.layout.Element.Sign;
import java.util.Optional;

/**
 * How one elementary item is stored.
 *
 * <p>Example: {@code S9(7)V99} takes 9 bytes in DISPLAY, 10 with SIGN SEPARATE, {@code 9 / 2 + 1 = 5} packed, 4 binary.
 *
 * @param alignment the boundary that SYNCHRONIZED asks for; 1 for none
 * @param trouble why it is impossible as declared
 */
record Storing(Element element, long bytes, int alignment, Optional<String> trouble) {

    private static final int MAX_BYTES_UTF_8 = 4;
    private static final int MAX_DIGITS = 31;
    private static final int MAX_BINARY_DIGITS = 18;

    /**
     * Decides on an item without items below it.
     *
     * @param clauses its own
     * @param usage its own or its group's
     * @param sign the sign that a number with S has
     */
    static Storing of(DataItem.Clauses clauses, DataItem.Usage usage, Sign sign, LayoutOptions options) {
        boolean unsigned = clauses.attributes().contains(Attribute.UNSIGNED);
        Optional<Storing> bare = bare(usage, unsigned, options);
        if (clauses.picture().isEmpty()) {
            return bare.orElseGet(() -> troubled(0, "has neither PICTURE nor items below it; it was given no bytes"));
        }
        String picture = clauses.picture().get();
        if (bare.isPresent()) {
            Storing storing = bare.get();
            String trouble = "has PICTURE " + picture + " and a USAGE that takes none; the picture was left out";
            return new Storing(storing.element(), storing.bytes(), storing.alignment(), Optional.of(trouble));
        }
        Storing storing = pictured(picture, usage, sign, options);
        return clauses.attributes().contains(Attribute.IN_BYTES)
                ? new Storing(storing.element(), storing.bytes() / MAX_BYTES_UTF_8, 1, storing.trouble())
                : storing;
    }

    /** The usages that say all by themselves. */
    private static Optional<Storing> bare(DataItem.Usage usage, boolean unsigned, LayoutOptions options) {
        int word = options.lp64() ? 8 : 4;
        return Optional.ofNullable(
                switch (usage) {
                    case FLOAT -> plain(ItemType.FLOAT_SHORT, 4, 4);
                    case DOUBLE -> plain(ItemType.FLOAT_LONG, 8, 8);
                    case FLOAT_EXTENDED -> plain(ItemType.FLOAT_EXTENDED, 16, 8);
                    case FLOAT_DECIMAL_7 -> plain(ItemType.FLOAT_DECIMAL, 4, 4);
                    case FLOAT_DECIMAL_16 -> plain(ItemType.FLOAT_DECIMAL, 8, 8);
                    case FLOAT_DECIMAL_34 -> plain(ItemType.FLOAT_DECIMAL, 16, 8);
                    case BINARY_CHAR -> integer(1, 3, unsigned);
                    case BINARY_SHORT -> integer(2, 5, unsigned);
                    case BINARY_LONG -> integer(4, 10, unsigned);
                    case BINARY_DOUBLE -> integer(8, unsigned ? 20 : 19, unsigned);
                    case INDEX -> plain(ItemType.INDEX, word, word);
                    case POINTER -> plain(ItemType.POINTER, word, word);
                    case POINTER_32 -> plain(ItemType.POINTER, 4, 4);
                    case FUNCTION_POINTER -> plain(ItemType.FUNCTION_POINTER, word, word);
                    case PROCEDURE_POINTER -> plain(ItemType.PROCEDURE_POINTER, 8, word);
                    case OBJECT_REFERENCE -> plain(ItemType.OBJECT_REFERENCE, word, word);
                    default -> null;
                });
    }

    /** A binary number that has as many digits as fit its bytes. */
    private static Storing integer(int bytes, int digits, boolean unsigned) {
        Sign sign = unsigned ? Sign.NONE : Sign.INTERNAL;
        return new Storing(new Element(ItemType.NATIVE_BINARY, digits, 0, sign), bytes, bytes, Optional.empty());
    }

    private static Storing plain(ItemType type, int bytes, int alignment) {
        return new Storing(Element.of(type), bytes, alignment, Optional.empty());
    }

    private static Storing pictured(String text, DataItem.Usage usage, Sign sign, LayoutOptions options) {
        Picture picture = Picture.of(text, options);
        return switch (picture.category()) {
            case NUMERIC -> numeric(picture, usage, sign);
            case UNREADABLE -> troubled(picture.characters(), "has PICTURE " + text + ", which is none of COBOL");
            default -> characters(picture, usage);
        };
    }

    private static Storing troubled(long bytes, String trouble) {
        return new Storing(Element.of(ItemType.UNKNOWN), bytes, 1, Optional.of(trouble));
    }

    private static Storing characters(Picture picture, DataItem.Usage usage) {
        long characters = picture.characters();
        ItemType type =
                switch (picture.category()) {
                    case ALPHABETIC -> ItemType.ALPHABETIC;
                    case ALPHANUMERIC_EDITED -> ItemType.ALPHANUMERIC_EDITED;
                    case NUMERIC_EDITED -> ItemType.NUMERIC_EDITED;
                    case FLOAT -> ItemType.FLOAT_DISPLAY;
                    case DBCS -> ItemType.DBCS;
                    case UTF_8 -> ItemType.UTF_8;
                    case NATIONAL -> usage == DataItem.Usage.DISPLAY_1 ? ItemType.DBCS : ItemType.NATIONAL;
                    case NATIONAL_EDITED ->
                        usage == DataItem.Usage.DISPLAY_1 ? ItemType.DBCS : ItemType.NATIONAL_EDITED;
                    default -> ItemType.ALPHANUMERIC;
                };
        int width =
                switch (type) {
                    case UTF_8 -> MAX_BYTES_UTF_8;
                    case DBCS, NATIONAL, NATIONAL_EDITED -> 2;
                    default -> usage == DataItem.Usage.NATIONAL ? 2 : 1;
                };
        Sign sign = picture.signed() ? Sign.INTERNAL : Sign.NONE;
        Element element = new Element(type, picture.digits(), picture.scale(), sign);
        boolean bytes = usage == DataItem.Usage.BYTES || usage == DataItem.Usage.NATIVE_BINARY;
        boolean fits =
                switch (usage) {
                    case DISPLAY, NATIONAL, BYTES -> true;
                    case DISPLAY_1 -> type == ItemType.DBCS;
                    case UTF_8 -> type == ItemType.UTF_8;
                    default -> false;
                };
        if (bytes && width == 1) {
            return plain(ItemType.BINARY_BYTES, (int) characters, 1);
        }
        return new Storing(
                element,
                width * characters,
                1,
                fits
                        ? Optional.empty()
                        : Optional.of(
                                "has a PICTURE of characters and a USAGE for numbers; it was taken as characters"));
    }

    private static Storing numeric(Picture picture, DataItem.Usage usage, Sign declared) {
        int digits = picture.digits();
        boolean signed = picture.signed();
        Sign inside = signed ? Sign.INTERNAL : Sign.NONE;
        Sign shown = signed ? declared : Sign.NONE;
        int separate = shown.isSeparate() ? 1 : 0;
        int binary = digits <= 4 ? 2 : digits <= 9 ? 4 : 8;
        int bound = binary == 2 ? 2 : 4;
        return switch (usage) {
            case BINARY -> number(ItemType.BINARY, picture, inside, binary, bound);
            case NATIVE_BINARY -> number(ItemType.NATIVE_BINARY, picture, inside, binary, bound);
            case PACKED_DECIMAL -> number(ItemType.PACKED, picture, inside, digits / 2 + 1L, 1);
            case UNSIGNED_PACKED -> number(ItemType.PACKED_UNSIGNED, picture, Sign.NONE, (digits + 1L) / 2, 1);
            case BYTES -> number(ItemType.BINARY_BYTES, picture, inside, bytes(digits, signed), 1);
            case NATIONAL -> number(ItemType.NATIONAL_NUMERIC, picture, shown, 2L * (digits + separate), 1);
            default -> number(ItemType.DISPLAY_NUMERIC, picture, shown, (long) digits + separate, 1);
        };
    }

    private static Storing number(ItemType type, Picture picture, Sign sign, long bytes, int alignment) {
        boolean binary = type == ItemType.BINARY || type == ItemType.NATIVE_BINARY;
        int most = binary ? MAX_BINARY_DIGITS : MAX_DIGITS;
        Optional<String> trouble = picture.digits() <= most
                ? Optional.empty()
                : Optional.of("has " + picture.digits() + " digits; " + most + " is the most for its USAGE");
        return new Storing(new Element(type, picture.digits(), picture.scale(), sign), bytes, alignment, trouble);
    }

    /** The bytes that a number of so many digits needs: {@code 10^digits <= 256^bytes}, half of that with a sign. */
    private static long bytes(int digits, boolean signed) {
        double bits = digits * (Math.log(10) / Math.log(2)) + (signed ? 1 : 0);
        return Math.max(1, (long) Math.ceil(bits / 8));
    }
}
