package dev.banyan.grammars.sql;

import dev.banyan.grammars.sql.SqlParser.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens of a text, cut into statements; host variables with COBOL names are one token each. */
final class SqlTokens {

    private static final Set<String> PROGRAMS = Set.of("PROCEDURE", "TRIGGER", "FUNCTION");
    private static final Set<String> NAMED_ENDS = Set.of("IF", "WHILE", "LOOP", "FOR", "REPEAT");
    /** Some 10 MB of statements. */
    static final int MAX_TOKENS = 2_000_000;

    private static final int PROGRAM_WORD_WITHIN = 5;

    private SqlTokens() {}

    /** The statements of a text; empty when it has more tokens than fit in memory. */
    static Optional<List<List<Token>>> statements(String text, Dialect dialect) {
        SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        List<Token> read = new ArrayList<>();
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF && read.size() < MAX_TOKENS) {
            read.add(token);
            token = lexer.nextToken();
        }
        if (read.size() == MAX_TOKENS) {
            return Optional.empty();
        }
        read.add(token);
        return Optional.of(cut(joined(read, dialect == Dialect.EMBEDDED)));
    }

    private static List<List<Token>> cut(List<Token> tokens) {
        List<List<Token>> statements = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int blocks = 0;
        for (Token token : tokens) {
            if (token.getType() == Token.EOF || (token.getType() == SqlBaseLexer.SEMICOLON && blocks == 0)) {
                if (!current.isEmpty()) {
                    statements.add(current);
                    current = new ArrayList<>();
                }
                blocks = 0;
            } else {
                blocks += blockStep(current, token);
                current.add(token);
            }
        }
        return statements;
    }

    /** Inside the body of a procedure, semicolons separate its own statements: counts BEGIN and CASE against END. */
    private static int blockStep(List<Token> before, Token token) {
        if (!definesProgram(before)) {
            return 0;
        }
        boolean afterEnd = before.get(before.size() - 1).getType() == SqlBaseLexer.END;
        String word = token.getText().toUpperCase(Locale.ROOT);
        if (afterEnd) {
            return NAMED_ENDS.contains(word) ? 1 : 0;
        }
        if (token.getType() == SqlBaseLexer.END) {
            return -1;
        }
        return word.equals("BEGIN") || token.getType() == SqlBaseLexer.CASE ? 1 : 0;
    }

    private static boolean definesProgram(List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.get(0).getType() == SqlBaseLexer.CREATE
                && tokens.stream()
                        .limit(PROGRAM_WORD_WITHIN)
                        .anyMatch(token -> PROGRAMS.contains(token.getText().toUpperCase(Locale.ROOT)));
    }

    /** Joins {@code :A}, {@code -}, {@code B} to {@code :A-B}, and {@code :R}, {@code .}, {@code F} to {@code :R.F}. */
    private static List<Token> joined(List<Token> tokens, boolean hyphens) {
        List<Token> result = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i++);
            if (token.getType() == SqlBaseLexer.HOST) {
                CommonToken host = new CommonToken(token);
                StringBuilder name = new StringBuilder(":")
                        .append(token.getText().substring(1).strip());
                while (i + 1 < tokens.size() && continues(host, tokens.get(i), tokens.get(i + 1), hyphens)) {
                    name.append(tokens.get(i).getText())
                            .append(tokens.get(i + 1).getText());
                    host.setStopIndex(tokens.get(i + 1).getStopIndex());
                    i += 2;
                    while (i < tokens.size() && goesOn(host, tokens.get(i))) {
                        name.append(tokens.get(i).getText());
                        host.setStopIndex(tokens.get(i++).getStopIndex());
                    }
                }
                host.setText(name.toString());
                result.add(host);
            } else {
                result.add(token);
            }
        }
        return result;
    }

    private static boolean continues(Token name, Token joint, Token part, boolean hyphens) {
        boolean joins = joint.getType() == SqlBaseLexer.DOT || (hyphens && joint.getType() == SqlBaseLexer.MINUS);
        return joins
                && joint.getStartIndex() == name.getStopIndex() + 1
                && part.getStartIndex() == joint.getStopIndex() + 1
                && isNamePart(part.getText());
    }

    /** Whether a part that starts as a number goes on as a word: {@code 1} and {@code ST} of {@code :A-1ST}. */
    private static boolean goesOn(Token name, Token part) {
        return part.getStartIndex() == name.getStopIndex() + 1 && isNamePart(part.getText());
    }

    private static boolean isNamePart(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
