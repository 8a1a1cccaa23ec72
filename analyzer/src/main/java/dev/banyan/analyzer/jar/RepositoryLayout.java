package dev.banyan.analyzer.jar;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a local Maven repository keeps an artifact: {@code org/acme/core/1.0/core-1.0.jar}. */
public final class RepositoryLayout {

    /** A name that could lead out of the folder is none of Maven's. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,199}");

    private RepositoryLayout() {}

    /**
     * The place of a file; empty where the name is none that Maven would store.
     *
     * @param ending what follows the version in the file's name, as {@code .pom}
     */
    public static Optional<Path> file(Path root, String group, String artifact, String version, String ending) {
        if (!PLAIN.matcher(artifact).matches() || !PLAIN.matcher(version).matches()) {
            return Optional.empty();
        }
        Path folder = root;
        for (String part : group.split("\\.", -1)) {
            if (!PLAIN.matcher(part).matches()) {
                return Optional.empty();
            }
            folder = folder.resolve(part);
        }
        return Optional.of(folder.resolve(artifact).resolve(version).resolve(artifact + "-" + version + ending));
    }
}
