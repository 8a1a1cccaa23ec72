package dev.banyan.analyzer.query;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers in a row that grows. */
final class Ints {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void add(int first, int second) {
        add(first);
        add(second);
    }

    int size() {
        return size;
    }

    void writeTo(ByteBuffer buffer) {
        for (int i = 0; i < size; i++) {
            buffer.putInt(values[i]);
        }
    }
}
