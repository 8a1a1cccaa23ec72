package dev.banyan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where Banyan itself is installed; the launcher says so. */
final class Home {

    private Home() {}

    /** Banyan's own rules; empty where only its jar was taken elsewhere. */
    static Optional<Path> rules() {
        return Optional.of(Path.of(System.getProperty("banyan.home", "."), "rules"))
                .filter(folder -> Files.isRegularFile(folder.resolve("ruleset.yaml")));
    }

    /** A file that the build of a module made. */
    static Path module(String module, String file) {
        Path made = Path.of(System.getProperty("banyan.home", "."), module, "target", file);
        if (!Files.isRegularFile(made)) {
            throw new CommandFailed(
                    ExitCode.FAILED, made + " is missing. Start by the launcher ./banyan, which builds what it needs.");
        }
        return made;
    }
}
