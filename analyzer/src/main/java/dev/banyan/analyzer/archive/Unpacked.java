package dev.banyan.analyzer.archive;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Temporary files, numbered: no name of an archive becomes a name on disk. */
final class Unpacked implements AutoCloseable {

    /** Of all archives of an estate together. */
    private static final long MOST_BYTES = 2L << 30;

    private static final int MOST_FILES = 300_000;

    /** What compresses better than that, and is no longer small, is made to fill the disk. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 1 << 20;

    /** Of the libraries in all archives. */
    private static final long MOST_LIBRARY_BYTES = 2L << 30;

    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> libraries = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Path folder;
    private int numbers;
    private long bytes;
    private long libraryBytes;

    List<SourceFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    void problem(String path, String code, String what, String advice) {
        problems.add(new Problem(Position.of(path), code, what, advice));
    }

    boolean isFull() {
        return files.size() >= MOST_FILES || bytes >= MOST_BYTES;
    }

    void add(SourceFile file) {
        files.add(file);
    }

    /**
     * Keeps a library that was written, once: most archives of an estate hold the same ones.
     *
     * @param crc of its bytes, as the archive has it
     * @return whether there was room
     */
    boolean keep(SourceFile library, long crc) throws IOException {
        boolean first = libraries.add(library.name() + " " + library.bytes() + " " + crc);
        boolean room = libraryBytes + library.bytes() <= MOST_LIBRARY_BYTES;
        if (first && room) {
            files.add(library);
            libraryBytes += library.bytes();
            bytes -= library.bytes();
        } else {
            delete(library.location(), library.bytes());
        }
        return room || !first;
    }

    /** One file with what the stream gives. Headers may lie: only bytes that come are counted. */
    record Written(Path location, long bytes) {}

    /**
     * Writes a stream to a file; nothing where it grows beyond a bound.
     *
     * @param packed bytes that it has in the archive
     * @param most bytes that it may have
     * @throws BrokenEntry where the archive cannot be read
     * @throws IOException where the file cannot be written
     */
    Optional<Written> write(InputStream in, long packed, long most) throws IOException, BrokenEntry {
        Path file = next();
        long[] written = {0};
        boolean whole = false;
        try {
            whole = copy(in, file, packed, most, written);
        } finally {
            if (!whole) {
                delete(file, written[0]);
            }
        }
        return whole ? Optional.of(new Written(file, written[0])) : Optional.empty();
    }

    /** Whether all of it came, within bounds. */
    private boolean copy(InputStream in, Path file, long packed, long most, long[] written)
            throws IOException, BrokenEntry {
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                written[0] += read;
                bytes += read;
                boolean bomb = written[0] > SMALL && written[0] / Math.max(1, packed) > MOST_RATIO;
                if (bomb || written[0] > most || bytes > MOST_BYTES) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    void delete(Path file, long size) throws IOException {
        Files.deleteIfExists(file);
        bytes -= size;
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenEntry {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            throw new BrokenEntry(broken);
        }
    }

    private Path next() throws IOException {
        Path made = folder;
        if (made == null) {
            made = Files.createTempDirectory("banyan-archives-");
            folder = made;
        }
        return made.resolve(Integer.toString(numbers++));
    }

    @Override
    public void close() {
        Path made = folder;
        if (made == null) {
            return;
        }
        try (Stream<Path> left = Files.list(made)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(made);
        } catch (IOException stays) {
            // The system clears its folder for temporary files; what was found is not touched by it.
        }
    }
}
