package dev.banyan.analyzer.coverage;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * coverage.json: what was read, what was not, and why. Nothing that could not be understood is left out of it.
 *
 * @param languages one entry a language: files by outcome, and physical lines
 * @param incomplete the files that were not read whole, with the codes of their problems
 * @param resolution how the references that were found were resolved: {@code exact} and the other words, counted in
 *     edges, by edge kind
 * @param unresolved every reference whose target is unknown
 * @param missing programs and copybooks that are used and not in the estate
 * @param notAnalysed files of languages that are known and not analysed, as {@code assembler}, by language
 * @param marked what the people of the estate do not maintain as it stands: {@code generated}, {@code vendored}, {@code test}, by
 *     language
 * @param unread files that are in no language, counted by ending
 * @param problemCounts problems by code
 * @param problems every problem, ordered by place
 */
public record Coverage(
        int version,
        SortedMap<String, LanguageCoverage> languages,
        List<Incomplete> incomplete,
        SortedMap<String, SortedMap<String, Integer>> resolution,
        List<UnresolvedReference> unresolved,
        List<String> missing,
        SortedMap<String, CodeSize> notAnalysed,
        SortedMap<String, SortedMap<String, CodeSize>> marked,
        SortedMap<String, Integer> unread,
        SortedMap<String, Integer> problemCounts,
        List<FileProblem> problems) {

    /** Files and lines of one language. */
    public record LanguageCoverage(int files, int parsed, int partial, int skipped, int lines) {

        private static LanguageCoverage of(List<Reading> readings) {
            return new LanguageCoverage(
                    readings.size(),
                    count(readings, Reading.Outcome.PARSED),
                    count(readings, Reading.Outcome.PARTIAL),
                    count(readings, Reading.Outcome.SKIPPED),
                    readings.stream().mapToInt(Reading::lines).sum());
        }

        private static int count(List<Reading> readings, Reading.Outcome outcome) {
            return Math.toIntExact(
                    readings.stream().filter(r -> r.outcome() == outcome).count());
        }
    }

    /**
     * A file that was not read whole.
     *
     * @param outcome {@code partial} or {@code skipped}
     * @param why codes of the problems in the file, sorted: {@code too-large}, {@code unreadable}, {@code binary}, {@code syntax} ...
     */
    public record Incomplete(String file, String language, String outcome, List<String> why) {}

    /** A reference without a target: {@code operand} decides it at run time. */
    public record UnresolvedReference(
            String from, String kind, String via, String operand, String file, int line, List<String> writers) {}

    /** A problem, flat. */
    public record FileProblem(String file, int line, int column, String code, String what, String advice) {

        private static FileProblem of(Problem problem) {
            return new FileProblem(
                    problem.position().file(),
                    problem.position().line(),
                    problem.position().column(),
                    problem.code(),
                    problem.what(),
                    problem.advice());
        }
    }

    /** Counts what {@code estate} and {@code tree} hold. */
    public static Coverage of(SourceTree tree, Estate estate) {
        Authorship authorship = Authorship.of(tree, estate);
        return new Coverage(
                1,
                languages(estate),
                incomplete(estate),
                resolution(estate),
                unresolved(estate),
                estate.nodes().stream()
                        .filter(Coverage::isMissing)
                        .map(node -> node.id().toString())
                        .toList(),
                authorship.notAnalysed(),
                authorship.marked(),
                unread(tree, estate),
                estate.problems().stream()
                        .collect(Collectors.toMap(Problem::code, problem -> 1, Integer::sum, TreeMap::new)),
                estate.problems().stream().map(FileProblem::of).toList());
    }

    /** coverage.json as text. */
    public String toJson() {
        return CanonicalJson.document(this);
    }

    private static boolean isMissing(Node node) {
        boolean code = node.id().kind() == NodeKind.PROGRAM || node.id().kind() == NodeKind.COPYBOOK;
        return code && "true".equals(node.attributes().get("missing"));
    }

    private static SortedMap<String, LanguageCoverage> languages(Estate estate) {
        return estate.readings().stream()
                .collect(Collectors.groupingBy(
                        Reading::language,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), LanguageCoverage::of)));
    }

    private static List<Incomplete> incomplete(Estate estate) {
        Map<String, SortedSet<String>> codes = new HashMap<>();
        for (Problem problem : estate.problems()) {
            codes.computeIfAbsent(problem.position().file(), file -> new TreeSet<>())
                    .add(problem.code());
        }
        return estate.readings().stream()
                .filter(reading -> reading.outcome() != Reading.Outcome.PARSED)
                .map(reading -> new Incomplete(
                        reading.file(),
                        reading.language(),
                        reading.outcome() == Reading.Outcome.PARTIAL ? "partial" : "skipped",
                        List.copyOf(codes.getOrDefault(reading.file(), new TreeSet<>()))))
                .toList();
    }

    private static SortedMap<String, SortedMap<String, Integer>> resolution(Estate estate) {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        for (Edge edge : estate.edges()) {
            counts.computeIfAbsent(edge.kind().word(), kind -> new TreeMap<>())
                    .merge(edge.resolution().word(), 1, Integer::sum);
        }
        return counts;
    }

    private static List<UnresolvedReference> unresolved(Estate estate) {
        return estate.edges().stream()
                .filter(edge -> edge.resolution() instanceof Resolution.Unresolved)
                .map(edge -> {
                    Resolution.Unresolved why = (Resolution.Unresolved) edge.resolution();
                    return new UnresolvedReference(
                            edge.from().toString(),
                            edge.kind().word(),
                            edge.via(),
                            why.operand(),
                            edge.evidence().get(0).file(),
                            edge.evidence().get(0).line(),
                            why.writers().stream().map(Object::toString).toList());
                })
                .toList();
    }

    private static SortedMap<String, Integer> unread(SourceTree tree, Estate estate) {
        Set<String> read = new HashSet<>();
        estate.readings().forEach(reading -> read.add(reading.file()));
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            if (!read.contains(file.path())) {
                counts.merge(file.extension().isEmpty() ? "(none)" : file.extension(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
