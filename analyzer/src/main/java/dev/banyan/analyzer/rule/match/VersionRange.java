package dev.banyan.analyzer.rule.match;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of a library from one to another, both included. Only the numbers count:
 *
 * <pre>
 *   2.2 .. 2.4.99     2.4.8.RELEASE yes, 2.5 no
 * </pre>
 */
public record VersionRange(Optional<String> lowest, Optional<String> highest) {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,40}(?:\\.\\d{1,40}){0,20}");

    /** A version that is not known may be any. */
    public boolean holds(Optional<String> version) {
        Optional<List<BigInteger>> numbers = version.flatMap(VersionRange::numbers);
        if (numbers.isEmpty()) {
            return true;
        }
        boolean above = lowest.flatMap(VersionRange::numbers)
                .map(bound -> compare(numbers.get(), bound) >= 0)
                .orElse(true);
        boolean below = highest.flatMap(VersionRange::numbers)
                .map(bound -> compare(numbers.get(), bound) <= 0)
                .orElse(true);
        return above && below;
    }

    private static Optional<List<BigInteger>> numbers(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.find()) {
            return Optional.empty();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : matcher.group().split("\\.", -1)) {
            numbers.add(new BigInteger(part));
        }
        return Optional.of(numbers);
    }

    private static int compare(List<BigInteger> one, List<BigInteger> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            BigInteger left = i < one.size() ? one.get(i) : BigInteger.ZERO;
            BigInteger right = i < other.size() ? other.get(i) : BigInteger.ZERO;
            int order = left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
