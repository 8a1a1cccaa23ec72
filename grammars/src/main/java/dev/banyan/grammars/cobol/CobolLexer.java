package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.List;

/**
 * From preprocessed text to tokens, in one pass. Words are looked up in {@link Keywords}; what follows PICTURE is one
 * token, so is a whole EXEC block, and the word behind FUNCTION is a function's name whatever else it means.
 */
final class CobolLexer {

    /** Ten times the largest programs known; the words of a text without any sense would not fit in memory. */
    private static final int MAX_TOKENS = 4_000_000;

    private final MappedText text;
    private final char[] chars;
    private final int limit;
    private final TokenList tokens;
    private final List<Problem> problems = new ProblemList();
    private boolean decimalComma;
    private boolean firstOnLine = true;
    private int parentheses;
    private int segment;
    private int lastType = CobolGrammar.DOT;
    private int beforeLastType = CobolGrammar.DOT;
    private boolean translated;
    private final FunctionNames functions = new FunctionNames();

    private CobolLexer(MappedText text) {
        this.text = text;
        this.chars = text.chars();
        this.limit = text.length();
        this.tokens = new TokenList(limit / 6);
    }

    /** The tokens of a text and what could not be made one. */
    record Result(TokenList tokens, List<Problem> problems) {}

    static Result read(MappedText text) {
        CobolLexer lexer = new CobolLexer(text);
        int at = 0;
        while (at < lexer.limit && lexer.tokens.size() < MAX_TOKENS) {
            at = lexer.token(at);
        }
        if (at < lexer.limit) {
            lexer.problems.add(new Problem(
                    text.position(at),
                    "too-large",
                    "The program has more than " + MAX_TOKENS + " words; the rest stays out.",
                    "Check that it is COBOL, and what it copies."));
        }
        return new Result(lexer.tokens, lexer.problems);
    }

    /** Reads what starts at an offset, and says where it ends. */
    private int token(int at) {
        char c = chars[at];
        if (c == '\n') {
            firstOnLine = true;
            return at + 1;
        }
        if (c <= ' ') {
            return at + 1;
        }
        if (lastType == CobolGrammar.PIC || (lastType == CobolGrammar.IS && beforeLastType == CobolGrammar.PIC)) {
            return afterPicture(at);
        }
        if (isDigit(c)) {
            return number(at);
        }
        if (c != '-' && Words.isPart(c)) {
            return word(at);
        }
        return sign(c, at);
    }

    private int sign(char c, int at) {
        char next = at + 1 < limit ? chars[at + 1] : '\n';
        return switch (c) {
            case '.', ',' -> point(c, at, next);
            case ';' -> separator(at);
            case '\'', '"' -> literal(at, at);
            case '(', ')' -> parenthesis(c, at);
            case ':' -> add(CobolGrammar.COLON, at, at + 1);
            case '+' -> add(CobolGrammar.PLUS, at, at + 1);
            case '-' -> add(CobolGrammar.MINUS, at, at + 1);
            case '/' -> add(CobolGrammar.SLASH, at, at + 1);
            case '&' -> add(CobolGrammar.AMPERSAND, at, at + 1);
            case '=' -> add(CobolGrammar.EQ, at, at + 1);
            case '*' -> next == '*' ? add(CobolGrammar.POWER, at, at + 2) : add(CobolGrammar.STAR, at, at + 1);
            case '<' ->
                next == '='
                        ? add(CobolGrammar.LE, at, at + 2)
                        : next == '>' ? add(CobolGrammar.NE, at, at + 2) : add(CobolGrammar.LT, at, at + 1);
            case '>' -> next == '=' ? add(CobolGrammar.GE, at, at + 2) : add(CobolGrammar.GT, at, at + 1);
            default -> add(CobolGrammar.UNKNOWN, at, at + 1);
        };
    }

    private int point(char c, int at, char next) {
        if (isDigit(next)
                && (c == '.' || decimalComma)
                && (at == 0 || chars[at - 1] == '-' || !Words.isPart(chars[at - 1]))) {
            return number(at);
        }
        if (c == ',') {
            return separator(at);
        }
        parentheses = 0;
        return add(CobolGrammar.DOT, at, at + 1);
    }

    private int parenthesis(char c, int at) {
        parentheses = c == '(' ? parentheses + 1 : Math.max(0, parentheses - 1);
        return add(c == '(' ? CobolGrammar.LP : CobolGrammar.RP, at, at + 1);
    }

    /** Comma or semicolon: white space, unless what follows could be taken for a part of the argument before it. */
    private int separator(int at) {
        int next = at + 1;
        while (parentheses > 0 && next < limit && chars[next] <= ' ') {
            next++;
        }
        boolean ambiguous = next < limit && (chars[next] == '-' || chars[next] == '+' || chars[next] == '(');
        return parentheses > 0 && ambiguous ? add(CobolGrammar.COMMA, at, at + 1) : at + 1;
    }

    /** The word IS, or the picture itself: up to a blank, without the punctuation that ends it. */
    private int afterPicture(int at) {
        int end = at;
        while (end < limit && chars[end] > ' ') {
            end++;
        }
        if (lastType == CobolGrammar.PIC
                && end - at == 2
                && Words.upper(chars[at]) == 'I'
                && Words.upper(chars[at + 1]) == 'S') {
            return add(CobolGrammar.IS, at, end);
        }
        while (end > at + 1 && (chars[end - 1] == '.' || chars[end - 1] == ',' || chars[end - 1] == ';')) {
            end--;
        }
        return chars[at] == '.' && end == at + 1
                ? add(CobolGrammar.DOT, at, end)
                : add(CobolGrammar.PICTURE_STRING, at, end);
    }

    private int number(int at) {
        int digits = NumberEnd.digits(chars, at, limit);
        if (digits < limit && digits > at && Words.isPart(chars[digits])) {
            return word(at);
        }
        return add(CobolGrammar.NUMBER, at, NumberEnd.find(chars, digits, limit, decimalComma));
    }

    private int word(int at) {
        int end = at + 1;
        while (end < limit && Words.isPart(chars[end])) {
            end++;
        }
        if (end - at <= 2 && end < limit && (chars[end] == '\'' || chars[end] == '"') && isPrefix(at, end)) {
            return literal(at, end);
        }
        if (lastType == CobolGrammar.FUNCTION) {
            functions.declared(chars, at, end);
            return add(CobolGrammar.FUNCTION_NAME, at, end);
        }
        if (isExec(at, end)) {
            return exec(at, end);
        }
        if (translated && lastType == CobolGrammar.LP) {
            return add(CobolGrammar.WORD, at, end);
        }
        int type = Keywords.type(chars, at, end);
        if (functions.isCall(type, chars, at, end, limit)) {
            return add(CobolGrammar.FUNCTION_NAME, at, end);
        }
        if (type == CobolGrammar.FOREVER && lastType != CobolGrammar.PERFORM) {
            type = CobolGrammar.WORD;
        }
        if (type == CobolGrammar.ON && lastType != CobolGrammar.DEPENDING && OldStatements.isCount(chars, end, limit)) {
            type = CobolGrammar.ON_COUNT;
        }
        if (type == CobolGrammar.WORD) {
            int noteEnd = lastType == CobolGrammar.DOT ? OldStatements.noteEnd(chars, at, end, limit) : end;
            if (noteEnd > end) {
                return add(CobolGrammar.NOTE_TEXT, at, noteEnd);
            }
            decimalComma |= end - at == 13 && isWord(at, end, "DECIMAL-POINT");
            boolean conversion = isConversion(at, end);
            add(type, at, end);
            translated = conversion;
            return end;
        } else if (isOftenName(type) && !firstOnLine && lastType != CobolGrammar.DOT) {
            type = CobolGrammar.WORD;
        }
        return add(type, at, end);
    }

    /** Verbs of some compilers that programs for others use as names; such a verb starts its line. */
    private static boolean isOftenName(int type) {
        return switch (type) {
            case CobolGrammar.ALLOCATE,
                    CobolGrammar.COMMIT,
                    CobolGrammar.ENTER,
                    CobolGrammar.EXAMINE,
                    CobolGrammar.EXHIBIT,
                    CobolGrammar.FREE,
                    CobolGrammar.JSON,
                    CobolGrammar.RAISE,
                    CobolGrammar.READY,
                    CobolGrammar.RESET,
                    CobolGrammar.ROLLBACK,
                    CobolGrammar.SERVICE,
                    CobolGrammar.TRANSFORM,
                    CobolGrammar.UNLOCK -> true;
            default -> false;
        };
    }

    /** {@code DFHVALUE(DELETE)} and {@code DFHRESP(NORMAL)}: the word in parentheses is CICS's, whatever COBOL means by it. */
    private boolean isConversion(int at, int end) {
        return chars[at] <= 'd'
                && (end - at == 7 || end - at == 8)
                && (isWord(at, end, "DFHVALUE") || isWord(at, end, "DFHRESP"));
    }

    private boolean isPrefix(int at, int end) {
        char first = Words.upper(chars[at]);
        if (end - at == 1) {
            return first == 'X' || first == 'N' || first == 'G' || first == 'Z' || first == 'B' || first == 'H';
        }
        return Words.upper(chars[end - 1]) == 'X' && (first == 'N' || first == 'G' || first == 'B');
    }

    private int literal(int at, int quote) {
        int end = TextWords.literalEnd(chars, quote, limit);
        if (end - quote < 2 || chars[end - 1] != chars[quote]) {
            Position position = text.position(at);
            problems.add(new Problem(
                    position,
                    "syntax",
                    "The literal that starts here is not closed on its line.",
                    "Close it, or continue it with a hyphen in column 7 of the next line."));
        }
        return add(CobolGrammar.TEXT, at, end);
    }

    private boolean isExec(int at, int end) {
        return (end - at == 4 || end - at == 7)
                && Words.upper(chars[at]) == 'E'
                && Words.upper(chars[at + 1]) == 'X'
                && (isWord(at, end, "EXEC") || isWord(at, end, "EXECUTE"));
    }

    private boolean isWord(int at, int end, String upper) {
        return Words.equal(chars, at, end, upper);
    }

    private int exec(int at, int afterVerb) {
        int end = ExecEnd.find(text, afterVerb);
        if (end + 8 <= limit && isWord(end, end + 8, "END-EXEC")) {
            return add(CobolGrammar.EXEC_BLOCK, at, end + 8);
        }
        problems.add(new Problem(
                text.position(at), "syntax", "The EXEC that starts here has no END-EXEC.", "End it with END-EXEC."));
        return add(CobolGrammar.EXEC_BLOCK, at, end);
    }

    private int add(int type, int start, int end) {
        segment = text.segmentFrom(segment, start);
        tokens.add(new CobolToken(text, type, start, end, segment, firstOnLine));
        firstOnLine = false;
        translated &= type == CobolGrammar.LP;
        functions.token(lastType, type);
        beforeLastType = lastType;
        lastType = type;
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
