package dev.banyan.analyzer.export;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.backlog.Concern;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All items, one a row. */
final class BacklogCsv {

    private BacklogCsv() {}

    static void write(Backlog backlog, OutputStream out) throws IOException {
        Csv.row(
                out,
                List.of(
                        "rank",
                        "wave",
                        "id",
                        "kind",
                        "title",
                        "points",
                        "low",
                        "high",
                        "value",
                        "risk",
                        "confidence",
                        "priority",
                        "owner",
                        "deadline",
                        "parts",
                        "depends on",
                        "skills",
                        "concerns",
                        "route",
                        "evidence"));
        int rank = 1;
        for (BacklogItem item : backlog.items()) {
            Csv.row(
                    out,
                    List.of(
                            String.valueOf(rank++),
                            String.valueOf(item.wave()),
                            item.id(),
                            item.kind().word(),
                            item.title(),
                            String.valueOf(item.effort().points()),
                            String.valueOf(item.effort().low()),
                            String.valueOf(item.effort().high()),
                            String.valueOf(item.value().points()),
                            String.valueOf(item.risk().points()),
                            String.valueOf(item.confidence().points()),
                            item.plan().priority() == null
                                    ? ""
                                    : String.valueOf(item.plan().priority().points()),
                            Objects.requireNonNullElse(item.plan().owner(), ""),
                            Objects.requireNonNullElse(item.plan().deadline(), ""),
                            String.join(" ", item.plan().parts()),
                            String.join(" | ", item.dependsOn()),
                            String.join(" ", item.skills()),
                            item.concerns().stream().map(Concern::word).collect(Collectors.joining(" ")),
                            Objects.requireNonNullElse(item.route(), ""),
                            place(item)));
        }
    }

    private static String place(BacklogItem item) {
        BacklogItem.ItemEvidence first = item.evidence().get(0);
        return first.line() == 0 ? first.file() : first.file() + ":" + first.line();
    }
}
