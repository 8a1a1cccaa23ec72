package dev.banyan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What all questions have in common. */
final class QueryOptions {

    @Option(
            names = {"-i", "--in"},
            paramLabel = "OUT",
            defaultValue = "banyan-out",
            description = "What banyan audit wrote (default: ${DEFAULT-VALUE}).")
    private Path in = Path.of("banyan-out");

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many rows to print (default: ${DEFAULT-VALUE}).")
    private int limit = 200;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    Path in() {
        return in;
    }

    int limit() {
        return limit;
    }

    boolean json() {
        return json;
    }

    void check() {
        if (limit < 1) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--limit is " + limit + "; give 1 or more.");
        }
        if (!Files.isDirectory(in)) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE, in + " is no folder. Run banyan audit first, or name its folder by -i.");
        }
    }
}
