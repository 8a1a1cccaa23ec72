package dev.banyan.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FixWordsTest {

    @Test
    void aWholeWordCounts() {
        assertThat(FixWords.in("Fix: no more null")).isTrue();
        assertThat(FixWords.in("closes the BUG")).isTrue();
        assertThat(FixWords.in("ROL-12 fixed")).isTrue();
        assertThat(FixWords.in("prefix and suffix, debugging")).isFalse();
        assertThat(FixWords.in("")).isFalse();
    }
}
