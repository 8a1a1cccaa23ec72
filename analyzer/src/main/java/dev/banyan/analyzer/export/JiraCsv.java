package dev.banyan.analyzer.export;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.backlog.Concern;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** For Jira's CSV importer: an epic a wave, a story an item. Labels are columns of the same name, since Jira splits none. */
final class JiraCsv {

    /** Jira refuses longer ones. */
    private static final int LONGEST_SUMMARY = 255;

    private static final int LONGEST_DESCRIPTION = 30_000;
    private static final int LABELS = 5;

    private JiraCsv() {}

    static void write(Backlog backlog, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(List.of(
                "Issue Type",
                "Summary",
                "Epic Name",
                "Epic Link",
                "Story Points",
                "Priority",
                "Component",
                "Due Date"));
        for (int i = 0; i < LABELS; i++) {
            header.add("Labels");
        }
        header.add("Description");
        Csv.row(out, header);
        int wave = 0;
        for (BacklogItem item : backlog.items()) {
            if (item.wave() > wave) {
                wave = item.wave();
                row(out, List.of("Epic", epic(wave), epic(wave), "", "", "Medium", "", ""), List.of("banyan"), "");
            }
            row(
                    out,
                    List.of(
                            "Story",
                            cut(item.title(), LONGEST_SUMMARY),
                            "",
                            epic(item.wave()),
                            String.valueOf(item.effort().points()),
                            priority(item),
                            component(item),
                            Objects.requireNonNullElse(item.plan().deadline(), "")),
                    labels(item),
                    cut(description(item), LONGEST_DESCRIPTION));
        }
    }

    private static void row(OutputStream out, List<String> cells, List<String> labels, String description)
            throws IOException {
        List<String> row = new ArrayList<>(cells);
        for (int i = 0; i < LABELS; i++) {
            row.add(i < labels.size() ? labels.get(i) : "");
        }
        row.add(description);
        Csv.row(out, row);
    }

    private static String epic(int wave) {
        return "Modernization wave " + wave;
    }

    private static String priority(BacklogItem item) {
        if (item.plan().deadline() != null) {
            return "Highest";
        }
        return item.wave() == 1 ? "High" : item.wave() == 2 ? "Medium" : "Low";
    }

    /** The first module that the item speaks of. */
    private static String component(BacklogItem item) {
        return item.plan().parts().stream()
                .filter(part -> part.startsWith("module:"))
                .map(part -> part.substring("module:".length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> labels(BacklogItem item) {
        List<String> labels = new ArrayList<>(List.of("banyan", item.kind().word()));
        item.concerns().stream().map(Concern::word).limit(LABELS - 2).forEach(labels::add);
        return labels;
    }

    /** Plain text: braces and brackets are markup in Jira. */
    private static String description(BacklogItem item) {
        String evidence = item.evidence().stream()
                .map(at -> at.file() + ":" + at.line() + " " + at.what())
                .collect(Collectors.joining("\n"));
        String text = item.id() + "\n\nDone when\n" + String.join("\n", item.acceptance()) + "\n\nAfter\n"
                + (item.dependsOn().isEmpty() ? "none" : String.join("\n", item.dependsOn())) + "\n\nEvidence\n"
                + evidence;
        return text.replace('{', '(')
                .replace('}', ')')
                .replace("[", "(")
                .replace("]", ")")
                .replace("!", "! ");
    }

    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 4)) ? most - 4 : most - 3;
        return text.substring(0, end) + "...";
    }
}
