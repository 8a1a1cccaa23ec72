package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import java.util.Locale;
import java.util.stream.Collectors;

/** backlog.md: the backlog to read and to paste, one section a wave. Text from sources is escaped. */
final class BacklogMarkdown {

    private BacklogMarkdown() {}

    static String of(Backlog backlog) {
        StringBuilder text = new StringBuilder("# Modernization backlog\n");
        double total =
                backlog.items().stream().mapToDouble(i -> i.effort().points()).sum();
        text.append(String.format(
                Locale.ROOT,
                "%n%d items, %.1f points. A point is a relative measure of work; how each number came about stands with its"
                        + " item below and in backlog.json.%n",
                backlog.items().size(),
                total));
        int wave = 0;
        for (BacklogItem item : backlog.items()) {
            if (item.wave() > wave) {
                wave = item.wave();
                text.append("\n## Wave ").append(wave).append('\n');
            }
            append(text, item);
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static void append(StringBuilder text, BacklogItem item) {
        text.append("\n### ").append(escape(item.title())).append("\n\n");
        line(text, "id", code(item.id()));
        line(text, "kind", item.kind().word());
        line(
                text,
                "effort",
                item.effort().points() + " points (" + item.effort().low() + " to "
                        + item.effort().high() + ") = " + code(item.effort().formula()) + " with "
                        + code(item.effort().inputs().toString()));
        line(text, "value", explain(item.value()));
        line(text, "risk", explain(item.risk()));
        line(text, "confidence", explain(item.confidence()));
        if (!item.dependsOn().isEmpty()) {
            line(
                    text,
                    "after",
                    item.dependsOn().stream().map(BacklogMarkdown::code).collect(Collectors.joining(", ")));
        }
        if (item.route() != null) {
            line(text, "route", code(item.route()));
        }
        if (!item.skills().isEmpty()) {
            line(text, "skills", escape(String.join(", ", item.skills())));
        }
        line(text, "concerns", item.concerns().stream().map(Concern::word).collect(Collectors.joining(", ")));
        text.append("- done when\n");
        item.acceptance()
                .forEach(point -> text.append("  - ").append(escape(point)).append('\n'));
        text.append("- evidence\n");
        for (ItemEvidence at : item.evidence()) {
            String place = at.line() == 0 ? at.file() : at.file() + ":" + at.line();
            text.append("  - ")
                    .append(code(place))
                    .append(' ')
                    .append(escape(at.what()))
                    .append('\n');
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String explain(Score score) {
        return score.inputs().isEmpty()
                ? String.valueOf(score.points())
                : score.points() + " = " + code(score.formula()) + " with "
                        + code(score.inputs().toString());
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'').replace('\n', ' ') + "`";
    }

    /** Keeps names out of Markdown's and HTML's hands. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                safe.append(' ');
            } else if ("\\`*_[]<>#|&".indexOf(c) >= 0) {
                safe.append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : "\\" + c);
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
