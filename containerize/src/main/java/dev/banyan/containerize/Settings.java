package dev.banyan.containerize;

import java.nio.file.Path;
import java.util.List;

/**
 * What the caller decides.
 *
 * @param name of the image, as {@code shop/accounts:1.0}
 * @param base {@code jlink} is the only one in this release
 * @param extraModules of the JDK, on top of what is found
 * @param cache a directory that stays from run to run: JREs and layers
 */
public record Settings(String name, String base, List<String> extraModules, Path cache) {

    /** A linked JRE on an empty file system. */
    public static final String JLINK = "jlink";

    public Settings {
        extraModules = List.copyOf(extraModules);
    }
}
