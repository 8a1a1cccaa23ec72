package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.classes.ClassPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Types that the estate uses and does not declare: those of the JDK, then those of the libraries that are at hand. */
final class OutsideTypes {

    private final JdkTypes jdk = new JdkTypes();
    private final ClassPath libraries;
    private final Map<String, Optional<BinaryType>> read = new HashMap<>();

    OutsideTypes(ClassPath libraries) {
        this.libraries = libraries;
    }

    boolean hasPackage(String name) {
        return jdk.hasPackage(name) || libraries.hasPackage(name);
    }

    Optional<BinaryType> find(String binaryName) {
        Optional<BinaryType> ofJdk = jdk.find(binaryName);
        return ofJdk.isPresent() || libraries.isEmpty() ? ofJdk : library(binaryName);
    }

    private Optional<BinaryType> library(String binaryName) {
        Optional<BinaryType> known = read.get(binaryName);
        if (known == null) {
            known = libraries.bytes(binaryName).flatMap(bytes -> LibraryType.read(binaryName, bytes, jdk::hasPackage));
            read.put(binaryName, known);
        }
        return known;
    }
}
