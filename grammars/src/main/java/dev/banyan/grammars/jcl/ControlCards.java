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
    private record Item(String word, List<String> parameters, List<Item> nested) {}

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
                command(command.toString(), position).ifPresent(cards::add);
                command.setLength(0);
            }
        }
        command(command.toString(), position).ifPresent(cards::add);
        return cards;
    }

    private static boolean opensComment(StringBuilder command) {
        return command.lastIndexOf("/*") > command.lastIndexOf("*/");
    }

    private static Optional<ControlCard> command(String text, Position position) {
        CommonTokenStream tokens = TwoStage.tokens(new CommandBaseLexer(CharStreams.fromString(text)));
        if (TwoStage.tooDeep(tokens.getTokens(), Set.of(CommandBaseLexer.LP), Set.of(CommandBaseLexer.RP))
                .isPresent()) {
            return Optional.empty();
        }
        Outcome<CommandBaseParser.CommandContext> outcome =
                TwoStage.parse(new CommandBaseParser(tokens), CommandBaseParser::command);
        List<Item> items = outcome.tree().map(tree -> items(tree.item())).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            Optional<ControlCard> card = card(items.subList(i, items.size()), position);
            boolean guarded = items.get(0).word().equals("IF");
            if (card.isPresent() || !guarded) {
                return card;
            }
        }
        return Optional.empty();
    }

    private static Optional<ControlCard> card(List<Item> items, Position position) {
        return switch (items.get(0).word()) {
            case "RUN" ->
                parameter(items, "PROGRAM")
                        .map(program -> new ControlCard.RunProgram(program, parameter(items, "PLAN"), position));
            case "CALL" ->
                called(items).map(program -> new ControlCard.RunProgram(program, Optional.empty(), position));
            case "DEFINE" -> define(items, position);
            case "DELETE" -> deleted(items).map(dataset -> new ControlCard.Delete(dataset, position));
            case "REPRO", "PRINT", "BLDINDEX" ->
                Optional.of(new ControlCard.Copy(
                        items.get(0).word(),
                        parameter(items, "INFILE"),
                        parameter(items, "INDATASET"),
                        parameter(items, "OUTFILE"),
                        parameter(items, "OUTDATASET"),
                        position));
            default -> Optional.empty();
        };
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

    /** DELETE A.B, DELETE (A.B) and DELETE 'A.B'. */
    private static Optional<String> deleted(List<Item> items) {
        if (items.size() > 1 && !items.get(1).word().isEmpty()) {
            return Optional.of(items.get(1).word());
        }
        return items.size() < 2
                ? items.get(0).parameters().stream().findFirst()
                : items.get(1).parameters().stream().findFirst();
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
        return items.stream()
                .filter(item -> item.word().equals(word))
                .flatMap(item -> item.parameters().stream())
                .findFirst();
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
