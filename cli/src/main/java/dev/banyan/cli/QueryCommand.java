package dev.banyan.cli;

import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.query.Answer;
import dev.banyan.analyzer.query.BrokenIndex;
import dev.banyan.analyzer.query.EstateIndex;
import dev.banyan.analyzer.query.Questions;
import dev.banyan.analyzer.query.Questions.Range;
import dev.banyan.analyzer.query.UnclearName;
import dev.banyan.analyzer.query.Why;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan query}. */
@Command(
        name = "query",
        description = {
            "Answers questions from what an audit wrote.",
            "A NAME is an id (program:COSGN00C), a name in any letters, or the end of one (Account for com.acme.Account)."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "QUESTION",
        subcommands = GrowsQuery.class)
final class QueryCommand implements Runnable {

    private static final String DEPTH = "How many steps to follow (default: ${DEFAULT-VALUE}).";
    private static final String KIND = "Tell only nodes of these kinds: program, type, table, ...; with commas.";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to ask: callers, callees, impact, path, crud, cycles, unused, show, why or grows;"
                        + " banyan query --help says what they tell.");
    }

    @Command(
            name = "callers",
            description = "Who calls or executes it, and who calls them.",
            mixinStandardHelpOptions = true)
    int callers(
            @Mixin QueryOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--depth", paramLabel = "N", defaultValue = "1", description = DEPTH) int depth,
            @Option(names = "--kind", paramLabel = "KIND", split = ",", description = KIND) List<String> kinds) {
        return answer(options, () -> questions(options).callers(name, range(depth, kinds)));
    }

    @Command(
            name = "callees",
            description = "What it calls or executes, and what they call.",
            mixinStandardHelpOptions = true)
    int callees(
            @Mixin QueryOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--depth", paramLabel = "N", defaultValue = "1", description = DEPTH) int depth,
            @Option(names = "--kind", paramLabel = "KIND", split = ",", description = KIND) List<String> kinds) {
        return answer(options, () -> questions(options).callees(name, range(depth, kinds)));
    }

    @Command(
            name = "impact",
            description = "What may break when it changes: all that needs it, and all that reads what it writes.",
            mixinStandardHelpOptions = true)
    int impact(
            @Mixin QueryOptions options,
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--depth", paramLabel = "N", defaultValue = "100", description = DEPTH) int depth,
            @Option(names = "--kind", paramLabel = "KIND", split = ",", description = KIND) List<String> kinds) {
        return answer(options, () -> questions(options).impact(name, range(depth, kinds)));
    }

    @Command(
            name = "path",
            description = "The shortest way from one to another along what needs what.",
            mixinStandardHelpOptions = true)
    int path(
            @Mixin QueryOptions options,
            @Parameters(index = "0", paramLabel = "FROM") String from,
            @Parameters(index = "1", paramLabel = "TO") String to) {
        return answer(options, () -> questions(options).path(from, to));
    }

    @Command(
            name = "crud",
            description =
                    "Who creates, reads, updates and deletes a table, dataset or queue; all of them without a name.",
            mixinStandardHelpOptions = true)
    int crud(@Mixin QueryOptions options, @Parameters(arity = "0..1", paramLabel = "NAME") Optional<String> name) {
        return answer(options, () -> questions(options).crud(name));
    }

    @Command(
            name = "cycles",
            description = "Packages and programs that need each other in a circle.",
            mixinStandardHelpOptions = true)
    int cycles(@Mixin QueryOptions options) {
        return answer(options, () -> questions(options).cycles());
    }

    @Command(name = "unused", description = "Code that nothing in the estate needs.", mixinStandardHelpOptions = true)
    int unused(@Mixin QueryOptions options) {
        return answer(options, () -> questions(options).unused());
    }

    @Command(name = "show", description = "All that is known of one node.", mixinStandardHelpOptions = true)
    int show(@Mixin QueryOptions options, @Parameters(paramLabel = "NAME") String name) {
        return answer(options, () -> questions(options).show(name));
    }

    @Command(
            name = "why",
            description = "Where the numbers of a backlog item (its id or place) or of a hotspot (its file) come from.",
            mixinStandardHelpOptions = true)
    int why(@Mixin QueryOptions options, @Parameters(paramLabel = "ITEM") String item) {
        return answer(options, () -> why(options).answer(item));
    }

    private int answer(QueryOptions options, Supplier<Answer> question) {
        options.check();
        try {
            Answer answer = question.get().limitedTo(options.limit());
            spec.commandLine().getOut().print(options.json() ? AnswerText.json(answer) : AnswerText.table(answer));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE.number();
        } catch (BrokenIndex e) {
            throw new CommandFailed(ExitCode.FAILED, options.in() + ": " + e.getMessage());
        } catch (UnclearName e) {
            String candidates = e.candidates().isEmpty()
                    ? " estate.json, backlog.md and hotspots.json show what names there are."
                    : " It may be one of these:\n  " + AnswerText.printable(String.join("\n  ", e.candidates()));
            throw new CommandFailed(ExitCode.FAILED, AnswerText.printable(String.valueOf(e.getMessage())) + candidates);
        }
    }

    private Range range(int depth, List<String> kinds) {
        if (depth < 1) {
            throw new CommandFailed(ExitCode.WRONG_USE, "--depth is " + depth + "; give 1 or more.");
        }
        Set<NodeKind> wanted = EnumSet.noneOf(NodeKind.class);
        for (String word : kinds == null ? List.<String>of() : kinds) {
            wanted.add(EnumSet.allOf(NodeKind.class).stream()
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.WRONG_USE,
                            "There is no kind " + word + ". The kinds are "
                                    + String.join(
                                            ", ",
                                            EnumSet.allOf(NodeKind.class).stream()
                                                    .map(NodeKind::word)
                                                    .toList())
                                    + ".")));
        }
        return new Range(depth, wanted);
    }

    private static Questions questions(QueryOptions options) {
        try {
            return EstateIndex.open(options.in(), options.limit());
        } catch (IOException e) {
            throw unreadable(options.in(), options.in().resolve("estate.json"), e);
        }
    }

    private static Why why(QueryOptions options) {
        try {
            return Why.read(options.in());
        } catch (IOException e) {
            throw unreadable(options.in(), options.in().resolve("backlog.json"), e);
        }
    }

    private static CommandFailed unreadable(Path in, Path file, IOException e) {
        String what = e instanceof NoSuchFileException ? file + " does not exist" : file + ": " + e.getMessage();
        return new CommandFailed(
                ExitCode.FAILED,
                what + ". Name a folder that banyan audit wrote by -i, or run the audit again with -o " + in + ".");
    }
}
