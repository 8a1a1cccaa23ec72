package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** What a statement works with: data, constants, and arithmetic on them. */
public sealed interface Operand {

    Position position();

    /**
     * A constant.
     *
     * @param value without quotes and with doubled quotes made single; for numbers as written with their sign; for
     *     {@code X'C1'} the hexadecimal digits
     */
    record Literal(Kind kind, String value, Position position) implements Operand {

        /** How the literal is written. */
        public enum Kind {
            TEXT,
            NUMBER,
            HEX,
            NATIONAL,
            DBCS,
            /** {@code Z'...'}, with a binary zero at its end. */
            ZERO_TERMINATED,
            BIT
        }
    }

    /** ZERO, SPACES, HIGH-VALUES and the like. */
    record Figurative(Word word, Position position) implements Operand {

        /** Singular and plural are one. */
        public enum Word {
            ZERO,
            SPACE,
            HIGH_VALUE,
            LOW_VALUE,
            QUOTE,
            NULL
        }
    }

    /** {@code ALL '*'}: the literal, as often as it fits. */
    record AllLiteral(Operand repeated, Position position) implements Operand {}

    /**
     * A data item, file, index, condition name, mnemonic or special register by its name.
     *
     * @param name in upper case
     * @param qualifiers what follows OF or IN, innermost first
     * @param subscripts in the order of the dimensions; an ALL subscript is a reference named ALL
     */
    record Reference(
            String name,
            List<String> qualifiers,
            List<Operand> subscripts,
            Optional<ReferenceModification> modification,
            Position position)
            implements Operand {

        public Reference {
            qualifiers = List.copyOf(qualifiers);
            subscripts = List.copyOf(subscripts);
        }

        /** A name alone. */
        static Reference of(String name, Position position) {
            return new Reference(name, List.of(), List.of(), Optional.empty(), position);
        }

        /** {@code NAME OF GROUP (I)}, as the source might have written it, without the subscripts' inner structure. */
        public String qualifiedName() {
            return qualifiers.isEmpty() ? name : name + " OF " + String.join(" OF ", qualifiers);
        }
    }

    /**
     * {@code (start : length)}.
     *
     * @param length empty when the rest of the item is meant
     */
    record ReferenceModification(Operand start, Optional<Operand> length) {}

    /** {@code FUNCTION name (arguments)}. */
    record FunctionCall(
            String name, List<Operand> arguments, Optional<ReferenceModification> modification, Position position)
            implements Operand {

        public FunctionCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code LENGTH OF item}. */
    record LengthOf(Operand item, Position position) implements Operand {}

    /** {@code ADDRESS OF item}. */
    record AddressOf(Operand item, Position position) implements Operand {}

    /** {@code - A}. A sign before a number is part of the literal. */
    record Negation(Operand operand, Position position) implements Operand {}

    /** Arithmetic. */
    record Calculation(Operand left, Operator operator, Operand right, Position position) implements Operand {

        /** In the order of their precedence. */
        public enum Operator {
            ADD,
            SUBTRACT,
            MULTIPLY,
            DIVIDE,
            POWER
        }
    }
}
