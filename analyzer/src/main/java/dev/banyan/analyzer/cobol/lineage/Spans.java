package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.grammars.cobol.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The bytes that operands mean, whatever their subscripts. */
final class Spans {

    private final DataMap data;

    /**
     * Bytes of the program.
     *
     * @param whole whether they are an elementary item, so that a MOVE converts their value
     */
    record Span(End end, boolean whole) {}

    Spans(DataMap data) {
        this.data = data;
    }

    /** Empty for a name without a declaration. */
    Optional<Span> of(Operand.Reference reference) {
        return data.field(reference).map(field -> reference
                .modification()
                .map(cut -> cut(field, cut))
                .orElseGet(() -> new Span(end(field), field.form() != Field.Form.GROUP)));
    }

    static End end(Field field) {
        return End.of(
                field.first().storage(),
                field.first().offset(),
                field.first().length(),
                field.position().line());
    }

    private Span cut(Field field, Operand.ReferenceModification cut) {
        Region all = field.first();
        OptionalInt start = data.number(cut.start());
        int from = start.isPresent() && start.getAsInt() >= 1 && start.getAsInt() <= all.length()
                ? start.getAsInt() - 1
                : 0;
        int rest = all.length() - from;
        OptionalInt length = start.isEmpty()
                ? OptionalInt.empty()
                : cut.length().map(data::number).orElse(OptionalInt.empty());
        int bytes = Math.max(1, Math.min(length.orElse(rest), rest));
        return new Span(End.of(all.storage(), all.offset() + from, bytes, 0), false);
    }

    /** The items whose values an expression is made of. */
    static List<Operand.Reference> references(Operand operand) {
        List<Operand.Reference> found = new ArrayList<>();
        collect(operand, found, 0);
        return found;
    }

    private static void collect(Operand operand, List<Operand.Reference> into, int depth) {
        if (depth > 200) {
            return;
        }
        if (operand instanceof Operand.Reference reference) {
            into.add(reference);
        } else if (operand instanceof Operand.FunctionCall function) {
            if (!function.name().startsWith("LENGTH") && !function.name().startsWith("BYTE-LENGTH")) {
                function.arguments().forEach(argument -> collect(argument, into, depth + 1));
            }
        } else if (operand instanceof Operand.Negation negation) {
            collect(negation.operand(), into, depth + 1);
        } else if (operand instanceof Operand.Calculation calculation) {
            collect(calculation.left(), into, depth + 1);
            collect(calculation.right(), into, depth + 1);
        } else if (operand instanceof Operand.AllLiteral all) {
            collect(all.repeated(), into, depth + 1);
        }
    }
}
