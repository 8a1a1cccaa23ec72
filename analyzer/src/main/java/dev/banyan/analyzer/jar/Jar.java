package dev.banyan.analyzer.jar;

import java.util.List;
import java.util.Optional;

/**
 * A jar, and what it says of itself.
 *
 * @param path in the estate; behind {@code !/} the path inside the archive that holds it
 * @param sha1 of its bytes, in hexadecimal digits; empty where it is too large
 * @param group empty where only its own words or its name tell what it is
 * @param artifact its artifactId, else its file name without version and ending
 * @param identifiedBy {@code pom.properties}, {@code manifest}, {@code file name}
 * @param licences as its manifest names them
 */
public record Jar(
        String path,
        Optional<String> sha1,
        Optional<String> group,
        String artifact,
        Optional<String> version,
        String identifiedBy,
        List<String> licences) {

    public Jar {
        licences = List.copyOf(licences);
    }

    /** {@code log4j-1.2.17.jar}. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
