package dev.banyan.analyzer.finding;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** SARIF 2.1.0 (OASIS): one run, one result for each place, places relative to the root of the estate. */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "ROOT";

    /** GitHub refuses rules with more. */
    private static final int MOST_TAGS = 20;

    private final JsonGenerator json;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private Sarif(JsonGenerator json) {
        this.json = json;
    }

    static void write(Findings findings, OutputStream out) throws IOException {
        try (JsonGenerator json = CanonicalJson.stream(out)) {
            new Sarif(json).document(findings);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void document(Findings findings) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Banyan");
        rules(findings);
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("invocations");
        SarifResults results = SarifResults.of(findings);
        invocation(problems(findings, results.leftOut()));
        json.writeEndArray();
        json.writeArrayFieldStart("results");
        for (SarifResults.Result result : results.results()) {
            result(result);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static List<Problem> problems(Findings findings, int leftOut) {
        List<Problem> all = new ArrayList<>(findings.problems());
        if (leftOut > 0) {
            all.add(new Problem(
                    Position.of("findings.sarif"),
                    "sarif-results",
                    leftOut + " results were left out, the least grave: a run holds no more than " + SarifResults.MOST
                            + ".",
                    "konveyor-output.yaml has all; make rules stricter, or run fewer at once."));
        }
        return all;
    }

    private void rules(Findings findings) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleSetFindings set : findings.sets()) {
            for (Finding finding : set.findings()) {
                String key = SarifResults.key(set, finding.rule());
                if (places.putIfAbsent(key, places.size()) == null) {
                    rule(key, finding.rule());
                }
            }
        }
        json.writeEndArray();
    }

    private void rule(String key, RuleNote rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", key);
        if (!rule.description().isBlank()) {
            text("shortDescription", rule.description());
        }
        for (RuleNote.Link link : rule.links()) {
            if (isAddress(link.url())) {
                json.writeStringField("helpUri", link.url());
                break;
            }
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", Level.of(rule).word());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        rule.category().ifPresent(category -> field("category", category.name().toLowerCase(Locale.ROOT)));
        json.writeNumberField("effort", rule.effort());
        json.writeArrayFieldStart("tags");
        for (String label : rule.labels().stream().distinct().limit(MOST_TAGS).toList()) {
            json.writeString(label);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static boolean isAddress(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private void result(SarifResults.Result result) throws IOException {
        String key = result.rule();
        Finding finding = result.finding();
        Incident incident = result.incident();
        json.writeStartObject();
        json.writeStringField("ruleId", key);
        json.writeNumberField("ruleIndex", places.getOrDefault(key, -1));
        json.writeStringField("level", Level.of(finding.rule()).word());
        String message = incident.message().isBlank() ? finding.rule().description() : incident.message();
        text("message", message.isBlank() ? key : message);
        if (!incident.place().file().isEmpty()) {
            json.writeArrayFieldStart("locations");
            location(incident);
            json.writeEndArray();
        }
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", result.fingerprint());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("resolution", incident.resolution().word());
        if (incident.resolution() instanceof dev.banyan.analyzer.facts.Resolution.Derived derived) {
            json.writeStringField("reason", derived.reason());
        }
        new TreeMap<>(incident.variables()).forEach((name, value) -> field("variable." + name, value));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void location(Incident incident) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", address(incident.place().file()));
        json.writeStringField("uriBaseId", ROOT);
        json.writeEndObject();
        if (incident.place().line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", incident.place().line());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A relative reference: what no address may hold is escaped. */
    static String address(String path) {
        try {
            String raw = new URI(null, null, "/" + path, null).toASCIIString();
            return raw.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + path, e);
        }
    }

    private void invocation(List<Problem> problems) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", true);
        json.writeArrayFieldStart("toolConfigurationNotifications");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeObjectFieldStart("descriptor");
            json.writeStringField("id", problem.code());
            json.writeEndObject();
            json.writeStringField("level", "warning");
            text("message", problem.position() + " " + problem.what() + " " + problem.advice());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private void field(String name, String value) {
        try {
            json.writeStringField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
