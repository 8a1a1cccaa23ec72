package dev.banyan.grammars.csd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of one command after the other: a verb without a value begins a command. No more than one command is kept,
 * and of one that does not end no more than its beginning.
 */
final class CommandTokens {

    /** A real command has some hundred attributes at most. */
    static final int MAX_TOKENS = 2_000;

    static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("DEFINE", "DEFINE"),
            Map.entry("DEF", "DEFINE"),
            Map.entry("ALTER", "ALTER"),
            Map.entry("DELETE", "DELETE"),
            Map.entry("ADD", "ADD"),
            Map.entry("REMOVE", "REMOVE"),
            Map.entry("COPY", "COPY"),
            Map.entry("APPEND", "APPEND"),
            Map.entry("LIST", "LIST"),
            Map.entry("EXTRACT", "EXTRACT"),
            Map.entry("INITIALIZE", "INITIALIZE"),
            Map.entry("INIT", "INITIALIZE"),
            Map.entry("UPGRADE", "UPGRADE"),
            Map.entry("USERDEFINE", "DEFINE"),
            Map.entry("PROCESS", "PROCESS"),
            Map.entry("SCAN", "SCAN"),
            Map.entry("SERVICE", "SERVICE"),
            Map.entry("VERIFY", "VERIFY"));

    private final CsdBaseLexer lexer;
    private Token current;
    private Token following;

    CommandTokens(String text) {
        lexer = new CsdBaseLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        current = lexer.nextToken();
        following = lexer.nextToken();
    }

    /** The next command, one token too many when it is too long; empty at the end of the text. */
    List<Token> next() {
        List<Token> command = new ArrayList<>();
        while (current.getType() != Token.EOF) {
            boolean begins = VERBS.containsKey(upper(current)) && following.getType() != CsdBaseLexer.VALUE;
            if (begins && !command.isEmpty()) {
                return command;
            }
            if (command.size() <= MAX_TOKENS) {
                command.add(current);
            }
            current = following;
            following = lexer.nextToken();
        }
        return command;
    }

    static String upper(Token token) {
        return token.getText().toUpperCase(Locale.ROOT);
    }
}
