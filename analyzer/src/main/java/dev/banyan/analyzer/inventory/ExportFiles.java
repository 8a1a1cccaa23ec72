package dev.banyan.analyzer.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The JSON texts of an export: a file, a folder of files, or zips of them, in the order of their names. */
final class ExportFiles {

    private static final int LARGEST = 64 << 20;
    private static final int DEEPEST = 8;
    private static final int MOST = 2_000_000;
    private static final long BUDGET = 16L << 30;

    /** Takes one text. */
    interface Reader {
        /**
         * Takes it.
         *
         * @param name of the file, without folders and ending
         * @throws IOException where it is no JSON
         */
        void take(String name, byte[] json) throws IOException;
    }

    private final Reader reader;
    private long budget = BUDGET;
    private int read;
    private int broken;

    private ExportFiles(Reader reader) {
        this.reader = reader;
    }

    /**
     * Reads an export.
     *
     * @return how many texts could not be read
     */
    static int read(Path place, Reader reader) {
        ExportFiles files = new ExportFiles(reader);
        if (!Files.isDirectory(place)) {
            files.file(place);
            return files.broken;
        }
        try (Stream<Path> walk = Files.walk(place, DEEPEST)) {
            List<Path> found = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> hasEnding(file, ".json") || hasEnding(file, ".zip"))
                    .limit(MOST)
                    .sorted()
                    .toList();
            found.forEach(files::file);
        } catch (IOException unreadable) {
            files.broken++;
        }
        return files.broken;
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.getFileName().toString().endsWith(ending);
    }

    private void file(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (hasEnding(file, ".zip")) {
                zip(new ZipInputStream(in));
            } else {
                text(file.getFileName().toString(), in);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            broken++;
        }
    }

    private void zip(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (read > MOST || budget <= 0) {
                broken++;
                return;
            }
            if (entry.getName().endsWith(".json")) {
                text(entry.getName(), zip);
            }
        }
    }

    private void text(String path, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        read++;
        budget -= bytes.length;
        if (bytes.length > LARGEST) {
            broken++;
            return;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        try {
            reader.take(name.endsWith(".json") ? name.substring(0, name.length() - 5) : name, bytes);
        } catch (IOException noJson) {
            broken++;
        }
    }
}
