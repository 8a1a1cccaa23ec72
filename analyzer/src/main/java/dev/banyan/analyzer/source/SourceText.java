package dev.banyan.analyzer.source;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file, and how sure we are of its characters.
 *
 * @param text decoded, without a byte order mark and without the Ctrl-Z in which texts of DOS end; empty when the file could not be read as text
 * @param readable false when there is no text to analyse
 * @param problems a charset that had to be guessed, a binary file, a file that is too large, a read error
 */
public record SourceText(String text, boolean readable, List<Problem> problems) {

    /** A file with more bytes than this is not read; a problem says so. */
    public static final int MAX_BYTES = 16 << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final char CTRL_Z = '\u001A';

    public SourceText {
        text = withoutEndMark(text);
        problems = List.copyOf(problems);
    }

    private static String withoutEndMark(String text) {
        String bare = text.stripTrailing();
        int last = bare.length() - 1;
        return last >= 0 && bare.charAt(last) == CTRL_Z ? text.substring(0, last) : text;
    }

    /** Physical lines: line ends, and one more for an unfinished last line. */
    public int lines() {
        int lines = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
            }
        }
        return text.isEmpty() || text.endsWith("\n") ? lines : lines + 1;
    }

    /**
     * What a byte order mark says, else UTF-16 where every other byte is NUL, else UTF-8 where the bytes are valid UTF-8, else what
     * the file or its build declares where the bytes are valid in it, else EBCDIC (code page 1047) or a charset of East Asia where
     * they look like it, else windows-1252. A charset that had to be guessed, or that
     * does not hold for all bytes, is a problem. A file with other NUL bytes near its start is binary; one that is larger
     * than {@link #MAX_BYTES} is not read. Records of 80 characters without line ends become lines.
     */
    static SourceText read(SourceFile file) {
        if (file.bytes() > MAX_BYTES) {
            return tooLarge(file);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file.location())) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            return unreadable(file, "unreadable", "The file cannot be read.", "Check its permissions and its disk.");
        }
        return bytes.length > MAX_BYTES ? tooLarge(file) : decode(file, bytes);
    }

    /** The first bytes, up to the last line end among them. */
    static SourceText readStart(SourceFile file, int most) {
        try (InputStream in = Files.newInputStream(file.location())) {
            byte[] bytes = in.readNBytes(most);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return decode(file, Arrays.copyOf(bytes, end == 0 ? bytes.length : end));
        } catch (IOException e) {
            return unreadable(file, "unreadable", "The file cannot be read.", "Check its permissions and its disk.");
        }
    }

    private static SourceText decode(SourceFile file, byte[] bytes) {
        Optional<Encoding> marked = Encoding.ofMark(bytes);
        if (marked.isPresent()) {
            return wide(file, marked.get(), bytes, List.of());
        }
        Optional<Encoding> wide = Encoding.ofBlanks(bytes);
        if (wide.isPresent()) {
            String what = "There is no byte order mark; the file was read as "
                    + wide.get().charset().name() + ".";
            return wide(file, wide.get(), bytes, List.of(charset(file, what)));
        }
        if (Encoding.hasNul(bytes)) {
            return unreadable(
                    file,
                    "binary",
                    "The file holds binary data, though its name says it is source text.",
                    "Remove it from the estate or give it another ending.");
        }
        Optional<Charset> declared = InsideCharset.of(file, bytes).or(file::declared);
        try {
            // Seven-bit charsets of Japan look like UTF-8.
            String text =
                    declared.filter(one -> one.name().startsWith("ISO-2022")).isPresent()
                            ? strict(declared.get(), bytes, 0)
                            : strict(StandardCharsets.UTF_8, bytes, 0);
            return new SourceText(text.length() == bytes.length ? CardRecords.lines(text) : text, true, List.of());
        } catch (CharacterCodingException notUtf8) {
            return declared.flatMap(one -> asDeclared(one, bytes)).orElseGet(() -> guessed(file, declared, bytes));
        }
    }

    private static Optional<SourceText> asDeclared(Charset charset, byte[] bytes) {
        try {
            String text = strict(charset, bytes, 0).replace('\u0085', '\n');
            return Optional.of(new SourceText(CardRecords.lines(text), true, List.of()));
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        }
    }

    private static SourceText guessed(SourceFile file, Optional<Charset> declared, byte[] bytes) {
        Charset guess = Encoding.ofEbcdic(bytes)
                .map(Encoding::charset)
                .or(() -> EastAsian.of(bytes))
                .orElse(WINDOWS_1252);
        String what = "The bytes are not UTF-8"
                + declared.map(one -> " and not " + one.name() + ", which is declared")
                        .orElse("")
                + "; the file was read as " + guess.name() + ".";
        String text = CardRecords.lines(new String(bytes, guess).replace('\u0085', '\n'));
        return new SourceText(text, true, List.of(charset(file, what)));
    }

    /** Bytes whose charset is known; those that do not fit in it are replaced. */
    private static SourceText wide(SourceFile file, Encoding encoding, byte[] bytes, List<Problem> problems) {
        try {
            return new SourceText(strict(encoding.charset(), bytes, encoding.markBytes()), true, problems);
        } catch (CharacterCodingException broken) {
            String text =
                    new String(bytes, encoding.markBytes(), bytes.length - encoding.markBytes(), encoding.charset());
            String what = "Not all of its bytes are " + encoding.charset().name() + ", as which the file was read.";
            return new SourceText(text, true, List.of(charset(file, what)));
        }
    }

    private static Problem charset(SourceFile file, String what) {
        return new Problem(
                Position.of(file.path()),
                "charset",
                what,
                "Check its literals; convert the file to UTF-8 if they look wrong.");
    }

    private static String strict(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static SourceText tooLarge(SourceFile file) {
        long mebibytes = Math.max(file.bytes(), MAX_BYTES) >> 20;
        return unreadable(
                file,
                "too-large",
                "The file has " + mebibytes + " MiB; source files are read up to " + (MAX_BYTES >> 20) + " MiB.",
                "Split it, or take it out of the estate if it is data.");
    }

    private static SourceText unreadable(SourceFile file, String code, String what, String advice) {
        return new SourceText("", false, List.of(new Problem(Position.of(file.path()), code, what, advice)));
    }
}
