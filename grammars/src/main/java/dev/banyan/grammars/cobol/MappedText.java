package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import java.util.Arrays;

/**
 * Text that grows, with a source map: for every character the file, line and column its author wrote it at.
 *
 * <p>The map is a list of segments in the order of the text. A segment of {@code n} characters stands for {@code n}
 * characters of one source line; a pinned segment, the result of a replacement, stands for one place. One source line gives
 * one segment, so the map costs about 20 bytes a line. {@link #position} is a binary search; a reader that goes forward
 * keeps the segment itself ({@link #segmentAt}) and pays nothing.
 */
final class MappedText {

    private char[] chars;
    private int length;

    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int[] columns = new int[64];
    private String[] files = new String[64];
    private int segments;

    MappedText(int expectedLength) {
        chars = new char[Math.max(16, expectedLength)];
    }

    int length() {
        return length;
    }

    char charAt(int offset) {
        return chars[offset];
    }

    /** The characters themselves, for fast reading; valid up to {@link #length}. */
    char[] chars() {
        return chars;
    }

    String substring(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Starts a segment: what is appended next was written at this place. */
    void at(String file, int line, int column) {
        segment(file, line, column);
    }

    /** Starts a segment whose every character stands for one place. */
    void pin(Position position) {
        segment(position.file(), position.line(), -position.column());
    }

    private void segment(String file, int line, int column) {
        if (segments > 0 && starts[segments - 1] == length) {
            segments--;
        }
        if (segments == starts.length) {
            int larger = segments * 2;
            starts = Arrays.copyOf(starts, larger);
            lines = Arrays.copyOf(lines, larger);
            columns = Arrays.copyOf(columns, larger);
            files = Arrays.copyOf(files, larger);
        }
        starts[segments] = length;
        lines[segments] = line;
        columns[segments] = column;
        files[segments] = file;
        segments++;
    }

    void append(char c) {
        ensure(1);
        chars[length++] = c;
    }

    void append(String text, int from, int to) {
        ensure(to - from);
        text.getChars(from, to, chars, length);
        length += to - from;
    }

    void fill(char c, int count) {
        if (count > 0) {
            ensure(count);
            Arrays.fill(chars, length, length + count, c);
            length += count;
        }
    }

    /** Cuts the text back to a length. */
    void truncate(int newLength) {
        length = newLength;
        while (segments > 1 && starts[segments - 1] > newLength) {
            segments--;
        }
    }

    /** Appends a part of another text with its places. */
    void append(MappedText other, int from, int to) {
        if (from >= to) {
            return;
        }
        for (int s = other.segmentAt(from); s < other.segments && other.starts[s] < to; s++) {
            int start = Math.max(from, other.starts[s]);
            int end = s + 1 < other.segments ? Math.min(to, other.starts[s + 1]) : to;
            int column = other.columns[s];
            segment(other.files[s], other.lines[s], column < 0 ? column : column + start - other.starts[s]);
            ensure(end - start);
            System.arraycopy(other.chars, start, chars, length, end - start);
            length += end - start;
        }
    }

    private void ensure(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
        }
    }

    /** The index of the segment that holds the offset. */
    int segmentAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, segments, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** The segment of an offset that is not before the given segment. */
    int segmentFrom(int segment, int offset) {
        int s = segment;
        while (s + 1 < segments && starts[s + 1] <= offset) {
            s++;
        }
        return s;
    }

    String file(int segment) {
        return files[segment];
    }

    int line(int segment) {
        return lines[segment];
    }

    int column(int segment, int offset) {
        int column = columns[segment];
        return column < 0 ? -column : column + offset - starts[segment];
    }

    Position position(int offset) {
        if (segments == 0) {
            throw new IllegalStateException("a text without places");
        }
        int s = segmentAt(offset);
        return new Position(files[s], lines[s], column(s, offset));
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }
}
