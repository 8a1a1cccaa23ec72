package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.DataItem.SortKey;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** Statements on files. */
public sealed interface FileStatement extends Statement {

    record Open(List<Opened> files, Position position) implements FileStatement {
        public Open {
            files = List.copyOf(files);
        }

        /** One file and its mode. */
        public record Opened(Mode mode, Reference file) {}

        /** What the file is opened for. */
        public enum Mode {
            INPUT,
            OUTPUT,
            I_O,
            EXTEND
        }
    }

    record Close(List<Reference> files, Position position) implements FileStatement {
        public Close {
            files = List.copyOf(files);
        }
    }

    /** READ; {@code direction} is empty when neither NEXT nor PREVIOUS is written. */
    record Read(
            Reference file,
            Optional<Direction> direction,
            Optional<Reference> into,
            Optional<Reference> key,
            List<Phrase> phrases,
            Position position)
            implements FileStatement {
        public Read {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }

        /** Which way a sequential read goes. */
        public enum Direction {
            NEXT,
            PREVIOUS
        }
    }

    /**
     * WRITE and REWRITE.
     *
     * @param target a record, or a file after the word FILE
     */
    record Write(boolean rewrite, Reference target, Optional<Operand> from, List<Phrase> phrases, Position position)
            implements FileStatement {
        public Write {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    record Delete(Reference file, List<Phrase> phrases, Position position) implements FileStatement {
        public Delete {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    record Start(
            Reference file,
            Optional<Condition.Relation.Operator> operator,
            Optional<Reference> key,
            List<Phrase> phrases,
            Position position)
            implements FileStatement {
        public Start {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    /** RETURN, from a sort or merge file. */
    record ReturnRecord(Reference file, Optional<Reference> into, List<Phrase> phrases, Position position)
            implements FileStatement {
        public ReturnRecord {
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    /** RELEASE, to a sort file. */
    record Release(Reference target, Optional<Operand> from, Position position) implements FileStatement {}

    /**
     * SORT and MERGE.
     *
     * @param file the sort file, or the table that is sorted in place
     * @param input where the records come from; a merge has no input procedure
     */
    record Sort(boolean merge, Reference file, List<SortKey> keys, Supply input, Supply output, Position position)
            implements FileStatement {
        public Sort {
            keys = List.copyOf(keys);
        }
    }

    /**
     * One side of a sort: files (USING, GIVING), or a procedure, or neither when a table is sorted.
     *
     * @param through the last paragraph of the procedure
     */
    record Supply(List<Reference> files, Optional<ProcedureName> procedure, Optional<ProcedureName> through) {
        public Supply {
            files = List.copyOf(files);
        }
    }
}
