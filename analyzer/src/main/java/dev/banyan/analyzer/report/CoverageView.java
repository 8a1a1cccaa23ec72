package dev.banyan.analyzer.report;

import dev.banyan.analyzer.coverage.CodeSize;
import dev.banyan.analyzer.coverage.Coverage;
import dev.banyan.analyzer.coverage.Coverage.FileProblem;
import dev.banyan.analyzer.coverage.Coverage.Incomplete;
import dev.banyan.analyzer.coverage.Coverage.LanguageCoverage;
import dev.banyan.analyzer.coverage.Coverage.UnresolvedReference;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What was read and what was not, as coverage.json has it, and who needs what is missing. */
record CoverageView(
        SortedMap<String, LanguageCoverage> languages,
        SortedMap<String, SortedMap<String, Integer>> resolution,
        SortedMap<String, CodeSize> notAnalysed,
        SortedMap<String, Integer> unread,
        SortedMap<String, Integer> problemCounts,
        Part<Incomplete> incomplete,
        Part<Missing> missing,
        Part<UnresolvedReference> unresolved,
        Part<FileProblem> problems) {

    private static final int MOST = 5_000;
    private static final String FILE = "coverage.json";

    /**
     * A program or copybook that is used and not there.
     *
     * @param neededBy how many references need it
     * @param file where the first of them stands
     */
    record Missing(String id, int neededBy, @Nullable String file, int line) {

        static Missing of(String id, EstateGraph graph) {
            List<Edge> users = graph.in(NodeId.parse(id));
            Evidence first = users.isEmpty() ? null : users.get(0).evidence().get(0);
            return new Missing(id, users.size(), first == null ? null : first.file(), first == null ? 0 : first.line());
        }
    }

    static CoverageView of(Coverage coverage, EstateGraph graph) {
        return new CoverageView(
                coverage.languages(),
                coverage.resolution(),
                coverage.notAnalysed(),
                coverage.unread(),
                coverage.problemCounts(),
                Part.of(coverage.incomplete(), MOST, FILE),
                Part.of(
                        coverage.missing().stream()
                                .map(id -> Missing.of(id, graph))
                                .toList(),
                        MOST,
                        FILE),
                Part.of(coverage.unresolved(), MOST, FILE),
                Part.of(coverage.problems(), MOST, FILE));
    }
}
