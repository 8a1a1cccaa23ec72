package dev.banyan.analyzer.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DdlLanguageTest {

    @TempDir
    private Path root;

    @Test
    void definesTablesAndViews() throws IOException {
        Facts facts = facts("ddl/T.sql", """
                -- tables
                CREATE TABLE BANK.ACCT (ID INT NOT NULL, OWNER INT REFERENCES BANK.CUST (ID));
                CREATE VIEW RICH (ID) AS SELECT ID FROM BANK.ACCT WHERE X > 1;
                INSERT INTO OTHER VALUES (1);
                """);

        assertThat(facts.nodes())
                .extracting(node -> node.id().toString())
                .containsExactly("table:BANK.ACCT", "view:RICH");
        Node table = facts.nodes().get(0);
        assertThat(table.definition().orElseThrow()).hasToString("ddl/T.sql:2");
        assertThat(table.attributes()).isEqualTo(Map.of("columns", "ID INT, OWNER INT", "references", "BANK.CUST"));
        assertThat(facts.edges())
                .extracting(edge ->
                        edge.from() + " " + edge.kind().word() + " " + edge.to().orElseThrow() + " " + edge.via())
                .containsExactly("view:RICH reads table:BANK.ACCT SELECT");
    }

    @Test
    void definesWhatIsCreatedOrReplaced() throws IOException {
        Facts facts = facts("ddl/T.ddl", "CREATE OR REPLACE TABLE HOLDING (ID INT NOT NULL);\n");

        assertThat(facts.nodes()).extracting(node -> node.id().toString()).containsExactly("table:HOLDING");
        assertThat(facts.readings()).extracting(Reading::outcome).containsExactly(Reading.Outcome.PARSED);
    }

    @Test
    void saysWhenAStatementWasNotUnderstood() throws IOException {
        assertThat(facts("ddl/T.ddl", "CREATE TABLE;\nCREATE TABLE T (A INT);\n")
                        .readings())
                .containsExactly(new Reading("ddl/T.ddl", "sql", 2, Reading.Outcome.PARTIAL));
    }

    @Test
    void saysThatAScriptHoldsNoSql() throws IOException {
        Facts facts = facts("ddl/T.sql", "%%% lorem ipsum (((\n 12 dolor;\n");

        assertThat(facts.problems()).extracting("code").containsExactly("syntax");
        assertThat(facts.readings()).containsExactly(new Reading("ddl/T.sql", "sql", 2, Reading.Outcome.PARTIAL));
    }

    @Test
    void saysNothingOfEmptyScriptsAndOfThoseWithoutTables() throws IOException {
        assertThat(facts("ddl/E.sql", "").problems()).isEmpty();
        assertThat(facts("ddl/E.sql", "-- nothing\n").problems()).isEmpty();
        assertThat(facts("ddl/G.sql", "grant select on T to U;\ncommit;\n").problems())
                .isEmpty();
    }

    private Facts facts(String path, String text) throws IOException {
        DdlLanguage language = new DdlLanguage();
        SourceFile file = file(path, text);
        assertThat(language.reads(file)).isTrue();
        try (Workers workers = new Workers(1, () -> {})) {
            return language.facts(List.of(file), workers);
        }
    }

    private SourceFile file(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
        return new SourceFile(path, place, text.length());
    }
}
