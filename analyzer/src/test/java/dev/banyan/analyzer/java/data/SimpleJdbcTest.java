package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimpleJdbcTest {

    @TempDir
    Path folder;

    private Facts facts(String text) {
        return new Sources(folder)
                .file("R.java", "import org.springframework.jdbc.core.simple.*;\n" + text)
                .facts(new JavaLanguage());
    }

    @Test
    void writesTheTableWhereTheInsertIsRun() {
        Facts facts = facts("""
                class R {
                  private SimpleJdbcInsert insert;
                  private final SimpleJdbcInsert field = new SimpleJdbcInsert(null).withTableName("logs");
                  R(javax.sql.DataSource ds) {
                    insert = new SimpleJdbcInsert(ds).withTableName("visits").usingGeneratedKeyColumns("id");
                  }
                  Number save(Object p) { return insert.executeAndReturnKey(p); }
                  void log(Object p) { field.execute(p); }
                  void once(Object p) { new SimpleJdbcInsert(null).withTableName("once").execute(p); }
                  void unknown(SimpleJdbcInsert other) { other.execute(null); }
                }
                """);

        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "R INSERT ? unresolved",
                        "R INSERT LOGS derived",
                        "R INSERT ONCE exact",
                        "R INSERT VISITS derived");
        assertThat(facts.edges())
                .filteredOn(edge ->
                        edge.to().filter(to -> to.name().equals("VISITS")).isPresent())
                .flatExtracting(edge -> edge.members())
                .extracting("from")
                .containsExactly("save(Object)");
    }

    @Test
    void callsTheProcedureLikeAProgram() {
        Facts facts = facts("""
                class R {
                  SimpleJdbcCall call = new SimpleJdbcCall(null).withProcedureName("add_visit");
                  void run() { call.execute(); }
                  void none(SimpleJdbcCall c) { c.executeObject(null); }
                }
                """);

        assertThat(edges(facts, EdgeKind.CALLS)).containsExactly("R CALL ? unresolved", "R CALL ADD_VISIT derived");
    }

    @Test
    void leavesTextsToTheSqlTheyAre() {
        Facts facts = facts("""
                class R {
                  JdbcClient client;
                  org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate named;
                  Object x() { return client.sql("select * from vets where id = :id").param("id", 1).query(); }
                  void y() { named.update("update pets set name = :name where id = :id", (java.util.Map) null); }
                }
                """);

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("R SELECT VETS exact");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("R UPDATE PETS exact");
    }
}
