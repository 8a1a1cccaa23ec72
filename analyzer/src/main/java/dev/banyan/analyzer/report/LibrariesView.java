package dev.banyan.analyzer.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Libraries, as libraries.json has them.
 *
 * @param vulnerabilities {@code read}, or {@code none} where no export was given: nothing is known then
 * @param ends where ends of life come from
 */
record LibrariesView(String vulnerabilities, String ends, Part<JsonNode> libraries, Part<JsonNode> conflicts) {

    private static final int MOST = 5_000;

    static LibrariesView of(JsonNode file) {
        return new LibrariesView(
                file.path("vulnerabilities").asText("none"),
                file.path("ends").asText(""),
                Part.of(list(file.path("libraries")), MOST, "libraries.json"),
                Part.of(list(file.path("conflicts")), MOST, "libraries.json"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** How many of the libraries are past their end of life. */
    static int ended(JsonNode file) {
        return (int) list(file.path("libraries")).stream()
                .filter(one -> one.path("lifecycle").path("ended").asBoolean())
                .count();
    }

    /** How many have known vulnerabilities. */
    static int vulnerable(JsonNode file) {
        return (int) list(file.path("libraries")).stream()
                .filter(one -> !one.path("vulnerabilities").isEmpty())
                .count();
    }
}
