package dev.banyan.analyzer.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first document of a YAML file. Aliases are not followed, so that a small file stays small; nesting is bounded.
 *
 * @param root empty when nothing could be read
 */
public record YamlText(Optional<YamlNode> root, List<Problem> problems) {

    private static final int DEEPEST = 60;

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

    public YamlText {
        problems = List.copyOf(problems);
    }

    public static YamlText read(SourceFile file) {
        SourceText text = file.read();
        if (!text.readable()) {
            return new YamlText(Optional.empty(), text.problems());
        }
        return parse(file.path(), text.text());
    }

    /** Reads YAML from a string; {@code file} is the name that positions carry. */
    public static YamlText parse(String file, String text) {
        Reader reader = new Reader(file);
        try (YAMLParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            Optional<YamlNode> root = first == null ? Optional.empty() : Optional.of(reader.node(parser, 0));
            return new YamlText(root, reader.problems);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return new YamlText(Optional.empty(), List.of(broken(file, line)));
        } catch (TooDeep e) {
            return new YamlText(Optional.empty(), List.of(deep(file, e.line)));
        } catch (IOException e) {
            return new YamlText(Optional.empty(), List.of(broken(file, 0)));
        }
    }

    private static Problem broken(String file, int line) {
        return new Problem(
                new Position(file, line, 0),
                "yaml",
                "The file is no YAML from here on.",
                "Correct it; nothing of it was used.");
    }

    private static Problem deep(String file, int line) {
        return new Problem(
                new Position(file, line, 0),
                "too-deep",
                "The file nests deeper than " + DEEPEST + " levels.",
                "Write it flatter; nothing of it was used.");
    }

    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            super("too deep");
            this.line = line;
        }
    }

    private static final class Reader {

        private final String file;
        private final List<Problem> problems = new ArrayList<>();

        Reader(String file) {
            this.file = file;
        }

        /** Reads the node that begins at the parser's token. */
        YamlNode node(YAMLParser parser, int depth) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            if (depth > DEEPEST) {
                throw new TooDeep(line);
            }
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_ARRAY) {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser, depth + 1));
                }
                return new YamlNode.Items(items, line);
            }
            if (token == JsonToken.START_OBJECT) {
                return fields(parser, depth, line);
            }
            if (parser.isCurrentAlias()) {
                problems.add(new Problem(
                        new Position(file, line, 0),
                        "yaml-alias",
                        "An alias stands here; aliases are not followed.",
                        "Write the text itself."));
                return new YamlNode.Scalar("", line);
            }
            String text = parser.getText();
            return new YamlNode.Scalar(token == JsonToken.VALUE_NULL || text == null ? "" : text, line);
        }

        private YamlNode fields(YAMLParser parser, int depth, int line) throws IOException {
            Map<String, YamlNode> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                YamlNode value = node(parser, depth + 1);
                if (fields.putIfAbsent(key, value) != null) {
                    problems.add(new Problem(
                            new Position(file, at, 0),
                            "yaml-key",
                            "The key " + key + " stands here for the second time; the first counts.",
                            "Remove one of the two."));
                }
            }
            return new YamlNode.Fields(fields, line);
        }
    }
}
