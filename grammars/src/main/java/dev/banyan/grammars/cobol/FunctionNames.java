package dev.banyan.grammars.cobol;

import java.util.HashSet;
import java.util.Set;

/**
 * Which words of the PROCEDURE DIVISION are functions although FUNCTION does not stand before them: those that the
 * REPOSITORY paragraph lists, all intrinsic ones with {@code FUNCTION ALL INTRINSIC}, and {@code LENGTH(item)}, which
 * several compilers take anyway.
 */
final class FunctionNames {

    /** The intrinsic functions of COBOL 2014 and GnuCOBOL that have arguments. */
    private static final Set<String> INTRINSIC = Set.of(
            "ABS",
            "ABSOLUTE-VALUE",
            "ACOS",
            "ANNUITY",
            "ASIN",
            "ATAN",
            "BASECONVERT",
            "BIT-OF",
            "BIT-TO-CHAR",
            "BOOLEAN-OF-INTEGER",
            "BYTE-LENGTH",
            "CHAR",
            "CHAR-NATIONAL",
            "COMBINED-DATETIME",
            "CONCAT",
            "CONCATENATE",
            "CONTENT-LENGTH",
            "CONTENT-OF",
            "COS",
            "CURRENCY-SYMBOL",
            "DATE-OF-INTEGER",
            "DATE-TO-YYYYMMDD",
            "DAY-OF-INTEGER",
            "DAY-TO-YYYYDDD",
            "DISPLAY-OF",
            "EXP",
            "EXP10",
            "FACTORIAL",
            "FORMATTED-CURRENT-DATE",
            "FORMATTED-DATE",
            "FORMATTED-DATETIME",
            "FORMATTED-TIME",
            "FRACTION-PART",
            "HEX-OF",
            "HEX-TO-CHAR",
            "HIGHEST-ALGEBRAIC",
            "INTEGER",
            "INTEGER-OF-BOOLEAN",
            "INTEGER-OF-DATE",
            "INTEGER-OF-DAY",
            "INTEGER-OF-FORMATTED-DATE",
            "INTEGER-PART",
            "LENGTH",
            "LENGTH-AN",
            "LOCALE-COMPARE",
            "LOCALE-DATE",
            "LOCALE-TIME",
            "LOCALE-TIME-FROM-SECONDS",
            "LOG",
            "LOG10",
            "LOWER-CASE",
            "LOWEST-ALGEBRAIC",
            "MAX",
            "MEAN",
            "MEDIAN",
            "MIDRANGE",
            "MIN",
            "MOD",
            "NATIONAL-OF",
            "NUMVAL",
            "NUMVAL-C",
            "NUMVAL-F",
            "ORD",
            "ORD-MAX",
            "ORD-MIN",
            "PRESENT-VALUE",
            "RANDOM",
            "RANGE",
            "REM",
            "REVERSE",
            "SECONDS-FROM-FORMATTED-TIME",
            "SIGN",
            "SIN",
            "SQRT",
            "STANDARD-DEVIATION",
            "STORED-CHAR-LENGTH",
            "SUBSTITUTE",
            "SUBSTITUTE-CASE",
            "SUM",
            "TAN",
            "TEST-DATE-YYYYMMDD",
            "TEST-DAY-YYYYDDD",
            "TEST-FORMATTED-DATETIME",
            "TEST-NUMVAL",
            "TEST-NUMVAL-C",
            "TEST-NUMVAL-F",
            "TRIM",
            "UPPER-CASE",
            "VARIANCE",
            "YEAR-TO-YYYY");

    private static final Set<String> WITHOUT_ARGUMENTS = Set.of(
            "CURRENT-DATE",
            "E",
            "EXCEPTION-FILE",
            "EXCEPTION-LOCATION",
            "EXCEPTION-STATEMENT",
            "EXCEPTION-STATUS",
            "MODULE-CALLER-ID",
            "MODULE-DATE",
            "MODULE-FORMATTED-DATE",
            "MODULE-ID",
            "MODULE-PATH",
            "MODULE-SOURCE",
            "MODULE-TIME",
            "MONETARY-DECIMAL-POINT",
            "MONETARY-THOUSANDS-SEPARATOR",
            "NUMERIC-DECIMAL-POINT",
            "NUMERIC-THOUSANDS-SEPARATOR",
            "PI",
            "SECONDS-PAST-MIDNIGHT",
            "WHEN-COMPILED");

    private static final int LONGEST = 32;

    private final Set<String> listed = new HashSet<>();
    private boolean all;
    private boolean statements;

    /** The word behind FUNCTION; in REPOSITORY it declares what may stand without. */
    void declared(char[] chars, int from, int to) {
        if (!statements) {
            all |= Words.equal(chars, from, to, "ALL");
            listed.add(Words.upper(new String(chars, from, to - from)));
        }
    }

    /** Follows the divisions. */
    void token(int before, int type) {
        if (type == CobolGrammar.DIVISION) {
            if (before == CobolGrammar.IDENTIFICATION) {
                listed.clear();
                all = false;
            }
            statements = before == CobolGrammar.PROCEDURE;
        }
    }

    /** Whether a word is a function here. */
    boolean isCall(int type, char[] chars, int from, int to, int limit) {
        boolean length = type == CobolGrammar.LENGTH;
        if (!statements || (!length && !all && listed.isEmpty()) || to - from > LONGEST) {
            return false;
        }
        boolean arguments = isOpened(chars, to, limit);
        if (length || (type != CobolGrammar.WORD && !arguments)) {
            return length && arguments;
        }
        String word = Words.upper(new String(chars, from, to - from));
        boolean known = listed.contains(word) || all;
        return known && (arguments ? isIntrinsicOrListed(word) : WITHOUT_ARGUMENTS.contains(word));
    }

    private boolean isIntrinsicOrListed(String word) {
        return INTRINSIC.contains(word) || WITHOUT_ARGUMENTS.contains(word) || listed.contains(word);
    }

    private static boolean isOpened(char[] chars, int from, int limit) {
        int at = from;
        while (at < limit && chars[at] == ' ') {
            at++;
        }
        return at < limit && chars[at] == '(';
    }
}
