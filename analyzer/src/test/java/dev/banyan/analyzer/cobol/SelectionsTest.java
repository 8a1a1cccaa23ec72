package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectionsTest {

    @Test
    void numbersAndNamesAreSubscripts() {
        Operand.Reference reference = read("(2, WS-I)");
        assertThat(reference.subscripts()).extracting(Operands::words).containsExactly("2", "WS-I");
        assertThat(reference.modification()).isEmpty();
    }

    @Test
    void aColonMakesAReferenceModification() {
        Operand.Reference reference = read("(WS-I) (1:8)");
        assertThat(reference.subscripts()).hasSize(1);
        assertThat(Operands.words(reference)).isEqualTo("ITEM(WS-I)(1:8)");
    }

    @Test
    void aLengthMayBeLeftOut() {
        assertThat(read("(3:)").modification().orElseThrow().length()).isEmpty();
    }

    @Test
    void nothingIsNothingAndNonsenseDoesNotHurt() {
        assertThat(read("").subscripts()).isEmpty();
        assertThat(read(")))((").subscripts()).isEmpty();
        assertThat(read("(:").modification()).isEmpty();
    }

    private static Operand.Reference read(String selection) {
        return Selections.reference("ITEM", List.of(), selection, Position.of("A.cbl"));
    }
}
