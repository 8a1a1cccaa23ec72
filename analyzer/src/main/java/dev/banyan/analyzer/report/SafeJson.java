package dev.banyan.analyzer.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.banyan.analyzer.source.OneLine;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand in a page: only ASCII, and nothing in it can end a script element or begin a comment. Characters that turn the
 * direction of text, or cannot be seen, are shown as {@link OneLine} shows them.
 */
final class SafeJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build()
                    .setCharacterEscapes(new MarkupEscapes()))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private SafeJson() {}

    /** Writes a record, list, map or tree; does not close {@code out}. */
    static void write(Object value, OutputStream out) throws IOException {
        try (JsonGenerator json = new Visible(MAPPER.createGenerator(out))) {
            MAPPER.writeValue(json, value);
        }
    }

    /** All text of sources goes through here, keys too: the endings of files are keys. */
    private static final class Visible extends JsonGeneratorDelegate {

        Visible(JsonGenerator json) {
            super(json, false);
        }

        @Override
        public void writeString(String text) throws IOException {
            super.writeString(OneLine.of(text));
        }

        @Override
        public void writeFieldName(String name) throws IOException {
            super.writeFieldName(OneLine.of(name));
        }
    }

    private static final class MarkupEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        MarkupEscapes() {
            for (char c : new char[] {'<', '>', '&'}) {
                ascii[c] = ESCAPE_STANDARD;
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
