package dev.banyan.grammars.cics;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Reads the body of an EXEC CICS command. Safe for use by many threads. */
public final class CicsParser {

    private static final int MAX_CHARS = 200_000;

    private CicsParser() {}

    /**
     * Reads one command.
     *
     * @param body the text between EXEC CICS and END-EXEC, without sequence numbers and comment lines
     * @param start where its first character stands
     */
    public static CicsParse parse(String body, Position start) {
        Origin origin = new Origin(start);
        if (body.length() > MAX_CHARS) {
            return refused(start, "too-large", "The EXEC CICS command is longer than " + MAX_CHARS + " characters.");
        }
        CommonTokenStream tokens = TwoStage.tokens(new CicsBaseLexer(CharStreams.fromString(body)));
        Optional<Token> deep = TwoStage.tooDeep(tokens.getTokens(), Set.of(CicsBaseLexer.LP), Set.of(CicsBaseLexer.RP));
        if (deep.isPresent()) {
            return refused(
                    origin.at(deep.get()),
                    "too-deep",
                    "Parentheses are nested deeper than " + TwoStage.MAX_DEPTH + " levels.");
        }
        CicsBaseParser parser = new CicsBaseParser(tokens);
        CicsTree tree = new CicsTree(body, origin);
        Outcome<CicsBaseParser.CommandContext> exact = TwoStage.parse(parser, CicsBaseParser::command);
        if (exact.tree().isPresent()) {
            return named(tree.options(exact.tree().get()), origin, List.of());
        }
        List<Problem> problems = exact.error().stream()
                .map(error -> error.problem(origin, "Check the command against the CICS reference."))
                .toList();
        parser.reset();
        Outcome<CicsBaseParser.LooseCommandContext> loose = TwoStage.parse(parser, CicsBaseParser::looseCommand);
        return loose.tree()
                .map(found -> named(tree.options(found), origin, problems))
                .orElseGet(() -> new CicsParse(Optional.empty(), problems));
    }

    private static CicsParse refused(Position position, String code, String what) {
        return new CicsParse(
                Optional.empty(),
                List.of(new Problem(position, code, what, "Is this generated code? It was left out.")));
    }

    private static CicsParse named(List<CicsOption> words, Origin origin, List<Problem> problems) {
        List<String> names = words.stream().map(CicsOption::name).toList();
        Position position = words.get(0).position();
        Optional<String> known = CicsNames.nameOf(names);
        if (known.isPresent()) {
            return new CicsParse(
                    Optional.of(new CicsCommand(known.get(), withoutName(words, known.get()), position)), problems);
        }
        List<Problem> more = new ArrayList<>(problems);
        more.add(new Problem(
                position,
                "unknown-command",
                CicsNames.unknown(names),
                "Check the spelling; if your release of CICS has this command, tell us."));
        return new CicsParse(
                Optional.of(new CicsCommand(names.get(0), words.subList(1, words.size()), origin.start())), more);
    }

    /** Takes the words of the name away, except those that carry an argument. */
    private static List<CicsOption> withoutName(List<CicsOption> words, String name) {
        List<String> left = new ArrayList<>(List.of(name.split(" ", -1)));
        List<CicsOption> options = new ArrayList<>();
        for (CicsOption word : words) {
            boolean inName = left.remove(word.name());
            if (!inName || word.argument().isPresent()) {
                options.add(word);
            }
        }
        return options;
    }
}
