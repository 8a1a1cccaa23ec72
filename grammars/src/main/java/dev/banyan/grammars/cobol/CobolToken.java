package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A word, number, literal or sign, with the place its author wrote it at. Its text is made only when it is asked for. */
final class CobolToken implements Token {

    private final MappedText source;
    private final int type;
    private final int start;
    private final int end;
    private final String file;
    private final int line;
    private final int column;
    private final boolean firstOnLine;

    CobolToken(MappedText source, int type, int start, int end, int segment, boolean firstOnLine) {
        this.source = source;
        this.type = type;
        this.start = start;
        this.end = end;
        this.file = source.file(segment);
        this.line = source.line(segment);
        this.column = source.column(segment, start);
        this.firstOnLine = firstOnLine;
    }

    /** The end of a unit: the place behind its last token. */
    static CobolToken endAfter(CobolToken last) {
        return new CobolToken(last);
    }

    private CobolToken(CobolToken last) {
        this.source = last.source;
        this.type = EOF;
        this.start = last.end;
        this.end = last.end;
        this.file = last.file;
        this.line = last.line;
        this.column = last.column + last.end - last.start;
        this.firstOnLine = false;
    }

    Position position() {
        return new Position(file, line, column);
    }

    boolean firstOnLine() {
        return firstOnLine;
    }

    int column() {
        return column;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    MappedText source() {
        return source;
    }

    /** The text in upper case. */
    String upper() {
        char[] chars = source.chars();
        char[] upper = new char[end - start];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = Words.upper(chars[start + i]);
        }
        return new String(upper);
    }

    boolean is(String upperWord) {
        return Words.equal(source.chars(), start, end, upperWord);
    }

    @Override
    public String getText() {
        return type == EOF ? "" : source.substring(start, end);
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getCharPositionInLine() {
        return column - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getTokenIndex() {
        return -1;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }

    @Override
    public String toString() {
        return getText() + "@" + position();
    }
}
