package dev.banyan.analyzer.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a YAML file that knows its line. */
public sealed interface YamlNode {

    int line();

    /** A scalar as text. */
    record Scalar(String text, int line) implements YamlNode {}

    /** A sequence. */
    record Items(List<YamlNode> nodes, int line) implements YamlNode {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /** A mapping; of a key that stands twice the first counts. */
    record Fields(Map<String, YamlNode> nodes, int line) implements YamlNode {
        public Fields {
            nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }

        public Optional<YamlNode> node(String key) {
            return Optional.ofNullable(nodes.get(key));
        }

        /** The text of a scalar; empty when there is none or something else stands there. */
        public Optional<String> text(String key) {
            return node(key).flatMap(YamlNode::asText);
        }

        /** The parts of a sequence; a part alone counts as one. */
        public List<YamlNode> list(String key) {
            return node(key).map(YamlNode::asList).orElse(List.of());
        }

        public List<String> texts(String key) {
            return list(key).stream().flatMap(one -> one.asText().stream()).toList();
        }

        public boolean isTrue(String key) {
            return text(key).filter("true"::equals).isPresent();
        }
    }

    default Optional<String> asText() {
        return this instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    default Optional<Fields> asFields() {
        return this instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    default List<YamlNode> asList() {
        return this instanceof Items items ? items.nodes() : List.of(this);
    }
}
