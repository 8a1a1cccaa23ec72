package dev.banyan.cli;

import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.analyzer.ruletest.RuleTests;
import dev.banyan.analyzer.ruletest.RuleTests.Result;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan rules test}. */
@Command(
        name = "test",
        description = {
            "Runs the tests of rules: every *.test.yaml below a folder, in Konveyor's format.",
            "Prints a line for each case that fails, and how many passed. Exit code 1 when one fails."
        },
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder with rules and their tests; nothing in it is run.")
    private Path folder = Path.of(".");

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files of tests are run at once (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print the result of every case as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--threads is " + threads + "; give a number from 1 to 256.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailed(
                    ExitCode.WRONG_USE, folder + " is no folder. Give the one that holds the rules and their tests.");
        }
        RuleTests tests = run();
        if (tests.results().isEmpty()) {
            throw new CommandFailed(ExitCode.FAILED, "no test is in " + folder + ". Files of tests end in .test.yaml.");
        }
        PrintWriter screen = spec.commandLine().getOut();
        screen.print(json ? toJson(tests) : toScreen(tests));
        screen.flush();
        return tests.passed() == tests.results().size() ? ExitCode.DONE.number() : ExitCode.FAILED.number();
    }

    private RuleTests run() {
        try (Workers workers = new Workers(threads, () -> {})) {
            return RuleTests.run(folder, workers);
        }
    }

    private static String toScreen(RuleTests tests) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : tests.problems()) {
            line(text, "note " + problem.position() + " " + problem.what());
        }
        for (Result result : tests.results()) {
            if (!result.passed()) {
                line(
                        text,
                        "FAIL " + result.file() + " " + result.rule() + " " + result.name() + ": "
                                + String.join("; ", result.reasons()));
            }
        }
        long passed = tests.passed();
        int total = tests.results().size();
        line(text, String.format(Locale.ROOT, "%d/%d cases passed (%.2f %%)", passed, total, 100.0 * passed / total));
        return text.toString();
    }

    /** Names come from files of others: they must not drive the terminal. */
    private static void line(StringBuilder text, String line) {
        line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(text::appendCodePoint);
        text.append('\n');
    }

    private static String toJson(RuleTests tests) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("passed", tests.passed());
        document.put("total", tests.results().size());
        document.put("cases", tests.results());
        document.put(
                "problems",
                tests.problems().stream().map(RulesTestCommand::problem).toList());
        return CanonicalJson.document(document);
    }

    private static List<String> problem(Problem problem) {
        return List.of(problem.position().toString(), problem.code(), problem.what(), problem.advice());
    }
}
