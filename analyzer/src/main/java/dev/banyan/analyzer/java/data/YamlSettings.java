package dev.banyan.analyzer.java.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Settings of Spring Boot and its like in YAML, read as a stream of words: a key is the path that leads to its value.
 *
 * <pre>
 *   pay:
 *     url: http://pay        pay.url=http://pay
 * </pre>
 */
final class YamlSettings {

    private static final int DEEPEST = 50;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private YamlSettings() {}

    static PropertySql read(SourceFile file) {
        SourceText text = file.read();
        List<Setting> settings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(text.problems());
        try (YAMLParser parser = FACTORY.createParser(text.text())) {
            stream(parser, file.path(), settings);
        } catch (JsonProcessingException e) {
            problems.add(broken(
                    file.path(),
                    Optional.ofNullable(e.getLocation())
                            .map(at -> Math.max(0, at.getLineNr()))
                            .orElse(0)));
        } catch (IOException e) {
            problems.add(broken(file.path(), 0));
        }
        Reading.Outcome outcome = !text.readable()
                ? Reading.Outcome.SKIPPED
                : problems.isEmpty() ? Reading.Outcome.PARSED : Reading.Outcome.PARTIAL;
        return new PropertySql(
                List.of(), settings, List.of(), new Reading(file.path(), "yaml", text.lines(), outcome), problems);
    }

    private static void stream(YAMLParser parser, String file, List<Setting> settings) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        String key = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                key = parser.currentName();
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                path.addLast(key);
                key = "";
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                path.pollLast();
                key = "";
            } else if (token.isScalarValue() && !parser.isCurrentAlias() && path.size() <= DEEPEST) {
                String value = Optional.ofNullable(parser.getText()).orElse("").strip();
                if (PropertySql.isPlain(value) && token != JsonToken.VALUE_NULL) {
                    int line = parser.currentTokenLocation().getLineNr();
                    settings.add(new Setting(dotted(path, key), value, new Evidence(file, line)));
                }
            }
        }
    }

    private static String dotted(Deque<String> path, String key) {
        StringBuilder dotted = new StringBuilder();
        for (Iterator<String> parts = path.iterator(); parts.hasNext(); ) {
            String part = parts.next();
            dotted.append(part).append(part.isEmpty() ? "" : ".");
        }
        return dotted.append(key).toString();
    }

    private static Problem broken(String file, int line) {
        return new Problem(
                new Position(file, line, 0),
                "yaml",
                "The file is no YAML from here on.",
                "Correct it; its settings up to here were used.");
    }
}
