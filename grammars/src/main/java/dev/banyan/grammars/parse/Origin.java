package dev.banyan.grammars.parse;

import dev.banyan.grammars.source.Position;
import org.antlr.v4.runtime.Token;

/**
 * Where a piece of text was cut out of its file. Its first line starts at {@code start}; its other lines are whole lines
 * of the file.
 */
public record Origin(Position start) {

    /**
     * The place in the file.
     *
     * @param line 1-based line in the piece
     * @param column 0-based column in that line, as ANTLR counts
     */
    public Position at(int line, int column) {
        int firstLine = Math.max(start.line(), 1);
        int firstColumn = Math.max(start.column(), 1);
        return line <= 1
                ? new Position(start.file(), firstLine, firstColumn + column)
                : new Position(start.file(), firstLine + line - 1, column + 1);
    }

    public Position at(Token token) {
        return at(token.getLine(), Math.max(token.getCharPositionInLine(), 0));
    }
}
