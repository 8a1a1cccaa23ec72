package dev.banyan.analyzer.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/**
 * JSON without choices: UTF-8, {@code \n}, record components in their order, map entries by key, absent values left out.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private static final ObjectWriter INDENTED = MAPPER.writer(indented());

    private CanonicalJson() {}

    /** A record, list or map as an indented document with a final line end. Absence is a null, never an Optional. */
    public static String document(Object value) {
        try {
            return INDENTED.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a value that JSON can hold: " + value.getClass(), e);
        }
    }

    /**
     * A generator for documents too large to hold in memory: one object whose arrays have one element a line. Closing it
     * does not close {@code out}.
     */
    public static JsonGenerator stream(OutputStream out) throws IOException {
        JsonGenerator generator = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(out);
        return generator.setPrettyPrinter(new OneElementALine());
    }

    private static DefaultPrettyPrinter indented() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
    }

    private static final class OneElementALine extends MinimalPrettyPrinter {

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            if (inOutermostArray(json)) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(inOutermostArray(json) ? ",\n" : ",");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int elements) throws IOException {
            json.writeRaw(inOutermostArray(json) ? "\n]" : "]");
        }

        private static boolean inOutermostArray(JsonGenerator json) {
            JsonStreamContext context = json.getOutputContext();
            JsonStreamContext object = context.getParent();
            return context.inArray()
                    && object != null
                    && object.getParent() != null
                    && object.getParent().inRoot();
        }
    }
}
