package dev.banyan.grammars.cics;

import dev.banyan.grammars.parse.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** From ANTLR's contexts to our records. */
final class CicsTree {

    private final String body;
    private final Origin origin;

    CicsTree(String body, Origin origin) {
        this.body = body;
        this.origin = origin;
    }

    List<CicsOption> options(CicsBaseParser.CommandContext command) {
        return command.option().stream()
                .map(option -> new CicsOption(
                        upper(option.word()),
                        Optional.ofNullable(option.operand()).map(this::operand),
                        origin.at(option.getStart())))
                .toList();
    }

    List<CicsOption> options(CicsBaseParser.LooseCommandContext command) {
        return command.looseOption().stream()
                .map(option -> new CicsOption(
                        upper(option.word()),
                        Optional.ofNullable(option.LP()).map(open -> loose(option)),
                        origin.at(option.getStart())))
                .toList();
    }

    private CicsOperand loose(CicsBaseParser.LooseOptionContext option) {
        return option.operand() != null ? operand(option.operand()) : new CicsOperand.Expression(between(option));
    }

    private String between(CicsBaseParser.LooseOptionContext option) {
        int from = option.LP().getSymbol().getStopIndex() + 1;
        int to = option.RP().getSymbol().getStartIndex();
        return slice(from, to);
    }

    private CicsOperand operand(CicsBaseParser.OperandContext operand) {
        return operand.term().size() == 1 ? term(operand.term(0)) : new CicsOperand.Expression(text(operand));
    }

    private CicsOperand term(CicsBaseParser.TermContext term) {
        if (term instanceof CicsBaseParser.LiteralContext) {
            return new CicsOperand.Literal(unquoted(term.getText()));
        }
        if (term instanceof CicsBaseParser.NumberContext) {
            return new CicsOperand.Numeral(term.getText());
        }
        if (term instanceof CicsBaseParser.DataContext data) {
            return reference(data.reference());
        }
        if (term instanceof CicsBaseParser.LengthOfContext length) {
            return new CicsOperand.LengthOf(reference(length.reference()));
        }
        if (term instanceof CicsBaseParser.AddressOfContext address) {
            return new CicsOperand.AddressOf(reference(address.reference()));
        }
        if (term instanceof CicsBaseParser.SystemValueContext value) {
            return new CicsOperand.SystemValue(
                    value.getStart().getText().toUpperCase(Locale.ROOT), upper(value.word()));
        }
        return new CicsOperand.Expression(text(term));
    }

    private CicsOperand.Reference reference(CicsBaseParser.ReferenceContext reference) {
        List<String> names = reference.WORD().stream()
                .map(word -> word.getText().toUpperCase(Locale.ROOT))
                .toList();
        String selection = reference.group().isEmpty()
                ? ""
                : slice(
                        reference.group(0).getStart().getStartIndex(),
                        reference.getStop().getStopIndex() + 1);
        return new CicsOperand.Reference(names.get(0), names.subList(1, names.size()), selection);
    }

    private static String upper(CicsBaseParser.WordContext word) {
        return word.getText().toUpperCase(Locale.ROOT);
    }

    private String text(ParserRuleContext context) {
        Token stop = context.getStop();
        return slice(context.getStart().getStartIndex(), stop.getStopIndex() + 1);
    }

    /** Token places count code points, as ANTLR's streams do. */
    private String slice(int from, int to) {
        int start = body.offsetByCodePoints(0, from);
        return body.substring(start, body.offsetByCodePoints(start, Math.max(to - from, 0)))
                .strip();
    }

    private static String unquoted(String literal) {
        char quote = literal.charAt(literal.length() - 1);
        String inside = literal.substring(literal.indexOf(quote) + 1, literal.length() - 1);
        return inside.replace(String.valueOf(quote).repeat(2), String.valueOf(quote));
    }
}
