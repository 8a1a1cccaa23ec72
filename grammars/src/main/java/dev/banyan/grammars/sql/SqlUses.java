package dev.banyan.grammars.sql;

import java.util.List;

/**
 * What any statement may touch, each in the order of the text.
 *
 * @param selected of a query the column behind each item of its select list, {@code ACCOUNT.BALANCE}; {@code ""} where
 *     there is not exactly one, or its table cannot be known
 */
public record SqlUses(List<TableUse> tables, List<HostVariable> hostVariables, List<String> selected) {

    static final SqlUses NONE = new SqlUses(List.of(), List.of(), List.of());

    public SqlUses {
        tables = List.copyOf(tables);
        hostVariables = List.copyOf(hostVariables);
        selected = List.copyOf(selected);
    }
}
