package dev.banyan.proxy.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the file as a whole: its targets, its routes, and what they say of each other. */
final class FileReading {

    private static final List<String> KNOWN = List.of("version", "legacy", "targets", "routes");
    private static final int MAX_ROUTES = 50_000;

    private final Trouble trouble;

    FileReading(Trouble trouble) {
        this.trouble = trouble;
    }

    Optional<RouteFile> read(Field root) {
        Optional<Fields> fields = root.fields();
        return fields.flatMap(this::read);
    }

    private Optional<RouteFile> read(Fields file) {
        file.require("version", "Write version: 1").ifPresent(this::version);
        TargetReading targetReading = new TargetReading();
        Optional<Target.Http> legacy = file.require("legacy", "Write legacy: { uri: http://HOST:PORT }")
                .flatMap(Field::fields)
                .flatMap(targetReading::legacy);
        SortedMap<String, Target> targets = new TreeMap<>();
        List<String> names = new ArrayList<>();
        file.take("targets")
                .flatMap(Field::fields)
                .map(Fields::takeAll)
                .orElse(Map.of())
                .forEach((name, field) -> {
                    names.add(name);
                    targetReading.target(name, field).ifPresent(target -> targets.put(name, target));
                });
        List<ProxyRoute> routes = routes(file, new RouteReading(names));
        file.close(KNOWN);
        return legacy.map(target -> new RouteFile(target, targets, routes));
    }

    private void version(Field version) {
        Optional<Long> number = version.whole(0, Integer.MAX_VALUE);
        if (number.isPresent() && number.get() != 1) {
            version.refuse("bad-value", "is " + number.get() + ", but this release reads version 1", "");
        }
    }

    private List<ProxyRoute> routes(Fields file, RouteReading reading) {
        List<Field> items = file.take("routes").map(Field::items).orElse(List.of());
        if (items.size() > MAX_ROUTES) {
            file.refuse(
                    "too-large", "routes: more than " + MAX_ROUTES + " routes", "Split the estate over two proxies");
            return List.of();
        }
        List<ProxyRoute> routes = new ArrayList<>();
        Map<String, ProxyRoute> byId = new HashMap<>();
        Map<List<Object>, List<ProxyRoute>> byPath = new HashMap<>();
        for (Field item : items) {
            item.fields()
                    .flatMap(fields -> reading.read(fields, item.position()))
                    .ifPresent(route -> {
                        ProxyRoute first = byId.putIfAbsent(route.id(), route);
                        if (first != null) {
                            item.refuse(
                                    "duplicate",
                                    "the id '" + route.id() + "' is taken by line " + line(first),
                                    "Give each route an id of its own");
                        }
                        List<ProxyRoute> neighbours =
                                byPath.computeIfAbsent(route.match().path().anonymous(), path -> new ArrayList<>());
                        conflict(item, route, neighbours.stream());
                        neighbours.add(route);
                        routes.add(route);
                    });
        }
        return trouble.none() ? routes : List.of();
    }

    private static void conflict(Field item, ProxyRoute route, Stream<ProxyRoute> earlier) {
        earlier.filter(other -> Specificity.ambiguous(route.match(), other.match()))
                .findFirst()
                .ifPresent(other -> item.refuse(
                        "conflict",
                        "'" + route.match() + "' and route '" + other.id() + "' in line " + line(other) + " ('"
                                + other.match() + "') claim the same requests",
                        "Remove one, or tell them apart by method, host, header or query"));
    }

    private static int line(ProxyRoute route) {
        return route.place().line();
    }
}
