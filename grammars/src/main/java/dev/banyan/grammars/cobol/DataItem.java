package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A data description entry with those below it.
 *
 * @param level 1 to 49, 66 (RENAMES), 77 or 78 (constant, also one of level 01 with CONSTANT); level 88 is in
 *     {@code conditions}
 * @param name in upper case; empty for FILLER
 * @param position of the name, or of the level number where there is none
 * @param conditions the level 88 entries directly below it
 * @param children the entries directly below it, RENAMES entries of a record among them
 */
public record DataItem(
        int level,
        Optional<String> name,
        Position position,
        Clauses clauses,
        List<ConditionName> conditions,
        List<DataItem> children) {

    public DataItem {
        conditions = List.copyOf(conditions);
        children = List.copyOf(children);
    }

    /**
     * What the entry says of its item.
     *
     * @param picture the character string in upper case, constants' names as their numbers: {@code S9(7)V99}
     * @param usage in the entry itself; a group's usage holds for the items below it too
     * @param redefines the item whose storage it shares
     * @param values VALUE; more than one only in tables
     * @param renames from and, optionally, through, for level 66
     */
    public record Clauses(
            Optional<String> picture,
            Optional<Usage> usage,
            Optional<Occurs> occurs,
            Optional<String> redefines,
            List<Value> values,
            List<Reference> renames,
            Set<Attribute> attributes) {

        public Clauses {
            values = List.copyOf(values);
            renames = List.copyOf(renames);
            attributes = Set.copyOf(attributes);
        }
    }

    /** How the item is stored; synonyms are one: COMP, COMP-4, COMPUTATIONAL and BINARY are {@code BINARY}. */
    public enum Usage {
        DISPLAY,
        BINARY,
        /** COMP-1. */
        FLOAT,
        /** COMP-2. */
        DOUBLE,
        /** COMP-3. */
        PACKED_DECIMAL,
        /** COMP-5. */
        NATIVE_BINARY,
        /** COMP-6, packed without a sign. */
        UNSIGNED_PACKED,
        /** COMP-X. */
        BYTES,
        /** One byte, without a picture. */
        BINARY_CHAR,
        /** Two bytes. */
        BINARY_SHORT,
        /** Four bytes. */
        BINARY_LONG,
        /** Eight bytes. */
        BINARY_DOUBLE,
        /** Four bytes. */
        FLOAT_DECIMAL_7,
        /** Eight bytes. */
        FLOAT_DECIMAL_16,
        /** Sixteen bytes. */
        FLOAT_DECIMAL_34,
        /** Sixteen bytes. */
        FLOAT_EXTENDED,
        DISPLAY_1,
        NATIONAL,
        UTF_8,
        INDEX,
        POINTER,
        /** Four bytes whatever the machine's pointers have. */
        POINTER_32,
        PROCEDURE_POINTER,
        FUNCTION_POINTER,
        OBJECT_REFERENCE
    }

    /**
     * OCCURS.
     *
     * @param minimum equal to the maximum for a fixed table
     * @param maximum empty for UNBOUNDED
     * @param dependingOn the item that holds the number of elements
     * @param indexes names of INDEXED BY
     * @param keys ASCENDING or DESCENDING KEY items
     */
    public record Occurs(
            int minimum,
            OptionalInt maximum,
            Optional<Reference> dependingOn,
            List<String> indexes,
            List<SortKey> keys) {

        public Occurs {
            indexes = List.copyOf(indexes);
            keys = List.copyOf(keys);
        }
    }

    /** An item that orders a table or a sort. */
    public record SortKey(Reference item, boolean ascending) {}

    /**
     * One value, or a range of values in a level 88 entry.
     *
     * @param through the last value of the range
     */
    public record Value(Operand from, Optional<Operand> through) {}

    /**
     * Level 88.
     *
     * @param whenFalse the value that SET ... TO FALSE moves
     */
    public record ConditionName(String name, List<Value> values, Optional<Operand> whenFalse, Position position) {

        public ConditionName {
            values = List.copyOf(values);
        }
    }

    /** Clauses that need no operand. */
    public enum Attribute {
        EXTERNAL,
        GLOBAL,
        JUSTIFIED,
        BLANK_WHEN_ZERO,
        SYNCHRONIZED,
        SIGN_LEADING,
        SIGN_TRAILING,
        SIGN_SEPARATE,
        TYPEDEF,
        /** BINARY-LONG UNSIGNED, UNSIGNED-INT and the like. */
        UNSIGNED,
        /** BYTE-LENGTH: the picture of the UTF-8 item counts bytes in place of characters. */
        IN_BYTES
    }
}
