package dev.banyan.analyzer.facts;

import java.io.IOException;
import java.io.OutputStream;

/** A file of its own beside estate.json, for what only one language knows and nothing else needs to join. */
public interface Document {

    /** The file's name: {@code layouts.json}. */
    String name();

    /** Writes UTF-8; does not close {@code out}. The same facts give the same bytes. */
    void write(OutputStream out) throws IOException;
}
