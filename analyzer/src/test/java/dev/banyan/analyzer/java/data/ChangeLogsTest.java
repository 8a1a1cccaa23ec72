package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeLogsTest {

    @TempDir
    Path folder;

    @Test
    void makeTablesInYamlAndJson() {
        Facts facts = new Sources(folder)
                .file("db/changelog/main.yaml", """
                        databaseChangeLog:
                          - changeSet:
                              id: 1
                              changes:
                                - createTable:
                                    tableName: account
                                    columns:
                                      - column: {name: id, type: int}
                                - createView: {viewName: rich, selectQuery: x}
                                - dropTable: {tableName: gone}
                        """)
                .file(
                        "db/liquibase/two.json",
                        "{\"databaseChangeLog\":[{\"changeSet\":{\"changes\":[{\"createTable\":{\"tableName\":\"rate\"}},"
                                + "{\"renameTable\":{\"oldTableName\":\"a\",\"newTableName\":\"b\"}}]}}]}")
                .file("other.yaml", "databaseChangeLog:\n  - changes:\n    - createTable: {tableName: unread}\n")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.TABLE)).containsExactly("ACCOUNT", "B", "RATE");
        assertThat(names(facts, NodeKind.VIEW)).containsExactly("RICH");
    }

    @Test
    void makeTablesInStatements() {
        Facts facts = new Sources(folder)
                .file(
                        "log.xml",
                        "<databaseChangeLog><changeSet><sql>create table city (id int);</sql>"
                                + "<sql>no statement at all</sql></changeSet></databaseChangeLog>")
                .facts(new JavaLanguage());

        assertThat(names(facts, NodeKind.TABLE)).containsExactly("CITY");
        assertThat(facts.problems()).isEmpty();
    }
}
