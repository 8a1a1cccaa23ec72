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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is, by its name, and by its first lines where the name tells nothing. Every language asks the same head, so a
 * file is opened once at most; one that its ending tells, or that is larger than {@value #MOST_BYTES} bytes, never.
 */
public final class SourceHead {

    private static final int BYTES = 16384;

    /** Read where all of the first bytes are remarks: histories of changes may be long. */
    private static final int BYTES_BEHIND_REMARKS = 4 * BYTES;

    private static final long MOST_BYTES = 4L << 20;
    private static final int INDICATOR = 6;

    private final SourceFile file;
    private @Nullable List<String> lines;

    private SourceHead(SourceFile file) {
        this.file = file;
    }

    public static SourceHead of(SourceFile file) {
        return new SourceHead(file);
    }

    public SourceFile file() {
        return file;
    }

    /**
     * Whether a language should read the file.
     *
     * @param endings the language's own, in lower case, without the dot
     * @param speaks whether lines of text are of the language; asked where the name tells nothing
     */
    public boolean is(Set<String> endings, Predicate<List<String>> speaks) {
        return endings.contains(file.extension()) || (isNeeded(file) && speaks.test(lines()));
    }

    /**
     * Lines of the first {@value #BYTES} bytes, the last one perhaps cut; of more where these are remarks; none of a binary
     * file. A file that cannot be read was left out of the estate with its {@link #problem}; one that vanishes afterwards
     * has no lines.
     */
    public List<String> lines() {
        List<String> read = lines;
        if (read == null) {
            read = read(file);
            lines = read;
        }
        return read;
    }

    /** Whether the file's name says nothing of its language, and its size allows that it be asked. */
    static boolean isNeeded(SourceFile file) {
        return file.bytes() <= MOST_BYTES && !Endings.tell(file.extension());
    }

    /** Why the first lines cannot be read; empty when they can. */
    static Optional<Problem> problem(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            in.read();
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(new Problem(
                    Position.of(file.path()),
                    "unreadable",
                    "The file cannot be read, and its name does not say what it is.",
                    "Check its permissions and its disk."));
        }
    }

    private static List<String> read(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            byte[] bytes = in.readNBytes(BYTES);
            List<String> lines = lines(bytes);
            if (bytes.length < BYTES || !lines.stream().allMatch(SourceHead::isRemark)) {
                return lines;
            }
        } catch (IOException vanished) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file.location())) {
            return lines(in.readNBytes(BYTES_BEHIND_REMARKS));
        } catch (IOException vanished) {
            return List.of();
        }
    }

    private static List<String> lines(byte[] bytes) {
        // Words of a language are plain letters in any other charset; UTF-16 and EBCDIC have to be known as such.
        Encoding encoding = Encoding.ofMark(bytes)
                .or(() -> Encoding.ofBlanks(bytes))
                .or(() -> Encoding.ofEbcdic(bytes))
                .orElse(new Encoding(StandardCharsets.ISO_8859_1, 0));
        int from = encoding.markBytes();
        String text = new String(bytes, from, bytes.length - from, encoding.charset());
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        return CardRecords.head(text.replace('\u0085', '\n')).lines().toList();
    }

    /** As assembler, COBOL and JCL write it. */
    private static boolean isRemark(String line) {
        return line.isBlank()
                || line.startsWith("*")
                || line.startsWith("//*")
                || (line.length() > INDICATOR && (line.charAt(INDICATOR) == '*' || line.charAt(INDICATOR) == '/'));
    }
}
