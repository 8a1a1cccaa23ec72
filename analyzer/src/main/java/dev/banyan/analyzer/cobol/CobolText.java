package dev.banyan.analyzer.cobol;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells COBOL from prose and from other languages by the first lines of a text.
 *
 * <p>The first words of a program are those of a division. A copybook begins with an entry, a statement or a paragraph, such
 * lines are most of it, and some of them are a sign that only COBOL has. In
 *
 * <pre>
 *        01  REC-A.
 *            05  F1 PIC X(4).
 *            05  F2 PIC S9(5)
 *                VALUE ZERO.
 * </pre>
 *
 * all four lines are COBOL and two are signs of it. Prose may begin a line with a number or a verb, as {@code 10 apples} or
 * {@code Move the lever}; it gives no sign. Cost: one look at each word.
 */
final class CobolText {

    private static final int INDICATOR = 6;
    private static final int TEXT_END = 72;
    private static final double MOST = 0.7;
    private static final String FOREIGN = "?";

    private static final Set<String> DIVISIONS = words("IDENTIFICATION ID ENVIRONMENT DATA PROCEDURE");
    private static final Set<String> SECTIONS =
            words("CONFIGURATION INPUT-OUTPUT FILE WORKING-STORAGE LOCAL-STORAGE LINKAGE");
    private static final Set<String> IDS = words("PROGRAM-ID FUNCTION-ID CLASS-ID METHOD-ID");
    private static final Set<String> BEFORE_A_PROGRAM =
            words("CBL PROCESS TITLE EJECT SKIP1 SKIP2 SKIP3 COPY REPLACE SET");
    private static final Set<String> CLAUSES = words("""
            PIC PICTURE VALUE VALUES OCCURS REDEFINES RENAMES USAGE COMP COMP-1 COMP-2 COMP-3 COMP-4 COMP-5 COMPUTATIONAL
            COMPUTATIONAL-3 BINARY PACKED-DECIMAL POINTER INDEX INDEXED SYNC JUSTIFIED JUST GLOBAL EXTERNAL""");
    private static final Set<String> CONTINUING = words("""
            IS THRU THROUGH TO INTO FROM AND OR UNTIL VARYING DELIMITED REPLACING BY DEPENDING ASCENDING DESCENDING BLANK
            SIGN GIVING USING ALSO NOT AT ON ASSIGN ORGANIZATION ACCESS RECORD STATUS""");
    private static final Set<String> VERBS = words("""
            ACCEPT ADD CALL CLOSE COMPUTE CONTINUE COPY DELETE DISPLAY DIVIDE ELSE EVALUATE EXEC EXIT GO GOBACK IF INITIALIZE
            INSPECT MOVE MULTIPLY OPEN PERFORM READ RETURN REWRITE SEARCH SELECT SET START STOP STRING SUBTRACT UNSTRING WHEN
            WRITE FD SD""");
    private static final Pattern LEVEL = Pattern.compile("0?[1-9]|[1-4][0-9]|66|77|78|88");
    private static final Pattern NAME = Pattern.compile("[A-Z0-9:()$#@_-]*[A-Z][A-Z0-9:()$#@_-]*");

    private CobolText() {}

    /** @param head the first lines of a text, the last one perhaps cut */
    static boolean isCobol(List<String> head) {
        List<String> code =
                head.stream().filter(line -> !line.isBlank() && !isRemark(line)).toList();
        return speaks(code.stream().map(CobolText::fixed)) || speaks(code.stream());
    }

    private static boolean isRemark(String line) {
        boolean fixed = line.length() > INDICATOR && "*/".indexOf(line.charAt(INDICATOR)) >= 0;
        return fixed || line.startsWith("*") || line.stripLeading().startsWith("*>");
    }

    /** The text between the columns for numbers; what is no COBOL where the column for continuation holds a letter. */
    private static String fixed(String line) {
        if (line.length() <= INDICATOR) {
            return line.strip().chars().allMatch(Character::isDigit) ? "" : FOREIGN;
        }
        if (" -".indexOf(line.charAt(INDICATOR)) < 0) {
            return FOREIGN;
        }
        return line.substring(INDICATOR + 1, Math.min(line.length(), TEXT_END));
    }

    private static boolean speaks(Stream<String> texts) {
        List<String> lines = texts.filter(text -> !text.isBlank()).toList();
        return beginsLikeAProgram(lines) || isMostlyCopybook(lines);
    }

    /** Only when they are asked for: most files say with their first line that they are no COBOL. */
    private static List<String> tokens(String text) {
        return List.of(text.strip().toUpperCase(Locale.ROOT).split("\\s+"));
    }

    private static boolean beginsLikeAProgram(List<String> lines) {
        for (String text : lines) {
            List<String> line = tokens(text);
            if (isHeading(line)) {
                return true;
            }
            String first = plain(line, 0);
            if (!BEFORE_A_PROGRAM.contains(first) && !first.startsWith(">>") && !first.startsWith("$")) {
                return false;
            }
        }
        return false;
    }

    /** A division, section or identification, and no sentence that only begins with its words. */
    private static boolean isHeading(List<String> line) {
        String second = plain(line, 1);
        if (IDS.contains(plain(line, 0))) {
            return line.get(0).contains(".")
                    || line.size() <= 2
                    || plain(line, 1).isEmpty()
                    || line.get(1).endsWith(".");
        }
        boolean named = (DIVISIONS.contains(line.get(0)) && second.equals("DIVISION"))
                || (SECTIONS.contains(line.get(0)) && second.equals("SECTION"));
        return named
                && (line.size() == 2
                        || line.get(1).endsWith(".")
                        || Set.of("", "USING").contains(plain(line, 2)));
    }

    private static boolean isMostlyCopybook(List<String> lines) {
        int cobol = 0;
        int signs = 0;
        boolean embedded = false;
        for (String text : lines) {
            List<String> line = tokens(text);
            boolean begins = line.get(0).equals("EXEC") && line.size() > 1;
            boolean ends = line.stream().anyMatch(word -> word.startsWith("END-EXEC"));
            boolean inside = embedded || begins;
            boolean value = cobol > 0 && isLiteral(line);
            if (inside || value || isEntry(line) || isStatement(line) || isParagraph(line)) {
                cobol++;
            } else if (cobol == 0) {
                return false;
            }
            signs += ends || isSign(line) ? 1 : 0;
            embedded = inside && !ends;
        }
        return signs > 0 && cobol >= MOST * lines.size();
    }

    /** {@code 05 NAME}, alone or with a clause; PL/I, which also numbers its levels, ends them with a comma. */
    private static boolean isEntry(List<String> line) {
        if (line.size() < 2 || !LEVEL.matcher(line.get(0)).matches() || ends(line, ",") || ends(line, ";")) {
            return false;
        }
        boolean named = NAME.matcher(plain(line, 1)).matches();
        return CLAUSES.contains(line.get(1))
                || (named && (line.size() == 2 || line.get(1).endsWith(".") || isClause(line, 2)));
    }

    private static boolean isClause(List<String> line, int word) {
        return CLAUSES.contains(plain(line, word));
    }

    private static boolean isStatement(List<String> line) {
        String first = plain(line, 0);
        return VERBS.contains(first) || first.startsWith("END-") || isClause(line, 0) || CONTINUING.contains(first);
    }

    /** The value of the entry before, on a line of its own. */
    private static boolean isLiteral(List<String> line) {
        char first = line.get(0).charAt(0);
        return first == '\'' || first == '"' || (line.size() == 1 && Character.isDigit(first));
    }

    private static boolean isParagraph(List<String> line) {
        boolean section = line.size() == 2 && line.get(1).equals("SECTION.");
        return (section || line.size() == 1)
                && ends(line, ".")
                && NAME.matcher(plain(line, 0)).matches();
    }

    private static boolean isSign(List<String> line) {
        return switch (plain(line, 0)) {
            case "END-IF", "END-PERFORM", "END-EVALUATE", "END-READ", "END-CALL", "END-STRING" -> line.size() == 1;
            case "MOVE" -> line.size() == 4 && line.get(2).equals("TO") && !ends(line, ";");
            case "COPY" -> line.size() == 2 && ends(line, ".");
            default -> isEntry(line) && (isClause(line, 1) || isClause(line, 2));
        };
    }

    private static boolean ends(List<String> line, String mark) {
        return line.get(line.size() - 1).endsWith(mark);
    }

    /** A word without the period behind it; empty where the line is shorter. */
    private static String plain(List<String> line, int word) {
        if (word >= line.size()) {
            return "";
        }
        String text = line.get(word);
        int period = text.indexOf('.');
        return period < 0 ? text : text.substring(0, period);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
