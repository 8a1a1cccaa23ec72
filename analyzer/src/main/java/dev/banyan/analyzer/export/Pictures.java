package dev.banyan.analyzer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The coarse graph as Graphviz and Mermaid draw it, as much of it as can be looked at. */
final class Pictures {

    private static final int DOT_NODES = 400;
    private static final int DOT_ARROWS = 1_500;

    /** Mermaid itself refuses more than 500 arrows; more than some dozens cannot be read. */
    private static final int MERMAID_NODES = 60;

    private static final int MERMAID_ARROWS = 150;

    private Pictures() {}

    static void dot(CoarseGraph whole, OutputStream out) throws IOException {
        CoarseGraph shown = whole.boundedTo(DOT_NODES, DOT_ARROWS);
        StringBuilder text = new StringBuilder(
                "// " + said(whole, shown) + "\ndigraph estate {\n  rankdir=LR;\n  node [shape=box];\n");
        shown.nodes().forEach(node -> text.append("  ").append(dotted(node)).append(";\n"));
        shown.arrows().forEach((arrow, count) -> text.append("  ")
                .append(dotted(arrow.from()))
                .append(" -> ")
                .append(dotted(arrow.to()))
                .append(" [weight=")
                .append(count)
                .append("];\n"));
        out.write(text.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    static void mermaid(CoarseGraph whole, OutputStream out) throws IOException {
        CoarseGraph shown = whole.boundedTo(MERMAID_NODES, MERMAID_ARROWS);
        Map<String, String> ids = new HashMap<>();
        StringBuilder text = new StringBuilder("%% " + said(whole, shown) + "\nflowchart LR\n");
        for (String node : shown.nodes()) {
            ids.put(node, "n" + ids.size());
            text.append("  ")
                    .append(ids.get(node))
                    .append("[\"")
                    .append(entities(node))
                    .append("\"]\n");
        }
        shown.arrows().forEach((arrow, count) -> text.append("  ")
                .append(ids.get(arrow.from()))
                .append(" --> ")
                .append(ids.get(arrow.to()))
                .append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String said(CoarseGraph whole, CoarseGraph shown) {
        return shown.nodes().size() + " of " + whole.nodes().size() + " nodes and "
                + shown.arrows().size() + " of " + whole.arrows().size()
                + " arrows, the most connected; estate.graphml has all";
    }

    private static String dotted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Mermaid knows entities with {@code #} in the place of the ampersand. */
    private static String entities(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || " ./:-_".indexOf(c) >= 0;
            if (plain) {
                safe.appendCodePoint(c);
            } else {
                safe.append('#').append(c).append(';');
            }
        });
        return safe.toString();
    }
}
