package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of the file with the path that leads to it, {@code routes[2].match.path}. A value of another type than asked
 * for is reported and empty.
 */
final class Field {

    private final String path;
    private final Node node;
    private final Trouble trouble;

    Field(String path, Node node, Trouble trouble) {
        this.path = path;
        this.node = node;
        this.trouble = trouble;
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            if (!scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue());
            }
            refuse("bad-value", "is blank", "");
            return Optional.empty();
        }
        return wrong("text", node instanceof ScalarNode && !isNull() ? "Put it in quotes" : "");
    }

    Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.BOOL)
                && List.of("true", "false").contains(scalar.getValue())) {
            return Optional.of(scalar.getValue().equals("true"));
        }
        return wrong("true or false", "");
    }

    Optional<Double> number(double least, double most) {
        if (node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) {
            try {
                double value = Double.parseDouble(scalar.getValue());
                if (value >= least && value <= most) {
                    return Optional.of(value);
                }
                refuse("bad-value", "is " + scalar.getValue() + ", but must be " + range(least, most), "");
                return Optional.empty();
            } catch (NumberFormatException notDecimal) {
                // 0x1F, 1_000, .inf: numbers to YAML, but nothing that a person should read here
                return wrong("a plain decimal number", "");
            }
        }
        return wrong("a number", "");
    }

    Optional<Long> whole(long least, long most) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            Optional<Double> inRange = number((double) least, (double) most);
            return inRange.map(Double::longValue);
        }
        return wrong("a whole number", "");
    }

    private static String range(double least, double most) {
        return most >= Integer.MAX_VALUE ? show(least) + " or more" : show(least) + " to " + show(most);
    }

    private static String show(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    Optional<Fields> fields() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(path, mapping, trouble));
        }
        return wrong("a mapping", "");
    }

    List<Field> items() {
        if (node instanceof SequenceNode sequence) {
            List<Field> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(new Field(path + "[" + items.size() + "]", item, trouble));
            }
            return items;
        }
        wrong("a list", node instanceof ScalarNode && !isNull() ? "Write [" + node(node) + "]" : "");
        return List.of();
    }

    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    private static String node(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "...";
    }

    private <T> Optional<T> wrong(String wanted, String advice) {
        String found = isNull()
                ? "is empty"
                : node instanceof ScalarNode ? "is '" + abridged(node(node)) + "'" : "is " + collection();
        refuse("wrong-type", found + ", but must be " + wanted, advice);
        return Optional.empty();
    }

    private String collection() {
        return node instanceof MappingNode ? "a mapping" : "a list";
    }

    private static String abridged(String value) {
        return value.length() > 60 ? value.substring(0, 57) + "..." : value;
    }

    void refuse(String code, String what, String advice) {
        trouble.at(node, path, code, what, advice);
    }

    String path() {
        return path;
    }

    Position position() {
        return trouble.position(node.getStartMark());
    }
}
