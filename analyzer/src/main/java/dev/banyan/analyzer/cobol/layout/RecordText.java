package dev.banyan.analyzer.cobol.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.layout.LayoutItem;
import dev.banyan.grammars.layout.RecordLayout;
import dev.banyan.grammars.layout.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * A record as layouts.json has it. The text stands for the layout: records that are equal have equal texts.
 *
 * @param file where its first entry stands
 * @param line of that entry
 * @param json an object
 */
public record RecordText(String file, int line, String json) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int MAX_CONDITION_VALUES = 50;

    static RecordText of(RecordLayout record) {
        LayoutItem root = record.items().get(0);
        String file = root.declaration().position().file();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("name", record.name());
            json.writeNumberField("length", record.length());
            json.writeArrayFieldStart("items");
            for (LayoutItem item : record.items()) {
                row(json, item, file);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
        return new RecordText(file, root.declaration().position().line(), text.toString());
    }

    private static void row(JsonGenerator json, LayoutItem item, String file) throws IOException {
        json.writeStartArray();
        json.writeNumber(item.level());
        json.writeString(item.name().orElse(""));
        json.writeNumber(item.offset());
        json.writeNumber(item.length());
        json.writeString(word(item.element().type()));
        json.writeNumber(item.element().digits());
        json.writeNumber(item.element().scale());
        json.writeNumber(item.declaration().position().line());
        json.writeStartObject();
        more(json, item, file);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void more(JsonGenerator json, LayoutItem item, String file) throws IOException {
        DataItem.Clauses clauses = item.declaration().clauses();
        String here = item.declaration().position().file();
        if (!here.equals(file)) {
            json.writeStringField("file", here);
        }
        if (clauses.picture().isPresent()) {
            json.writeStringField("picture", clauses.picture().get());
        }
        if (item.element().sign() != dev.banyan.grammars.layout.Element.Sign.NONE) {
            json.writeStringField("sign", word(item.element().sign()));
        }
        if (item.table().isPresent()) {
            table(json, item.table().get());
        }
        if (clauses.redefines().isPresent()) {
            json.writeStringField("redefines", clauses.redefines().get());
        }
        if (item.extent().slack() > 0) {
            json.writeNumberField("slack", item.extent().slack());
        }
        flag(json, "variable", item.extent().variable());
        flag(json, "floating", item.extent().floating());
        flag(json, "justified", item.has(DataItem.Attribute.JUSTIFIED));
        flag(json, "blankWhenZero", item.has(DataItem.Attribute.BLANK_WHEN_ZERO));
        flag(json, "synchronized", item.has(DataItem.Attribute.SYNCHRONIZED));
        if (!item.declaration().conditions().isEmpty()) {
            conditions(json, item.declaration());
        }
    }

    private static void flag(JsonGenerator json, String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }

    private static void table(JsonGenerator json, Table table) throws IOException {
        json.writeObjectFieldStart("occurs");
        json.writeNumberField("min", table.minimum());
        if (table.maximum().isPresent()) {
            json.writeNumberField("max", table.maximum().getAsInt());
        }
        if (table.dependingOn().isPresent()) {
            json.writeStringField("dependingOn", table.dependingOn().get().qualifiedName());
        }
        if (!table.indexes().isEmpty()) {
            json.writeArrayFieldStart("indexes");
            for (String index : table.indexes()) {
                json.writeString(index);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** {@code {"IS-OPEN":["O","A THRU C"]}}. */
    private static void conditions(JsonGenerator json, DataItem item) throws IOException {
        json.writeArrayFieldStart("conditions");
        for (DataItem.ConditionName condition : item.conditions()) {
            json.writeStartArray();
            json.writeString(condition.name());
            int left = MAX_CONDITION_VALUES;
            for (DataItem.Value value : condition.values()) {
                if (left-- == 0) {
                    json.writeString("...");
                    break;
                }
                json.writeString(words(value.from())
                        + value.through().map(last -> " THRU " + words(last)).orElse(""));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String words(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.value();
        }
        return operand instanceof Operand.Figurative figurative
                ? word(figurative.word()).toUpperCase(Locale.ROOT)
                : "?";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
