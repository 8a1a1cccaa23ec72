package dev.banyan.analyzer.jar;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads a jar, WAR, EAR or RAR of the estate. What an entry says of its size is not believed:
 * all that is unpacked counts against one budget, which a bomb uses up.
 */
public final class JarReader {

    private static final int DEEPEST = 4;
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_JARS = 5_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LARGEST_JAR = 128 << 20;
    private static final long LARGEST_FILE = 1L << 30;
    private static final long BUDGET = 1L << 30;

    private final List<Jar> jars = new ArrayList<>();
    private final SourceFile file;
    private long budget = BUDGET;
    private int entries;
    private boolean cut;
    private boolean application;

    /** The jars of a file, itself first where it is a library, and what kept others from being read. */
    public record Archive(List<Jar> jars, List<Problem> problems) {

        public Archive {
            jars = List.copyOf(jars);
            problems = List.copyOf(problems);
        }
    }

    private JarReader(SourceFile file) {
        this.file = file;
    }

    public static Archive read(SourceFile file) {
        JarReader reader = new JarReader(file);
        List<Problem> problems = new ArrayList<>();
        boolean jar = file.extension().equals("jar");
        try {
            Optional<String> sha1 = jar ? reader.sha1() : Optional.empty();
            JarText text = new JarText();
            boolean filled = false;
            try (ZipFile zip = new ZipFile(file.location().toFile())) {
                filled = reader.outermost(zip, text, jar);
            } catch (IOException | IllegalArgumentException broken) {
                problems.add(reader.problem("archive", "The archive is broken: " + words(broken) + "."));
            }
            if (jar && !reader.application) {
                reader.jars.add(0, text.jar(file.path(), sha1));
            }
            if (!filled && problems.isEmpty()) {
                problems.add(reader.problem("archive", "The archive is empty."));
            }
        } catch (IOException unreadable) {
            problems.add(reader.problem("unreadable", "The archive cannot be read."));
        }
        if (reader.cut) {
            problems.add(reader.problem(
                    "archive-too-large",
                    "The archive holds more, larger or deeper nested entries than are read; the rest was left out."));
        }
        return new Archive(reader.jars, problems);
    }

    private static String words(Throwable broken) {
        String message = broken.getMessage();
        return message == null ? "it ends too early" : Excerpt.of(message);
    }

    private Problem problem(String code, String what) {
        return new Problem(
                Position.of(file.path()),
                code,
                what,
                "Check the file; the libraries in it that could not be read are not in the list.");
    }

    private Optional<String> sha1() throws IOException {
        if (file.bytes() > LARGEST_FILE) {
            cut = true;
            return Optional.empty();
        }
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file.location())) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /** Not a matter of security: the table of known jars is kept by SHA-1, as registries publish it. */
    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** Of the outermost archive only what is wanted is unpacked. */
    private boolean outermost(ZipFile zip, JarText text, boolean jar) throws IOException {
        boolean any = false;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            any = true;
            entries++;
            if (entries > MOST_ENTRIES || budget <= 0) {
                cut = true;
                return true;
            }
            String name = entry.getName();
            // What Spring Boot packs is no library of anything.
            application |= name.startsWith("BOOT-INF/classes/");
            boolean wanted = jar && JarText.isWanted(name);
            if (wanted || isArchive(name)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (wanted) {
                        text.take(name, bytes(in, LONGEST_TEXT));
                    } else {
                        nested(in, file.path() + "!/" + name, 2);
                    }
                }
            }
        }
        return any;
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".jar") || name.endsWith(".war");
    }

    /** @return whether there was an entry at all */
    private boolean entries(InputStream in, String path, JarText text, int depth, boolean jar) throws IOException {
        boolean any = false;
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            any = true;
            entries++;
            if (entries > MOST_ENTRIES || budget <= 0) {
                cut = true;
                return true;
            }
            String name = entry.getName();
            if (jar && JarText.isWanted(name)) {
                text.take(name, bytes(zip, LONGEST_TEXT));
            } else if (isArchive(name)) {
                nested(zip, path + "!/" + name, depth + 1);
            } else {
                skip(zip);
            }
        }
        return any;
    }

    private void nested(InputStream zip, String path, int depth) throws IOException {
        if (depth > DEEPEST || jars.size() >= MOST_JARS) {
            cut = true;
            skip(zip);
            return;
        }
        byte[] bytes = bytes(zip, LARGEST_JAR);
        boolean jar = path.endsWith(".jar");
        JarText text = new JarText();
        int at = jars.size();
        try {
            entries(new ByteArrayInputStream(bytes), path, text, depth, jar);
        } catch (IOException | IllegalArgumentException broken) {
            cut = true;
        }
        if (jar) {
            jars.add(at, text.jar(path, Optional.of(HexFormat.of().formatHex(digest().digest(bytes)))));
        }
    }

    private byte[] bytes(InputStream zip, int most) throws IOException {
        byte[] bytes = zip.readNBytes((int) Math.min(most + 1L, Math.max(0, budget)));
        budget -= bytes.length;
        if (bytes.length > most) {
            cut = true;
            skip(zip);
        }
        return bytes;
    }

    /** Unpacks an entry to get behind it. */
    private void skip(InputStream zip) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (int read = zip.read(buffer); read >= 0 && budget > 0; read = zip.read(buffer)) {
            budget -= read;
        }
    }
}
