package dev.banyan.analyzer.backlog;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number and how it came about.
 *
 * @param points rounded to one decimal
 * @param formula in the names of the inputs, as {@code 1 + code/250 + 2*writes}
 * @param inputs every name of the formula
 */
public record Score(double points, String formula, SortedMap<String, Double> inputs) {

    public Score {
        points = round(points);
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    static Score of(double points, String formula, Map<String, ? extends Number> inputs) {
        SortedMap<String, Double> rounded = new TreeMap<>();
        inputs.forEach((name, value) -> rounded.put(name, round(value.doubleValue())));
        return new Score(points, formula, rounded);
    }

    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
