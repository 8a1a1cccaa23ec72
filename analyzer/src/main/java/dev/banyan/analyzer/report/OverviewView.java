package dev.banyan.analyzer.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.backlog.ItemKind;
import dev.banyan.analyzer.coverage.CodeSize;
import dev.banyan.analyzer.coverage.Coverage;
import dev.banyan.analyzer.coverage.Coverage.LanguageCoverage;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a manager reads in a minute.
 *
 * @param lines of the files that were read
 * @param notRead files that could not be read, wholly or in part
 * @param kinds how many nodes of each kind; of code only what the estate holds, no utilities of the system
 * @param entries entry points by kind
 * @param certain edges whose target is known for sure
 */
record OverviewView(
        String name,
        int files,
        int lines,
        SortedMap<String, LanguageCoverage> languages,
        int notRead,
        SortedMap<String, CodeSize> notAnalysed,
        int missing,
        int unresolved,
        int problems,
        SortedMap<String, Integer> kinds,
        SortedMap<String, Integer> entries,
        int edges,
        int certain,
        Work work,
        boolean byHistory,
        List<HotspotsView.Row> hottest,
        Libraries libraries,
        int seams) {

    private static final int FIRST = 10;
    private static final Set<NodeKind> CODE =
            Set.of(NodeKind.TYPE, NodeKind.PROGRAM, NodeKind.COPYBOOK, NodeKind.JOB, NodeKind.PROC);
    private static final String EXACT = "exact";

    /** The backlog in short. */
    record Work(int items, double points, int gaps, List<BacklogView.Wave> waves, List<First> first) {

        static Work of(List<BacklogItem> items) {
            double points =
                    items.stream().mapToDouble(item -> item.effort().points()).sum();
            return new Work(
                    items.size(),
                    Math.round(points * 10) / 10.0,
                    (int) items.stream()
                            .filter(item -> item.kind() == ItemKind.CLOSE_GAP)
                            .count(),
                    BacklogView.waves(items),
                    items.stream().limit(FIRST).map(First::of).toList());
        }
    }

    /** One of the first items. */
    record First(String id, String title, String kind, int wave, double points, double value, double risk) {

        static First of(BacklogItem item) {
            return new First(
                    item.id(),
                    item.title(),
                    item.kind().word(),
                    item.wave(),
                    item.effort().points(),
                    item.value().points(),
                    item.risk().points());
        }
    }

    /**
     * Libraries in short.
     *
     * @param checked whether vulnerabilities were looked up
     */
    record Libraries(int ended, int vulnerable, boolean checked) {}

    static OverviewView of(Report report, EstateGraph graph, JsonNode libraries, JsonNode seams) {
        Coverage coverage = report.coverage();
        return new OverviewView(
                report.estate().name(),
                report.files(),
                coverage.languages().values().stream()
                        .mapToInt(LanguageCoverage::lines)
                        .sum(),
                coverage.languages(),
                coverage.incomplete().size(),
                coverage.notAnalysed(),
                coverage.missing().size(),
                coverage.unresolved().size(),
                coverage.problems().size(),
                kinds(report),
                counted(graph.entryPoints()),
                report.estate().edges().size(),
                coverage.resolution().values().stream()
                        .mapToInt(words -> words.getOrDefault(EXACT, 0))
                        .sum(),
                Work.of(report.backlog().items()),
                report.hotspots().byHistory(),
                report.hotspots().files().stream()
                        .limit(FIRST)
                        .map(HotspotsView::row)
                        .toList(),
                new Libraries(
                        LibrariesView.ended(libraries),
                        LibrariesView.vulnerable(libraries),
                        libraries.path("vulnerabilities").asText("none").equals("read")),
                seams.path("seams").size());
    }

    private static SortedMap<String, Integer> kinds(Report report) {
        return counted(report.estate().nodes().stream()
                .filter(node -> node.definition().isPresent()
                        || !CODE.contains(node.id().kind()))
                .map(node -> node.id())
                .toList());
    }

    private static SortedMap<String, Integer> counted(List<NodeId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id.kind().word(), id -> 1, Integer::sum, TreeMap::new));
    }
}
