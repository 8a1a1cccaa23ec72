package dev.banyan.grammars.layout;

/** The forms in which Enterprise COBOL and its kin store an item. */
public enum ItemType {
    GROUP,
    ALPHABETIC,
    ALPHANUMERIC,
    ALPHANUMERIC_EDITED,
    NUMERIC_EDITED,
    /** UTF-16. */
    NATIONAL,
    NATIONAL_EDITED,
    /** Numbers in national digits. */
    NATIONAL_NUMERIC,
    DBCS,
    /** One to four bytes a character. */
    UTF_8,
    /** One digit a byte, the sign in a zone or a byte of its own. */
    DISPLAY_NUMERIC,
    /** COMP-3: two digits a byte, the sign in the last half byte. */
    PACKED,
    /** COMP-6: two digits a byte, no sign. */
    PACKED_UNSIGNED,
    /** COMP, COMP-4, BINARY: big-endian, cut to its picture by TRUNC(STD). */
    BINARY,
    /** COMP-5: uses all its bits. */
    NATIVE_BINARY,
    /** COMP-X of other compilers: as many bytes as the digits need. */
    BINARY_BYTES,
    /** COMP-1. */
    FLOAT_SHORT,
    /** COMP-2. */
    FLOAT_LONG,
    /** Sixteen bytes, IEEE 754. */
    FLOAT_EXTENDED,
    /** FLOAT-DECIMAL-7, -16 and -34, IEEE 754. */
    FLOAT_DECIMAL,
    /** A picture with an exponent. */
    FLOAT_DISPLAY,
    INDEX,
    POINTER,
    PROCEDURE_POINTER,
    FUNCTION_POINTER,
    OBJECT_REFERENCE,
    /** The declaration is impossible; a problem says why. */
    UNKNOWN;

    /** Whether the bytes can be read as characters. */
    public boolean isText() {
        return switch (this) {
            case ALPHABETIC,
                    ALPHANUMERIC,
                    ALPHANUMERIC_EDITED,
                    NUMERIC_EDITED,
                    NATIONAL,
                    NATIONAL_EDITED,
                    DBCS,
                    UTF_8,
                    FLOAT_DISPLAY -> true;
            default -> false;
        };
    }
}
