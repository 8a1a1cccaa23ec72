package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.TableUse;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that stand as values in a property file.
 *
 * @param settings what it says to a framework that is configured by such files
 */
public record PropertySql(List<Entry> entries, List<Setting> settings, Reading reading, List<Problem> problems) {

    private static final String FRAMEWORK = "struts.";

    public PropertySql {
        entries = List.copyOf(entries);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    record Entry(String key, List<TableUse> tables, Evidence evidence) {}

    public static PropertySql read(SourceFile file) {
        SourceText text = file.read();
        List<Entry> entries = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        StringBuilder logical = new StringBuilder();
        int line = 0;
        int started = 1;
        for (String physical : text.text().lines().toList()) {
            line++;
            String stripped = physical.strip();
            if (logical.isEmpty()) {
                started = line;
                if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("!")) {
                    continue;
                }
            }
            if (stripped.endsWith("\\")) {
                logical.append(stripped, 0, stripped.length() - 1).append(' ');
            } else {
                add(logical.append(stripped).toString(), new Evidence(file.path(), started), entries, settings);
                logical.setLength(0);
            }
        }
        Reading.Outcome outcome = text.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        return new PropertySql(
                entries, settings, new Reading(file.path(), "properties", text.lines(), outcome), text.problems());
    }

    private static void add(String logical, Evidence evidence, List<Entry> entries, List<Setting> settings) {
        int end = 0;
        while (end < logical.length() && "=: \t".indexOf(logical.charAt(end)) < 0) {
            end++;
        }
        int start = end;
        while (start < logical.length() && "=: \t".indexOf(logical.charAt(start)) >= 0) {
            start++;
        }
        if (logical.startsWith(FRAMEWORK)) {
            settings.add(new Setting(
                    logical.substring(0, end), logical.substring(start).strip(), evidence));
        }
        TextValue value = new TextValue(logical.substring(start), List.of(), evidence.line(), false);
        List<TableUse> tables = SqlText.tables(evidence.file(), value);
        if (!tables.isEmpty()) {
            entries.add(new Entry(logical.substring(0, end), tables, evidence));
        }
    }

    void addTo(NamedStatements named, TableEdges edges) {
        entries.forEach(entry -> named.add(entry.key(), entry.tables(), List.of(), entry.evidence(), edges));
    }
}
