package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/** One statement. Names are in upper case; cursor names keep their hyphens. */
public sealed interface SqlStatement {

    SqlUses uses();

    Position position();

    default List<TableUse> tables() {
        return uses().tables();
    }

    default List<HostVariable> hostVariables() {
        return uses().hostVariables();
    }

    /** SELECT, with or without INTO, and VALUES. */
    record Query(SqlUses uses, Position position) implements SqlStatement {}

    /**
     * INSERT, UPDATE, DELETE, MERGE, TRUNCATE or LOCK.
     *
     * @param cursor of WHERE CURRENT OF
     */
    record Change(String verb, Optional<String> cursor, SqlUses uses, Position position) implements SqlStatement {}

    /**
     * DECLARE CURSOR. Its tables have the verb CURSOR.
     *
     * @param prepared the name of the prepared statement, when the query is not in the source
     */
    record DeclareCursor(String cursor, Optional<String> prepared, SqlUses uses, Position position)
            implements SqlStatement {}

    /**
     * OPEN, FETCH or CLOSE.
     *
     * @param verb which of the three
     */
    record CursorStep(String verb, String cursor, SqlUses uses, Position position) implements SqlStatement {}

    /** DECLARE TABLE, as DCLGEN writes it: a description, not a use. */
    record DeclareTable(String table, List<SqlColumn> columns, SqlUses uses, Position position)
            implements SqlStatement {
        public DeclareTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * CREATE TABLE.
     *
     * @param references tables that its foreign keys name, sorted
     */
    record CreateTable(String table, List<SqlColumn> columns, List<String> references, SqlUses uses, Position position)
            implements SqlStatement {
        public CreateTable {
            columns = List.copyOf(columns);
            references = List.copyOf(references);
        }
    }

    /**
     * CREATE VIEW. Its tables are what the view reads.
     *
     * @param columns named after the view; empty when the query names them
     */
    record CreateView(String view, List<String> columns, SqlUses uses, Position position) implements SqlStatement {
        public CreateView {
            columns = List.copyOf(columns);
        }
    }

    /** CREATE INDEX. */
    record CreateIndex(Optional<String> index, String table, SqlUses uses, Position position) implements SqlStatement {}

    /**
     * ALTER or DROP of tables and views.
     *
     * @param references tables that an added foreign key names, sorted
     */
    record Redefine(String verb, List<String> names, List<String> references, SqlUses uses, Position position)
            implements SqlStatement {
        public Redefine {
            names = List.copyOf(names);
            references = List.copyOf(references);
        }
    }

    /**
     * PREPARE, EXECUTE or EXECUTE IMMEDIATE: the SQL is made at run time.
     *
     * @param prepared the statement's name; empty for EXECUTE IMMEDIATE
     * @param literal the SQL, when it stands in the source after all
     */
    record Dynamic(String verb, Optional<String> prepared, Optional<String> literal, SqlUses uses, Position position)
            implements SqlStatement {}

    /**
     * CALL of a stored procedure. The host variables handed over are targets, since the procedure may write them.
     *
     * @param procedure empty when a host variable holds the name
     * @param holder that host variable
     */
    record Call(Optional<String> procedure, Optional<HostVariable> holder, SqlUses uses, Position position)
            implements SqlStatement {}

    /** INCLUDE of a member. */
    record Include(String member, SqlUses uses, Position position) implements SqlStatement {}

    /**
     * Any other statement, and one that could not be read.
     *
     * @param verb its first word
     */
    record Other(String verb, SqlUses uses, Position position) implements SqlStatement {}
}
