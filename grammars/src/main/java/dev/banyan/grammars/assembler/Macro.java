package dev.banyan.grammars.assembler;

import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * One macro with its keywords; a list in brackets is its items.
 *
 * @param name the label; {@code ""} when there is none
 */
public record Macro(String name, String operation, Map<String, List<String>> keywords, Position position) {

    public Macro {
        keywords = Map.copyOf(keywords);
    }

    /**
     * The macro itself, unless what should hold it is missing.
     *
     * @param holderOperation of the macro that should
     */
    public Optional<Macro> inside(Optional<Macro> holder, String holderOperation, List<Problem> problems) {
        if (holder.isPresent()) {
            return Optional.of(this);
        }
        problems.add(new Problem(
                position,
                "syntax",
                operation + " stands before any " + holderOperation + ".",
                "Is the beginning of the source missing? The macro was left out."));
        return Optional.empty();
    }

    /** The values of a keyword; none when it is absent. */
    public List<String> items(String keyword) {
        return keywords.getOrDefault(keyword, List.of());
    }

    /** The values of a keyword in one text, with commas between. */
    public String text(String keyword) {
        return String.join(",", items(keyword));
    }

    /** A value as a number; 0 where it is none, or absent. */
    public int number(String keyword, int index) {
        List<String> items = items(keyword);
        if (index >= items.size()) {
            return 0;
        }
        String digits = items.get(index).strip();
        boolean numeric =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? Integer.parseInt(digits) : 0;
    }

    /**
     * Reads the operands.
     *
     * @param operands joined, comments cut off
     */
    static Macro parse(String name, String operation, String operands, Position position, List<Problem> problems) {
        CommonTokenStream tokens = TwoStage.tokens(new MacroBaseLexer(CharStreams.fromString(operands)));
        Map<String, List<String>> keywords = new HashMap<>();
        if (TwoStage.tooDeep(tokens.getTokens(), Set.of(MacroBaseLexer.LP), Set.of(MacroBaseLexer.RP))
                .isPresent()) {
            problems.add(new Problem(
                    position,
                    "too-deep",
                    "Brackets are nested deeper than " + TwoStage.MAX_DEPTH + " levels.",
                    "The operands of the macro were left out."));
            return new Macro(name, operation, keywords, position);
        }
        Outcome<MacroBaseParser.OperandFieldContext> outcome =
                TwoStage.parse(new MacroBaseParser(tokens), MacroBaseParser::operandField);
        outcome.error()
                .ifPresent(error -> problems.add(new Problem(
                        position,
                        "syntax",
                        operation + " macro: " + error.what(),
                        "Check its operands and the mark in column 72; they were left out.")));
        outcome.tree().ifPresent(tree -> {
            for (MacroBaseParser.OperandContext operand : tree.operands().operand()) {
                if (operand.TEXT() != null && operand.value() != null) {
                    keywords.put(operand.TEXT().getText().toUpperCase(Locale.ROOT), items(operand.value()));
                }
            }
        });
        return new Macro(name, operation, keywords, position);
    }

    private static List<String> items(MacroBaseParser.ValueContext value) {
        MacroBaseParser.PartContext first = value.part(0);
        if (value.part().size() == 1 && first.operands() != null) {
            List<String> items = new ArrayList<>();
            first.operands().operand().forEach(item -> items.add(plain(item.getText())));
            return List.copyOf(items);
        }
        return List.of(plain(value.getText()));
    }

    /** A literal without its quotes; the assembler doubles quotes and ampersands. */
    private static String plain(String text) {
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'").replace("&&", "&")
                : text;
    }
}
