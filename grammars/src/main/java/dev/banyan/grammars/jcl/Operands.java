package dev.banyan.grammars.jcl;

import dev.banyan.grammars.parse.Outcome;
import dev.banyan.grammars.parse.TwoStage;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** The operands of a statement: positional ones, and keywords in upper case with their values. */
record Operands(List<String> positional, Map<String, Value> keywords) {

    /**
     * A value.
     *
     * @param text as written, quotes removed from a wholly quoted one
     * @param items the items of a list in brackets; the text itself where there is no list
     */
    record Value(String text, List<String> items) {}

    private static final Operands NONE = new Operands(List.of(), Map.of());

    Optional<String> text(String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Value::text).filter(text -> !text.isBlank());
    }

    List<String> items(String keyword) {
        return Optional.ofNullable(keywords.get(keyword)).map(Value::items).orElse(List.of());
    }

    Optional<String> first() {
        return positional.stream().findFirst().filter(text -> !text.isBlank());
    }

    /** What EXEC names beside PGM=: with a procedure in the first place, PGM= is one of its parameters. */
    Optional<String> procedure() {
        return first().or(() -> text("PROC"));
    }

    static Operands parse(String text, Card card, List<Problem> problems) {
        CommonTokenStream tokens = TwoStage.tokens(new JclBaseLexer(CharStreams.fromString(text)));
        if (TwoStage.tooDeep(tokens.getTokens(), Set.of(JclBaseLexer.LP), Set.of(JclBaseLexer.RP))
                .isPresent()) {
            problems.add(new Problem(
                    card.position(),
                    "too-deep",
                    "Brackets are nested deeper than " + TwoStage.MAX_DEPTH + " levels.",
                    "Its operands were left out."));
            return NONE;
        }
        Outcome<JclBaseParser.OperandFieldContext> outcome =
                TwoStage.parse(new JclBaseParser(tokens), JclBaseParser::operandField);
        outcome.error()
                .ifPresent(error -> problems.add(new Problem(
                        card.position(),
                        "syntax",
                        card.operation() + " statement: " + error.what(),
                        "Check the operands; they were left out.")));
        return outcome.tree().map(tree -> of(tree.operands())).orElse(NONE);
    }

    private static Operands of(JclBaseParser.OperandsContext operands) {
        List<String> positional = new ArrayList<>();
        Map<String, Value> keywords = new LinkedHashMap<>();
        for (JclBaseParser.OperandContext operand : operands.operand()) {
            if (operand.keyword() == null) {
                positional.add(value(operand.value()).text());
            } else {
                String keyword = operand.keyword().getText().toUpperCase(Locale.ROOT);
                keywords.put(keyword, operand.value() == null ? new Value("", List.of()) : value(operand.value()));
            }
        }
        return new Operands(List.copyOf(positional), keywords);
    }

    private static Value value(JclBaseParser.ValueContext value) {
        JclBaseParser.PartContext only = value.part().size() == 1 ? value.part(0) : null;
        if (only != null && only.QUOTED() != null) {
            String quoted = only.getText();
            String text = quoted.substring(1, quoted.length() - 1).replace("''", "'");
            return new Value(text, List.of(text));
        }
        if (only != null && only.operands() != null) {
            List<String> items = items(only.operands());
            return new Value(value.getText(), items);
        }
        return new Value(value.getText(), List.of(value.getText()));
    }

    /** The items between the commas, empty ones too: in (,CATLG) the second is CATLG. */
    private static List<String> items(JclBaseParser.OperandsContext operands) {
        List<String> items = new ArrayList<>();
        String current = "";
        for (int i = 0; i < operands.getChildCount(); i++) {
            if (operands.getChild(i) instanceof JclBaseParser.OperandContext operand) {
                current = operand.keyword() == null ? value(operand.value()).text() : operand.getText();
            } else {
                items.add(current);
                current = "";
            }
        }
        items.add(current);
        return List.copyOf(items);
    }
}
