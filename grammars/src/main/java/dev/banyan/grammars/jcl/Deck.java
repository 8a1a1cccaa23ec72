package dev.banyan.grammars.jcl;

import static dev.banyan.grammars.source.CardWords.skipBlanks;
import static dev.banyan.grammars.source.CardWords.wordEnd;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Joins the cards of a member to statements: columns 1 to 71 hold the statement, an operand field that ends in a comma
 * or inside quotes goes on at the next card, data follow DD * and DD DATA.
 */
final class Deck {

    private static final int LAST_COLUMN = 71;
    private static final int QUOTED_CONTINUATION = 15;
    private static final int MAX_OPERANDS = 100_000;
    private static final char CTRL_Z = 0x1A;
    private static final String THEN = "THEN";

    private final String file;
    private final List<String> lines;
    private final List<Card> cards = new ArrayList<>();
    private final List<Problem> problems;
    private int next;
    private int controlStatements;

    private Deck(String file, String text, List<Problem> problems) {
        this.file = file;
        this.lines = withoutEnd(text).lines().toList();
        this.problems = problems;
    }

    /** Editors of CP/M and DOS mark the end of a text by Ctrl-Z. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == CTRL_Z || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.indexOf(CTRL_Z, end) < 0 ? text : text.substring(0, end);
    }

    /** What was read: the statements, and how many lines were for JES. */
    record Read(List<Card> cards, int controlStatements) {}

    static Read read(String file, String text, List<Problem> problems) {
        Deck deck = new Deck(file, text, problems);
        deck.readAll();
        return new Read(List.copyOf(deck.cards), deck.controlStatements);
    }

    private void readAll() {
        while (next < lines.size()) {
            String line = lines.get(next);
            if (line.startsWith("//*") || line.isBlank() || line.strip().equals("//")) {
                next++;
            } else if (line.startsWith("//")) {
                statement();
            } else if (line.startsWith("/*")) {
                controlStatements += line.strip().length() > 2 ? 1 : 0;
                next++;
            } else {
                stray();
            }
        }
    }

    private void stray() {
        problems.add(new Problem(
                new Position(file, next + 1, 1),
                "syntax",
                "Data stand where a statement should: the line does not begin with `//`.",
                "Put it behind a DD * statement, or mark it as a comment with `//*`."));
        do {
            next++;
        } while (next < lines.size()
                && !lines.get(next).startsWith("//")
                && !lines.get(next).startsWith("/*"));
    }

    private void statement() {
        Position position = new Position(file, next + 1, 1);
        String line = field(next++);
        int nameEnd = wordEnd(line, 2);
        String name = line.substring(2, nameEnd).toUpperCase(Locale.ROOT);
        int operationStart = skipBlanks(line, nameEnd);
        int operationEnd = wordEnd(line, operationStart);
        String operation = line.substring(operationStart, operationEnd).toUpperCase(Locale.ROOT);
        int operandStart = skipBlanks(line, operationEnd);
        String rest = line.substring(operandStart);
        String operands = bounded(operation.equals("IF") ? condition(rest) : operands(rest), position);
        Card card = new Card(name, operation, operands, Optional.empty(), position);
        cards.add(operation.equals("DD") ? withData(card) : card);
    }

    /** Columns 1 to 71 of a line; the rest is for sequence numbers. */
    private String field(int index) {
        String line = lines.get(index).replace('\t', ' ');
        return line.length() > LAST_COLUMN ? line.substring(0, LAST_COLUMN) : line;
    }

    private String condition(String first) {
        StringBuilder text = new StringBuilder(first.strip());
        int seen = 0;
        while (text.length() <= MAX_OPERANDS
                && !endsWithThen(text, seen)
                && next < lines.size()
                && continues(lines.get(next))) {
            seen = text.length();
            String more = field(next++);
            if (!more.startsWith("//*")) {
                text.append(' ').append(more.substring(2).strip());
            }
        }
        return text.toString();
    }

    /** Whether THEN stands in the text behind what was seen before. */
    private static boolean endsWithThen(StringBuilder text, int seen) {
        return text.substring(Math.max(0, seen - THEN.length()))
                .toUpperCase(Locale.ROOT)
                .contains(THEN);
    }

    private String bounded(String operands, Position position) {
        if (operands.length() <= MAX_OPERANDS) {
            return operands;
        }
        problems.add(new Problem(
                position,
                "syntax",
                "The operands of this statement are longer than " + MAX_OPERANDS + " characters.",
                "Is a quote or a THEN missing? The operands were left out."));
        return "";
    }

    private String operands(String first) {
        StringBuilder text = new StringBuilder();
        boolean open = append(text, first, false);
        while (text.length() <= MAX_OPERANDS
                && (open || endsWithComma(text))
                && next < lines.size()
                && continues(lines.get(next))) {
            String line = field(next++);
            if (line.startsWith("//*")) {
                continue;
            }
            int start = open ? Math.min(QUOTED_CONTINUATION, skipBlanks(line, 2)) : skipBlanks(line, 2);
            open = append(text, line.substring(Math.min(start, line.length())), open);
        }
        return text.toString();
    }

    private static boolean endsWithComma(StringBuilder text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == ',';
    }

    /** A continuation has a blank in column 3; a comment card may stand between. */
    private static boolean continues(String line) {
        return line.startsWith("//*")
                || (line.startsWith("// ") && !line.isBlank() && line.strip().length() > 2);
    }

    /** Appends the operand field up to its first blank outside quotes; says whether a quote is still open. */
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

    private Card withData(Card dd) {
        Optional<String> kind = InStreamMarks.kind(dd.operands());
        if (kind.isEmpty()) {
            return dd;
        }
        Optional<String> delimiter = InStreamMarks.delimiter(dd.operands());
        Position start = new Position(file, next + 1, 1);
        StringBuilder data = new StringBuilder();
        while (next < lines.size()) {
            String line = lines.get(next);
            if (delimiter.map(line::startsWith).orElseGet(() -> line.startsWith("/*"))) {
                next++;
                break;
            }
            if (line.startsWith("//") && delimiter.isEmpty() && kind.get().equals("*")) {
                break;
            }
            data.append(line).append('\n');
            next++;
        }
        return dd.withData(new JclDd.InStream(data.toString(), start));
    }
}
