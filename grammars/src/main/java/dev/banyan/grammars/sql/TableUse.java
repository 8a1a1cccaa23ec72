package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * A table or view that a statement reads or writes.
 *
 * @param table in upper case, qualified as in the source, without quotation marks
 * @param verb {@code SELECT}, {@code CURSOR}, {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code MERGE}, {@code LOCK}
 * @param columns those that surely belong to this table, in upper case, sorted: of a written table the columns it sets,
 *     of a read table every column named. Without a qualifier a column counts only where no other table is in sight
 */
public record TableUse(String table, Access access, String verb, List<String> columns, Position position) {

    /** Whether rows are only looked at or changed. */
    public enum Access {
        READ,
        WRITE
    }

    public TableUse {
        columns = columns.stream().sorted().distinct().toList();
    }
}
