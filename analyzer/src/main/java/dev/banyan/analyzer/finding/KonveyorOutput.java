package dev.banyan.analyzer.finding;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The output.yaml of Konveyor's analyzer: its fields, in its order, with paths below {@code file:///}. */
final class KonveyorOutput {

    private KonveyorOutput() {}

    static void write(Findings findings, OutputStream out) throws IOException {
        YAMLMapper.builder(YAMLFactory.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .disable(YAMLGenerator.Feature.SPLIT_LINES)
                        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .build())
                .build()
                .writeValue(
                        out, findings.sets().stream().map(KonveyorOutput::set).toList());
    }

    private static Map<String, Object> set(RuleSetFindings set) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", set.name());
        put(fields, "description", set.description());
        put(fields, "tags", List.copyOf(set.tags()));
        put(fields, "violations", findings(set, false));
        put(fields, "insights", findings(set, true));
        put(fields, "errors", set.errors());
        put(fields, "unmatched", List.copyOf(set.unmatched()));
        return fields;
    }

    private static Map<String, Object> findings(RuleSetFindings set, boolean insights) {
        SortedMap<String, Finding> byRule = new TreeMap<>();
        set.findings().stream()
                .filter(one -> one.isInsight() == insights)
                .forEach(one -> byRule.merge(one.rule().id(), one, KonveyorOutput::both));
        Map<String, Object> written = new LinkedHashMap<>();
        byRule.forEach((id, finding) -> written.put(id, finding(finding)));
        return written;
    }

    /** Two files of a set may each have a rule by the same id; the format has one place for both. */
    private static Finding both(Finding one, Finding other) {
        List<Incident> incidents = new ArrayList<>(one.incidents());
        incidents.addAll(other.incidents());
        return new Finding(one.rule(), incidents);
    }

    private static Map<String, Object> finding(Finding finding) {
        RuleNote rule = finding.rule();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("description", rule.description());
        rule.category()
                .ifPresent(category -> fields.put("category", category.name().toLowerCase(Locale.ROOT)));
        put(fields, "labels", rule.labels());
        fields.put(
                "incidents",
                finding.incidents().stream().map(KonveyorOutput::incident).toList());
        List<Object> links = new ArrayList<>();
        rule.links().forEach(link -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("url", link.url());
            one.put("title", link.title());
            links.add(one);
        });
        put(fields, "links", links);
        fields.put("effort", rule.effort());
        return fields;
    }

    private static Map<String, Object> incident(Incident incident) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String file = incident.place().file();
        fields.put("uri", file.isEmpty() ? "" : "file:///" + Sarif.address(file));
        fields.put("message", incident.message());
        put(fields, "codeSnip", incident.snippet());
        Optional.of(incident.place().line()).filter(line -> line > 0).ifPresent(line -> fields.put("lineNumber", line));
        put(fields, "variables", incident.variables());
        return fields;
    }

    /** Fields without a value are left out, as Konveyor does. */
    private static void put(Map<String, Object> fields, String name, Object value) {
        boolean empty = (value instanceof String text && text.isEmpty())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            fields.put(name, value);
        }
    }
}
