package dev.banyan.analyzer.cobol.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.DataItem.Attribute;
import dev.banyan.grammars.cobol.DataItem.Usage;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PictureSizeTest {

    @Test
    void displayTakesAByteForEachSymbolButSignAndPoint() {
        assertThat(size("X(8)", Usage.DISPLAY)).isEqualTo(8);
        assertThat(size("S9(7)V99", Usage.DISPLAY)).isEqualTo(9);
        assertThat(size("ZZ,ZZ9.99-", Usage.DISPLAY)).isEqualTo(10);
        assertThat(size("9(3)CR", Usage.DISPLAY)).isEqualTo(5);
        assertThat(size("XXX", Usage.DISPLAY)).isEqualTo(3);
    }

    @Test
    void aSeparateSignTakesAByte() {
        assertThat(PictureSize.of("S9(4)", Usage.DISPLAY, Set.of(Attribute.SIGN_SEPARATE)))
                .isEqualTo(5);
    }

    @Test
    void binaryGrowsInSteps() {
        assertThat(size("S9(4)", Usage.BINARY)).isEqualTo(2);
        assertThat(size("S9(5)", Usage.BINARY)).isEqualTo(4);
        assertThat(size("9(10)", Usage.NATIVE_BINARY)).isEqualTo(8);
    }

    @Test
    void packedTakesHalfABytePerDigitAndTheSign() {
        assertThat(size("S9(7)V99", Usage.PACKED_DECIMAL)).isEqualTo(5);
        assertThat(size("9(4)", Usage.PACKED_DECIMAL)).isEqualTo(3);
        assertThat(size("9(4)", Usage.UNSIGNED_PACKED)).isEqualTo(2);
    }

    @Test
    void nationalTakesTwoBytes() {
        assertThat(size("N(5)", Usage.NATIONAL)).isEqualTo(10);
    }

    @Test
    void nonsenseDoesNotHurt() {
        assertThat(size("X(99999999999999)", Usage.DISPLAY)).isEqualTo(1 << 27);
        assertThat(size("X(", Usage.DISPLAY)).isZero();
        assertThat(size("", Usage.DISPLAY)).isZero();
    }

    private static int size(String picture, Usage usage) {
        return PictureSize.of(picture, usage, Set.of());
    }
}
