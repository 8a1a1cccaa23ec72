package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * Bytes get a value.
 *
 * @param certain false when the statement may leave them as they are
 * @param what the statement in short: {@code MOVE LIT-MENUPGM TO CDEMO-TO-PROGRAM}
 */
public record Assignment(Region target, Source source, boolean certain, String what, Position position) {

    /** Where the value comes from. */
    public sealed interface Source {}

    /** A constant; longer targets are filled with blanks. */
    public record Constant(String text) implements Source {}

    /** SPACES, LOW-VALUES, INITIALIZE: no name. */
    public record Blank() implements Source {}

    /** Other bytes of the program, left-aligned. */
    public record Copy(Region from) implements Source {}

    /** STRING: one after the other, each without its trailing blanks where {@code trimmed}. */
    public record Joined(List<Piece> pieces) implements Source {
        public Joined {
            pieces = List.copyOf(pieces);
        }
    }

    /** A constant or a copy. */
    public record Piece(Source source, boolean trimmed) {}

    /**
     * Something that the program does not decide.
     *
     * @param why {@code READ ACCTFILE}
     */
    public record Outside(String why) implements Source {}
}
