package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** Statements that give data its values. */
public sealed interface DataStatement extends Statement {

    record Move(Operand from, boolean corresponding, List<Reference> to, Position position) implements DataStatement {
        public Move {
            to = List.copyOf(to);
        }
    }

    /**
     * INITIALIZE.
     *
     * @param replacements {@code REPLACING category DATA BY value}
     */
    record Initialize(List<Reference> items, List<Replacement> replacements, Position position)
            implements DataStatement {
        public Initialize {
            items = List.copyOf(items);
            replacements = List.copyOf(replacements);
        }

        /** {@code NUMERIC DATA BY ZERO}. */
        public record Replacement(String category, Operand by) {}
    }

    /** {@code SET index ... TO value}, {@code SET ADDRESS OF item TO pointer}. */
    record SetValue(List<Operand> targets, Operand value, Position position) implements DataStatement {
        public SetValue {
            targets = List.copyOf(targets);
        }
    }

    /** {@code SET condition-name TO TRUE}; also switches, ON being true. */
    record SetCondition(List<Reference> names, boolean value, Position position) implements DataStatement {
        public SetCondition {
            names = List.copyOf(names);
        }
    }

    /** {@code SET index UP BY 1}. */
    record SetStep(List<Reference> indexes, boolean up, Operand by, Position position) implements DataStatement {
        public SetStep {
            indexes = List.copyOf(indexes);
        }
    }

    /** STRING. */
    record Concatenate(
            List<Piece> pieces, Reference into, Optional<Reference> pointer, List<Phrase> phrases, Position position)
            implements DataStatement {
        public Concatenate {
            pieces = List.copyOf(pieces);
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }

        /**
         * One operand.
         *
         * @param delimiter empty for DELIMITED BY SIZE
         */
        public record Piece(Operand operand, Optional<Operand> delimiter) {}
    }

    /**
     * UNSTRING.
     *
     * @param tallying the counter of the fields filled
     */
    record Unstring(
            Operand from,
            List<Operand> delimiters,
            List<Receiver> into,
            Optional<Reference> pointer,
            Optional<Reference> tallying,
            List<Phrase> phrases,
            Position position)
            implements DataStatement {
        public Unstring {
            delimiters = List.copyOf(delimiters);
            into = List.copyOf(into);
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }

        /** One receiving field, where its delimiter goes, and where the count of its characters goes. */
        public record Receiver(Reference item, Optional<Reference> delimiter, Optional<Reference> count) {}
    }

    /**
     * INSPECT.
     *
     * @param counters the items that TALLYING adds to
     * @param searched the operands of ALL, LEADING, FIRST, of CONVERTING, and of BEFORE and AFTER
     * @param replaced true when the item itself is changed, by REPLACING or CONVERTING
     * @param given what comes into the item then: the operands behind BY, and behind TO of CONVERTING
     */
    record Inspect(
            Operand item,
            List<Reference> counters,
            List<Operand> searched,
            boolean replaced,
            List<Operand> given,
            Position position)
            implements DataStatement {
        public Inspect {
            given = List.copyOf(given);
            counters = List.copyOf(counters);
            searched = List.copyOf(searched);
        }
    }

    /**
     * ACCEPT.
     *
     * @param from DATE, TIME, a mnemonic, {@code DATE YYYYMMDD}; empty for the console
     */
    record Accept(Reference item, Optional<String> from, List<Phrase> phrases, Position position)
            implements DataStatement {
        public Accept {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    /**
     * DISPLAY.
     *
     * @param upon CONSOLE, a mnemonic; empty when not written
     */
    record Display(List<Operand> operands, Optional<String> upon, List<Phrase> phrases, Position position)
            implements DataStatement {
        public Display {
            operands = List.copyOf(operands);
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }
}
