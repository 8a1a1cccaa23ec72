package dev.banyan.grammars.layout;

/**
 * How the bytes of an item are to be read.
 *
 * @param digits decimal digits that are stored; 0 for what is no number
 * @param scale how many of them stand behind the decimal point; P makes it larger than the digits, or negative
 */
public record Element(ItemType type, int digits, int scale, Sign sign) {

    static final Element GROUP = of(ItemType.GROUP);

    static Element of(ItemType type) {
        return new Element(type, 0, 0, Sign.NONE);
    }

    /** Where the sign of a number is. */
    public enum Sign {
        /** Unsigned, or no number. */
        NONE,
        /** In the binary or packed form itself. */
        INTERNAL,
        /** In the zone of the last digit. */
        TRAILING,
        /** In the zone of the first digit. */
        LEADING,
        TRAILING_SEPARATE,
        LEADING_SEPARATE;

        boolean isSeparate() {
            return this == TRAILING_SEPARATE || this == LEADING_SEPARATE;
        }
    }
}
