package dev.banyan.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sample estate stands, from whichever folder the tests run. */
final class Samples {

    private Samples() {}

    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("samples/heritage-bank"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "samples/heritage-bank is not above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }

    static Path heritageBank() {
        return repository().resolve("samples/heritage-bank");
    }
}
