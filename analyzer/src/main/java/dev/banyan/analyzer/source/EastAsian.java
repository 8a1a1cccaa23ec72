package dev.banyan.analyzer.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Charsets of two bytes, told by what their texts are rich in. In EUC and GBK text high bytes stand in pairs, and several pairs in a row, which
 * words of Europe never have; then kana, of which hardly a Japanese sentence is free, rows of Hangul, or neither, decide. In Shift_JIS the second
 * byte may be a letter, so there kana must be a good part of the characters.
 *
 * <pre>
 *   A4 B3 A4 EC A4 CF    EUC-JP, three kana      C4 E3 BA C3    GBK, two hanzi      67 72 FC DF 65    neither: gr&uuml;&szlig;e
 * </pre>
 */
final class EastAsian {

    private static final int HIGH = 0x80;
    private static final int FEWEST_PAIRS = 2;
    private static final int KANA_ROWS = 0xA4;
    private static final int FIRST_HANGUL = 0xB0;
    private static final int LAST_HANGUL = 0xC8;

    private int pairs;
    private int runs;
    private int kana;
    private int hangul;
    private boolean odd;

    private EastAsian() {}

    static Optional<Charset> of(byte[] bytes) {
        Optional<Charset> shifted = valid("Shift_JIS", bytes).filter(charset -> isJapanese(new String(bytes, charset)));
        if (shifted.isPresent()) {
            return shifted;
        }
        EastAsian seen = new EastAsian();
        seen.read(bytes);
        if (!seen.odd && seen.pairs >= FEWEST_PAIRS && seen.pairs >= 2 * seen.runs) {
            return Optional.of(seen.ofPairs()).flatMap(name -> valid(name, bytes));
        }
        return Optional.empty();
    }

    private void read(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if ((bytes[i] & HIGH) == 0) {
                continue;
            }
            int start = i;
            while (i < bytes.length && (bytes[i] & HIGH) != 0) {
                if ((i - start) % 2 == 0) {
                    lead(bytes[i] & 0xFF);
                }
                i++;
            }
            runs++;
            odd |= (i - start) % 2 != 0;
        }
    }

    private void lead(int lead) {
        pairs++;
        kana += lead == KANA_ROWS || lead == KANA_ROWS + 1 ? 1 : 0;
        hangul += lead >= FIRST_HANGUL && lead <= LAST_HANGUL ? 1 : 0;
    }

    private String ofPairs() {
        if (kana * 5 >= pairs) {
            return "EUC-JP";
        }
        return hangul * 20 >= pairs * 19 && pairs > 8 ? "EUC-KR" : "GBK";
    }

    private static boolean isJapanese(String text) {
        int wide = 0;
        int kana = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide += c >= HIGH ? 1 : 0;
            kana += c >= 0x3041 && c <= 0x30FE ? 1 : 0;
        }
        return kana >= FEWEST_PAIRS && kana * 3 >= wide;
    }

    private static Optional<Charset> valid(String name, byte[] bytes) {
        if (!Charset.isSupported(name)) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(charset);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
