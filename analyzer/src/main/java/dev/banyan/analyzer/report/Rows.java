package dev.banyan.analyzer.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Rows of numbers, all of one length, one after the other: a tenth of what objects with names would take. */
final class Rows {

    private int[] numbers = new int[1024];
    private int length;

    /** Adds one row. */
    void add(int... row) {
        if (length + row.length > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(numbers.length * 2, length + row.length));
        }
        System.arraycopy(row, 0, numbers, length, row.length);
        length += row.length;
    }

    @JsonValue
    int[] toArray() {
        return Arrays.copyOf(numbers, length);
    }
}
