package dev.banyan.analyzer.java.classes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Jars in the order in which they are asked. Only the names of their packages are kept; a class file is read when it is
 * asked for. A jar or an entry that cannot be read answers nothing: another jar, or nobody, knows the type.
 *
 * <p>Belongs to one thread.
 */
public final class ClassPath implements AutoCloseable {

    /** More than the largest estates have. */
    private static final int MOST_JARS = 3000;

    private static final int MOST_ENTRIES = 200_000;
    private static final int MOST_CLASS_BYTES = 4 << 20;
    private static final String CLASS = ".class";

    private final List<ZipFile> jars = new ArrayList<>();
    private final Map<String, List<ZipFile>> packages = new HashMap<>();

    private ClassPath() {}

    /** No libraries. */
    public static ClassPath none() {
        return new ClassPath();
    }

    /** Opens the jars; those that are none are left out. */
    public static ClassPath of(List<Path> jars) {
        ClassPath path = new ClassPath();
        jars.stream().limit(MOST_JARS).forEach(path::open);
        return path;
    }

    private void open(Path file) {
        try {
            ZipFile jar = new ZipFile(file.toFile());
            jars.add(jar);
            if (jar.size() <= MOST_ENTRIES) {
                jar.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(CLASS))
                        .forEach(name -> index(jar, name));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Whoever identifies the libraries of the estate says that it is none.
        }
    }

    private void index(ZipFile jar, String entry) {
        int slash = entry.lastIndexOf('/');
        String name = slash < 0 ? "" : entry.substring(0, slash).replace('/', '.');
        List<ZipFile> holders = packages.computeIfAbsent(name, unused -> new ArrayList<>(1));
        if (holders.isEmpty() || holders.get(holders.size() - 1) != jar) {
            holders.add(jar);
        }
    }

    public boolean isEmpty() {
        return packages.isEmpty();
    }

    public boolean hasPackage(String name) {
        return packages.containsKey(name);
    }

    /** The class file of a type, of the first jar that has one. */
    public Optional<byte[]> bytes(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String entry = binaryName.replace('.', '/') + CLASS;
        for (ZipFile jar : packages.getOrDefault(dot < 0 ? "" : binaryName.substring(0, dot), List.of())) {
            Optional<byte[]> found = bytes(jar, entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> bytes(ZipFile jar, String name) {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        // The size in the header may lie: what is read is bounded whatever it says.
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_CLASS_BYTES + 1);
            return bytes.length > MOST_CLASS_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        for (ZipFile jar : jars) {
            try {
                jar.close();
            } catch (IOException alreadyRead) {
                // Nothing was written, so nothing is lost.
            }
        }
    }
}
