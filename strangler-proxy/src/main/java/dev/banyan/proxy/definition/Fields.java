package dev.banyan.proxy.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of the file. Keys that stand twice are reported at once, keys that nobody asked for by {@link #close}. */
final class Fields {

    private final String path;
    private final MappingNode mapping;
    private final Trouble trouble;
    private final Map<String, Field> left = new LinkedHashMap<>();
    private final Map<String, ScalarNode> keys = new LinkedHashMap<>();

    Fields(String path, MappingNode mapping, Trouble trouble) {
        this.path = path;
        this.mapping = mapping;
        this.trouble = trouble;
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                trouble.at(entry.getKeyNode(), path, "wrong-type", "has a key that is not a word", "");
                continue;
            }
            String name = key.getValue();
            if (keys.putIfAbsent(name, key) == null) {
                left.put(name, new Field(path.isEmpty() ? name : path + "." + name, entry.getValueNode(), trouble));
            } else {
                trouble.at(key, inner(name), "duplicate", "stands twice", "Keep one");
            }
        }
    }

    Optional<Field> take(String name) {
        return Optional.ofNullable(left.remove(name));
    }

    Optional<Field> require(String name, String advice) {
        Optional<Field> field = take(name);
        if (field.isEmpty()) {
            trouble.at(mapping, path, "missing-field", "'" + name + "' is missing", advice);
        }
        return field;
    }

    /** Every key that is left: for a mapping whose keys are names. */
    Map<String, Field> takeAll() {
        Map<String, Field> all = new LinkedHashMap<>(left);
        left.clear();
        return all;
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    /** Reports what is left. {@code known} are the words that may stand here. */
    void close(Collection<String> known) {
        for (String name : left.keySet()) {
            ScalarNode key = keys.get(name);
            if (key != null) {
                trouble.at(
                        key, inner(name), "unknown-field", "is not known here", "Known: " + String.join(", ", known));
            }
        }
    }

    private String inner(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void refuse(String code, String what, String advice) {
        trouble.at(mapping, path, code, what, advice);
    }
}
