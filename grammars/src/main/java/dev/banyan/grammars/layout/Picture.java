package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.Environment.CurrencySign;

/**
 * What a picture says, read in one pass.
 *
 * <pre>
 *   S9(7)V99     NUMERIC         9 characters, 9 digits, scale 2, signed
 *   99P(3)       NUMERIC         2 characters, 2 digits, scale -3
 *   VPP99        NUMERIC         2 characters, 2 digits, scale 4
 *   $ZZ,ZZ9.99CR NUMERIC_EDITED 12 characters, 7 digits, scale 2
 *   N(10)        NATIONAL       10 characters
 * </pre>
 *
 * @param characters positions in storage, in DISPLAY one byte each
 * @param digits of a number
 * @param scale digits behind the decimal point
 */
record Picture(Category category, long characters, int digits, int scale, boolean signed) {

    /** What the item may hold. */
    enum Category {
        NUMERIC,
        NUMERIC_EDITED,
        ALPHABETIC,
        ALPHANUMERIC,
        ALPHANUMERIC_EDITED,
        NATIONAL,
        NATIONAL_EDITED,
        DBCS,
        UTF_8,
        FLOAT,
        /** No picture of COBOL. */
        UNREADABLE
    }

    static Picture of(String text, LayoutOptions options) {
        return new Reader(text, options).read();
    }

    private static final class Reader {

        private static final int MAX = 1 << 28;

        private final String text;
        private final LayoutOptions options;
        private final long[] counts = new long[128];
        private boolean readable = true;
        private boolean afterPoint;
        private boolean point;
        private long digits;
        private long decimals;
        private long leadingScaling;
        private long trailingScaling;
        private long characters;
        private boolean exponent;

        Reader(String text, LayoutOptions options) {
            this.text = text;
            this.options = options;
        }

        Picture read() {
            for (int i = 0; i < text.length() && !exponent; ) {
                char symbol = text.charAt(i);
                int next = i + 1;
                long times = 1;
                if (next < text.length() && text.charAt(next) == '(') {
                    int close = text.indexOf(')', next);
                    times = close < 0 ? -1 : number(next + 1, close);
                    next = close < 0 ? text.length() : close + 1;
                }
                if (times < 1) {
                    readable = false;
                    times = 1;
                }
                symbol(symbol, times, i);
                i = next;
            }
            return picture();
        }

        private void symbol(char symbol, long times, int at) {
            char pointSymbol = options.decimalPointIsComma() ? ',' : '.';
            CurrencySign currency = currency(symbol);
            if (currency != null) {
                boolean first = counts['$'] == 0;
                count('$', times);
                floating(first ? times - 1 : times);
                characters += first ? currency.text().length() + times - 1 : times;
            } else if (symbol == pointSymbol && (at > 0 || text.length() > 1)) {
                afterPoint = true;
                point = true;
                characters++;
            } else {
                plain(symbol, times, at);
            }
        }

        private void plain(char symbol, long times, int at) {
            switch (symbol) {
                case 'S' -> {
                    count('S', times);
                    readable &= at == 0 && times == 1;
                }
                case 'V' -> {
                    readable &= !afterPoint && times == 1;
                    afterPoint = true;
                }
                case 'P' -> scaling(times);
                case '9', 'Z', '*' -> {
                    count(symbol, times);
                    digit(times);
                    characters += times;
                }
                case '+', '-' -> {
                    boolean first = counts[symbol] == 0;
                    count(symbol, times);
                    floating(first ? times - 1 : times);
                    characters += times;
                }
                case 'E' -> exponent(at);
                case 'X', 'A', 'N', 'G', 'U', 'B', '0', '/', ',', '.', 'C', 'R', 'D', '1' -> {
                    count(symbol, times);
                    characters += times;
                }
                default -> {
                    readable = false;
                    characters += times;
                }
            }
        }

        private void count(char symbol, long times) {
            counts[symbol] = Math.min(MAX, counts[symbol] + times);
        }

        private void digit(long times) {
            digits = Math.min(MAX, digits + times);
            decimals += afterPoint ? times : 0;
        }

        private void floating(long times) {
            digit(times);
        }

        private void scaling(long times) {
            if (digits == 0) {
                leadingScaling += times;
            } else {
                trailingScaling += times;
            }
        }

        /** {@code E+99} ends a picture of floating point. */
        private void exponent(int at) {
            exponent = true;
            readable &= at > 0 && text.length() == at + 4 && text.endsWith("99") && counts['9'] > 0;
            characters += text.length() - at;
        }

        private Picture picture() {
            long scale = leadingScaling > 0 ? leadingScaling + digits : decimals - trailingScaling;
            boolean signed = counts['S'] > 0 || counts['+'] > 0 || counts['-'] > 0 || counts['C'] > 0;
            Category category = readable && characters > 0 ? category() : Category.UNREADABLE;
            signed |= category == Category.NUMERIC_EDITED && counts['D'] > 0;
            boolean number = category == Category.NUMERIC || category == Category.NUMERIC_EDITED;
            return new Picture(
                    category,
                    Math.min(MAX, characters),
                    number ? (int) Math.min(MAX, digits) : 0,
                    number ? (int) Math.max(-MAX, Math.min(MAX, scale)) : 0,
                    signed);
        }

        private Category category() {
            boolean insertion = any("B0/");
            if (exponent) {
                return any("XANGZ*") ? Category.UNREADABLE : Category.FLOAT;
            }
            if (any("U")) {
                return any("XANGZ9*+-$,CRDBS0/") || point ? Category.UNREADABLE : Category.UTF_8;
            }
            if (any("N")) {
                return any("XAGZ*+-$,CRD") || point
                        ? Category.UNREADABLE
                        : insertion ? Category.NATIONAL_EDITED : Category.NATIONAL;
            }
            if (any("G")) {
                return any("XAZ9*+-$,CRD0/") || point ? Category.UNREADABLE : Category.DBCS;
            }
            if (any("XA1")) {
                if (any("Z*+-$,CRDS") || point) {
                    return Category.UNREADABLE;
                }
                boolean letters = !any("X91") && !any("0/");
                return letters ? Category.ALPHABETIC : insertion ? Category.ALPHANUMERIC_EDITED : Category.ALPHANUMERIC;
            }
            boolean edited = insertion || any("Z*+-$,.CRD") || point;
            boolean paired = counts['C'] == counts['R'] || counts['D'] <= counts['B'];
            return digits == 0 || !paired ? Category.UNREADABLE : edited ? Category.NUMERIC_EDITED : Category.NUMERIC;
        }

        private boolean any(String symbols) {
            for (int i = 0; i < symbols.length(); i++) {
                if (counts[symbols.charAt(i)] > 0) {
                    return true;
                }
            }
            return false;
        }

        private @org.jspecify.annotations.Nullable CurrencySign currency(char symbol) {
            for (CurrencySign sign : options.currencySigns()) {
                if (sign.symbol() == symbol) {
                    return sign;
                }
            }
            return symbol == '$' ? new CurrencySign("$", '$') : null;
        }

        private long number(int from, int to) {
            long value = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9') {
                    return -1;
                }
                value = Math.min(MAX, value * 10 + (c - '0'));
            }
            return value;
        }
    }
}
