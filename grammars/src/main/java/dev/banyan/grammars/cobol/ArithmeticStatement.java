package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** ADD, SUBTRACT, MULTIPLY, DIVIDE and COMPUTE. */
public sealed interface ArithmeticStatement extends Statement {

    List<Phrase> phrases();

    @Override
    default List<Statement> nested() {
        return Phrase.statementsOf(phrases());
    }

    /**
     * Where a result goes.
     */
    record Result(Reference item, boolean rounded) {}

    /**
     * ADD and SUBTRACT.
     *
     * @param operands what is added or subtracted
     * @param base what follows TO or FROM: items that are changed where there is no GIVING, else operands
     * @param giving where the result goes; empty when the base is changed itself
     */
    record Sum(
            boolean subtract,
            boolean corresponding,
            List<Operand> operands,
            List<Term> base,
            List<Result> giving,
            List<Phrase> phrases,
            Position position)
            implements ArithmeticStatement {
        public Sum {
            operands = List.copyOf(operands);
            base = List.copyOf(base);
            giving = List.copyOf(giving);
            phrases = List.copyOf(phrases);
        }
    }

    /** An operand that may take the result as well. */
    record Term(Operand operand, boolean rounded) {}

    /**
     * MULTIPLY and DIVIDE.
     *
     * @param operator how first and second are joined
     * @param first the operand behind the verb
     * @param second what follows BY or INTO: items that are changed where there is no GIVING, else operands
     */
    record Product(
            Operator operator,
            Operand first,
            List<Term> second,
            List<Result> giving,
            Optional<Reference> remainder,
            List<Phrase> phrases,
            Position position)
            implements ArithmeticStatement {
        public Product {
            second = List.copyOf(second);
            giving = List.copyOf(giving);
            phrases = List.copyOf(phrases);
        }

        /** The word that joins the operands. */
        public enum Operator {
            MULTIPLY_BY,
            DIVIDE_INTO,
            DIVIDE_BY
        }
    }

    record Compute(List<Result> results, Operand expression, List<Phrase> phrases, Position position)
            implements ArithmeticStatement {
        public Compute {
            results = List.copyOf(results);
            phrases = List.copyOf(phrases);
        }
    }
}
