package dev.banyan.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code banyan rules}. */
@Command(
        name = "rules",
        description = "Works on rules in Konveyor's format; banyan audit --rules DIR runs them.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesTestCommand.class, RulesDocsCommand.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: banyan rules test DIR runs the tests of rules below a folder,"
                        + " banyan rules docs DIR writes a page for each file of rules.");
    }
}
