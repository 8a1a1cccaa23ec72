package dev.banyan.grammars.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n"})
    void isEmptyWithoutText(String text) {
        assertThat(SourceKind.of(text)).isEqualTo(SourceKind.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Identification Division.\n Program-",
                "ID DIVISION.",
                "PROGRAM-ID. X.",
                "FUNCTION-ID. X.",
                "CLASS-ID. X.",
                "METHOD-ID. X.",
                "PROCEDURE DIVISION."
            })
    void isAProgramWithADivisionOrAnIdentification(String text) {
        assertThat(SourceKind.of(text)).isEqualTo(SourceKind.PROGRAM);
    }

    @Test
    void isAMemberElse() {
        assertThat(SourceKind.of("       01 A PIC X.")).isEqualTo(SourceKind.MEMBER);
    }
}
