package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place where a condition holds.
 *
 * @param same what makes it one with other places of its file; empty when its line does
 */
record Hit(Evidence place, Resolution resolution, SortedMap<String, String> variables, String same) {

    static final Resolution EXACT = new Resolution.Exact();

    Hit {
        variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    }

    static Hit of(String file, int line) {
        return new Hit(new Evidence(file, line), EXACT, new TreeMap<>(), "");
    }

    Hit with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(variables);
        more.put(name, value);
        return new Hit(place, resolution, more, same);
    }

    Hit broughtBy(String library) {
        return new Hit(place, new Resolution.Derived(library + " brings it"), variables, same);
    }

    Hit as(String what) {
        return new Hit(place, resolution, variables, what);
    }
}
