package dev.banyan.containerize.inspect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes a Spring Boot JAR apart into an ordinary one with a class path, as Spring Boot's own {@code tools extract} does:
 * the libraries then are a layer of their own that a change of the application leaves alone.
 */
public final class SpringBootJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final long MAX_BYTES = 4L << 30;

    private SpringBootJar() {}

    /**
     * Writes {@code app.jar} and {@code lib/} into a directory. Same input, same bytes.
     *
     * @throws ZipException if a name leads out of the directory or the content is larger than 4 GB
     */
    public static Artefact unpack(Artefact boot, Path directory) throws IOException {
        List<Artefact.Library> libraries = new ArrayList<>();
        Path application = directory.resolve("app.jar");
        try (ZipFile zip = new ZipFile(boot.file().toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(application));
                ZipOutputStream jar = new ZipOutputStream(file)) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            Budget budget = new Budget();
            for (String name : classPath(zip, entries)) {
                Path target = directory.resolve("lib").resolve(name);
                Files.createDirectories(directory.resolve("lib"));
                try (InputStream in = zip.getInputStream(zip.getEntry(LIBRARIES + name));
                        OutputStream out = Files.newOutputStream(target)) {
                    budget.copy(in, out);
                }
                libraries.add(new Artefact.Library("lib/" + name, target));
            }
            put(jar, JarFile.MANIFEST_NAME, manifest(zip, boot.mainClass(), libraries));
            for (ZipEntry entry : entries) {
                String name = entry.getName();
                String kept = name.startsWith(CLASSES) ? name.substring(CLASSES.length()) : "";
                if (!kept.isEmpty() && !kept.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(entry(kept));
                    try (InputStream in = zip.getInputStream(entry)) {
                        budget.copy(in, jar);
                    }
                    jar.closeEntry();
                }
            }
        }
        return new Artefact(
                application,
                Artefact.Kind.PLAIN,
                boot.mainClass(),
                boot.classFileVersion(),
                boot.multiRelease(),
                libraries);
    }

    /** The order that the build recorded; the names of the libraries where it recorded none. */
    private static List<String> classPath(ZipFile zip, List<? extends ZipEntry> entries) throws IOException {
        List<String> names = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .toList();
        for (String name : names) {
            if (name.contains("/") || name.contains("\\") || name.contains("..")) {
                throw new ZipException("a library's name leads out of its directory: " + name);
            }
        }
        ZipEntry index = zip.getEntry("BOOT-INF/classpath.idx");
        if (index == null) {
            return names;
        }
        List<String> ordered = new ArrayList<>();
        try (InputStream in = zip.getInputStream(index)) {
            String text = new String(in.readNBytes(4 << 20), StandardCharsets.UTF_8);
            text.lines()
                    .map(line ->
                            line.strip().replaceFirst("^- \"" + LIBRARIES, "").replaceFirst("\"$", ""))
                    .filter(names::contains)
                    .distinct()
                    .forEach(ordered::add);
        }
        names.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
        return ordered;
    }

    private static byte[] manifest(ZipFile zip, String mainClass, List<Artefact.Library> libraries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (InputStream in = zip.getInputStream(zip.getEntry(JarFile.MANIFEST_NAME))) {
            new Manifest(in).getMainAttributes().forEach((name, value) -> {
                if (!name.toString().startsWith("Spring-Boot-")
                        && !name.toString().equals("Start-Class")) {
                    main.put(name, value);
                }
            });
        }
        main.put(Attributes.Name.MAIN_CLASS, mainClass);
        main.put(
                Attributes.Name.CLASS_PATH,
                String.join(
                        " ",
                        libraries.stream()
                                .map(library -> library.name().replace(" ", "%20"))
                                .toList()));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static void put(ZipOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(entry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // local time is what zip stores: give it as such, or the bytes would follow the machine's time zone
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 2, 1, 0, 0));
        return entry;
    }

    /** Counts what comes out, so that a small file cannot fill the disk. */
    private static final class Budget {

        private long left = MAX_BYTES;

        void copy(InputStream in, OutputStream out) throws IOException {
            byte[] block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                left -= n;
                if (left < 0) {
                    throw new ZipException("it unpacks to more than 4 GB");
                }
                out.write(block, 0, n);
            }
        }
    }
}
