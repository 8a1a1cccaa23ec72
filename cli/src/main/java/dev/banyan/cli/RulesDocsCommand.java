package dev.banyan.cli;

import dev.banyan.analyzer.rule.page.RulePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan rules docs}. */
@Command(
        name = "docs",
        description = {
            "Writes a page of Markdown for each file of rules: why, what to do, effort, recipe, condition.",
            "Files of the same name are replaced, others are left alone."
        },
        mixinStandardHelpOptions = true)
final class RulesDocsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with rules; nothing in it is run.")
    private Path folder = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            defaultValue = "rule-docs",
            description = "Where the pages go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("rule-docs");

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(ExitCode.WRONG_USE, folder + " is no folder. Give the one that holds the rules.");
        }
        RulePages pages = RulePages.of(folder);
        if (pages.rules() == 0) {
            throw new CommandFailed(
                    ExitCode.FAILED, "no rule is in " + folder + ". A file of rules is a YAML list with ruleIDs.");
        }
        try {
            Files.createDirectories(out);
            for (Map.Entry<String, String> page : pages.pages().entrySet()) {
                Files.writeString(out.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "cannot write to " + out + ". Check its permissions, or give another folder by -o.");
        }
        String notes =
                pages.problems().isEmpty() ? "" : "; " + pages.problems().size() + " notes, see banyan rules test";
        spec.commandLine()
                .getOut()
                .println(pages.rules() + " rules on " + (pages.pages().size() - 1) + " pages in " + out + notes);
        return ExitCode.DONE.number();
    }
}
