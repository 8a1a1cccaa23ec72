package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.Reference;
import dev.banyan.analyzer.facts.Reference.Kind;
import dev.banyan.analyzer.rule.match.NamePattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * All references of an estate by what they name, so that a pattern is tried on each name once and only on those that begin as
 * it does.
 */
final class JavaIndex {

    private static final char SEPARATOR = ' ';

    /** A reference with the file it stands in; no record, since sets of them would compare whole files. */
    static final class Place {
        private final CodeReferences code;
        private final Reference reference;

        Place(CodeReferences code, Reference reference) {
            this.code = code;
            this.reference = reference;
        }

        CodeReferences code() {
            return code;
        }

        Reference reference() {
            return reference;
        }
    }

    private final TreeMap<String, List<Place>> byName = new TreeMap<>();
    private final TreeMap<String, List<Place>> bySimpleName = new TreeMap<>();
    private final TreeMap<String, List<Place>> byPackage = new TreeMap<>();
    private final TreeMap<String, List<Place>> callsOfUnknown = new TreeMap<>();

    JavaIndex(List<CodeReferences> all) {
        for (CodeReferences code : all) {
            for (Reference reference : code.references()) {
                add(new Place(code, reference));
            }
        }
    }

    private void add(Place place) {
        Reference reference = place.reference();
        if (reference.names().isEmpty()) {
            put(callsOfUnknown, reference.member(), place);
            put(bySimpleName, reference.member(), place);
        }
        for (String name : reference.names()) {
            String full = reference.member().isEmpty() ? name : name + "." + reference.member();
            put(byName, full, place);
            put(bySimpleName, full.substring(full.lastIndexOf('.') + 1), place);
            boolean member = !reference.member().isEmpty() || reference.kind() == Kind.PACKAGE;
            if (!member && name.indexOf('.') > 0) {
                put(byPackage, name.substring(0, name.lastIndexOf('.')), place);
            }
        }
    }

    /** The keys are sorted without regard to case: patterns with wildcards have none. */
    private static void put(Map<String, List<Place>> map, String name, Place place) {
        map.computeIfAbsent(name.toLowerCase(Locale.ROOT) + SEPARATOR + name, unused -> new ArrayList<>())
                .add(place);
    }

    private static String nameOf(String key) {
        return key.substring(key.indexOf(SEPARATOR) + 1);
    }

    /** Places that name a type or a member that the pattern means, with their names. */
    List<Place> named(NamePattern pattern) {
        Set<Place> found = new LinkedHashSet<>();
        collect(byName, pattern, pattern.prefix(), found);
        if (pattern.isSimple()) {
            collect(bySimpleName, pattern, pattern.prefix(), found);
        }
        return List.copyOf(found);
    }

    /**
     * Imports from packages that the pattern means, and types of them that the code names in full; what an estate declares
     * itself is its own.
     */
    List<Place> inPackages(NamePattern pattern) {
        Set<Place> found = new LinkedHashSet<>();
        range(byPackage, pattern.prefix()).forEach((key, places) -> {
            if (pattern.matches(nameOf(key))) {
                found.addAll(places);
            }
        });
        return List.copyOf(found);
    }

    /** Calls of methods by that name on receivers whose type is not known. */
    List<Place> unknown(NamePattern pattern, String owner) {
        Set<Place> found = new LinkedHashSet<>();
        callsOfUnknown.forEach((key, places) -> {
            if (pattern.matches(owner + "." + nameOf(key))) {
                found.addAll(places);
            }
        });
        return List.copyOf(found);
    }

    private static void collect(
            NavigableMap<String, List<Place>> map, NamePattern pattern, String prefix, Set<Place> found) {
        range(map, prefix).forEach((key, places) -> {
            if (pattern.matches(nameOf(key))) {
                found.addAll(places);
            }
        });
    }

    private static Map<String, List<Place>> range(NavigableMap<String, List<Place>> map, String prefix) {
        return prefix.isEmpty() ? map : map.subMap(prefix, true, prefix + Character.MAX_VALUE, false);
    }
}
