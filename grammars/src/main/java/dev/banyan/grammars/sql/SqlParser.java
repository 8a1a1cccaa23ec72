package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Reads SQL. Safe for use by many threads. */
public final class SqlParser {

    private static final int MAX_CHARS = 20_000_000;

    /** Where the text comes from; decides what a hyphen after a colon means. */
    public enum Dialect {
        /** EXEC SQL in COBOL: host variables have COBOL names, {@code :WS-AMOUNT}. */
        EMBEDDED,
        /** A string in a Java program: parameters are {@code ?} or {@code :name}. */
        JAVA,
        /** A file of statements, each closed by a semicolon. */
        SCRIPT
    }

    private SqlParser() {}

    /**
     * Reads all statements of a text.
     *
     * @param text one statement or several, separated by semicolons
     * @param start where its first character stands
     */
    public static SqlParse parse(String text, Position start, Dialect dialect) {
        Optional<List<List<Token>>> read =
                text.length() > MAX_CHARS ? Optional.empty() : SqlTokens.statements(text, dialect);
        if (read.isEmpty()) {
            return new SqlParse(List.of(), List.of(tooLarge(start)));
        }
        Origin origin = new Origin(start);
        List<SqlStatement> statements = new ArrayList<>();
        List<Problem> problems = new ProblemList();
        for (List<Token> tokens : read.get()) {
            StatementReader.read(tokens, origin, problems).ifPresent(statements::add);
        }
        return new SqlParse(statements, problems);
    }

    private static Problem tooLarge(Position start) {
        return new Problem(
                start,
                "too-large",
                "The SQL text is longer than " + MAX_CHARS + " characters or " + SqlTokens.MAX_TOKENS + " words.",
                "Split the script; it was left out.");
    }
}
