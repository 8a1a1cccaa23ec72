package dev.banyan.grammars.jcl;

import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Reads the commands of TSO (in SYSTSIN) and of IDCAMS (in SYSIN); passes over those that name no program or dataset. */
final class ControlCards {

    private static final int LAST_COLUMN = 72;
    private static final Map<String, String> FULL_WORDS = Map.ofEntries(
            Map.entry("DEF", "DEFINE"),
            Map.entry("DEL", "DELETE"),
            Map.entry("BIX", "BLDINDEX"),
            Map.entry("CL", "CLUSTER"),
            Map.entry("AIX", "ALTERNATEINDEX"),
            Map.entry("GDG", "GENERATIONDATAGROUP"),
            Map.entry("NVSAM", "NONVSAM"),
            Map.entry("PGM", "PROGRAM"),
            Map.entry("PROG", "PROGRAM"),
            Map.entry("REL", "RELATE"),
            Map.entry("PENT", "PATHENTRY"),
            Map.entry("INFILE", "INFILE"),
            Map.entry("IFILE", "INFILE"),
            Map.entry("OFILE", "OUTFILE"),
            Map.entry("IDS", "INDATASET"),
            Map.entry("ODS", "OUTDATASET"));

    private ControlCards() {}

    /** A word and the words in the brackets behind it. */
    record Item(String word, List<String> parameters, List<Item> nested) {}

    static List<ControlCard> read(String text, Position start) {
        List<ControlCard> cards = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        Position position = start;
        int line = 0;
        for (String card : text.lines().toList()) {
            String field = (card.length() > LAST_COLUMN ? card.substring(0, LAST_COLUMN) : card).stripTrailing();
            if (command.isEmpty()) {
                position = new Position(start.file(), start.line() + line, 1);
            }
            line++;
            boolean continued = field.endsWith("-") || field.endsWith("+");
            command.append(continued ? field.substring(0, field.length() - 1) : field)
                    .append('\n');
            if (!continued && !opensComment(command)) {
                cards.addAll(command(command.toString(), position));
                command.setLength(0);
            }
        }
        cards.addAll(command(command.toString(), position));
        return cards;
    }

    private static boolean opensComment(StringBuilder command) {
        return command.lastIndexOf("/*") > command.lastIndexOf("*/");
    }

    private static List<ControlCard> command(String text, Position position) {
        List<Item> items = items(text);
        for (int i = 0; i < items.size(); i++) {
            List<ControlCard> cards = cards(items.subList(i, items.size()), position);
            boolean guarded = items.get(0).word().equals("IF");
            if (!cards.isEmpty() || !guarded) {
                return cards;
            }
        }
        return List.of();
    }

    /** The words of a text; none where its brackets are nested too deep. */
    static List<Item> items(String text) {
        CommonTokenStream tokens = TwoStage.tokens(new CommandBaseLexer(CharStreams.fromString(text)));
        if (TwoStage.tooDeep(tokens.getTokens(), Set.of(CommandBaseLexer.LP), Set.of(CommandBaseLexer.RP))
                .isPresent()) {
            return List.of();
        }
        Outcome<CommandBaseParser.CommandContext> outcome =
                TwoStage.parse(new CommandBaseParser(tokens), CommandBaseParser::command);
        return outcome.tree().map(tree -> items(tree.item())).orElse(List.of());
    }

    private static List<ControlCard> cards(List<Item> items, Position position) {
        return items.get(0).word().equals("DELETE")
                ? entries(items).stream()
                        .filter(dataset -> !dataset.isEmpty())
                        .<ControlCard>map(dataset -> new ControlCard.Delete(dataset, position))
                        .toList()
                : card(items, position).stream().toList();
    }

    private static Optional<ControlCard> card(List<Item> items, Position position) {
        return switch (items.get(0).word()) {
            case "RUN" ->
                parameter(items, "PROGRAM")
                        .map(program -> new ControlCard.RunProgram(program, parameter(items, "PLAN"), position));
            case "CALL" ->
                called(items).map(program -> new ControlCard.RunProgram(program, Optional.empty(), position));
            case "DEFINE" -> define(items, position);
            case "ALTER" ->
                entries(items).stream()
                        .findFirst()
                        .map(dataset -> new ControlCard.Alter(dataset, parameter(items, "NEWNAME"), position));
            case "REPRO", "PRINT", "BLDINDEX", "IMPORT" ->
                Optional.of(copy(items, parameter(items, "INDATASET"), position));
            case "EXPORT" -> Optional.of(copy(items, entries(items).stream().findFirst(), position));
            default -> dataOf(items, position);
        };
    }

    private static ControlCard copy(List<Item> items, Optional<String> fromDataset, Position position) {
        return new ControlCard.Copy(
                items.get(0).word(),
                parameter(items, "INFILE"),
                fromDataset,
                parameter(items, "OUTFILE"),
                parameter(items, "OUTDATASET"),
                position);
    }

    /** VERIFY of IDCAMS, and the operators of ICETOOL, which say FROM and TO. */
    private static Optional<ControlCard> dataOf(List<Item> items, Position position) {
        String verb = items.get(0).word();
        List<String> from = parameters(items, Set.of("FROM"));
        List<String> to = parameters(items, Set.of("TO", "DISCARD", "LIST"));
        if (verb.equals("VERIFY") && from.isEmpty()) {
            return Optional.of(new ControlCard.Copy(
                    verb,
                    parameter(items, "FILE"),
                    parameter(items, "DATASET"),
                    Optional.empty(),
                    Optional.empty(),
                    position));
        }
        return from.isEmpty() ? Optional.empty() : Optional.of(new ControlCard.Transfer(verb, from, to, position));
    }

    private static Optional<ControlCard> define(List<Item> items, Position position) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        Item object = items.get(1);
        List<Item> inside = object.nested();
        Optional<String> related = parameter(inside, "RELATE").or(() -> parameter(inside, "PATHENTRY"));
        return parameter(inside, "NAME").map(name -> new ControlCard.Define(object.word(), name, related, position));
    }

    /** The entries behind the verb: {@code A.B}, {@code 'A.B'}, or {@code (A.B C.D)}. */
    private static List<String> entries(List<Item> items) {
        boolean bracket = !items.get(0).parameters().isEmpty() || items.size() < 2;
        return bracket ? items.get(0).parameters() : List.of(items.get(1).word());
    }

    /** CALL 'LIB(PROG)': the member is the program. */
    private static Optional<String> called(List<Item> items) {
        if (items.size() < 2) {
            return Optional.empty();
        }
        String module = items.get(1).word();
        int open = module.indexOf('(');
        int close = module.indexOf(')');
        return open >= 0 && close > open + 1
                ? Optional.of(module.substring(open + 1, close))
                : items.get(1).parameters().stream().findFirst();
    }

    private static Optional<String> parameter(List<Item> items, String word) {
        return parameters(items, Set.of(word)).stream().findFirst();
    }

    private static List<String> parameters(List<Item> items, Set<String> words) {
        return items.stream()
                .filter(item -> words.contains(item.word()))
                .flatMap(item -> item.parameters().stream())
                .toList();
    }

    private static List<Item> items(List<CommandBaseParser.ItemContext> contexts) {
        List<Item> items = new ArrayList<>();
        for (CommandBaseParser.ItemContext item : contexts) {
            String word = item.word() == null ? "" : word(item.word().getText());
            List<Item> nested = item.group().stream()
                    .flatMap(group -> items(group.item()).stream())
                    .toList();
            items.add(new Item(
                    FULL_WORDS.getOrDefault(word, word),
                    nested.stream()
                            .map(Item::word)
                            .filter(text -> !text.isEmpty())
                            .toList(),
                    nested));
        }
        return items;
    }

    private static String word(String text) {
        String plain = text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
        return plain.strip().toUpperCase(Locale.ROOT);
    }
}
