package dev.banyan.analyzer.inventory;

import java.util.Comparator;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Maven's own order of versions: {@code 1.0-rc1 < 1.0 < 1.0.1 < 1.10}. A text that is longer than any version is not compared,
 * since each dash in it is a level deeper.
 */
final class VersionOrder {

    static final Comparator<String> ORDER = Comparator.comparing(ComparableVersion::new);

    private static final int LONGEST = 120;

    private VersionOrder() {}

    /** Less than 0, 0, more than 0; empty where one of the two is no version. */
    static Optional<Integer> compare(String one, String other) {
        return isVersion(one) && isVersion(other) ? Optional.of(ORDER.compare(one, other)) : Optional.empty();
    }

    static boolean isVersion(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    static boolean isBelow(String version, String bound) {
        return compare(version, bound).filter(order -> order < 0).isPresent();
    }

    /** Whether the version is one of a line of releases: {@code 5.3.1} of {@code 5.3}, not of {@code 5}'s {@code 5.30}. */
    static boolean isOf(String version, String line) {
        if (!version.startsWith(line)) {
            return false;
        }
        return version.length() == line.length() || !Character.isLetterOrDigit(version.charAt(line.length()));
    }
}
