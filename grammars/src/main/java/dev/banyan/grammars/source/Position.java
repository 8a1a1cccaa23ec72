package dev.banyan.grammars.source;

/**
 * A place in a source file as its author sees it: after COPY, INCLUDE or REPLACE the place is in the member the text
 * came from, not in the expanded text.
 *
 * @param file the name that the caller gave the text, usually a path relative to the root of the estate, with {@code /}
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based, counted in characters; 0 when the whole line is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    public Position {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("negative place: " + file + ":" + line + ":" + column);
        }
    }

    /** The file as a whole. */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position that) {
        int byFile = file.compareTo(that.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, that.line);
        return byLine != 0 ? byLine : Integer.compare(column, that.column);
    }

    /** {@code file:line:column}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
