package dev.banyan.grammars.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HostColumnsTest {

    @Test
    void insertJoinsValuesToTheColumnsInTheirOrder() {
        assertThat(columns("INSERT INTO ACC (ID, NAME, BAL) VALUES (:X, :N, :A + :B)"))
                .containsExactly("X ACC.ID", "N ACC.NAME", "A ACC.BAL", "B ACC.BAL");
    }

    @Test
    void updateJoinsWhatItSetsAndWhatItComparesTo() {
        assertThat(columns("UPDATE ACC SET NAME = :N, BAL = BAL + :B WHERE ID = :X AND :Y = AREA AND C > :Z"))
                .containsExactly("N ACC.NAME", "B ACC.BAL", "X ACC.ID", "Y ACC.AREA", "Z -");
    }

    @Test
    void deleteJoinsWhatItComparesTo() {
        assertThat(columns("DELETE FROM ACC WHERE ID = :X")).containsExactly("X ACC.ID");
    }

    @Test
    void selectJoinsItsListToTheTargets() {
        assertThat(columns("SELECT ID, MAX(BAL), A + B, 1 INTO :X, :M, :S, :O FROM ACC WHERE NAME = :N"))
                .containsExactly("X ACC.ID", "M ACC.BAL", "S -", "O -", "N ACC.NAME");
    }

    @Test
    void qualifiersChooseAmongTables() {
        assertThat(columns("SELECT A.ID, B.NAME, C INTO :X, :N, :C FROM ACC A, BANK.BRANCH B WHERE A.ID = B.ID"))
                .containsExactly("X ACC.ID", "N BANK.BRANCH.NAME", "C -");
    }

    @Test
    void aCursorKnowsWhatItSelects() {
        SqlStatement cursor = statement("DECLARE C1 CURSOR FOR SELECT ID, BAL FROM ACC WHERE ID = :X");
        assertThat(cursor.uses().selected()).containsExactly("ACC.ID", "ACC.BAL");
    }

    private static List<String> columns(String sql) {
        return statement(sql).hostVariables().stream()
                .map(host -> host.name() + " " + host.column().orElse("-"))
                .toList();
    }

    private static SqlStatement statement(String sql) {
        SqlParse parse = SqlParser.parse(sql, new Position("A.cbl", 1, 1), SqlParser.Dialect.EMBEDDED);
        assertThat(parse.problems()).isEmpty();
        return parse.statements().get(0);
    }
}
