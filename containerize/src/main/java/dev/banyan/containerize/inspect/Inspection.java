package dev.banyan.containerize.inspect;

import dev.banyan.grammars.source.Problem;
import java.nio.file.Path;
import java.util.List;

/** What came of opening an artefact. */
public sealed interface Inspection {

    /** An artefact that can run; {@code notices} are what its owner should know. */
    record Ready(Artefact artefact, List<Problem> notices) implements Inspection {

        public Ready {
            notices = List.copyOf(notices);
        }
    }

    /** Why no image can be made of the file. */
    record Refused(Problem problem) implements Inspection {}

    /**
     * Opens an executable JAR.
     *
     * @param javaVersion of the Java that will run it
     */
    static Inspection of(Path file, int javaVersion) {
        return new JarInspection(file, javaVersion).inspect();
    }
}
