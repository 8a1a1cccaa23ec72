package dev.banyan.grammars.sql;

import dev.banyan.grammars.parse.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The host variables of one statement, and which of them it gives a value. */
final class HostVariables {

    private final Origin origin;
    private final HostColumns columns;
    private final List<HostVariable> found = new ArrayList<>();
    private boolean given;

    HostVariables(Origin origin, HostColumns columns) {
        this.origin = origin;
        this.columns = columns;
    }

    List<HostVariable> found() {
        return found;
    }

    /** Those that the work adds get a value. */
    void given(Runnable work) {
        given = true;
        work.run();
        given = false;
    }

    void add(SqlBaseParser.HostVariableContext host) {
        Optional<String> indicator = host.HOST().size() < 2
                ? Optional.empty()
                : Optional.of(host.HOST(1).getText().substring(1));
        found.add(new HostVariable(
                host.HOST(0).getText().substring(1), indicator, columns.of(host), given, origin.at(host.getStart())));
    }
}
