package dev.banyan.cli;

import dev.banyan.analyzer.cobol.lineage.Growth;
import dev.banyan.analyzer.cobol.lineage.Lineage;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan query grows}. */
@Command(
        name = "grows",
        description = {
            "Tells what must grow when a COBOL field grows.",
            "These are fields, records, screens, columns and files; with the statements that take the value there, and where "
                    + "it is cut off today."
        },
        mixinStandardHelpOptions = true)
final class GrowsQuery implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FIELD",
            description = "PROGRAM.FIELD or COPYBOOK.FIELD; with groups between them if the name alone is not enough.")
    private String field = "";

    @Option(
            names = {"-i", "--in"},
            paramLabel = "OUT",
            defaultValue = "banyan-out",
            description = "What banyan audit wrote (default: ${DEFAULT-VALUE}).")
    private Path in = Path.of("banyan-out");

    @Option(
            names = "--by",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many characters or digits more (default: ${DEFAULT-VALUE}).")
    private int by = 1;

    @Option(names = "--json", description = "Print the answer as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (by < 1 || by > 1_000_000) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--by is " + by + "; give a number from 1 to 1000000.");
        }
        if (!Files.isDirectory(in)) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE, in + " is no folder. Run banyan audit first, or name its folder by -i.");
        }
        Lineage.Answer answer = read().grows(field, by);
        if (answer instanceof Lineage.Answer.Unclear unclear) {
            String candidates =
                    unclear.candidates().isEmpty() ? "" : "\n  " + String.join("\n  ", unclear.candidates());
            throw new CommandFailed(
                    ExitCode.FAILED,
                    unclear.what()
                            + (candidates.isEmpty()
                                    ? " The names are in " + in.resolve("layouts.json") + "."
                                    : " It may be one of these:" + candidates));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (answer instanceof Lineage.Answer.Found found) {
            out.print(json ? CanonicalJson.document(found.growth()) : text(found.growth()));
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private Lineage read() {
        try {
            return Lineage.read(in);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    e.getMessage() + ". Name a folder that banyan audit wrote by -i, or run the audit again with -o "
                            + in + ".");
        }
    }

    private static String text(Growth growth) {
        StringBuilder text = new StringBuilder();
        text.append(growth.field())
                .append(" holds ")
                .append(growth.holds())
                .append("; for ")
                .append(growth.holds() + growth.by())
                .append(" these must grow:\n");
        for (Growth.Grown grown : growth.grows()) {
            text.append("  ").append(grown.kind()).append(' ').append(grown.name());
            if (!grown.file().isEmpty()) {
                text.append(" (")
                        .append(grown.holds())
                        .append(") ")
                        .append(grown.file())
                        .append(':')
                        .append(grown.line());
            }
            text.append("\n      ").append(grown.why()).append('\n');
        }
        stops(text, "fed by these, which are too short themselves:", growth.feeding());
        stops(text, "compared with these, which are too short to be equal:", growth.compared());
        stops(text, "cut off today already:", growth.cut());
        stops(text, "room enough:", growth.room());
        text.append("programs: ").append(String.join(", ", growth.programs())).append('\n');
        if (!growth.complete()) {
            text.append("There was more than could be followed; the answer is not complete.\n");
        }
        return text.toString();
    }

    private static void stops(StringBuilder text, String title, List<Growth.Stop> stops) {
        if (!stops.isEmpty()) {
            text.append(title).append('\n');
        }
        for (Growth.Stop stop : stops) {
            text.append("  ")
                    .append(stop.file())
                    .append(':')
                    .append(stop.line())
                    .append(' ');
            text.append(stop.kind())
                    .append(' ')
                    .append(stop.from())
                    .append(" to ")
                    .append(stop.to());
            text.append(" (").append(stop.holds()).append(")\n");
        }
    }
}
