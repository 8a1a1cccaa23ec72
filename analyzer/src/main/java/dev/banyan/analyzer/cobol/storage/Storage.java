package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * One level 01 or 77 item with all that redefines it, or all records of one file.
 *
 * @param initials what VALUE puts there, in the order of the text; later ones lie over earlier ones
 */
public record Storage(String name, Kind kind, List<Initial> initials) {

    public Storage {
        initials = List.copyOf(initials);
    }

    /** Where the first content comes from. */
    public enum Kind {
        /** WORKING-STORAGE and LOCAL-STORAGE: VALUE clauses. */
        WORKING,
        /** LINKAGE: the caller. */
        LINKAGE,
        /** FILE: the file. */
        FILE,
        /** EXTERNAL, SCREEN and others: somebody else. */
        FOREIGN,
        /** A name that is used and never declared; its copybook is missing. */
        UNDECLARED
    }

    /**
     * A VALUE clause.
     *
     * @param text as it lies in storage, as long as the item; blanks for SPACES, LOW-VALUES and the like
     */
    public record Initial(String item, int offset, String text, Position position) {}
}
