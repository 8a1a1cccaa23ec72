package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ParseResult;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file with errors would be without the lines where they stand. Of an error outside of any body the parser gives back
 * nothing at all; so that line is left blank, or a brace that is missing at the end is put there, and the rest is parsed again.
 *
 * <pre>
 *   import a.B has been moved;      left blank, and the class below it is read
 * </pre>
 *
 * Cost: one more parsing for each mended place, of which there are few.
 */
final class Mended {

    private static final int MOST_TRIES = 12;
    private static final int LONGEST = 500_000;
    private static final String LEXICAL = "Lexical error at line ";

    private Mended() {}

    /** The parser's own tree where it holds a type; else the one of the mended text, or the parser's own after all. */
    static Optional<CompilationUnit> unit(
            String text, ParseResult<CompilationUnit> parsed, Function<String, ParseResult<CompilationUnit>> parser) {
        ParseResult<CompilationUnit> last = parsed;
        String mended = text;
        for (int i = 0; i < MOST_TRIES && isLost(last) && mended.length() < LONGEST; i++) {
            Optional<String> next = next(mended, last);
            if (next.isEmpty()) {
                break;
            }
            mended = next.get();
            last = parser.apply(mended);
        }
        return isLost(last) ? parsed.getResult() : last.getResult();
    }

    private static boolean isLost(ParseResult<CompilationUnit> parsed) {
        return !parsed.isSuccessful()
                && parsed.getResult().filter(unit -> !unit.getTypes().isEmpty()).isEmpty();
    }

    private static Optional<String> next(String text, ParseResult<CompilationUnit> parsed) {
        Optional<Problem> first = parsed.getProblems().stream().findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().getMessage().contains("Found <EOF>")) {
            return Optional.of(text + "\n}");
        }
        // Of what it finds before the first declaration the parser says no place.
        int line = first.get()
                .getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> range.begin.line)
                .or(() -> lexical(first.get().getMessage()))
                .orElseGet(() -> firstLine(text));
        return withoutLine(text, line);
    }

    /** Of a sign that begins no token the message alone has the place. */
    private static Optional<Integer> lexical(String message) {
        int at = message.indexOf(LEXICAL);
        int end = message.indexOf(',', Math.max(0, at));
        String digits = at < 0 || end < 0 ? "" : message.substring(at + LEXICAL.length(), end);
        boolean number =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static int firstLine(String text) {
        int line = 1;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The text with one line blank, so that all others keep their numbers. */
    private static Optional<String> withoutLine(String text, int line) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return Optional.empty();
            }
        }
        int end = text.indexOf('\n', start);
        end = end < 0 ? text.length() : end;
        boolean blank = text.substring(start, end).isBlank();
        return blank ? Optional.empty() : Optional.of(text.substring(0, start) + text.substring(end));
    }
}
