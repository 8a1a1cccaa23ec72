package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one entry of {@code routes}. */
final class RouteReading {

    private static final List<String> KNOWN = List.of("id", "match", "target", "stage", "canary", "compare", "guard");

    private final Collection<String> targets;

    RouteReading(Collection<String> targets) {
        this.targets = targets;
    }

    Optional<ProxyRoute> read(Fields fields, Position place) {
        Optional<String> id =
                fields.require("id", "Give the route a name that stays").flatMap(RouteReading::id);
        Optional<Match> match = fields.require("match", "Write match: { path: /... }")
                .flatMap(Field::fields)
                .flatMap(MatchReading::read);
        Optional<String> target = fields.take("target").flatMap(this::target);
        Stage stage = fields.take("stage").flatMap(RouteReading::stage).orElse(Stage.LEGACY);
        boolean canaryStated = fields.has("canary");
        Optional<Canary> canary =
                fields.take("canary").flatMap(Field::fields).flatMap(inner -> canary(inner, match, id.orElse("")));
        ProxyRoute.Evidence evidence = evidence(fields);
        fields.close(KNOWN);
        boolean whole = id.isPresent() && match.isPresent();
        if (stage != Stage.LEGACY && target.isEmpty()) {
            fields.refuse("missing-field", "stage " + stage.word() + " needs a 'target'", "Known: " + known());
            whole = false;
        }
        if (stage == Stage.CANARY && canary.isEmpty()) {
            if (!canaryStated) {
                fields.refuse("missing-field", "stage canary needs 'canary'", "Write canary: { percent: 5 }");
            }
            whole = false;
        }
        return whole
                ? Optional.of(new ProxyRoute(id.get(), match.get(), target, stage, canary, evidence, place))
                : Optional.empty();
    }

    private static Optional<String> id(Field field) {
        Optional<String> id = field.text();
        if (id.isPresent() && !id.get().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            field.refuse("bad-value", "must be letters, digits, '.', '_' and '-', at most 100", "");
            return Optional.empty();
        }
        return id;
    }

    private Optional<String> target(Field field) {
        Optional<String> name = field.text();
        if (name.isPresent() && !targets.contains(name.get())) {
            field.refuse("unknown-target", "there is no target '" + name.get() + "'", "Known: " + known());
            return name;
        }
        return name;
    }

    private String known() {
        return targets.isEmpty() ? "none; add it under targets" : String.join(", ", targets);
    }

    private static Optional<Stage> stage(Field field) {
        Optional<String> word = field.text();
        Optional<Stage> stage = word.flatMap(Stage::of);
        if (word.isPresent() && stage.isEmpty()) {
            field.refuse(
                    "bad-value",
                    "there is no stage '" + word.get() + "'",
                    "Write legacy, shadow, canary, live or retired");
        }
        return stage;
    }

    private static Optional<Canary> canary(Fields fields, Optional<Match> match, String id) {
        Optional<Double> percent = fields.require("percent", "Write percent: 5").flatMap(field -> field.number(0, 100));
        List<StickyKey> keys = new ArrayList<>();
        Optional<Field> stickyBy = fields.take("stickyBy");
        for (Field item : stickyBy.map(Field::items).orElse(List.of())) {
            item.text().flatMap(text -> stickyKey(item, text, match)).ifPresent(keys::add);
        }
        if (keys.isEmpty()) {
            keys.add(new StickyKey.Ip());
        }
        String salt = fields.take("salt").flatMap(Field::text).orElse(id);
        fields.close(List.of("percent", "stickyBy", "salt"));
        return percent.map(share -> new Canary((int) Math.round(share * Canary.BUCKETS / 100), keys, salt));
    }

    private static Optional<StickyKey> stickyKey(Field field, String text, Optional<Match> match) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String name = colon < 0 ? "" : text.substring(colon + 1);
        if (kind.equals("ip") && colon < 0) {
            return Optional.of(new StickyKey.Ip());
        }
        if (kind.equals("path") && !name.isEmpty()) {
            if (match.isPresent() && !match.get().path().variables().contains(name)) {
                field.refuse("bad-value", "the path has no variable {" + name + "}", "");
            }
            return Optional.of(new StickyKey.PathVariable(name));
        }
        if (MatchReading.isToken(name)) {
            if (kind.equals("header")) {
                return Optional.of(new StickyKey.Header(name));
            }
            if (kind.equals("cookie")) {
                return Optional.of(new StickyKey.Cookie(name));
            }
        }
        field.refuse(
                "bad-value",
                "'" + text + "' is nothing to be sticky by",
                "Write path:VARIABLE, header:NAME, cookie:NAME or ip");
        return Optional.empty();
    }

    private static ProxyRoute.Evidence evidence(Fields fields) {
        Optional<Field> compare = fields.take("compare");
        Optional<Field> guard = fields.take("guard");
        return new ProxyRoute.Evidence(
                compare.flatMap(Field::fields).map(RouteReading::compare).orElse(Compare.STRICT),
                guard.flatMap(Field::fields).map(RouteReading::guard).orElse(Guard.DEFAULT),
                compare.isPresent() || guard.isPresent());
    }

    private static Compare compare(Fields fields) {
        List<String> ignore = places(fields, "ignore");
        List<String> unordered = places(fields, "unordered");
        SortedMap<String, Double> tolerance = new TreeMap<>();
        fields.take("tolerance")
                .flatMap(Field::fields)
                .map(Fields::takeAll)
                .ifPresent(all -> all.forEach((at, by) -> {
                    if (!at.startsWith("$")) {
                        by.refuse("bad-value", "'" + at + "' is not a place in a body", "Write \"$.balance\"");
                    }
                    by.number(0, Double.MAX_VALUE).ifPresent(most -> tolerance.put(at, most));
                }));
        fields.close(List.of("ignore", "tolerance", "unordered"));
        return new Compare(ignore, tolerance, unordered);
    }

    private static List<String> places(Fields fields, String name) {
        List<String> places = new ArrayList<>();
        for (Field item : fields.take(name).map(Field::items).orElse(List.of())) {
            item.text().ifPresent(place -> {
                if (!place.startsWith("$")) {
                    item.refuse("bad-value", "'" + place + "' is not a place in a body", "Write \"$.items\"");
                }
                places.add(place);
            });
        }
        return places;
    }

    private static Guard guard(Fields fields) {
        Guard normal = Guard.DEFAULT;
        Guard guard = new Guard(
                number(fields, "errorRate", 0, 1, normal.errorRate()),
                number(fields, "p99Ratio", 1, 1_000, normal.p99Ratio()),
                number(fields, "mismatchRate", 0, 1, normal.mismatchRate()),
                fields.take("minSamples")
                        .flatMap(field -> field.whole(1, Integer.MAX_VALUE))
                        .map(Long::intValue)
                        .orElse(normal.minSamples()),
                number(fields, "confidence", 0.5, 0.999999, normal.confidence()));
        fields.close(List.of("errorRate", "p99Ratio", "mismatchRate", "minSamples", "confidence"));
        return guard;
    }

    private static double number(Fields fields, String name, double least, double most, double normal) {
        return fields.take(name).flatMap(field -> field.number(least, most)).orElse(normal);
    }
}
