package dev.banyan.grammars.csd;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TextBound;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Reads input of DFHCSDUP. Safe for use by many threads. */
public final class CsdParser {

    private CsdParser() {}

    /**
     * Reads all commands of a text.
     *
     * @param start where its first character stands
     */
    public static CsdFile parse(String text, Position start) {
        Optional<Problem> refusal = TextBound.refusal(text, start);
        if (refusal.isPresent()) {
            return new CsdFile(List.of(), List.of(refusal.get()));
        }
        List<CsdCommand> commands = new ArrayList<>();
        List<Problem> problems = new ProblemList();
        Origin origin = new Origin(start);
        CommandTokens tokens = new CommandTokens(withoutComments(text));
        for (List<Token> command = tokens.next(); !command.isEmpty(); command = tokens.next()) {
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

    private static Optional<CsdCommand> read(List<Token> tokens, Origin origin, List<Problem> problems) {
        Token first = tokens.get(0);
        Optional<String> verb = Optional.ofNullable(CommandTokens.VERBS.get(CommandTokens.upper(first)));
        if (verb.isEmpty()) {
            problems.add(new Problem(
                    origin.at(first),
                    "syntax",
                    "`" + Excerpt.of(first.getText()) + "` is not a command of DFHCSDUP.",
                    "Commands begin with DEFINE, ALTER, ADD, ...; the text up to the next one was left out."));
            return Optional.empty();
        }
        if (tokens.size() > CommandTokens.MAX_TOKENS) {
            problems.add(new Problem(
                    origin.at(first),
                    "syntax",
                    "The command has more than " + CommandTokens.MAX_TOKENS + " words.",
                    "Check that this is input of DFHCSDUP; the command was left out."));
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

    /** A value over several lines is one; a line before the last that ends in an asterisk is cut inside a word. */
    private static String value(String bracketed) {
        StringBuilder result = new StringBuilder();
        boolean cut = true;
        List<String> lines =
                bracketed.substring(1, bracketed.length() - 1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String part = lines.get(i).strip();
            result.append(cut || part.isEmpty() ? "" : " ");
            cut = i < lines.size() - 1 && part.endsWith("*") && part.length() > 1;
            result.append(cut ? part.substring(0, part.length() - 1) : part);
        }
        return result.toString();
    }
}
