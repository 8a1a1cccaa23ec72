package dev.banyan.grammars.cobol;

/** The end of numeric literals: {@code 12}, {@code 1.5}, {@code 1.5E-3}; the sign is a token of its own. */
final class NumberEnd {

    private NumberEnd() {}

    /** Behind a row of digits, which may be empty. */
    static int digits(char[] chars, int from, int limit) {
        int i = from;
        while (i < limit && isDigit(chars[i])) {
            i++;
        }
        return i;
    }

    /** Behind what follows the digits before the decimal point. */
    static int find(char[] chars, int digits, int limit, boolean decimalComma) {
        boolean point = digits + 1 < limit
                && (chars[digits] == '.' || (decimalComma && chars[digits] == ','))
                && isDigit(chars[digits + 1]);
        if (!point) {
            return digits;
        }
        int end = digits(chars, digits + 1, limit);
        return end < limit && Words.upper(chars[end]) == 'E' ? exponent(chars, end, limit) : end;
    }

    private static int exponent(char[] chars, int at, int limit) {
        boolean signed = at + 1 < limit && (chars[at + 1] == '+' || chars[at + 1] == '-');
        int digits = signed ? at + 2 : at + 1;
        int end = digits(chars, digits, limit);
        return end > digits ? end : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
