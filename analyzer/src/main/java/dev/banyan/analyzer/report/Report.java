package dev.banyan.analyzer.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.coverage.Coverage;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.hotspot.Hotspots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * report.html: the results of an audit on one page, without any other file and without the network.
 *
 * @param files of the estate, read or not
 * @param documents of these, libraries.json and seams.json are shown where they are there; their formats are the contract
 */
public record Report(
        int files, Estate estate, Coverage coverage, Backlog backlog, Hotspots hotspots, List<Document> documents) {

    private static final ObjectMapper READER = new ObjectMapper();

    public Report {
        documents = List.copyOf(documents);
    }

    /** Writes UTF-8; does not close {@code out}. The same results give the same bytes. */
    public void write(OutputStream out) throws IOException {
        EstateGraph graph = EstateGraph.of(estate);
        JsonNode libraries = document("libraries.json");
        JsonNode seams = document("seams.json");
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("overview", OverviewView.of(this, graph, libraries, seams));
        views.put("hotspots", HotspotsView.of(hotspots));
        views.put("entries", EntriesView.of(graph));
        views.put("backlog", BacklogView.of(backlog));
        views.put("seams", SeamsView.of(seams));
        views.put("libraries", LibrariesView.of(libraries));
        views.put("coverage", CoverageView.of(coverage, graph));
        views.put("graph", GraphView.of(estate));
        Page.write(views, out);
    }

    /** A missing node where there is no such document. */
    private JsonNode document(String name) throws IOException {
        for (Document document : documents) {
            if (document.name().equals(name)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.write(bytes);
                return READER.readTree(bytes.toByteArray());
            }
        }
        return MissingNode.getInstance();
    }
}
