package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.CompiledSources;
import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProceduresTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    private Facts facts() {
        return sources.facts(new JavaLanguage());
    }

    @Test
    void codeCallsProceduresByTheEscapeOfJdbcAndByJpa() {
        sources.file("A.java", """
                import java.sql.*;
                import javax.persistence.*;
                @NamedStoredProcedureQuery(name = "n", procedureName = "named_one") class E {}
                class Dao {
                  void a(Connection c) throws Exception { c.prepareCall("{? = call pkg.f(?)}"); }
                  void b(Connection c, String name) throws Exception { c.prepareCall("{call " + name + "(?)}"); }
                  void c(EntityManager em) { em.createStoredProcedureQuery("p"); em.createNamedStoredProcedureQuery("n"); }
                }
                """);

        assertThat(edges(facts(), EdgeKind.CALLS))
                .contains("Dao CALL NAMED_ONE derived", "Dao CALL P exact", "Dao CALL PKG.F exact")
                .anyMatch(edge -> edge.startsWith("Dao CALL") && edge.endsWith("unresolved"));
    }

    @Test
    void aLocalThatBranchesGiveOthersHasOneOfSeveralProcedures() {
        sources.file("A.java", """
                class Dao {
                  void a(java.sql.Connection c, boolean b) throws Exception {
                    String s;
                    if (b) { s = "{call ONE()}"; } else { s = "{call TWO()}"; }
                    c.prepareCall(s);
                  }
                }
                """);

        assertThat(edges(facts(), EdgeKind.CALLS)).containsExactly("Dao CALL TWO partial");
    }

    @Test
    void classesOfSpringAreGivenTheProcedureThatTheyCall() {
        sources.file("A.java", """
                import org.springframework.data.jpa.repository.query.Procedure;
                import org.springframework.jdbc.object.StoredProcedure;
                class First extends StoredProcedure { First(javax.sql.DataSource d) { super(d, "one"); } }
                class Second extends StoredProcedure { static final String NAME = "two"; Second() { setSql(NAME); } }
                interface Store { @Procedure("three") void run(); @Procedure void four(); }
                """);

        assertThat(edges(facts(), EdgeKind.CALLS))
                .contains(
                        "First CALL ONE exact",
                        "Second CALL TWO exact",
                        "Store CALL FOUR exact",
                        "Store CALL THREE exact");
    }

    @Test
    void buildersOfStatementsNameTheirTables() {
        sources.file("A.java", """
                import org.apache.ibatis.jdbc.SQL;
                class Provider {
                  String find() { return new SQL() {{ SELECT("a"); FROM("ACCOUNT a"); INNER_JOIN("OWNER o on 1=1"); }}.toString(); }
                  String drop() { return new SQL().DELETE_FROM("ACCOUNT").toString(); }
                }
                """).file("B.java", """
                import org.jooq.DSLContext;
                import static org.jooq.impl.DSL.table;
                class Jooq {
                  void a(DSLContext dsl) { dsl.selectFrom(Tables.BOOK.as("b")).fetch(); dsl.insertInto(table("LOAN")).execute(); }
                }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "Jooq SELECT BOOK derived", "Provider SELECT ACCOUNT derived", "Provider SELECT OWNER derived");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly("Jooq INSERT LOAN derived", "Provider DELETE ACCOUNT derived");
    }

    @Test
    void changeLogsMakeTablesAndViews() {
        sources.file("db.changelog.xml", """
                <databaseChangeLog><changeSet id="1" author="a"><createTable tableName="owner"/>
                <renameTable oldTableName="x" newTableName="y"/><createTable tableName="${prefix}z"/>
                <createView viewName="v">select 1 from owner</createView></changeSet></databaseChangeLog>
                """);

        Facts facts = facts();

        assertThat(names(facts, NodeKind.TABLE)).containsExactly("OWNER", "Y");
        assertThat(names(facts, NodeKind.VIEW)).containsExactly("V");
    }

    @Test
    void labelsAndPathsOfObjectsAreNoTables() {
        sources.file("messages.properties", """
                button=Delete selected
                real=delete from OLD_T
                """).file("A.java", """
                class Dao {
                  String label() { return "Delete patients"; }
                  String path() { return "select c from CONCEPT c join c.answers a where a.x = 1"; }
                  String schema() { return "select * from BANK.ACCOUNT a"; }
                }
                """);

        assertThat(names(facts(), NodeKind.TABLE)).containsExactly("BANK.ACCOUNT", "CONCEPT", "OLD_T");
    }

    @Test
    void tablesOfNamedQueriesAreWrittenAsAllOthers() {
        sources.file("Cargo.java", """
                import javax.persistence.*;
                @Entity @NamedQuery(name = "all", query = "select c from Cargo c") class Cargo {}
                """);

        assertThat(names(facts(), NodeKind.TABLE)).containsExactly("CARGO");
    }

    @Test
    void theValueOfALocalIsFollowedToTheProcedure() {
        sources.file("A.java", """
                import java.sql.*;
                class Dao {
                  void a(Connection c) throws Exception { String s = "{ call P(?) }"; c.prepareCall(s).execute(); }
                  void b(Connection c, String t) throws Exception { c.prepareCall(t).execute(); t = "{ call LATER() }"; }
                }
                """);

        assertThat(edges(facts(), EdgeKind.CALLS)).containsExactly("Dao CALL ? unresolved", "Dao CALL P derived");
    }

    @Test
    void classFilesWithoutNamesOfLocalsAreReadAsOthersAre() throws IOException {
        Map<String, byte[]> classes = CompiledSources.classes(folder, Map.of("Dao.java", """
                import java.sql.*;
                class Dao {
                  void a(Connection c) throws Exception { String s = "{ call P(?) }"; c.prepareCall(s).execute(); }
                  void b(Connection c) throws Exception { String s = toString(); c.prepareCall(s).execute(); }
                  void d(Connection c) throws Exception { String s = toString(); c.prepareStatement("delete from " + s); }
                }
                """), "-g:none");
        Files.write(folder.resolve("Dao.class"), classes.get("Dao.class"));
        sources.found("Dao.class");

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.CALLS)).contains("Dao CALL ? unresolved", "Dao CALL P derived");
        assertThat(edges(facts, EdgeKind.WRITES)).contains("Dao DELETE ? unresolved");
    }

    @Test
    void lockingIsForTables() {
        sources.file("page_messages.properties", "a=Lock Event Definition\n").file("A.java", """
                class Dao {
                  String label() { return "Lock Event Definition"; }
                  String lock() { return "lock table REAL_T in exclusive mode"; }
                }
                """);

        assertThat(names(facts(), NodeKind.TABLE)).containsExactly("REAL_T");
    }

    @Test
    void entitiesByTheirFullNamesAndInSchemasAreOneTable() {
        sources.file("shop/Customer.java", """
                package shop;
                import javax.persistence.*;
                @Entity @Table(schema = "APP", name = "CUSTOMER")
                @NamedQuery(name = "all", query = "select c.name from Customer c") class Customer {}
                """)
                .file("shop/Dao.java", """
                package shop;
                class Dao {
                  String all() { return "select c.name from shop.Customer c"; }
                }
                """)
                .file("sql.properties", "one=select NAME from CUSTOMER\n");

        assertThat(names(facts(), NodeKind.TABLE)).containsExactly("APP.CUSTOMER");
    }

    @Test
    void labelsThatHappenToParseAreNoStatements() {
        sources.file("labels.properties", """
                select.file=select file from list below
                hint=The application is using a system command
                view=Select the lesson plan to view:
                """)
                .file("A.java", "class Page { String label() { return \"select.file\"; } }");

        assertThat(names(facts(), NodeKind.TABLE)).isEmpty();
    }

    @Test
    void generatorsOfKeysCountInATable() {
        sources.file("A.java", """
                import javax.persistence.*;
                @Entity class Cargo {
                  @Id @TableGenerator(name = "g", table = "IDGENERATOR", schema = "APP") int id;
                }
                """);

        assertThat(edges(facts(), EdgeKind.READS))
                .containsExactly("Cargo ENTITY APP.IDGENERATOR exact", "Cargo ENTITY CARGO derived");
    }
}
