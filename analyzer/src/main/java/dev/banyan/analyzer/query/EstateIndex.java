package dev.banyan.analyzer.query;

import dev.banyan.analyzer.facts.EstateJson;
import dev.banyan.analyzer.graph.EstateGraph;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * estate.index, beside estate.json: the same facts laid out so that a question reads only what it needs. It knows its estate.json by
 * length and hash; where that has changed, or the index is of another version or not there, it is made again.
 */
public final class EstateIndex {

    /** Its name beside estate.json. */
    public static final String NAME = "estate.index";

    private EstateIndex() {}

    /**
     * Writes the index of the estate.json in {@code out}, which must hold what {@code graph} does. An estate whose index would be larger
     * than 2 GB gets none: the file is not there afterwards.
     */
    public static void write(EstateGraph graph, Path out) throws IOException {
        Path file = out.resolve(NAME);
        Path beside = file.resolveSibling(NAME + ".part");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = IndexWriter.of(graph, Seal.of(out.resolve("estate.json")));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IllegalArgumentException tooLarge) {
            Files.deleteIfExists(beside);
            Files.deleteIfExists(file);
            return;
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Questions to what an audit wrote to {@code out}. {@link BrokenIndex}, now or from an answer, where the index is damaged.
     *
     * @param most rows that an answer has at most, at least 1
     * @throws IOException where estate.json cannot be read
     */
    public static Questions open(Path out, int most) throws IOException {
        Path estate = out.resolve("estate.json");
        Seal seal = Seal.of(estate);
        Path file = out.resolve(NAME);
        if (Files.isRegularFile(file)) {
            ByteBuffer bytes = map(file);
            if (isOurs(bytes)) {
                Index index = new Index(bytes);
                if (index.seal().equals(seal)) {
                    return new Questions(index, most);
                }
            }
        }
        return new Questions(rebuilt(out, estate, seal), most);
    }

    /** An index of another version is no damage: it is made again. */
    private static boolean isOurs(ByteBuffer bytes) {
        boolean complete = bytes.capacity() >= IndexLayout.HEADER && bytes.getLong(0) == IndexLayout.MAGIC;
        return !complete || bytes.getInt(8) == IndexLayout.VERSION;
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new BrokenIndex("larger than any");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static Index rebuilt(Path out, Path estate, Seal seal) throws IOException {
        EstateGraph graph;
        try (InputStream text = new BufferedInputStream(Files.newInputStream(estate), 1 << 16)) {
            graph = EstateGraph.of(EstateJson.read(text));
        }
        if (Files.isWritable(out)) {
            write(graph, out);
        }
        try {
            return new Index(IndexWriter.of(graph, seal));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
