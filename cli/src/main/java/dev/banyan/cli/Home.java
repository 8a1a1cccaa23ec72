package dev.banyan.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where Banyan itself is installed; the launcher says so. */
final class Home {

    private Home() {}

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
