package dev.banyan.grammars.assembler;

import static dev.banyan.grammars.source.CardWords.skipBlanks;
import static dev.banyan.grammars.source.CardWords.wordEnd;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins assembler lines to macros: a mark in column 72 means that the next line goes on at column 16. Only the macros
 * that are asked for are kept.
 *
 * <p>Editors and transfers move the mark, or lose it. A line whose operands end in a comma goes on where the next line can be
 * nothing but more operands; a source with such lines has one problem for all of them.
 */
public final class MacroLines {

    private static final int MARK = 71;
    private static final int CONTINUATION = 15;
    private static final int MAX_OPERANDS = 100_000;

    private final String file;
    private final List<String> lines;
    private final Set<String> wanted;
    private final String language;
    private int next;
    private boolean stray;
    private int unmarked;
    private int firstUnmarked;

    private MacroLines(String file, String text, Set<String> wanted, String language) {
        this.file = file;
        this.wanted = wanted;
        this.language = language;
        this.lines = text.lines().toList();
    }

    /**
     * Reads the macros of a source in its order.
     *
     * @param wanted their names in upper case
     * @param language what the source should be, for those who are told that it is something else
     */
    public static List<Macro> read(
            String file, String text, Set<String> wanted, String language, List<Problem> problems) {
        return new MacroLines(file, text, wanted, language).read(problems);
    }

    private List<Macro> read(List<Problem> problems) {
        List<Macro> macros = new ArrayList<>();
        while (next < lines.size()) {
            Position position = new Position(file, next + 1, 1);
            String line = lines.get(next);
            if (line.startsWith("*") || line.startsWith(".*") || line.isBlank()) {
                next++;
                continue;
            }
            String statement = field(line);
            int nameEnd = wordEnd(statement, 0);
            int start = skipBlanks(statement, nameEnd);
            int end = wordEnd(statement, start);
            String operation = statement.substring(start, end).toUpperCase(Locale.ROOT);
            boolean strayBefore = stray;
            stray = !isSymbol(statement, 0, nameEnd) || !isOperation(operation);
            if (stray && !strayBefore) {
                problems.add(notAssembler(position));
            }
            String operands = operands(statement.substring(skipBlanks(statement, end)), position, problems);
            if (wanted.contains(operation)) {
                String name = statement.substring(0, nameEnd).toUpperCase(Locale.ROOT);
                macros.add(Macro.parse(name, operation, operands, position, problems));
            }
        }
        if (unmarked > 0) {
            problems.add(notContinued());
        }
        return macros;
    }

    private Problem notContinued() {
        return new Problem(
                new Position(file, firstUnmarked, MARK + 1),
                "continuation",
                "The statement goes on in the next line without a mark in column 72"
                        + (unmarked > 1 ? ", as in " + (unmarked - 1) + " more lines of the source." : "."),
                "Move the mark to column 72: the assembler needs it there. It was read as if it stood there.");
    }

    private Problem notAssembler(Position position) {
        return new Problem(
                position,
                "syntax",
                "The line that starts here is no statement of the assembler.",
                "Check that the source is " + language + "; mark comments with an asterisk in column 1.");
    }

    /** Whether a label is absent or an ordinary, a variable or a sequence symbol. */
    private static boolean isSymbol(String statement, int from, int to) {
        int start = to > from && (statement.charAt(from) == '&' || statement.charAt(from) == '.') ? from + 1 : from;
        return statement.substring(start, to).chars().allMatch(MacroLines::isSymbolPart);
    }

    private static boolean isOperation(String operation) {
        return !operation.isEmpty()
                && !Character.isDigit(operation.charAt(0))
                && operation.chars().allMatch(MacroLines::isSymbolPart);
    }

    private static boolean isSymbolPart(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "@#$_&.".indexOf(c) >= 0;
    }

    private String operands(String first, Position position, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        boolean open = append(text, first, false);
        while (goesOn(text, open)) {
            String line = field(lines.get(next));
            int blanks = skipBlanks(line, 0);
            String rest = line.substring(Math.min(open ? CONTINUATION : Math.max(blanks, 0), line.length()));
            if (text.length() <= MAX_OPERANDS && (open || text.isEmpty() || endsWithComma(text))) {
                open = append(text, rest, open);
            }
        }
        if (text.length() > MAX_OPERANDS) {
            problems.add(new Problem(
                    position,
                    "syntax",
                    "The operands of this statement are longer than " + MAX_OPERANDS + " characters.",
                    "Check the marks in column 72; the operands were left out."));
            return "";
        }
        return text.toString();
    }

    /** Takes the line, and says whether the statement has another. */
    private boolean goesOn(StringBuilder text, boolean open) {
        boolean marked = isContinued(lines.get(next++));
        if (next >= lines.size()) {
            return false;
        }
        if (!marked && !open && endsWithComma(text) && isOperands(lines.get(next))) {
            firstUnmarked = unmarked++ == 0 ? next : firstUnmarked;
            return true;
        }
        return marked;
    }

    /** A line without a label whose first word has what no operation has. */
    private static boolean isOperands(String line) {
        String statement = field(line);
        int start = skipBlanks(statement, 0);
        String word = statement.substring(start, wordEnd(statement, start));
        return start > 0 && !word.isEmpty() && !isOperation(word.toUpperCase(Locale.ROOT));
    }

    private static boolean endsWithComma(StringBuilder text) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == ',';
    }

    private static boolean isContinued(String line) {
        return line.length() > MARK && line.charAt(MARK) != ' ';
    }

    /** Columns 1 to 71, filled with blanks where a literal goes on to the end of the line. */
    private static String field(String line) {
        String plain = line.replace('\t', ' ');
        return plain.length() > MARK ? plain.substring(0, MARK) : plain;
    }

    /** Appends up to the first blank outside quotes; says whether a quote is still open. */
    private static boolean append(StringBuilder text, String line, boolean openBefore) {
        boolean open = openBefore;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                open = !open;
            } else if (c == ' ' && !open) {
                return false;
            }
            text.append(c);
        }
        return open;
    }
}
