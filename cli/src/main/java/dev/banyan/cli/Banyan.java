package dev.banyan.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry of the process. */
@Command(
        name = "banyan",
        description = "Audits legacy Java and COBOL, routes it to its successors, packs both in images.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            AuditCommand.class,
            QueryCommand.class,
            RulesCommand.class,
            ProxyCommand.class,
            PackageCommand.class,
            HelpCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong use, 4 gate tripped.", "Start with: banyan audit DIR"})
final class Banyan implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: banyan audit DIR reads an estate.");
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(out, err, Terminal.ofProcess()).execute(arguments);
        out.flush();
        System.exit(code);
    }

    /** The command with its streams; tests give their own. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, Terminal terminal) {
        return new CommandLine(new Banyan(), new CommandFactory(terminal))
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof CommandFailed known) {
                        command.getErr().println("banyan: " + known.getMessage());
                        return known.code().number();
                    }
                    command.getErr().println("banyan: this should not have happened; please report it with this text:");
                    failure.printStackTrace(command.getErr());
                    return ExitCode.FAILED.number();
                });
    }
}
