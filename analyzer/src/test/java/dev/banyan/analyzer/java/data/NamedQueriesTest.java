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

class NamedQueriesTest {

    private static final String CARGO = """
            package a;
            import jakarta.persistence.*;
            @Entity
            @NamedQuery(name = "Cargo.findAll", query = "Select c from Cargo c")
            @NamedQuery(name = Cargo.DROP, query = "delete from Cargo c")
            @NamedNativeQueries({@NamedNativeQuery(name = "all", query = "select * from LEGS")})
            public class Cargo { static final String DROP = "Cargo.drop"; @Id Long id; }
            """;

    @TempDir
    Path folder;

    private Facts facts(String repository) {
        return new Sources(folder)
                .file("a/Cargo.java", CARGO)
                .file("a/R.java", "package a; import jakarta.persistence.*;\n" + repository)
                .facts(new JavaLanguage());
    }

    @Test
    void areReadByTheMethodThatRunsThem() {
        Facts facts = facts("class R { EntityManager m;"
                + " Object all() { return m.createNamedQuery(\"Cargo.findAll\", Cargo.class).getResultList(); }"
                + " void drop() { m.createNamedQuery(Cargo.DROP).executeUpdate(); }"
                + " Object legs() { return m.createNamedQuery(\"all\"); } }");

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly("a.Cargo ENTITY CARGO derived", "a.R SELECT CARGO derived", "a.R SELECT LEGS derived");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("a.R DELETE CARGO derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.from().name().equals("a.R") && edge.kind() == EdgeKind.WRITES)
                .flatExtracting(edge -> edge.members())
                .extracting("from")
                .containsExactly("drop()");
    }

    @Test
    void areFoundThroughAMethodOfTheEstateByNamesThatAreNoPlainWords() {
        Facts facts = facts("class R { Object q(String s) { return s; }"
                + " Object x() { return q(\"Cargo.findAll\"); } Object y() { return q(\"all\"); } }");

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly("a.Cargo ENTITY CARGO derived", "a.R SELECT CARGO derived");
    }

    @Test
    void stayUnresolvedWhereNobodyGivesTheName() {
        Facts facts = facts("class R { EntityManager m;"
                + " void x(String name) { m.createNamedQuery(\"Cargo.none\"); m.createNamedQuery(name); } }");

        assertThat(facts.edges())
                .filteredOn(edge -> edge.from().name().equals("a.R")
                        && edge.kind() == EdgeKind.READS
                        && edge.to().isEmpty())
                .extracting(edge -> edge.resolution().toString())
                .satisfiesExactlyInAnyOrder(one -> assertThat(one).contains("Cargo.none"), two -> assertThat(two)
                        .contains("name"));
    }

    @Test
    void areTakenFromMappingFilesWithTheClassBeforeThoseInIt() {
        Facts facts = new Sources(folder)
                .file("orm.xml", """
                        <entity-mappings><package>a</package>
                          <entity class="Tag"><table name="tags"/>
                            <named-query name="Tag.all"><query>SELECT t FROM Tag t</query></named-query></entity>
                        </entity-mappings>
                        """)
                .file("Leg.hbm.xml", """
                        <hibernate-mapping package="a"><class name="Leg" table="legs">
                            <query name="all"><![CDATA[from Leg l]]></query></class>
                          <sql-query name="raw.sql">select * from raw</sql-query></hibernate-mapping>
                        """)
                .file("a/R.java", """
                        package a;
                        class Tag {} class Leg {}
                        class R { org.hibernate.Session s;
                          Object x() { return s.getNamedQuery("Tag.all"); }
                          Object y() { return s.getNamedQuery("a.Leg.all"); }
                          Object z() { return s.getNamedQuery("raw.sql"); } }
                        """)
                .facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.READS))
                .contains("a.R SELECT TAGS derived", "a.R SELECT LEGS derived", "a.R SELECT RAW derived");
    }

    @Test
    void goBeforeWhatTheNameOfARepositorysMethodSays() {
        Facts facts =
                facts("interface Cargos extends org.springframework.data.jpa.repository.JpaRepository<Cargo, Long>"
                        + " { java.util.List<Cargo> drop(); }\n class R { Cargos c; void x() { c.drop(); } }");

        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("a.R DELETE CARGO derived");
    }
}
