package dev.banyan.cli;

import dev.banyan.analyzer.audit.Audit;
import dev.banyan.analyzer.backlog.BacklogItem;
import dev.banyan.analyzer.coverage.CodeSize;
import dev.banyan.analyzer.coverage.Coverage.LanguageCoverage;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.json.CanonicalJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * An audit on one screen.
 *
 * @param nodes by kind
 * @param transfers calls between programs by resolution
 * @param notAnalysed by language
 * @param marked what is generated, vendored or a test, by language
 * @param missing programs and copybooks that the estate does not hold
 * @param problems by code
 * @param points of the whole backlog
 * @param next the first items of the backlog
 * @param findings null when no rules were run
 */
record Summary(
        String name,
        int files,
        SortedMap<String, LanguageCoverage> languages,
        SortedMap<String, Integer> nodes,
        SortedMap<String, Integer> transfers,
        SortedMap<String, CodeSize> notAnalysed,
        SortedMap<String, SortedMap<String, CodeSize>> marked,
        int missing,
        SortedMap<String, Integer> problems,
        int items,
        double points,
        List<Next> next,
        @Nullable Found findings) {

    private static final int NEXT_SHOWN = 5;
    private static final int TITLE_WIDTH = 88;

    /**
     * What rules found.
     *
     * @param rules that found a place
     * @param effort points of the rules for all places
     * @param notes rules that were not understood, searches that were cut off
     */
    record Found(int rules, int places, int effort, int notes) {}

    /** One item of the backlog. */
    record Next(String id, String title, double points, int wave) {}

    static Summary of(Audit audit) {
        SortedMap<String, Integer> nodes = new TreeMap<>();
        audit.estate().nodes().forEach(node -> nodes.merge(node.id().kind().word(), 1, Integer::sum));
        SortedMap<String, Integer> transfers = new TreeMap<>();
        audit.estate().edges().stream()
                .filter(Summary::isTransfer)
                .forEach(edge -> transfers.merge(edge.resolution().word(), 1, Integer::sum));
        List<BacklogItem> items = audit.backlog().items();
        return new Summary(
                audit.estate().name(),
                audit.files(),
                audit.coverage().languages(),
                nodes,
                transfers,
                audit.coverage().notAnalysed(),
                audit.coverage().marked(),
                audit.coverage().missing().size(),
                audit.coverage().problemCounts(),
                items.size(),
                Math.round(items.stream()
                                        .mapToDouble(item -> item.effort().points())
                                        .sum()
                                * 10)
                        / 10.0,
                items.stream()
                        .limit(NEXT_SHOWN)
                        .map(item ->
                                new Next(item.id(), item.title(), item.effort().points(), item.wave()))
                        .toList(),
                audit.findings()
                        .map(found -> new Found(
                                found.violated(),
                                found.incidents(),
                                found.effort(),
                                found.problems().size()))
                        .orElse(null));
    }

    private static boolean isTransfer(Edge edge) {
        return edge.kind() == EdgeKind.CALLS && edge.from().kind() == NodeKind.PROGRAM;
    }

    String toJson() {
        return CanonicalJson.document(this);
    }

    String toScreen(Path out, Ansi ansi) {
        StringBuilder text = new StringBuilder();
        line(text, bold(ansi, name) + ": " + files + " files");
        int width = languages.keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Map.Entry<String, LanguageCoverage> language : languages.entrySet()) {
            LanguageCoverage read = language.getValue();
            String files = read.files() == 1 ? "file " : "files";
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  %-" + width + "s %5d %s %8d lines%s%s",
                            language.getKey(),
                            read.files(),
                            files,
                            read.lines(),
                            read.partial() == 0 ? "" : ", " + read.partial() + " in part",
                            read.skipped() == 0 ? "" : ", " + read.skipped() + " not read"));
        }
        if (!notAnalysed.isEmpty()) {
            line(text, bold(ansi, "not analysed") + " " + sizes(notAnalysed));
        }
        if (!marked.isEmpty()) {
            line(text, bold(ansi, "apart") + "    " + apart());
        }
        line(text, bold(ansi, "found") + "    " + things(nodes));
        if (!transfers.isEmpty()) {
            line(text, bold(ansi, "transfers") + " between programs: " + counts(transfers));
        }
        if (missing > 0) {
            line(
                    text,
                    bold(ansi, "missing") + "  " + missing
                            + (missing == 1
                                    ? " program or copybook that the estate does not hold"
                                    : " programs and copybooks that the estate does not hold"));
        }
        if (!problems.isEmpty()) {
            line(text, bold(ansi, "problems") + " " + counts(problems));
        }
        if (findings != null) {
            line(
                    text,
                    bold(ansi, "findings") + " " + findings.places() + " places of " + findings.rules() + " rules, "
                            + findings.effort() + " points"
                            + (findings.notes() == 0 ? "" : "; " + findings.notes() + " notes on the rules"));
        }
        line(text, "");
        line(
                text,
                bold(ansi, "backlog") + "  " + items + " items, " + points + " points"
                        + (next.isEmpty() ? "" : "; first:"));
        int rank = 1;
        for (Next item : next) {
            line(
                    text,
                    String.format(
                            Locale.ROOT,
                            "  %d. %-" + TITLE_WIDTH + "s %6.1f",
                            rank++,
                            cut(item.title()),
                            item.points()));
        }
        line(text, "");
        line(
                text,
                "Read " + out.resolve("backlog.md") + " next, and " + out.resolve("coverage.json")
                        + " for what was not understood.");
        return text.toString();
    }

    /** {@code 12 files of shell (340 lines), 1 file of python (20 lines)}. */
    private static String sizes(SortedMap<String, CodeSize> languages) {
        return languages.entrySet().stream()
                .map(one -> files(one.getValue()) + " of " + one.getKey() + " (" + lines(one.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String apart() {
        return marked.entrySet().stream()
                .map(mark -> mark.getKey() + " "
                        + mark.getValue().entrySet().stream()
                                .map(one -> files(one.getValue()) + " of " + one.getKey())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String files(CodeSize size) {
        return size.files() == 1 ? "1 file" : size.files() + " files";
    }

    private static String lines(CodeSize size) {
        return size.lines() == 1 ? "1 line" : size.lines() + " lines";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String bold(Ansi ansi, String word) {
        return ansi == Ansi.ON ? "\u001b[1m" + printable(word) + "\u001b[0m" : printable(word);
    }

    private static String things(SortedMap<String, Integer> kinds) {
        return String.join(
                ", ",
                kinds.entrySet().stream()
                        .map(e -> e.getValue() + " " + (e.getValue() == 1 ? e.getKey() : plural(e.getKey())))
                        .toList());
    }

    private static String plural(String kind) {
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }

    private static String counts(SortedMap<String, Integer> counts) {
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList());
    }

    private static String cut(String title) {
        String safe = printable(title);
        return safe.length() <= TITLE_WIDTH ? safe : safe.substring(0, TITLE_WIDTH - 3) + "...";
    }

    /** Names come from the estate: they must not drive the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
