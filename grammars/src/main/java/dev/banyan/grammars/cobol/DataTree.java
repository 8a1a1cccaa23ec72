package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.OperandTree.operand;
import static dev.banyan.grammars.cobol.OperandTree.reference;
import static dev.banyan.grammars.cobol.OperandTree.references;
import static dev.banyan.grammars.cobol.OperandTree.upper;

import dev.banyan.grammars.cobol.CobolGrammar.DataClauseContext;
import dev.banyan.grammars.cobol.CobolGrammar.NameContext;
import dev.banyan.grammars.cobol.CobolGrammar.OccursBoundContext;
import dev.banyan.grammars.cobol.CobolGrammar.OccursPartContext;
import dev.banyan.grammars.cobol.CobolGrammar.UsageContext;
import dev.banyan.grammars.cobol.CobolGrammar.ValueRangeContext;
import dev.banyan.grammars.cobol.DataItem.Attribute;
import dev.banyan.grammars.cobol.DataItem.Occurs;
import dev.banyan.grammars.cobol.DataItem.SortKey;
import dev.banyan.grammars.cobol.DataItem.Usage;
import dev.banyan.grammars.cobol.DataItem.Value;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of one data description entry. */
final class DataTree {

    private final NamedConstants constants;
    private boolean constant;
    private boolean varying;
    private List<SqlType> sqlType = List.of();
    private Optional<String> picture = Optional.empty();
    private OptionalInt byteLength = OptionalInt.empty();
    private Optional<Usage> usage = Optional.empty();
    private Optional<Occurs> occurs = Optional.empty();
    private Optional<String> redefines = Optional.empty();
    private List<Value> values = List.of();
    private List<Reference> renames = List.of();
    private Optional<Operand> whenFalse = Optional.empty();
    private final Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);

    private DataTree(NamedConstants constants) {
        this.constants = constants;
    }

    /**
     * An entry before it has found its place among the others.
     *
     * @param whenFalse of level 88
     */
    record Entry(
            int level,
            Optional<String> name,
            Position position,
            DataItem.Clauses clauses,
            Optional<Operand> whenFalse) {}

    /**
     * Reads an entry; behind it are those that a precompiler puts below it.
     *
     * @param constants of the entries before it; an entry that is one is added
     */
    static List<Entry> entries(
            CobolToken level,
            @Nullable NameContext name,
            List<? extends DataClauseContext> clauses,
            NamedConstants constants) {
        DataTree tree = new DataTree(constants);
        clauses.forEach(tree::clause);
        int number = tree.constant ? 78 : number(level.getText());
        if (number == 78 && name != null) {
            constants.add(upper(name), tree.values);
        }
        tree.countBytes();
        List<SqlType> below = tree.sqlItems();
        DataItem.Clauses all = new DataItem.Clauses(
                tree.picture, tree.usage, tree.occurs, tree.redefines, tree.values, tree.renames, tree.attributes);
        Entry entry = new Entry(
                number,
                Optional.ofNullable(name).map(OperandTree::upper),
                name == null ? level.position() : OperandTree.position(name),
                all,
                tree.whenFalse);
        List<Entry> entries = new ArrayList<>(1);
        entries.add(entry);
        below.forEach(type -> entries.add(type.below(entry)));
        return entries;
    }

    /** Gives the item the picture of its SQL TYPE; returns the items below it that stand for the type otherwise. */
    private List<SqlType> sqlItems() {
        if (sqlType.size() == 1 && sqlType.get(0).name().isEmpty()) {
            picture = Optional.of(sqlType.get(0).picture());
            usage = Optional.of(sqlType.get(0).usage());
            return List.of();
        }
        if (varying && picture.isPresent()) {
            List<SqlType> items = SqlType.varying(picture.get());
            picture = Optional.empty();
            return items;
        }
        return sqlType;
    }

    private void clause(DataClauseContext context) {
        if (context instanceof CobolGrammar.PictureClauseContext clause) {
            picture = Optional.of(
                    constants.inPicture(((CobolToken) clause.PICTURE_STRING().getSymbol()).upper()));
        } else if (context instanceof CobolGrammar.ValueClauseContext clause) {
            values = clause.valueRange().stream().map(DataTree::value).toList();
        } else if (context instanceof CobolGrammar.UsageClauseContext clause) {
            usage(clause.usage());
        } else if (context instanceof CobolGrammar.OccursClauseContext clause) {
            occurs = Optional.of(occurs(clause));
        } else if (context instanceof CobolGrammar.RedefinesClauseContext clause) {
            redefines = Optional.of(upper(clause.name()));
        } else if (context instanceof CobolGrammar.RenamesClauseContext clause) {
            renames = references(clause.identifier());
        } else if (context instanceof CobolGrammar.ConstantClauseContext clause) {
            constant = true;
            values = clause.arithmetic() == null
                    ? List.of()
                    : List.of(new Value(OperandTree.arithmetic(clause.arithmetic()), Optional.empty()));
        } else if (context instanceof CobolGrammar.SqlTypeClauseContext clause) {
            sqlType = SqlType.of(
                    clause.sqlTypeWord().stream().map(OperandTree::upper).toList());
        } else if (context instanceof CobolGrammar.VaryingClauseContext) {
            varying = true;
        } else if (context instanceof CobolGrammar.ByteLengthClauseContext clause) {
            byteLength = OptionalInt.of(number(clause.NUMBER().getText()));
        } else if (context instanceof CobolGrammar.FalseClauseContext clause) {
            whenFalse = Optional.of(operand(clause.operand()));
        } else {
            attribute(context);
        }
    }

    /** {@code PIC U BYTE-LENGTH 30}: the picture has one symbol and counts no characters. */
    private void countBytes() {
        if (byteLength.isPresent() && picture.isPresent() && picture.get().equals("U")) {
            picture = Optional.of("U(" + byteLength.getAsInt() + ")");
            attributes.add(Attribute.IN_BYTES);
        }
    }

    private void attribute(DataClauseContext context) {
        if (context instanceof CobolGrammar.SignClauseContext clause) {
            attributes.add(clause.LEADING() != null ? Attribute.SIGN_LEADING : Attribute.SIGN_TRAILING);
            if (clause.SEPARATE() != null) {
                attributes.add(Attribute.SIGN_SEPARATE);
            }
        } else if (context instanceof CobolGrammar.JustifiedClauseContext) {
            attributes.add(Attribute.JUSTIFIED);
        } else if (context instanceof CobolGrammar.BlankClauseContext) {
            attributes.add(Attribute.BLANK_WHEN_ZERO);
        } else if (context instanceof CobolGrammar.SynchronizedClauseContext) {
            attributes.add(Attribute.SYNCHRONIZED);
        } else if (context instanceof CobolGrammar.AttributeClauseContext clause) {
            attributes.add(
                    clause.EXTERNAL() != null
                            ? Attribute.EXTERNAL
                            : clause.GLOBAL() != null ? Attribute.GLOBAL : Attribute.TYPEDEF);
        } else if (context instanceof CobolGrammar.OtherDataClauseContext clause && clause.NATIONAL() != null) {
            usage = Optional.of(Usage.NATIONAL);
        }
    }

    private static Value value(ValueRangeContext context) {
        return context.factor().isEmpty()
                ? new Value(operand(context.operand(0)), operand(context.operand(1), true))
                : new Value(OperandTree.scaled(context), Optional.empty());
    }

    private void usage(UsageContext context) {
        String word = upper(context);
        boolean unsigned = word.startsWith("UNSIGNED-")
                || (context.name() != null && upper(context.name()).equals("UNSIGNED"));
        if (unsigned) {
            attributes.add(Attribute.UNSIGNED);
        }
        usage = Optional.of(word.equals("POINTER-32") ? Usage.POINTER_32 : usageOf(context));
    }

    private static Usage usageOf(UsageContext context) {
        return switch (context.getStart().getType()) {
            case CobolGrammar.BINARY, CobolGrammar.COMP, CobolGrammar.COMP_4 -> Usage.BINARY;
            case CobolGrammar.COMP_1 -> Usage.FLOAT;
            case CobolGrammar.COMP_2 -> Usage.DOUBLE;
            case CobolGrammar.COMP_3, CobolGrammar.PACKED_DECIMAL -> Usage.PACKED_DECIMAL;
            case CobolGrammar.COMP_5 -> Usage.NATIVE_BINARY;
            case CobolGrammar.COMP_6 -> Usage.UNSIGNED_PACKED;
            case CobolGrammar.COMP_X -> Usage.BYTES;
            case CobolGrammar.DISPLAY_1 -> Usage.DISPLAY_1;
            case CobolGrammar.BINARY_CHAR -> Usage.BINARY_CHAR;
            case CobolGrammar.BINARY_SHORT -> Usage.BINARY_SHORT;
            case CobolGrammar.BINARY_LONG -> Usage.BINARY_LONG;
            case CobolGrammar.BINARY_DOUBLE -> Usage.BINARY_DOUBLE;
            case CobolGrammar.FLOAT_DECIMAL_7 -> Usage.FLOAT_DECIMAL_7;
            case CobolGrammar.FLOAT_EXTENDED -> Usage.FLOAT_EXTENDED;
            case CobolGrammar.FLOAT_DECIMAL_16 -> Usage.FLOAT_DECIMAL_16;
            case CobolGrammar.FLOAT_DECIMAL_34 -> Usage.FLOAT_DECIMAL_34;
            case CobolGrammar.UTF_8 -> Usage.UTF_8;
            case CobolGrammar.NATIONAL -> Usage.NATIONAL;
            case CobolGrammar.INDEX -> Usage.INDEX;
            case CobolGrammar.POINTER -> Usage.POINTER;
            case CobolGrammar.PROCEDURE_POINTER, CobolGrammar.PROGRAM -> Usage.PROCEDURE_POINTER;
            case CobolGrammar.FUNCTION_POINTER -> Usage.FUNCTION_POINTER;
            case CobolGrammar.OBJECT -> Usage.OBJECT_REFERENCE;
            default -> Usage.DISPLAY;
        };
    }

    private Occurs occurs(CobolGrammar.OccursClauseContext context) {
        OptionalInt first = bound(context.occursBound(0));
        OptionalInt last = context.TO() == null ? first : bound(context.occursBound(1));
        Optional<Reference> dependingOn = Optional.empty();
        List<String> indexes = new ArrayList<>();
        List<SortKey> keys = new ArrayList<>();
        for (OccursPartContext part : context.occursPart()) {
            if (part.DEPENDING() != null) {
                dependingOn = Optional.of(reference(part.identifier(0)));
            } else if (part.INDEXED() != null) {
                part.name().forEach(index -> indexes.add(upper(index)));
            } else {
                boolean ascending = part.ASCENDING() != null;
                part.identifier().forEach(key -> keys.add(new SortKey(reference(key), ascending)));
            }
        }
        return new Occurs(first.orElse(0), last, dependingOn, indexes, keys);
    }

    /** Empty for UNBOUNDED and for a name that is not known here. */
    private OptionalInt bound(OccursBoundContext context) {
        return context.NUMBER() == null
                ? constants.number(upper(context))
                : OptionalInt.of(number(context.NUMBER().getText()));
    }

    /** An unsigned number as written; one that is too large for an int is the largest int. */
    static int number(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                break;
            }
            value = Math.min(Integer.MAX_VALUE, value * 10 + digit);
        }
        return (int) value;
    }
}
