package dev.banyan.grammars.csd;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Reads input of DFHCSDUP. Safe for use by many threads. */
public final class CsdParser {

    private static final int MAX_CHARS = 20_000_000;
    private static final Map<String, String> VERBS = Map.ofEntries(
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

    private CsdParser() {}

    /**
     * Reads all commands of a text.
     *
     * @param start where its first character stands
     */
    public static CsdFile parse(String text, Position start) {
        List<CsdCommand> commands = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (text.length() > MAX_CHARS) {
            problems.add(new Problem(
                    start,
                    "too-large",
                    "The text is longer than " + MAX_CHARS + " characters.",
                    "Is it input of DFHCSDUP? It was left out."));
            return new CsdFile(commands, problems);
        }
        Origin origin = new Origin(start);
        List<Token> tokens = TwoStage.tokens(new CsdBaseLexer(CharStreams.fromString(withoutComments(text))))
                .getTokens();
        for (List<Token> command : split(tokens)) {
            read(command, origin, problems).ifPresent(commands::add);
        }
        return new CsdFile(commands, problems);
    }

    /** Lines that begin with an asterisk become blank, so that places stay. */
    private static String withoutComments(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (String line : text.lines().toList()) {
            result.append(line.startsWith("*") ? "" : line).append('\n');
        }
        return result.toString();
    }

    /** A verb without a value begins a command. */
    private static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> commands = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            boolean begins =
                    VERBS.containsKey(upper(token)) && tokens.get(i + 1).getType() != CsdBaseLexer.VALUE;
            if (begins || commands.isEmpty()) {
                commands.add(new ArrayList<>());
            }
            commands.get(commands.size() - 1).add(token);
        }
        return commands;
    }

    private static Optional<CsdCommand> read(List<Token> tokens, Origin origin, List<Problem> problems) {
        Token first = tokens.get(0);
        Optional<String> verb = Optional.ofNullable(VERBS.get(upper(first)));
        if (verb.isEmpty()) {
            problems.add(new Problem(
                    origin.at(first),
                    "syntax",
                    "`" + Excerpt.of(first.getText()) + "` is not a command of DFHCSDUP.",
                    "Commands begin with DEFINE, ALTER, ADD, ...; the text up to the next one was left out."));
            return Optional.empty();
        }
        List<Token> all = new ArrayList<>(tokens);
        CommonToken end = new CommonToken(tokens.get(tokens.size() - 1));
        end.setType(Token.EOF);
        all.add(end);
        CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(all));
        stream.fill();
        Outcome<CsdBaseParser.CommandContext> outcome =
                TwoStage.parse(new CsdBaseParser(stream), CsdBaseParser::command);
        outcome.error()
                .ifPresent(error ->
                        problems.add(error.problem(origin, "Is a bracket missing? The command was left out.")));
        return outcome.tree().map(tree -> command(verb.get(), tree, origin.at(first)));
    }

    private static CsdCommand command(String verb, CsdBaseParser.CommandContext tree, Position position) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String kind = "";
        String name = "";
        for (CsdBaseParser.AttributeContext attribute : tree.attribute()) {
            String word = attribute.WORD().getText().toUpperCase(Locale.ROOT);
            String value =
                    attribute.VALUE() == null ? "" : value(attribute.VALUE().getText());
            if (kind.isEmpty()) {
                kind = word;
                name = value;
            } else {
                attributes.putIfAbsent(word, value);
            }
        }
        return new CsdCommand(verb, kind, name, attributes, position);
    }

    /** A value over several lines is one; a line that ends in an asterisk is cut inside a word. */
    private static String value(String bracketed) {
        StringBuilder result = new StringBuilder();
        boolean cut = true;
        for (String line :
                bracketed.substring(1, bracketed.length() - 1).lines().toList()) {
            String part = line.strip();
            result.append(cut || part.isEmpty() ? "" : " ");
            cut = part.endsWith("*") && part.length() > 1;
            result.append(cut ? part.substring(0, part.length() - 1) : part);
        }
        return result.toString();
    }

    private static String upper(Token token) {
        return token.getText().toUpperCase(Locale.ROOT);
    }
}
