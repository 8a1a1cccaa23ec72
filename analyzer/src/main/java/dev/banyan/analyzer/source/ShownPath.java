package dev.banyan.analyzer.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * How results write the path of a file: one line, and never the same for two files. The name's bytes are read as UTF-8; {@code %},
 * {@code \}, control, format and line separator characters, and bytes that are no UTF-8, become {@code %XX}, byte by byte. Percent
 * decoding gives the bytes back, and the locale of the process never shows:
 *
 * <pre>
 * PAY ROLL.cbl        PAY ROLL.cbl
 * a&lt;newline&gt;b.cbl      a%0Ab.cbl
 * b&lt;byte 255&gt;.cbl     b%FF.cbl
 * 100%.cbl            100%25.cbl
 * </pre>
 */
final class ShownPath {

    private ShownPath() {}

    /** The file's path from {@code start}, which leads to it, with {@code /}. */
    static String of(Path start, Path file) {
        Path relative = start.relativize(file);
        List<String> names = new ArrayList<>();
        relative.forEach(part -> names.add(part.toString()));
        String plain = String.join("/", names);
        if (plain.chars().allMatch(c -> c < 0x80)) {
            return escaped(plain);
        }
        // Java's text for a name depends on the locale and is the same for all undecodable bytes; its URI has the bytes
        String[] raw = file.toUri().getRawPath().split("/");
        List<String> last = List.of(raw).subList(raw.length - names.size(), raw.length);
        return escaped(bytes(String.join("/", last)));
    }

    /** The name of a folder; empty for the root of the file system. */
    static String nameOf(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? "" : of(parent, absolute);
    }

    private static ByteBuffer bytes(String uriPath) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < uriPath.length(); i++) {
            if (uriPath.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(uriPath, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(uriPath.charAt(i));
            }
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static String escaped(ByteBuffer bytes) {
        StringBuilder shown = new StringBuilder();
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        while (true) {
            CoderResult result = utf8.decode(bytes, text, true);
            shown.append(escaped(text.flip().toString()));
            text.clear();
            if (!result.isError()) {
                return shown.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                OneLine.escape(bytes.get(), shown);
            }
        }
    }

    /** The escape itself is escaped, and so is what Windows takes for {@code /}. */
    private static String escaped(String text) {
        return OneLine.escaped(text, "%\\");
    }
}
