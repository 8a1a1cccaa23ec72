package dev.banyan.cli;

import dev.banyan.analyzer.json.CanonicalJson;
import dev.banyan.analyzer.query.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An answer as a table for people, or as JSON for machines. */
final class AnswerText {

    private AnswerText() {}

    /** {@code {question, rows: [{column: value}], left, notes}}. */
    static String json(Answer answer) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : answer.rows()) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(answer.columns().get(i), row.get(i));
            }
            rows.add(named);
        }
        return CanonicalJson.document(new Document(answer.question(), rows, answer.left(), answer.notes()));
    }

    private record Document(String question, List<Map<String, String>> rows, int left, List<String> notes) {}

    static String table(Answer answer) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(answer.columns());
        lines.addAll(answer.rows());
        int[] widths = new int[answer.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder(printable(answer.question())).append('\n');
        if (answer.rows().isEmpty()) {
            text.append("  nothing\n");
        } else {
            lines.forEach(line -> line(text, line, widths));
        }
        if (answer.left() > 0) {
            text.append("  and ").append(answer.left()).append(" more; --limit shows them\n");
        }
        answer.notes().forEach(note -> text.append(printable(note)).append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> line, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            row.append("  ").append(printable(line.get(i)));
            row.append(" ".repeat(widths[i] - line.get(i).length()));
        }
        text.append(row.toString().stripTrailing()).append('\n');
    }

    /** Names come from the estate: they must not drive the terminal. Line ends stay. */
    static String printable(String text) {
        return text.codePoints()
                .map(c ->
                        c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
