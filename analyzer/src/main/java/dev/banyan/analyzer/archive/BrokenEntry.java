package dev.banyan.analyzer.archive;

import java.io.IOException;

/** An archive cannot be read to the end of an entry; unlike other errors it is the archive's own. */
final class BrokenEntry extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenEntry(IOException cause) {
        super(cause);
    }
}
