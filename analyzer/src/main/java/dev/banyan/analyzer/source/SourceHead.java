package dev.banyan.analyzer.source;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first lines of a file, for a language that has to tell by content whether a file is its own. */
public final class SourceHead {

    private static final int BYTES = 4096;
    private static final Set<String> TELLING_NOTHING = Set.of("", "txt", "src", "mem", "member", "cntl", "text");

    private SourceHead() {}

    /** Whether the file's ending says nothing of its language. */
    public static boolean isNeeded(SourceFile file) {
        return TELLING_NOTHING.contains(file.extension());
    }

    /**
     * Lines of the first {@value #BYTES} bytes, the last one perhaps cut; none of a binary file. A file that cannot be read
     * was left out of the estate with its {@link #problem}; one that vanishes afterwards has no lines.
     */
    public static List<String> lines(SourceFile file) {
        try {
            String head = read(file);
            return head.indexOf('\0') >= 0 ? List.of() : head.lines().toList();
        } catch (IOException vanished) {
            return List.of();
        }
    }

    /** Why the first lines cannot be read; empty when they can. */
    static Optional<Problem> problem(SourceFile file) {
        try {
            read(file);
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Problem(
                    Position.of(file.path()),
                    "unreadable",
                    "The file cannot be read, and its name does not say what it is.",
                    "Check its permissions and its disk."));
        }
    }

    private static String read(SourceFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.location())) {
            byte[] bytes = in.readNBytes(BYTES);
            // Words of a language are plain letters in any other charset; UTF-16 has to be known as such.
            Encoding encoding = Encoding.ofMark(bytes)
                    .or(() -> Encoding.ofBlanks(bytes))
                    .orElse(new Encoding(StandardCharsets.ISO_8859_1, 0));
            int from = encoding.markBytes();
            return new String(bytes, from, bytes.length - from, encoding.charset());
        }
    }
}
