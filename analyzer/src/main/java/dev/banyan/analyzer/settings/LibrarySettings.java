package dev.banyan.analyzer.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user has beside the estate that tells of its libraries.
 *
 * @param repository a local Maven repository; empty when none is to be read
 * @param hashes a table of jars by SHA-1
 * @param osv known vulnerabilities: a file or folder of an OSV export
 * @param eol ends of life: a file or folder of an endoflife.date export
 */
public record LibrarySettings(
        Optional<Path> repository, Optional<Path> hashes, Optional<Path> osv, Optional<Path> eol) {

    /** Nothing but the estate. */
    public static final LibrarySettings DEFAULT =
            new LibrarySettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** These, and where they say nothing, what others say. */
    public LibrarySettings or(LibrarySettings others) {
        return new LibrarySettings(
                repository.or(others::repository), hashes.or(others::hashes), osv.or(others::osv), eol.or(others::eol));
    }
}
