package dev.banyan.grammars.dli;

import dev.banyan.grammars.parse.Origin;
import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TextBound;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/** Reads the body of an EXEC DLI command. Safe for use by many threads. */
public final class DliParser {

    private static final Set<String> FUNCTIONS = Set.of(
            "ACCEPT",
            "CHKP",
            "DEQ",
            "DLET",
            "GN",
            "GNP",
            "GU",
            "ISRT",
            "LOAD",
            "LOG",
            "POS",
            "QUERY",
            "REFRESH",
            "REPL",
            "RETRIEVE",
            "ROLB",
            "ROLL",
            "ROLS",
            "SCHD",
            "SETS",
            "SETU",
            "STAT",
            "SYMCHKP",
            "TERM",
            "XRST");

    private static final Map<List<String>, String> LONG_NAMES = Map.ofEntries(
            Map.entry(List.of("GET", "UNIQUE"), "GU"),
            Map.entry(List.of("GET", "NEXT"), "GN"),
            Map.entry(List.of("GET", "NEXT", "IN", "PARENT"), "GNP"),
            Map.entry(List.of("INSERT"), "ISRT"),
            Map.entry(List.of("REPLACE"), "REPL"),
            Map.entry(List.of("DELETE"), "DLET"),
            Map.entry(List.of("SCHEDULE"), "SCHD"),
            Map.entry(List.of("TERMINATE"), "TERM"),
            Map.entry(List.of("CHECKPOINT"), "CHKP"),
            Map.entry(List.of("POSITION"), "POS"),
            Map.entry(List.of("STATISTICS"), "STAT"));

    private DliParser() {}

    /**
     * Reads one command.
     *
     * @param body the text between EXEC DLI and END-EXEC, without sequence numbers and comment lines
     * @param start where its first character stands
     */
    public static DliParse parse(String body, Position start) {
        Optional<Problem> refusal = TextBound.refusal(body, start);
        if (refusal.isPresent()) {
            return new DliParse(Optional.empty(), List.of(refusal.get()));
        }
        Origin origin = new Origin(start);
        CommonTokenStream tokens = TwoStage.tokens(new DliBaseLexer(CharStreams.fromString(body)));
        Optional<Token> deep = TwoStage.tooDeep(tokens.getTokens(), Set.of(DliBaseLexer.LP), Set.of(DliBaseLexer.RP));
        if (deep.isPresent()) {
            return refused(new Problem(
                    origin.at(deep.get()),
                    "too-deep",
                    "Parentheses are nested deeper than " + TwoStage.MAX_DEPTH + " levels.",
                    "Is this generated code? It was left out."));
        }
        Outcome<DliBaseParser.CommandContext> outcome =
                TwoStage.parse(new DliBaseParser(tokens), DliBaseParser::command);
        return outcome.tree()
                .map(tree -> named(tree, origin))
                .orElseGet(() -> refused(outcome.error()
                        .orElseThrow()
                        .problem(origin, "Check the command against the IMS reference; it was left out.")));
    }

    private static DliParse refused(Problem problem) {
        return new DliParse(Optional.empty(), List.of(problem));
    }

    private static DliParse named(DliBaseParser.CommandContext tree, Origin origin) {
        List<DliBaseParser.ClauseContext> clauses = tree.clause();
        List<String> words = clauses.stream().map(DliParser::word).toList();
        Position position = origin.at(clauses.get(0).getStart());
        if (FUNCTIONS.contains(words.get(0))) {
            return new DliParse(Optional.of(command(words.get(0), clauses, 1, origin)), List.of());
        }
        for (int length = Math.min(4, words.size()); length > 0; length--) {
            String function = LONG_NAMES.get(words.subList(0, length));
            if (function != null) {
                return new DliParse(Optional.of(command(function, clauses, length, origin)), List.of());
            }
        }
        return refused(new Problem(
                position,
                "unknown-command",
                "`" + Excerpt.of(words.get(0)) + "` is not a command of DL/I.",
                "Check the spelling; if your release of IMS has this command, tell us."));
    }

    private static DliCommand command(
            String function, List<DliBaseParser.ClauseContext> clauses, int first, Origin origin) {
        List<DliCommand.Segment> segments = new ArrayList<>();
        Optional<DliCommand.Name> psb = Optional.empty();
        Optional<String> pcb = Optional.empty();
        for (DliBaseParser.ClauseContext clause : clauses.subList(first, clauses.size())) {
            DliBaseParser.ArgumentContext argument = clause.argument();
            if (argument == null) {
                continue;
            }
            switch (word(clause)) {
                case "PSB" -> psb = name(argument);
                case "PCB" -> pcb = Optional.of(text(argument)).filter(text -> !text.isEmpty());
                case "SEGMENT" ->
                    name(argument)
                            .ifPresent(name -> segments.add(new DliCommand.Segment(
                                    name,
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    origin.at(clause.getStart()))));
                case "INTO", "FROM", "WHERE" -> belongs(word(clause), argument, segments);
                default -> {
                    // Lengths, locks, key feedback: they change nothing of what is read and written.
                }
            }
        }
        return new DliCommand(
                function, psb, pcb, segments, origin.at(clauses.get(0).getStart()));
    }

    private static void belongs(
            String word, DliBaseParser.ArgumentContext argument, List<DliCommand.Segment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        DliCommand.Segment last = segments.remove(segments.size() - 1);
        Optional<String> area = Optional.of(text(argument));
        segments.add(new DliCommand.Segment(
                last.name(),
                word.equals("INTO") ? area : last.into(),
                word.equals("FROM") ? area : last.from(),
                word.equals("WHERE") ? compared(argument) : last.fields(),
                last.position()));
    }

    /** The words before the operators: {@code ACCNTID} of {@code (ACCNTID = WS-ID AND TYPE = 'A')}. */
    private static List<String> compared(DliBaseParser.ArgumentContext argument) {
        List<String> fields = new ArrayList<>();
        List<DliBaseParser.ElementContext> elements = argument.element();
        for (int i = 1; i < elements.size(); i++) {
            if (elements.get(i).OPERATOR() != null && elements.get(i - 1).WORD() != null) {
                fields.add(elements.get(i - 1).getText().toUpperCase(Locale.ROOT));
            }
        }
        return fields;
    }

    private static Optional<DliCommand.Name> name(DliBaseParser.ArgumentContext argument) {
        String text = text(argument);
        boolean held = !argument.element().isEmpty() && argument.element(0).argument() != null;
        return text.isEmpty() ? Optional.empty() : Optional.of(new DliCommand.Name(text, held));
    }

    /** The words of an argument with blanks between, its inner parentheses left out, a literal without its quotes. */
    private static String text(DliBaseParser.ArgumentContext argument) {
        List<String> words = new ArrayList<>();
        for (DliBaseParser.ElementContext element : argument.element()) {
            String word = element.argument() == null ? element.getText() : text(element.argument());
            boolean literal = element.LITERAL() != null;
            words.add(literal ? word.substring(1, word.length() - 1) : word.toUpperCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    private static String word(DliBaseParser.ClauseContext clause) {
        return clause.WORD().getText().toUpperCase(Locale.ROOT);
    }
}
