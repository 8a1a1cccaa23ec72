package dev.banyan.bench;

import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.source.Problem;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints for each folder how many of its programs are read without a problem. A member that is missing is none here. */
final class Acceptance {

    private final PrintStream out;
    private final boolean everyProblem;

    private Acceptance(PrintStream out, boolean everyProblem) {
        this.out = out;
        this.everyProblem = everyProblem;
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        Acceptance acceptance =
                new Acceptance(new PrintStream(System.out, true, StandardCharsets.UTF_8), all.contains("-v"));
        all.stream()
                .filter(argument -> !argument.equals("-v"))
                .forEach(folder -> acceptance.print(Corpus.read(Path.of(folder))));
    }

    private void print(Corpus corpus) {
        int accepted = 0;
        int fallbacks = 0;
        Map<String, Integer> codes = new TreeMap<>();
        for (Path program : corpus.programs()) {
            CobolFile file = corpus.parse(program);
            fallbacks += file.statistics().fallbacks();
            List<Problem> problems = file.problems().stream()
                    .filter(problem -> !problem.code().equals("missing-copybook"))
                    .toList();
            accepted += problems.isEmpty() ? 1 : 0;
            problems.stream().findFirst().ifPresent(first -> codes.merge(first.code(), 1, Integer::sum));
            if (everyProblem) {
                problems.forEach(problem -> out.println(problem.position() + " " + problem.what()));
            }
        }
        int files = corpus.programs().size();
        out.printf(
                Locale.ROOT,
                "%s: %d of %d programs without a problem (%.1f %%), others by their first: %s; LL fallbacks: %d%n",
                corpus.folder(),
                accepted,
                files,
                files == 0 ? 0 : 100.0 * accepted / files,
                codes,
                fallbacks);
    }
}
