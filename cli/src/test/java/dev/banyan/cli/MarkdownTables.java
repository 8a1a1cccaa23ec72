package dev.banyan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a Markdown file, each under its heading; cells without backticks. */
final class MarkdownTables {

    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    private MarkdownTables() {}

    /** The cells of a row by the names of their columns. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + ", only " + cells.keySet());
            }
            return cell;
        }
    }

    static MarkdownTables read(Path file) throws IOException {
        MarkdownTables found = new MarkdownTables();
        String heading = "";
        List<String> columns = List.of();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("## ")) {
                heading = line.substring(3).strip();
                columns = List.of();
            } else if (line.startsWith("|") && columns.isEmpty()) {
                columns = cells(line);
            } else if (line.startsWith("|") && !line.startsWith("|---")) {
                found.add(heading, columns, cells(line));
            }
        }
        return found;
    }

    List<Row> under(String heading) {
        List<Row> rows = tables.get(heading);
        if (rows == null) {
            throw new IllegalArgumentException("no table under \"" + heading + "\", only under " + tables.keySet());
        }
        return rows;
    }

    private void add(String heading, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(heading + ": " + cells + " does not fit the columns " + columns);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        tables.computeIfAbsent(heading, h -> new ArrayList<>()).add(new Row(row));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        String inner = line.strip();
        for (String cell : inner.substring(1, inner.length() - 1).split("\\|", -1)) {
            cells.add(cell.replace("`", "").strip());
        }
        return cells;
    }
}
