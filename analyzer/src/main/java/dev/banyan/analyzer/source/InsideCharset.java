package dev.banyan.analyzer.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the first bytes of a file say of its charset in words: the declaration of XML, the page directive of JSP. */
public final class InsideCharset {

    private static final int LOOKED_AT = 4096;
    private static final Set<String> PAGES = Set.of("jsp", "jspf", "jspx", "tag", "tagf", "tagx");

    private InsideCharset() {}

    static Optional<Charset> of(SourceFile file, byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (start.startsWith("<?xml")) {
            int end = start.indexOf("?>");
            return value(start.substring(0, Math.max(0, end)), "encoding").flatMap(InsideCharset::named);
        }
        if (!PAGES.contains(file.extension())) {
            return Optional.empty();
        }
        return value(start, "pageEncoding")
                .or(() -> value(start, "contentType").flatMap(InsideCharset::ofContentType))
                .flatMap(InsideCharset::named);
    }

    /** The charset of that name; empty where this machine has none. */
    public static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofContentType(String type) {
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        return at < 0 ? Optional.empty() : Optional.of(type.substring(at + "charset=".length()));
    }

    private static Optional<String> value(String text, String attribute) {
        int at = text.indexOf(attribute);
        int equals = at < 0 ? -1 : text.indexOf('=', at);
        if (equals < 0 || !text.substring(at + attribute.length(), equals).isBlank()) {
            return Optional.empty();
        }
        String rest = text.substring(equals + 1).stripLeading();
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        int end = quote == '"' || quote == '\'' ? rest.indexOf(quote, 1) : -1;
        return end < 0 ? Optional.empty() : Optional.of(rest.substring(1, end));
    }
}
