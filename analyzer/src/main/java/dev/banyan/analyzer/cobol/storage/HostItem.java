package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.sql.HostVariable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The data item that a host variable of EXEC SQL is: {@code :RECORD.FIELD} is FIELD OF RECORD. */
public final class HostItem {

    private HostItem() {}

    public static Operand.Reference of(HostVariable variable) {
        String[] path = variable.name().toUpperCase(Locale.ROOT).split("\\.", 2);
        return new Operand.Reference(
                path[path.length - 1],
                path.length > 1 ? List.of(path[0]) : List.of(),
                List.of(),
                Optional.empty(),
                variable.position());
    }
}
