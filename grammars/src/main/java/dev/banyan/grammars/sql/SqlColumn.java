package dev.banyan.grammars.sql;

/**
 * A column as a table's definition has it.
 *
 * @param name in upper case
 * @param type as written, in upper case, without options: {@code DECIMAL(12,2)}; empty where the definition has none
 */
public record SqlColumn(String name, String type) {}
