package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.Optional;

/** What operands of one program mean outside it. */
public interface Outside {

    /** The data item that an option of a CICS command names. */
    Optional<Operand.Reference> reference(CicsOperand operand, Position position);

    /** The name that an option gives by a literal or by an item's VALUE. */
    Optional<String> name(CicsOperand operand, Position position);

    /** The DD name of a file of FILE-CONTROL; empty for a sort file. */
    Optional<String> file(String file);
}
