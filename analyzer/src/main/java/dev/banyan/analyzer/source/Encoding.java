package dev.banyan.analyzer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A charset that the first bytes of a file tell.
 *
 * @param markBytes length of the byte order mark
 */
record Encoding(Charset charset, int markBytes) {

    private static final Charset EBCDIC = Charset.forName("IBM1047");

    /** So many bytes are looked at. */
    static final int SNIFFED_BYTES = 8192;

    /** Control characters of texts; the last ends those of CP/M and DOS. */
    private static final String WHITE = "\t\n\f\r\u001A";

    private record Mark(String charset, List<Integer> bytes) {}

    /** The longer first: the mark of UTF-32LE begins with that of UTF-16LE. */
    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-32BE", List.of(0x00, 0x00, 0xFE, 0xFF)),
            new Mark("UTF-32LE", List.of(0xFF, 0xFE, 0x00, 0x00)),
            new Mark("UTF-8", List.of(0xEF, 0xBB, 0xBF)),
            new Mark("UTF-16BE", List.of(0xFE, 0xFF)),
            new Mark("UTF-16LE", List.of(0xFF, 0xFE)));

    /** By the byte order mark. */
    static Optional<Encoding> ofMark(byte[] bytes) {
        return MARKS.stream()
                .filter(mark -> startsWith(bytes, mark.bytes()))
                .findFirst()
                .map(mark -> new Encoding(
                        Charset.forName(mark.charset()), mark.bytes().size()));
    }

    private static boolean startsWith(byte[] bytes, List<Integer> mark) {
        if (bytes.length < mark.size()) {
            return false;
        }
        for (int i = 0; i < mark.size(); i++) {
            if ((bytes[i] & 0xFF) != mark.get(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16 without a mark: words, blanks and line ends of a source have one byte that is NUL, always on the same side, and
     * are most of it; the number of bytes is even. Short numbers of binary data look alike, but soon one of them is a control character.
     */
    static Optional<Encoding> ofBlanks(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (isMostlyLatin(bytes, 1)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 0));
        }
        return isMostlyLatin(bytes, 0) ? Optional.of(new Encoding(StandardCharsets.UTF_16LE, 0)) : Optional.empty();
    }

    /** @param side of the two bytes of a character the one that is not NUL */
    private static boolean isMostlyLatin(byte[] bytes, int side) {
        int length = Math.min(bytes.length, SNIFFED_BYTES) & ~1;
        int latin = 0;
        for (int i = 0; i < length; i += 2) {
            byte letter = bytes[i + side];
            byte other = bytes[i + 1 - side];
            boolean control = other == 0 && letter >= 0 && letter < ' ' && WHITE.indexOf(letter) < 0;
            if (letter == 0 || control) {
                return false;
            }
            latin += other == 0 ? 1 : 0;
        }
        return latin > length / 4;
    }

    /** Source text is rich in blanks: 0x40 in EBCDIC, 0x20 in every other charset in use. Code page 1047. */
    static Optional<Encoding> ofEbcdic(byte[] bytes) {
        int ebcdicBlanks = 0;
        int asciiBlanks = 0;
        for (int i = 0; i < Math.min(bytes.length, SNIFFED_BYTES); i++) {
            if (bytes[i] == 0x40) {
                ebcdicBlanks++;
            } else if (bytes[i] == 0x20) {
                asciiBlanks++;
            }
        }
        boolean ebcdic = ebcdicBlanks > 8 && ebcdicBlanks > 4 * asciiBlanks;
        return ebcdic ? Optional.of(new Encoding(EBCDIC, 0)) : Optional.empty();
    }

    static boolean hasNul(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, SNIFFED_BYTES); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
