package dev.banyan.proxy.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code match} of a route. */
final class MatchReading {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private MatchReading() {}

    static Optional<Match> read(Fields fields) {
        SortedSet<String> methods = methods(fields);
        Optional<PathShape> path =
                fields.require("path", "Write path: \"/...\"").flatMap(MatchReading::path);
        Optional<String> host = fields.take("host").flatMap(MatchReading::host);
        SortedMap<String, String> headers = new TreeMap<>();
        fields.take("headers")
                .flatMap(Field::fields)
                .map(Fields::takeAll)
                .ifPresent(all -> all.forEach((name, value) -> {
                    if (!isToken(name)) {
                        value.refuse("bad-value", "'" + name + "' is not the name of a header", "");
                    }
                    value.text().ifPresent(text -> headers.put(name.toLowerCase(Locale.ROOT), text));
                }));
        SortedMap<String, String> query = new TreeMap<>();
        fields.take("query")
                .flatMap(Field::fields)
                .map(Fields::takeAll)
                .ifPresent(all -> all.forEach((name, value) -> value.text().ifPresent(text -> query.put(name, text))));
        fields.close(List.of("methods", "path", "host", "headers", "query"));
        return path.map(shape -> new Match(methods, shape, host, headers, query));
    }

    private static SortedSet<String> methods(Fields fields) {
        SortedSet<String> methods = new TreeSet<>();
        for (Field item : fields.take("methods").map(Field::items).orElse(List.of())) {
            item.text().ifPresent(method -> {
                if (!METHODS.contains(method)) {
                    item.refuse(
                            "bad-value", "'" + method + "' is not a method", "Known: " + String.join(", ", METHODS));
                } else if (!methods.add(method)) {
                    item.refuse("duplicate", method + " stands twice", "");
                }
            });
        }
        return methods;
    }

    private static Optional<PathShape> path(Field field) {
        return field.text().flatMap(text -> {
            PathShape.Parsed parsed = PathShape.parse(text);
            if (parsed instanceof PathShape.Parsed.Shape shape) {
                return Optional.of(shape.path());
            }
            if (parsed instanceof PathShape.Parsed.Refused refused) {
                field.refuse("bad-value", refused.why(), "");
            }
            return Optional.empty();
        });
    }

    private static Optional<String> host(Field field) {
        Optional<String> host = field.text().map(text -> text.toLowerCase(Locale.ROOT));
        if (host.isPresent() && !host.get().matches("(\\*\\.)?[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?")) {
            field.refuse("bad-value", "is not a host", "Write shop.example or *.example, without a port");
            return Optional.empty();
        }
        return host;
    }

    /** RFC 9110, 5.6.2. */
    static boolean isToken(String text) {
        return text.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}");
    }
}
