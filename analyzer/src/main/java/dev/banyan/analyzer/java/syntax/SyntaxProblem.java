package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.TokenRange;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser says of an error, made fit for a report: with its place, and without what goes on and on. */
final class SyntaxProblem {

    private static final String READ = " after : \"";
    private static final String BROKEN_LITERAL =
            " A literal is not closed on its line, or holds what no literal may hold.";
    private static final String EXPECTED = ", expected";

    /** Where nearly everything may stand, the list of it helps nobody. */
    private static final int LONGEST_LIST = 240;

    /** The lexer tells the place of an error in its message only. */
    private static final Pattern PLACE = Pattern.compile("^Lexical error at line (\\d{1,9}), column (\\d{1,9})");

    private SyntaxProblem() {}

    static Problem of(String file, com.github.javaparser.Problem problem) {
        String first = problem.getMessage().lines().findFirst().orElse("");
        return new Problem(
                place(file, problem, first),
                "syntax",
                first.isEmpty() ? "The parser gave up here." : cut(first),
                "Correct the source or remove it from the estate; the rest of the file was read as far as possible.");
    }

    private static Position place(String file, com.github.javaparser.Problem problem, String message) {
        return problem.getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> new Position(file, range.begin.line, range.begin.column))
                .or(() -> lexical(file, message))
                .orElse(Position.of(file));
    }

    private static Optional<Position> lexical(String file, String message) {
        Matcher place = PLACE.matcher(message);
        return place.find()
                ? Optional.of(new Position(file, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))))
                : Optional.empty();
    }

    /**
     * A parse error quotes the token it found, which may be a text of any length, before what was expected; an error of the
     * lexer quotes what it has read of a literal.
     */
    private static String cut(String message) {
        int read = message.indexOf(READ);
        if (read >= 0) {
            boolean nothing = message.length() - read - READ.length() <= 1;
            return nothing ? message : message.substring(0, message.indexOf('.') + 1) + BROKEN_LITERAL;
        }
        int expected = message.lastIndexOf(EXPECTED);
        if (expected < 0) {
            return quoted(message);
        }
        String found = quoted(message.substring(0, expected));
        boolean endless = message.length() - expected > LONGEST_LIST;
        return endless ? found + ", which cannot stand here." : found + message.substring(expected);
    }

    /** The message with the text it quotes made short. */
    private static String quoted(String message) {
        int start = message.indexOf('"') + 1;
        int end = message.lastIndexOf('"');
        if (start == 0 || start >= end) {
            return message;
        }
        String found = Excerpt.of(Literals.unescape(message.substring(start, end)));
        // A literal has its own quotes.
        int outer = found.startsWith("\"") || found.startsWith("'") ? 1 : 0;
        return message.substring(0, start - outer) + found + message.substring(end + outer);
    }
}
