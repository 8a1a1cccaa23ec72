package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.Field;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.cobol.storage.Texts;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What operands mean in one program: the name in them, the bytes behind them, the words to show them by. */
final class Operands {

    private static final Set<String> REGISTERS = Set.of(
            "RETURN-CODE", "WHEN-COMPILED", "TALLY", "SORT-RETURN", "XML-TEXT", "XML-EVENT", "JSON-CODE", "DEBUG-ITEM");

    private final DataMap data;

    Operands(DataMap data) {
        this.data = data;
    }

    DataMap data() {
        return data;
    }

    Name name(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return new Name.Fixed(literal.value().strip());
        }
        if (operand instanceof Operand.Reference reference) {
            Optional<Operand> constant = data.constant(reference.name());
            if (constant.isPresent() && constant.get() instanceof Operand.Literal literal) {
                return new Name.Fixed(literal.value().strip());
            }
            return startKnown(reference)
                    ? new Name.Held(data.place(reference).region(), words(reference))
                    : new Name.Unclear(words(reference));
        }
        return new Name.Unclear(words(operand));
    }

    Name name(CicsOperand operand, Position position) {
        if (operand instanceof CicsOperand.Literal literal) {
            return new Name.Fixed(literal.value().strip());
        }
        Optional<Operand.Reference> reference = reference(operand, position);
        return reference.isPresent()
                ? name(reference.get())
                : new Name.Unclear(operand instanceof CicsOperand.Expression text ? text.text() : "an expression");
    }

    /** The bytes of a data item; empty for anything else. */
    Optional<Region> region(CicsOperand operand, Position position) {
        return reference(operand, position).map(item -> data.place(item).region());
    }

    Optional<Operand.Reference> reference(CicsOperand operand, Position position) {
        if (!(operand instanceof CicsOperand.Reference item)) {
            return Optional.empty();
        }
        return Optional.of(Selections.reference(item.name(), item.qualifiers(), item.selection(), position));
    }

    Optional<Region> region(Operand operand) {
        return operand instanceof Operand.Reference reference
                ? Optional.of(data.place(reference).region())
                : Optional.empty();
    }

    /** What a MOVE of the operand to these bytes puts there. */
    Assignment.Source source(Operand operand, int targetLength, Optional<Field> target) {
        Field.Form form = target.map(Field::form).orElse(Field.Form.TEXT);
        if (operand instanceof Operand.Figurative figurative
                && figurative.word() != Operand.Figurative.Word.ZERO
                && figurative.word() != Operand.Figurative.Word.QUOTE) {
            return new Assignment.Blank();
        }
        Optional<String> text = Texts.stored(operand, targetLength, form);
        if (text.isPresent()) {
            return text.get().isBlank() ? new Assignment.Blank() : new Assignment.Constant(text.get());
        }
        if (operand instanceof Operand.Reference reference) {
            return copy(reference, targetLength, form, target);
        }
        if (operand instanceof Operand.FunctionCall function) {
            boolean sameText = Set.of("TRIM", "UPPER-CASE", "LOWER-CASE").contains(function.name());
            if (sameText && !function.arguments().isEmpty()) {
                return source(function.arguments().get(0), targetLength, target);
            }
            return new Assignment.Outside("FUNCTION " + function.name());
        }
        return new Assignment.Outside("the value " + words(operand));
    }

    private Assignment.Source copy(
            Operand.Reference reference, int targetLength, Field.Form form, Optional<Field> target) {
        Optional<Operand> constant = data.constant(reference.name());
        if (constant.isPresent()) {
            return source(constant.get(), targetLength, target);
        }
        Optional<Field> from = data.field(reference);
        if (from.isEmpty() && isRegister(reference.name())) {
            return new Assignment.Outside("the register " + reference.name());
        }
        if (!startKnown(reference)) {
            return new Assignment.Outside("a part of " + reference.name() + " that is known at run time only");
        }
        Region region = data.place(reference).region();
        Field.Form fromForm = from.map(Field::form).orElse(Field.Form.TEXT);
        boolean numeric = form == Field.Form.DIGITS || form == Field.Form.CODED || fromForm == Field.Form.CODED;
        if (numeric && (region.length() != targetLength || form != fromForm)) {
            return new Assignment.Outside("the number in " + reference.name());
        }
        return new Assignment.Copy(region);
    }

    private static boolean isRegister(String name) {
        return name.startsWith("EIB") || name.startsWith("SQL") || name.startsWith("DFH") || REGISTERS.contains(name);
    }

    private boolean startKnown(Operand.Reference reference) {
        return reference.modification().isEmpty()
                || data.number(reference.modification().get().start()).isPresent();
    }

    static String words(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.kind() == Operand.Literal.Kind.NUMBER ? literal.value() : "'" + literal.value() + "'";
        }
        if (operand instanceof Operand.Figurative figurative) {
            return figurative.word().name().replace('_', '-').toUpperCase(Locale.ROOT);
        }
        if (operand instanceof Operand.Reference reference) {
            List<String> inside = new ArrayList<>();
            reference.subscripts().forEach(subscript -> inside.add(words(subscript)));
            return reference.qualifiedName()
                    + (inside.isEmpty() ? "" : "(" + String.join(", ", inside) + ")")
                    + reference
                            .modification()
                            .map(cut -> "(" + words(cut.start()) + ":"
                                    + cut.length().map(Operands::words).orElse("") + ")")
                            .orElse("");
        }
        if (operand instanceof Operand.FunctionCall function) {
            return "FUNCTION " + function.name();
        }
        if (operand instanceof Operand.LengthOf length) {
            return "LENGTH OF " + words(length.item());
        }
        if (operand instanceof Operand.AllLiteral all) {
            return "ALL " + words(all.repeated());
        }
        return "an expression";
    }
}
