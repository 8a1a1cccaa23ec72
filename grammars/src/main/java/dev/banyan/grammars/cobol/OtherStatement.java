package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * A statement without a record of its own: XML and JSON GENERATE or PARSE, INVOKE, USE, INITIATE, GENERATE, TERMINATE,
 * SEND, RECEIVE, and the like.
 *
 * @param verb in upper case, with its second word where it takes two: {@code XML GENERATE}
 * @param operands in the order of the text, the words between them left out
 * @param written those of them that get a value: the first of XML GENERATE, that behind INTO, RETURNING or COUNT IN
 */
public record OtherStatement(
        String verb, List<Operand> operands, List<Operand.Reference> written, List<Phrase> phrases, Position position)
        implements Statement {

    public OtherStatement {
        operands = List.copyOf(operands);
        written = List.copyOf(written);
        phrases = List.copyOf(phrases);
    }

    @Override
    public List<Statement> nested() {
        return Phrase.statementsOf(phrases);
    }
}
