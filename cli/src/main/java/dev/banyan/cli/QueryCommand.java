package dev.banyan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code banyan query}. */
@Command(
        name = "query",
        description = "Answers questions from what an audit wrote.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "QUESTION",
        subcommands = GrowsQuery.class)
final class QueryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to ask: banyan query grows PROGRAM.FIELD tells what must grow with a field.");
    }
}
