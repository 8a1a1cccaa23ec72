package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A statement of the PROCEDURE DIVISION. */
public sealed interface Statement
        permits DataStatement,
                ArithmeticStatement,
                FlowStatement,
                CallStatement,
                FileStatement,
                ExecBlock,
                OtherStatement {

    /** Where its verb stands. */
    Position position();

    /** The statements directly inside it, in the order of the text: branches, loop bodies, conditional phrases. */
    default List<Statement> nested() {
        return List.of();
    }

    /** This statement and all inside it, outer before inner, in the order of the text. */
    default Stream<Statement> walk() {
        return nested().isEmpty()
                ? Stream.of(this)
                : Stream.concat(Stream.of(this), nested().stream().flatMap(Statement::walk));
    }

    /**
     * A phrase with statements of its own: AT END, NOT INVALID KEY, ON SIZE ERROR.
     *
     * @param negated with NOT before it
     */
    record Phrase(Kind kind, boolean negated, List<Statement> statements, Position position) {

        public Phrase {
            statements = List.copyOf(statements);
        }

        static List<Statement> statementsOf(List<Phrase> phrases) {
            if (phrases.isEmpty()) {
                return List.of();
            }
            List<Statement> all = new ArrayList<>();
            for (Phrase phrase : phrases) {
                all.addAll(phrase.statements());
            }
            return List.copyOf(all);
        }

        /** What has to happen. */
        public enum Kind {
            AT_END,
            END_OF_PAGE,
            INVALID_KEY,
            SIZE_ERROR,
            OVERFLOW,
            EXCEPTION,
            /** RECEIVE: WITH DATA, NO DATA. */
            DATA
        }
    }
}
