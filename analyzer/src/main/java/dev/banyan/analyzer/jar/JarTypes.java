package dev.banyan.analyzer.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The types and packages of a jar, by the names of its entries.
 *
 * @param types with dots, also between nested ones
 * @param packages that hold a type
 * @param atRunTime whether frameworks find it by themselves: services, handlers of Spring, plug-ins, tag libraries
 */
public record JarTypes(Set<String> types, Set<String> packages, boolean atRunTime) {

    private static final int MOST_TYPES = 200_000;
    private static final String CLASS = ".class";

    public JarTypes {
        types = Set.copyOf(types);
        packages = Set.copyOf(packages);
    }

    /** Empty where the file is not there or no jar. */
    public static Optional<JarTypes> of(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        Set<String> types = new HashSet<>();
        Set<String> packages = new HashSet<>();
        boolean atRunTime = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements() && types.size() < MOST_TYPES; ) {
                String name = entries.nextElement().getName();
                atRunTime |= isFound(name);
                int slash = name.lastIndexOf('/');
                if (name.endsWith(CLASS) && slash > 0 && !name.startsWith("META-INF/")) {
                    types.add(name.substring(0, name.length() - CLASS.length())
                            .replace('/', '.')
                            .replace('$', '.'));
                    packages.add(name.substring(0, slash).replace('/', '.'));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.of(new JarTypes(types, packages, atRunTime));
    }

    private static boolean isFound(String entry) {
        return entry.startsWith("META-INF/services/")
                || entry.startsWith("META-INF/spring")
                || entry.startsWith("META-INF/web-fragment")
                || entry.startsWith("META-INF/faces-config")
                || (entry.startsWith("META-INF/") && entry.endsWith(".tld"))
                || entry.equals("struts-plugin.xml");
    }
}
