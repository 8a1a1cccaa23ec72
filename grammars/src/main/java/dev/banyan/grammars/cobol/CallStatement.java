package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** Statements that cross the border of the program. */
public sealed interface CallStatement extends Statement {

    /**
     * CALL.
     *
     * @param program a literal, or the item that holds the name
     */
    record Call(
            Operand program, List<Argument> using, Optional<Operand> returning, List<Phrase> phrases, Position position)
            implements CallStatement {
        public Call {
            using = List.copyOf(using);
            phrases = List.copyOf(phrases);
        }

        @Override
        public List<Statement> nested() {
            return Phrase.statementsOf(phrases);
        }
    }

    record Cancel(List<Operand> programs, Position position) implements CallStatement {
        public Cancel {
            programs = List.copyOf(programs);
        }
    }

    record Entry(String name, List<Argument> using, Position position) implements CallStatement {
        public Entry {
            using = List.copyOf(using);
        }
    }

    /** EXIT PROGRAM, EXIT FUNCTION or EXIT METHOD. */
    record ExitProgram(Position position) implements CallStatement {}

    record Goback(Optional<Operand> returning, Position position) implements CallStatement {}

    /**
     * STOP.
     *
     * @param run true for STOP RUN, false for STOP with a literal, which waits for the operator
     * @param operand the return code or the literal
     */
    record Stop(boolean run, Optional<Operand> operand, Position position) implements CallStatement {}
}
