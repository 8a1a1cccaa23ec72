package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables in sight of one query block, and the block around it. A column belongs to a table when its qualifier says
 * so, or when the table is the only one in sight.
 */
final class Scope {

    /** A table, or with {@code use} absent something that has columns of its own: a derived table, a WITH query. */
    private record Source(String name, String alias, Optional<OpenUse> use) {}

    /** A use whose columns are still being collected. */
    record OpenUse(String table, TableUse.Access access, String verb, List<String> columns, Position position) {
        TableUse closed() {
            return new TableUse(table, access, verb, columns, position);
        }
    }

    private final @Nullable Scope outer;
    private final List<Source> sources = new ArrayList<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void add(OpenUse use, Optional<String> alias) {
        String last = use.table().substring(use.table().lastIndexOf('.') + 1);
        sources.add(new Source(use.table(), alias.orElse(last), Optional.of(use)));
    }

    void addOpaque(String alias) {
        sources.add(new Source(alias, alias, Optional.empty()));
    }

    /** Notes a column at the table it belongs to, if that can be known. */
    void column(String qualifier, String column) {
        owner(qualifier).ifPresent(use -> use.columns().add(column));
    }

    /** The table that a column belongs to, if that can be known. */
    Optional<OpenUse> owner(String qualifier) {
        if (qualifier.isEmpty()) {
            return outer == null && sources.size() == 1 ? sources.get(0).use() : Optional.empty();
        }
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Source source : scope.sources) {
                if (source.alias().equals(qualifier) || source.name().equals(qualifier)) {
                    return source.use();
                }
            }
        }
        return Optional.empty();
    }
}
