package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Secrets;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing of the estate.
 *
 * @param language {@code java}, {@code cobol}, {@code jcl}, {@code bms}, {@code csd}, {@code sql}, {@code jsp},
 *     {@code xml}; empty when only mentioned
 * @param definition where it is defined; empty when it is only mentioned by others
 * @param module the module that contains it; empty when none does
 * @param loc lines of its source; empty when unknown
 * @param metrics counts, as {@code statements}, {@code cyclomatic}
 * @param attributes the words of estate.json that are particular to a kind, as {@code framework}, {@code missing}
 */
public record Node(
        NodeId id,
        Optional<String> language,
        Optional<Evidence> definition,
        Optional<NodeId> module,
        OptionalInt loc,
        SortedMap<String, Integer> metrics,
        SortedMap<String, String> attributes) {

    /** Marks what stands among tests. */
    public static final String TEST = "test";

    /** Marks what a container finds by an annotation, whose name it holds. */
    public static final String DISCOVERED = "discovered";

    /** Marks what a program wrote; the value says what shows it. */
    public static final String GENERATED = "generated";

    /** Marks what was copied in from others; the value says what shows it. */
    public static final String VENDORED = "vendored";

    public Node {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** A node that somebody mentions, with nothing else known. */
    public static Node mentioned(NodeId id) {
        return new Node(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** A node defined in a file; the module is filled in by {@code link} from the file's place. */
    public static Node defined(NodeId id, String language, Evidence definition) {
        return new Node(
                id,
                Optional.of(language),
                Optional.of(definition),
                Optional.empty(),
                OptionalInt.empty(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /** Whether it stands among tests. */
    public boolean isTest() {
        return "true".equals(attributes.get(TEST));
    }

    public boolean isGenerated() {
        return attributes.containsKey(GENERATED);
    }

    public boolean isVendored() {
        return attributes.containsKey(VENDORED);
    }

    /** Whether people of the estate wrote it and the application runs it: no test, not generated, not copied in. */
    public boolean isOwn() {
        return !isTest() && !isGenerated() && !isVendored();
    }

    public Node withModule(NodeId newModule) {
        return new Node(id, language, definition, Optional.of(newModule), loc, metrics, attributes);
    }

    public Node withLoc(int lines) {
        return new Node(id, language, definition, module, OptionalInt.of(lines), metrics, attributes);
    }

    public Node withMetric(String name, int value) {
        SortedMap<String, Integer> more = new TreeMap<>(metrics);
        more.put(name, value);
        return new Node(id, language, definition, module, loc, more, attributes);
    }

    public Node withAttribute(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, Secrets.masked(value));
        return new Node(id, language, definition, module, loc, metrics, more);
    }
}
