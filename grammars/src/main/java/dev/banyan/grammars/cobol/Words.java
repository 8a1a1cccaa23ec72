package dev.banyan.grammars.cobol;

/** The letters of COBOL words: upper and lower case are one, by ASCII and by no locale. */
final class Words {

    private Words() {}

    static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c < 128 ? c : Character.toUpperCase(c);
    }

    static String upper(CharSequence text, int from, int to) {
        char[] upper = new char[to - from];
        for (int i = from; i < to; i++) {
            upper[i - from] = upper(text.charAt(i));
        }
        return new String(upper);
    }

    static String upper(String text) {
        return upper(text, 0, text.length());
    }

    /** Whether the characters are the given word; {@code upper} is in upper case. */
    static boolean equal(char[] chars, int from, int to, String upper) {
        if (to - from != upper.length()) {
            return false;
        }
        for (int i = 0; i < upper.length(); i++) {
            if (upper(chars[from + i]) != upper.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word stands anywhere in the text, in either case; {@code word} is in ASCII. */
    static boolean contains(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Letters, digits, hyphen and underscore, and what IBM and others allow in names besides. */
    static boolean isPart(char c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '#'
                || c == '@'
                || c == '$'
                || (c >= 128 && Character.isLetterOrDigit(c));
    }
}
