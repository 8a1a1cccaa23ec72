package dev.banyan.analyzer.java.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The JDK's own types, as the running JDK knows them: classes are loaded but never initialized. Only modules named
 * {@code java.*} and {@code jdk.*} count, so that Banyan's own libraries never answer for those of the estate.
 */
final class JdkTypes {

    private final Set<String> packages = new HashSet<>();
    private final Map<String, Optional<BinaryType>> classes = new HashMap<>();

    JdkTypes() {
        for (Module module : ModuleLayer.boot().modules()) {
            if (module.getName().startsWith("java.") || module.getName().startsWith("jdk.")) {
                packages.addAll(module.getPackages());
            }
        }
    }

    boolean hasPackage(String name) {
        return packages.contains(name);
    }

    /** The class with that binary name. */
    Optional<BinaryType> find(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        if (dot < 0 || !packages.contains(binaryName.substring(0, dot))) {
            return Optional.empty();
        }
        return classes.computeIfAbsent(binaryName, JdkTypes::load);
    }

    private static Optional<BinaryType> load(String binaryName) {
        try {
            return Optional.of(new JdkType(Class.forName(binaryName, false, ClassLoader.getPlatformClassLoader())));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
