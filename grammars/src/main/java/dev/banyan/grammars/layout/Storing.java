package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
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

    private static final int MAX_DIGITS = 31;
    private static final int MAX_BINARY_DIGITS = 18;

    /**
     * Decides on an item without items below it.
     *
     * @param usage its own or its group's
     * @param sign the sign that a number with S has
     */
    static Storing of(Optional<String> picture, DataItem.Usage usage, Sign sign, LayoutOptions options) {
        return picture.map(text -> pictured(text, usage, sign, options)).orElseGet(() -> bare(usage, options));
    }

    private static Storing bare(DataItem.Usage usage, LayoutOptions options) {
        int word = options.lp64() ? 8 : 4;
        return switch (usage) {
            case FLOAT -> plain(ItemType.FLOAT_SHORT, 4, 4);
            case DOUBLE -> plain(ItemType.FLOAT_LONG, 8, 8);
            case INDEX -> plain(ItemType.INDEX, word, word);
            case POINTER -> plain(ItemType.POINTER, word, word);
            case FUNCTION_POINTER -> plain(ItemType.FUNCTION_POINTER, word, word);
            case PROCEDURE_POINTER -> plain(ItemType.PROCEDURE_POINTER, 8, word);
            case OBJECT_REFERENCE -> plain(ItemType.OBJECT_REFERENCE, word, word);
            default ->
                new Storing(
                        Element.of(ItemType.UNKNOWN),
                        0,
                        1,
                        Optional.of("has neither PICTURE nor items below it; it was given no bytes"));
        };
    }

    private static Storing plain(ItemType type, int bytes, int alignment) {
        return new Storing(Element.of(type), bytes, alignment, Optional.empty());
    }

    private static Storing pictured(String text, DataItem.Usage usage, Sign sign, LayoutOptions options) {
        Picture picture = Picture.of(text, options);
        Storing storing =
                switch (picture.category()) {
                    case NUMERIC -> numeric(picture, usage, sign);
                    case UNREADABLE ->
                        troubled(picture.characters(), "has PICTURE " + text + ", which is none of COBOL");
                    default -> characters(picture, usage);
                };
        boolean noPicture =
                switch (usage) {
                    case FLOAT, DOUBLE, INDEX, POINTER, FUNCTION_POINTER, PROCEDURE_POINTER, OBJECT_REFERENCE -> true;
                    default -> false;
                };
        if (noPicture) {
            Storing bare = bare(usage, options);
            return new Storing(
                    bare.element(),
                    bare.bytes(),
                    bare.alignment(),
                    Optional.of("has PICTURE " + text + " and a USAGE that takes none; the picture was left out"));
        }
        return storing;
    }

    private static Storing troubled(long bytes, String trouble) {
        return new Storing(Element.of(ItemType.UNKNOWN), bytes, 1, Optional.of(trouble));
    }

    private static Storing characters(Picture picture, DataItem.Usage usage) {
        long characters = picture.characters();
        boolean national = usage == DataItem.Usage.NATIONAL;
        boolean wide = national;
        ItemType type =
                switch (picture.category()) {
                    case ALPHABETIC -> ItemType.ALPHABETIC;
                    case ALPHANUMERIC_EDITED -> ItemType.ALPHANUMERIC_EDITED;
                    case NUMERIC_EDITED -> ItemType.NUMERIC_EDITED;
                    case FLOAT -> ItemType.FLOAT_DISPLAY;
                    case DBCS -> ItemType.DBCS;
                    case NATIONAL -> usage == DataItem.Usage.DISPLAY_1 ? ItemType.DBCS : ItemType.NATIONAL;
                    case NATIONAL_EDITED ->
                        usage == DataItem.Usage.DISPLAY_1 ? ItemType.DBCS : ItemType.NATIONAL_EDITED;
                    default -> ItemType.ALPHANUMERIC;
                };
        wide |= type == ItemType.DBCS || type == ItemType.NATIONAL || type == ItemType.NATIONAL_EDITED;
        Sign sign = picture.signed() ? Sign.INTERNAL : Sign.NONE;
        Element element = new Element(type, picture.digits(), picture.scale(), sign);
        boolean bytes = usage == DataItem.Usage.BYTES;
        boolean fits =
                switch (usage) {
                    case DISPLAY, NATIONAL, BYTES -> true;
                    case DISPLAY_1 -> type == ItemType.DBCS;
                    default -> false;
                };
        if (bytes) {
            return plain(ItemType.BINARY_BYTES, (int) characters, 1);
        }
        return new Storing(
                element,
                wide ? 2 * characters : characters,
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
