package dev.banyan.proxy.match;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the path of a request into decoded segments without their {@code ;parameters}. Servers disagree on dot segments,
 * on coded slashes and backslashes and on broken codes; such a path matches no route, so that legacy goes on reading it
 * as it always did.
 *
 * <p>Example: {@code /a%20b/c;v=1/} is {@code ["a b", "c", ""]}; {@code /a/../b} and {@code /a%2Fb} are empty.
 */
final class RequestPath {

    private static final int MAX_SEGMENTS = 256;

    private RequestPath() {}

    static Optional<List<String>> segments(String rawPath) {
        if (!rawPath.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        int from = 1;
        while (from <= rawPath.length()) {
            int slash = rawPath.indexOf('/', from);
            int to = slash < 0 ? rawPath.length() : slash;
            Optional<String> segment = decode(rawPath, from, to);
            if (segment.isEmpty() || isDots(segment.get()) || segments.size() == MAX_SEGMENTS) {
                return Optional.empty();
            }
            segments.add(segment.get());
            from = to + 1;
        }
        return Optional.of(segments);
    }

    private static boolean isDots(String segment) {
        return segment.equals(".") || segment.equals("..");
    }

    private static Optional<String> decode(String path, int from, int to) {
        int semicolon = path.indexOf(';', from);
        int end = semicolon >= 0 && semicolon < to ? semicolon : to;
        int percent = path.indexOf('%', from);
        if (percent < 0 || percent >= end) {
            return acceptable(path.substring(from, end));
        }
        return codes(path, from, end).flatMap(RequestPath::acceptable);
    }

    private static Optional<String> codes(String path, int from, int end) {
        byte[] plain = path.substring(from, end).getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(plain.length);
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] != '%') {
                decoded.put(plain[i]);
                continue;
            }
            int high = i + 2 < plain.length ? Character.digit(plain[i + 1], 16) : -1;
            int low = i + 2 < plain.length ? Character.digit(plain[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            decoded.put((byte) ((high << 4) | low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<String> acceptable(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || c == '\\' || c < ' ' || c == 0x7f) {
                return Optional.empty();
            }
        }
        return Optional.of(segment);
    }
}
