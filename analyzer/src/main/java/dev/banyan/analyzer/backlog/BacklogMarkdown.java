package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * backlog.md: the backlog to read and to paste: all items in one table, one section a wave, the formulas. Text from sources
 * is escaped.
 */
final class BacklogMarkdown {

    private BacklogMarkdown() {}

    static String of(Backlog backlog) {
        StringBuilder text = new StringBuilder("# Modernization backlog\n");
        double total =
                backlog.items().stream().mapToDouble(i -> i.effort().points()).sum();
        text.append(String.format(
                Locale.ROOT,
                "%n%d items, %.1f points. A point is a relative measure of work, not a day; [the formulas](#how-the-numbers-come-about)"
                        + " are at the end, what went into them stands with each item.%n"
                        + "An item waits only for items of earlier waves. Within a wave the one with the most value for its"
                        + " effort and risk comes first.%n",
                backlog.items().size(),
                total));
        for (String note : backlog.notes()) {
            text.append('\n').append(escape(note)).append('\n');
        }
        overview(text, backlog.items());
        ConcernSections.append(text, backlog);
        int wave = 0;
        for (BacklogItem item : backlog.items()) {
            if (item.wave() > wave) {
                wave = item.wave();
                text.append("\n## Wave ").append(wave).append('\n');
            }
            append(text, item);
        }
        formulas(text, backlog.items());
        return text.toString().replace("\r\n", "\n");
    }

    private static void overview(StringBuilder text, List<BacklogItem> items) {
        text.append("\n| # | wave | item | points | value | risk |\n|--:|--:|---|--:|--:|--:|\n");
        int rank = 1;
        for (BacklogItem item : items) {
            text.append("| ").append(rank++);
            text.append(" | ").append(item.wave());
            text.append(" | ").append(escape(item.title()));
            text.append(" | ").append(item.effort().points());
            text.append(" | ").append(item.value().points());
            text.append(" | ").append(item.risk().points()).append(" |\n");
        }
    }

    /** Each formula once, with the kinds of items that it is for. */
    private static void formulas(StringBuilder text, List<BacklogItem> items) {
        SortedMap<String, SortedSet<String>> kinds = new TreeMap<>();
        for (BacklogItem item : items) {
            String kind = item.kind().word();
            formula(kinds, "effort", item.effort().formula(), kind);
            formula(kinds, "value", item.value().formula(), kind);
            formula(kinds, "risk", item.risk().formula(), kind);
            formula(kinds, "confidence", item.confidence().formula(), kind);
            if (item.plan().priority() != null) {
                formula(kinds, "priority", item.plan().priority().formula(), "all");
            }
        }
        text.append("\n## How the numbers come about\n\n");
        kinds.forEach((formula, of) -> line(text, formula, String.join(", ", of)));
    }

    private static void formula(
            SortedMap<String, SortedSet<String>> kinds, String number, String formula, String kind) {
        kinds.computeIfAbsent(number + " = " + code(formula), one -> new TreeSet<>())
                .add(kind);
    }

    private static void append(StringBuilder text, BacklogItem item) {
        text.append("\n### ").append(escape(item.title())).append("\n\n").append(of(item));
    }

    static String of(BacklogItem item) {
        StringBuilder text = new StringBuilder();
        line(text, "id", code(item.id()));
        line(text, "kind", item.kind().word());
        line(
                text,
                "effort",
                item.effort().points() + " points (" + item.effort().low() + " to "
                        + item.effort().high() + ")" + from(item.effort().inputs()));
        line(text, "value", explain(item.value()));
        line(text, "risk", explain(item.risk()));
        line(text, "confidence", explain(item.confidence()));
        plan(text, item.plan());
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
        return text.toString();
    }

    private static void plan(StringBuilder text, BacklogItem.Plan plan) {
        if (plan.priority() != null) {
            line(text, "priority", explain(plan.priority()));
        }
        if (plan.owner() != null) {
            line(text, "owner", escape(plan.owner()));
        }
        if (plan.deadline() != null) {
            line(text, "by", plan.deadline());
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ").append(name).append(": ").append(value).append('\n');
    }

    private static String explain(Score score) {
        return score.points() + from(score.inputs());
    }

    /** {@code , from ownLines 197, screens 1}; what is 0 adds nothing. */
    private static String from(SortedMap<String, Double> inputs) {
        String named = inputs.entrySet().stream()
                .filter(input -> input.getValue() != 0)
                .map(input -> input.getKey() + " "
                        + BigDecimal.valueOf(input.getValue())
                                .stripTrailingZeros()
                                .toPlainString())
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : ", from " + named;
    }

    static String code(String text) {
        return "`" + text.replace('`', '\'').replace('\n', ' ') + "`";
    }

    /** Keeps names out of Markdown's and HTML's hands. */
    static String escape(String text) {
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
