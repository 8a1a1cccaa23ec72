package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.lineage.Outside;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.Optional;

/** Names for the lineage: literals, and what VALUE puts into the item that holds the name. */
final class OutsideNames implements Outside {

    private final Operands operands;
    private final FileNames files;

    OutsideNames(Operands operands, FileNames files) {
        this.operands = operands;
        this.files = files;
    }

    @Override
    public Optional<Operand.Reference> reference(CicsOperand operand, Position position) {
        return operands.reference(operand, position);
    }

    @Override
    public Optional<String> name(CicsOperand operand, Position position) {
        return text(operands.name(operand, position));
    }

    @Override
    public Optional<String> file(String file) {
        return files.nameOf(file).flatMap(this::text);
    }

    private Optional<String> text(Name name) {
        if (name instanceof Name.Fixed fixed) {
            return Optional.of(fixed.text());
        }
        return name instanceof Name.Held held ? operands.data().initial(held.region()) : Optional.empty();
    }
}
