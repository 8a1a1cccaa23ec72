package dev.banyan.containerize.inspect;

import java.nio.file.Path;
import java.util.List;

/**
 * An executable JAR.
 *
 * @param mainClass what runs: the manifest's Main-Class; of a Spring Boot JAR its Start-Class
 * @param classFileVersion the highest major version of its classes, 61 is Java 17; versioned classes left out
 * @param multiRelease it has classes for newer Java versions beside
 * @param libraries the JARs that its manifest names, in the order of the class path
 */
public record Artefact(
        Path file, Kind kind, String mainClass, int classFileVersion, boolean multiRelease, List<Library> libraries) {

    /** How the JAR is laid out. */
    public enum Kind {
        PLAIN,
        SPRING_BOOT
    }

    /**
     * A JAR on the class path.
     *
     * @param name the path by which the application's JAR names it, relative, with {@code /}
     */
    public record Library(String name, Path file) {}

    public Artefact {
        libraries = List.copyOf(libraries);
    }

    /** The oldest Java that loads its classes. */
    public int javaVersion() {
        return classFileVersion - 44;
    }
}
