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
 * @param settings its keys with values that are one word: addresses, paths, names
 * @param lists its keys with values of several words
 */
public record PropertySql(
        List<Entry> entries, List<Setting> settings, List<Setting> lists, Reading reading, List<Problem> problems) {

    /** Longer values, and those with blanks, are prose or statements. */
    private static final int LONGEST = 500;

    /** Lists of names go over several lines. */
    private static final int LONGEST_LIST = 10_000;

    public PropertySql {
        entries = List.copyOf(entries);
        settings = List.copyOf(settings);
        lists = List.copyOf(lists);
        problems = List.copyOf(problems);
    }

    record Entry(String key, List<TableUse> tables, Evidence evidence) {}

    /** Property files, and those in YAML that frameworks read in their place. */
    public static PropertySql read(SourceFile file) {
        return file.extension().equals("properties") ? properties(file) : YamlSettings.read(file);
    }

    private static PropertySql properties(SourceFile file) {
        SourceText text = file.read();
        List<Entry> entries = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        List<Setting> lists = new ArrayList<>();
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
                add(logical.append(stripped).toString(), new Evidence(file.path(), started), entries, settings, lists);
                logical.setLength(0);
            }
        }
        Reading.Outcome outcome = text.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        return new PropertySql(
                isOfStatements(entries, lists) ? entries : List.of(),
                settings,
                lists,
                new Reading(file.path(), "properties", text.lines(), outcome),
                text.problems());
    }

    /** Among the labels of a screen some sentence always parses; where statements are kept, most values of several words do. */
    private static boolean isOfStatements(List<Entry> entries, List<Setting> lists) {
        return entries.size() * 2 >= lists.size();
    }

    private static void add(
            String logical, Evidence evidence, List<Entry> entries, List<Setting> settings, List<Setting> lists) {
        int end = 0;
        while (end < logical.length() && "=: \t".indexOf(logical.charAt(end)) < 0) {
            end++;
        }
        int start = end;
        while (start < logical.length() && "=: \t".indexOf(logical.charAt(start)) >= 0) {
            start++;
        }
        String plain = logical.substring(start).strip();
        if (plain.indexOf(' ') > 0 && plain.length() <= LONGEST_LIST) {
            lists.add(new Setting(logical.substring(0, end), plain, evidence));
        }
        if (isPlain(plain)) {
            settings.add(new Setting(logical.substring(0, end), unescaped(plain), evidence));
        }
        TextValue value = new TextValue(logical.substring(start), List.of(), evidence.line(), false);
        List<TableUse> tables = SqlText.tables(evidence.file(), value);
        if (!tables.isEmpty()) {
            entries.add(new Entry(logical.substring(0, end), tables, evidence));
        }
    }

    static boolean isPlain(String value) {
        return !value.isEmpty() && value.length() <= LONGEST && value.indexOf(' ') < 0;
    }

    /** {@code http\\://host}, as tools write it. */
    private static String unescaped(String value) {
        return value.indexOf('\\') < 0
                ? value
                : value.replace("\\:", ":").replace("\\=", "=").replace("\\\\", "\\");
    }

    void addTo(NamedStatements named, TableEdges edges) {
        entries.forEach(entry -> named.add(entry.key(), entry.tables(), List.of(), entry.evidence(), edges));
    }
}
