package dev.banyan.analyzer.cobol.storage;

import dev.banyan.grammars.layout.RecordLayout;
import java.util.Optional;

/**
 * A record of a program.
 *
 * @param storage the number of its storage; records of one file and those that redefine each other share one
 * @param file the FD or SD it belongs to
 */
public record PlacedRecord(int storage, Optional<String> file, RecordLayout layout) {}
