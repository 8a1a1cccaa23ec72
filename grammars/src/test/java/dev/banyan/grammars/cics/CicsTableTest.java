package dev.banyan.grammars.cics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CicsTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READ FILE(V)                         | GIVES
            READ INTO(V)                         | RECEIVES
            READ LENGTH(V)                       | BOTH
            READ NONSENSE(V)                     | UNKNOWN
            READ RESP2(V)                        | RECEIVES
            READ UPDATE TOKEN(V)                 | RECEIVES
            REWRITE TOKEN(V)                     | GIVES
            HANDLE CONDITION NOTFND(V)           | GIVES
            ASSIGN PROGRAM(V)                    | RECEIVES
            INQUIRE PROGRAM(V)                   | GIVES
            INQUIRE PROGRAM(V) NEXT              | RECEIVES
            INQUIRE PROGRAM('P') LANGUAGE(V)     | RECEIVES
            INQUIRE SYSTEM RELEASE(V)            | RECEIVES
            INQUIRE MODENAME('M') CONNECTION(V)  | BOTH
            SET FILE(V) OPENSTATUS(X)            | GIVES
            COLLECT STATISTICS SET(V)            | RECEIVES
            WSACONTEXT GET ACTION(V)             | RECEIVES
            WSACONTEXT BUILD ACTION(V)           | GIVES
            """)
    void saysWhichWayAnArgumentGoes(String body, CicsDirection direction) {
        CicsCommand command =
                CicsParser.parse(body, Position.of("A.cbl")).command().orElseThrow();
        CicsOption option = command.options().stream()
                .filter(one -> one.argument().orElse(null) instanceof CicsOperand.Reference item
                        && item.name().equals("V"))
                .findFirst()
                .orElseThrow();

        assertThat(command.direction(option)).isEqualTo(direction);
    }

    @Test
    void aVerbWithAnyResourceIsNoCommandOfItsOwn() {
        assertThat(CicsTable.names()).contains("WSAEPR CREATE", "PERFORM DUMP").doesNotContain("SET *");
        assertThat(CicsTable.systemVerbs()).contains("SET", "INQUIRE", "CSD").doesNotContain("READ");
    }
}
