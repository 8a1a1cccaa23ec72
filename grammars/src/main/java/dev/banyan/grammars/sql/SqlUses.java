package dev.banyan.grammars.sql;

import java.util.List;

/** What any statement may touch, each in the order of the text. */
public record SqlUses(List<TableUse> tables, List<HostVariable> hostVariables) {

    static final SqlUses NONE = new SqlUses(List.of(), List.of());

    public SqlUses {
        tables = List.copyOf(tables);
        hostVariables = List.copyOf(hostVariables);
    }
}
