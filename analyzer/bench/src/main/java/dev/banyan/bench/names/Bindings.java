package dev.banyan.bench.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What names mean in one application, by whoever says it.
 *
 * @param types binary names of all types that the sources declare
 * @param needed from a type to a type of the application: named in it, or owner of a member used in it
 * @param receivers from a type to a type on whose values it calls methods; an edge to it is right too, none is no loss
 * @param calls per place in the sources, what the calls there are made on
 * @param broken the first error per file that could not be compiled; nothing in it is compared
 */
record Bindings(
        Set<String> types,
        Set<Pair> needed,
        Set<Pair> receivers,
        Map<Place, List<Receiver>> calls,
        SortedMap<String, String> broken) {

    /** One type needs another. */
    record Pair(String from, String to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            int order = from.compareTo(that.from);
            return order != 0 ? order : to.compareTo(that.to);
        }

        @Override
        public String toString() {
            return from + " -> " + to;
        }
    }

    /** Where a method's name stands before its arguments. */
    record Place(String file, int line, String method, int arguments) implements Comparable<Place> {
        @Override
        public int compareTo(Place that) {
            return toString().compareTo(that.toString());
        }

        @Override
        public String toString() {
            return file + ":" + line + " " + method + "/" + arguments;
        }
    }

    /**
     * The type of what a method is called on; with several names any of them is right.
     *
     * @param names empty when it is not known
     * @param ofEstate whether the sources declare it
     */
    record Receiver(List<String> names, boolean ofEstate) {
        Receiver {
            names = List.copyOf(names);
        }

        boolean isKnown() {
            return !names.isEmpty();
        }

        boolean agrees(Receiver claim) {
            return claim.names().stream().anyMatch(names::contains);
        }
    }

    static Bindings empty() {
        return new Bindings(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
    }

    void call(Place place, Receiver receiver) {
        calls.computeIfAbsent(place, unused -> new ArrayList<>()).add(receiver);
    }

    /** Numbers of anonymous types are the compiler's own; their names are compared without. */
    static String plain(String binaryName) {
        String name = binaryName;
        int dollar = name.lastIndexOf('$');
        while (dollar > 0 && name.substring(dollar + 1).chars().allMatch(Character::isDigit)) {
            name = name.substring(0, dollar);
            dollar = name.lastIndexOf('$');
        }
        return name.replace('$', '.');
    }
}
