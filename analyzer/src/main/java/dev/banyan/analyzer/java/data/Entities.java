package dev.banyan.analyzer.java.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mapped classes and their tables, by entity name and by class name. */
final class Entities {

    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> upperCase = new TreeMap<>();

    void add(String entityName, String type, String table) {
        tables.putIfAbsent(entityName, table);
        types.putIfAbsent(entityName, type);
        tables.putIfAbsent(type, table);
        upperCase.putIfAbsent(entityName.toUpperCase(Locale.ROOT), table);
    }

    /** The table of an entity that is named as query languages name it. */
    Optional<String> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The class of an entity that is named as query languages name it. */
    Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The table of an entity whose name a parser of SQL has turned to upper case; a table of that name goes first. */
    Optional<String> tableOfUpperCase(String name) {
        boolean isTable = tables.containsValue(name) || tables.values().stream().anyMatch(name::equalsIgnoreCase);
        return isTable ? Optional.empty() : Optional.ofNullable(upperCase.get(name));
    }

    /** A table that a query names by its entity. */
    record Use(String table, boolean writes, String verb) {}

    /**
     * The entities that a JPQL or HQL query names. It is cut into words; after {@code from}, {@code join}, {@code update},
     * {@code into} and {@code delete}, and after a comma behind {@code from}, a word that is an entity is one.
     */
    List<Use> uses(String query) {
        List<String> words = words(query);
        String verb = words.isEmpty() ? "" : words.get(0).toUpperCase(Locale.ROOT);
        boolean changes = List.of("UPDATE", "DELETE", "INSERT").contains(verb);
        List<Use> uses = new ArrayList<>();
        String before = "";
        boolean inFrom = false;
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean opens =
                    List.of("from", "join", "update", "into", "delete", "fetch").contains(before)
                            || (inFrom && before.equals(","));
            Optional<String> table = opens ? table(word) : Optional.empty();
            if (table.isPresent()) {
                boolean first = uses.isEmpty();
                uses.add(new Use(table.get(), changes && first, changes && first ? verb : "SELECT"));
            }
            inFrom = lower.equals("from")
                    || (inFrom && !List.of("where", "order", "group", "set").contains(lower));
            before = lower;
        }
        return uses;
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
