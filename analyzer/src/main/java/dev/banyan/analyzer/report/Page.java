package dev.banyan.analyzer.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The page around the views: what each shows stands in an element of its own, as JSON that is no script; the policy in its head lets the
 * browser run exactly the scripts that the page brings, and load nothing.
 */
final class Page {

    private static final List<String> STYLES = List.of("page.css", "views.css");

    /** In the order in which they build on each other. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js",
            "data.js",
            "table.js",
            "search.js",
            "links.js",
            "overview.js",
            "hotspots.js",
            "hotspot-map.js",
            "graph-index.js",
            "graph-picture.js",
            "graph.js",
            "crud.js",
            "entries.js",
            "seams.js",
            "burnup.js",
            "backlog.js",
            "libraries.js",
            "coverage.js",
            "main.js");

    private Page() {}

    static void write(Map<String, Object> views, OutputStream out) throws IOException {
        String style = Resources.own(STYLES);
        List<String> scripts = List.of(
                Resources.library("cytoscape", "3.33.1", "cytoscape.min.js"),
                Resources.library("d3-hierarchy", "3.1.2", "d3-hierarchy.min.js"),
                "(() => {\n\"use strict\";\nconst banyan = {};\n" + Resources.own(SCRIPTS)
                        + "banyan.start();\n})();\n");
        String[] frame = Resources.own(List.of("page.html")).split("<!--\\w+-->\n", -1);
        text(frame[0], out);
        text(policy(style, scripts), out);
        // Cytoscape adds a style element of its own unless one has this id; the policy would refuse it.
        text("<style id=\"__________cytoscape_stylesheet\">" + style + "</style>\n", out);
        text(frame[1], out);
        for (Map.Entry<String, Object> view : views.entrySet()) {
            text("<script type=\"application/json\" id=\"data-" + view.getKey() + "\">", out);
            SafeJson.write(view.getValue(), out);
            text("</script>\n", out);
        }
        for (String script : scripts) {
            text("<script>" + script + "</script>\n", out);
        }
        text(frame[2], out);
    }

    private static String policy(String style, List<String> scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
        scripts.forEach(script -> policy.append(' ').append(Resources.hash(script)));
        policy.append("; style-src ").append(Resources.hash(style));
        policy.append("; img-src data:; base-uri 'none'; form-action 'none'");
        return "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n";
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
