package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataAccessTest {

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

    private Facts method(String statements) {
        return sources.file(
                        "A.java",
                        "class A { static final String T = \"ACCOUNT\";\n void run(String id, String t) {\n"
                                + statements + "\n} void query(String s) {} }")
                .facts(new JavaLanguage());
    }

    @Test
    void readsConcatenationsWithConstantsAndParameters() {
        Facts facts = method("query(\"SELECT A FROM \" + T + \" WHERE ID = '\" + id + \"'\");");

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("A SELECT ACCOUNT exact");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                .flatExtracting("members")
                .extracting("from")
                .containsExactly("run(String,String)");
    }

    @Test
    void followsTextsThatGrowInALocalVariable() {
        Facts facts = method("""
                String sql = "UPDATE ACCOUNT ";
                sql += "SET X = 1 ";
                if (id != null) sql = sql + "WHERE ID = ?";
                query(sql);
                """);

        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("A UPDATE ACCOUNT derived");
    }

    @Test
    void followsABuilder() {
        Facts facts = method("""
                StringBuilder sql = new StringBuilder("INSERT INTO ");
                sql.append("LOG (A, B)").append(" VALUES (?, ");
                sql.append(id).append(')');
                query(sql.toString());
                """);

        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("A INSERT LOG derived");
    }

    @Test
    void leavesATableUnresolvedWhoseNameIsMadeAtRunTime() {
        Facts facts = method("query(\"DELETE FROM \" + t + \" WHERE ID = 1\");");

        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("A DELETE ? unresolved");
    }

    @Test
    void takesNoTextForSqlThatDoesNotParse() {
        Facts facts = method("query(\"Select an account from the list, please\"); query(\"update failed\");");

        assertThat(edges(facts, EdgeKind.READS)).isEmpty();
        assertThat(edges(facts, EdgeKind.WRITES)).isEmpty();
    }

    @Test
    void attributesAConstantToTheTypeThatUsesIt() {
        sources.file("Sql.java", "interface Sql { String FIND = \"SELECT A FROM T\"; }")
                .file("Dao.java", "class Dao { void run() { query(Sql.FIND); } void query(String s) {} }");

        assertThat(edges(facts(), EdgeKind.READS)).containsExactly("Dao SELECT T exact");
    }

    @Test
    void mapsEntitiesAndTheirQueries() {
        sources.file("Account.java", """
                        import javax.persistence.*;
                        @Entity @Table(name = "acct", schema = "bank") class Account {
                            @ManyToMany @JoinTable(name = "acct_owner") java.util.List owners;
                        }
                        @Entity class Owner {}
                        """).file("Dao.java", """
                        class Dao {
                            void run(javax.persistence.EntityManager em) {
                                em.createQuery("select a from Account a join a.owners o, Owner x where x = o");
                                em.createQuery("delete from Owner");
                            }
                        }
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "Account ENTITY ACCT_OWNER exact",
                        "Account ENTITY BANK.ACCT exact",
                        "Dao SELECT BANK.ACCT derived",
                        "Dao SELECT OWNER derived",
                        "Owner ENTITY OWNER derived");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("Dao DELETE OWNER derived");
    }

    @Test
    void mapsClassesOfHibernateXml() {
        sources.file("C.hbm.xml", """
                        <!DOCTYPE hibernate-mapping PUBLIC "x" "http://hibernate.example/dtd">
                        <hibernate-mapping package="a"><class name="C" table="CUST"/></hibernate-mapping>
                        """)
                .file(
                        "C.java",
                        "package a; class C { void run(Object s) { s.createQuery(\"from C c order by c.id\"); } }");

        assertThat(edges(facts(), EdgeKind.READS)).containsExactly("a.C ENTITY CUST exact", "a.C SELECT CUST derived");
    }

    @Test
    void flattensTheDynamicSqlOfMappers() {
        sources.file("m.xml", """
                        <mapper namespace="a.M">
                          <sql id="cols">A, B</sql>
                          <select id="find">select <include refid="cols"/> from T
                            <where><if test="x != null">and A = #{x}</if></where></select>
                          <update id="change">update T <set><if test="a">A = #{a},</if></set> where B in
                            <foreach open="(" close=")" item="i">#{i}</foreach></update>
                        </mapper>
                        """).file("M.java", """
                        package a;
                        interface M {
                            Object find(String x);
                            @org.apache.ibatis.annotations.Delete({"delete from U", "where A = #{a}"}) void drop();
                        }
                        """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("a.M SELECT T exact");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("a.M DELETE U exact", "a.M UPDATE T exact");
        assertThat(facts.edges())
                .flatExtracting(edge -> edge.members())
                .extracting("from")
                .containsExactlyInAnyOrder("find(String)", "change", "drop()");
    }

    @Test
    void joinsAStatementOfAPropertyFileToTheCodeThatNamesIt() {
        sources.file("x.sql.properties", """
                        # statements
                        Post.find = SELECT A \\
                            FROM POSTS
                        title = Update your profile
                        """)
                .file("Dao.java", "class Dao { void run() { sql(\"Post.find\"); } void sql(String s) {} }");

        assertThat(edges(facts(), EdgeKind.READS)).containsExactly("Dao SELECT POSTS derived");
    }

    @Test
    void findsQueuesThroughLocalsAndResources() {
        sources.file("A.java", """
                import javax.annotation.Resource;
                import javax.jms.*;
                class A {
                    @Resource(lookup = "java:/topic/orders") private Topic orders;
                    void run(javax.naming.Context c, QueueSession s, JMSContext x, Queue unknown) throws Exception {
                        Queue q = (Queue) c.lookup("java:comp/env/queue/out");
                        s.createSender(q);
                        x.createProducer().send(orders, "text");
                        s.createReceiver(unknown);
                    }
                }
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly("A send queue/out exact", "A send topic/orders exact");
        assertThat(edges(facts, EdgeKind.READS)).containsExactly("A receive ? unresolved");
    }

    @Test
    void showsWhereAQueueIsUsedAndWhereItIsNamed() {
        sources.file("A.java", """
                import javax.jms.*;
                class A {
                    private Queue q;
                    void init(javax.naming.Context c) throws Exception {
                        q = (Queue) c.lookup("queue/out");
                    }
                    void run(QueueSession s) throws Exception { s.createSender(q); }
                }
                """);

        assertThat(facts().edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.WRITES)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.members()).extracting("from").containsExactly("run(QueueSession)");
                    assertThat(edge.members()).extracting("line").containsExactly(7);
                    assertThat(edge.evidence()).extracting("line").containsExactly(5, 7);
                });
    }
}
