package dev.banyan.analyzer.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Candidate services, as seams.json has them. Of what each holds the page shows the figures and the first of each list.
 *
 * @param seams empty where the estate has none, or they were not looked for
 */
record SeamsView(JsonNode method, JsonNode foundation, Part<JsonNode> seams) {

    private static final int MOST_SEAMS = 500;

    static SeamsView of(JsonNode file) {
        List<JsonNode> all =
                StreamSupport.stream(file.path("seams").spliterator(), false).toList();
        return new SeamsView(file.path("method"), file.path("foundation"), Part.of(all, MOST_SEAMS, "seams.json"));
    }
}
