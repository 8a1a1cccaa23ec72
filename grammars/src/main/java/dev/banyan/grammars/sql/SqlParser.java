package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
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
        if (text.length() > MAX_CHARS) {
            return new SqlParse(
                    List.of(),
                    List.of(new Problem(
                            start,
                            "too-large",
                            "The SQL text is longer than " + MAX_CHARS + " characters.",
                            "Split the script; it was left out.")));
        }
        Origin origin = new Origin(start);
        List<SqlStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (List<Token> tokens : SqlTokens.statements(text, dialect)) {
            StatementReader.read(tokens, origin, problems).ifPresent(statements::add);
        }
        return new SqlParse(statements, problems);
    }
}
