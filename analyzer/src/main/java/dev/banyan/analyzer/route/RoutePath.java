package dev.banyan.analyzer.route;

import java.util.ArrayList;
import java.util.List;

/**
 * An endpoint's path in the proxy's words: literal segments, {@code {name}} for one segment, {@code *} within a segment, and
 * {@code /**} for all below, at the end only. Frameworks say more; what the proxy cannot say becomes the next wider path:
 *
 * <pre>
 *   /statement/*          a servlet's prefix        /statement/**
 *   /owners/{id:[0-9]+}   a variable with a pattern /owners/{id}
 *   /files/{*rest}        the rest of the path      /files/**
 *   /a/&#42;&#42;/b              any depth in between      /a/**
 *   *.do                  a servlet's extension     /*.do
 * </pre>
 */
final class RoutePath {

    private RoutePath() {}

    /** @param servlet true where {@code /x/*} means all below, as in servlet mappings; elsewhere it is one segment */
    static String of(String path, boolean servlet) {
        if (path.startsWith("*.")) {
            return "/" + path;
        }
        if (servlet && path.equals("/")) {
            return "/**";
        }
        List<String> kept = new ArrayList<>();
        List<String> segments = segments(path);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean last = i == segments.size() - 1;
            if (segment.equals("**") || segment.startsWith("{*") || (servlet && last && segment.equals("*"))) {
                kept.add("**");
                break;
            }
            kept.add(variableOnly(segment));
        }
        return "/" + String.join("/", kept);
    }

    /** Splits at slashes outside braces: a variable's pattern may hold one. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int start = path.startsWith("/") ? 1 : 0;
        for (int i = start; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '/' && depth == 0) {
                segments.add(path.substring(start, i));
                start = i + 1;
            }
        }
        segments.add(path.substring(start));
        return segments;
    }

    private static String variableOnly(String segment) {
        StringBuilder kept = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '}' && --depth == 0) {
                inPattern = false;
            }
            if (c == '{') {
                depth++;
            } else if (c == ':' && depth == 1) {
                inPattern = true;
            }
            if (!inPattern) {
                kept.append(c);
            }
        }
        return kept.toString().replace(" ", "");
    }
}
