package dev.banyan.analyzer.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pom.xml as written.
 *
 * @param folder where it stands, {@code ""} at the root
 * @param outside whether it was found in the local repository, not in the estate
 */
record Pom(
        String file,
        String folder,
        Identity identity,
        Section section,
        List<Profile> profiles,
        List<String> licences,
        boolean outside) {

    Pom {
        profiles = List.copyOf(profiles);
        licences = List.copyOf(licences);
    }

    /** What names a project and its parent. */
    record Identity(
            Optional<String> group,
            String artifact,
            Optional<String> version,
            String packaging,
            Optional<Parent> parent,
            int line) {}

    /**
     * The {@code parent} element.
     *
     * @param relativePath {@code ../pom.xml} where none is written
     */
    record Parent(Coordinates coordinates, Optional<String> version, String relativePath, int line) {}

    /** What a project and each of its profiles may set. */
    record Section(Map<String, String> properties, List<Dependency> managed, List<Dependency> dependencies) {

        Section {
            managed = List.copyOf(managed);
            dependencies = List.copyOf(dependencies);
        }
    }

    /**
     * A profile.
     *
     * @param byDefault whether it counts while no other of the same pom does
     * @param holds whether its condition is only that some property is not set
     * @param condition in words; empty where it must be asked for
     */
    record Profile(String id, boolean byDefault, boolean holds, String condition, Section section) {

        /** {@code profile tomcat (jdk [1.8,))}. */
        String words() {
            return "profile " + id + (condition.isEmpty() ? "" : " (" + condition + ")");
        }
    }

    /** The profiles that count when nobody asks for one. */
    List<Profile> active() {
        List<Profile> holding = profiles.stream().filter(Profile::holds).toList();
        return holding.isEmpty() ? profiles.stream().filter(Profile::byDefault).toList() : holding;
    }

    /** Whether both are of one file; to compare all that is in them would take long. */
    boolean is(Pom other) {
        return file.equals(other.file);
    }
}
