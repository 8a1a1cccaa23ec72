package dev.banyan.analyzer.java.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mapped classes and their tables, by entity name and by class name. */
final class Entities {

    private final Properties properties;
    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final Map<String, String> upperCase = new TreeMap<>();

    Entities(Properties properties) {
        this.properties = properties;
    }

    void add(String entityName, String type, String table) {
        tables.putIfAbsent(entityName, table);
        types.putIfAbsent(entityName, type);
        tables.putIfAbsent(type, table);
        upperCase.putIfAbsent(entityName.toUpperCase(Locale.ROOT), table);
        upperCase.putIfAbsent(type.toUpperCase(Locale.ROOT), table);
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

    /** The tables that a JPQL or HQL query uses, by the entities that it names and those that it joins. */
    List<Use> uses(String query) {
        return new ObjectQuery(this, properties).uses(query);
    }
}
