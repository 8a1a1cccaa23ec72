package dev.banyan.analyzer.java.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The entities of one JPQL or HQL query. It is cut into words; after {@code from}, {@code join}, {@code update}, {@code into} and
 * {@code delete}, and after a comma behind {@code from}, a word that is an entity is one, and the word behind it its alias. A path
 * from an alias leads over associations to the entities that are joined:
 *
 * <pre>
 *   select i from Order o join o.items i where o.customer.name = :n     Order, then Item and Customer
 * </pre>
 *
 * Linear in the words.
 */
final class ObjectQuery {

    private static final Set<String> OPENS = Set.of("from", "join", "update", "into", "delete", "fetch", "in");
    private static final Set<String> ENDS = Set.of("where", "order", "group", "set", "having");
    private static final Set<String> NO_ALIAS = Set.of(
            "where", "order", "group", "set", "having", "join", "left", "right", "inner", "outer", "cross", "fetch",
            "on", "with", "in", "union", "select", "from", ",");
    private static final int LONGEST_PATH = 12;

    private final Entities entities;
    private final Properties properties;
    private final Map<String, String> aliases = new HashMap<>();
    private final List<Entities.Use> uses = new ArrayList<>();

    ObjectQuery(Entities entities, Properties properties) {
        this.entities = entities;
        this.properties = properties;
    }

    List<Entities.Use> uses(String query) {
        List<String> words = words(query);
        String verb = words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT);
        boolean changes = Set.of("UPDATE", "DELETE", "INSERT").contains(verb);
        String before = "";
        boolean inFrom = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String lower = word.toLowerCase(Locale.ROOT);
            boolean opens = OPENS.contains(before) || (inFrom && before.equals(","));
            Optional<String> table = opens ? entities.table(word) : Optional.empty();
            if (table.isPresent()) {
                boolean first = uses.isEmpty();
                uses.add(new Entities.Use(table.get(), changes && first, changes && first ? verb : "SELECT"));
                entities.type(word).or(() -> Optional.of(word)).ifPresent(alias(words, i));
            } else if (opens && word.indexOf('.') > 0) {
                path(word, true).ifPresent(alias(words, i));
            }
            inFrom = lower.equals("from") || (inFrom && !ENDS.contains(lower));
            before = lower;
        }
        if (!aliases.isEmpty()) {
            paths(words);
        }
        return uses;
    }

    /** Takes the type of the entity at a place under the word behind it, if that is an alias. */
    private Consumer<String> alias(List<String> words, int at) {
        int next = at + 1 < words.size() && words.get(at + 1).equalsIgnoreCase("as") ? at + 2 : at + 1;
        String name = next < words.size() ? words.get(next) : "";
        boolean isAlias = !name.isEmpty() && !NO_ALIAS.contains(name.toLowerCase(Locale.ROOT));
        return type -> {
            if (isAlias) {
                aliases.putIfAbsent(name, type);
            }
        };
    }

    /** Paths outside of joins: what stands before the last name is joined; what is selected is loaded itself. */
    private void paths(List<String> words) {
        boolean selected = true;
        for (String word : words) {
            selected &= !word.equalsIgnoreCase("from");
            if (word.indexOf('.') > 0) {
                path(word, selected);
            }
        }
    }

    /** Reads the tables of the entities on a path from an alias; the type that it leads to. */
    private Optional<String> path(String path, boolean withLast) {
        String[] names = path.split("\\.", -1);
        String type = aliases.get(names[0]);
        if (type == null || names.length > LONGEST_PATH) {
            return Optional.empty();
        }
        for (int i = 1; i < names.length; i++) {
            type = properties.element(type, names[i]).name();
            boolean counts = withLast || i < names.length - 1;
            Optional<String> table = counts ? entities.table(type) : Optional.empty();
            table.map(one -> new Entities.Use(one, false, "SELECT"))
                    .filter(use -> !uses.contains(use))
                    .ifPresent(uses::add);
        }
        return Optional.of(type);
    }

    private static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            int end = at;
            while (end < query.length() && isWord(query.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(query.substring(at, end));
            } else {
                end++;
                if (query.charAt(at) == ',') {
                    words.add(",");
                }
            }
            at = end;
        }
        return words;
    }

    private static boolean isWord(char c) {
        return (Character.isJavaIdentifierPart(c) && c != TextValue.HOLE) || c == '.';
    }
}
