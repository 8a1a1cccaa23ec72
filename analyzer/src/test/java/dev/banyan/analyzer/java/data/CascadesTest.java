package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadesTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void emptyEstate() {
        sources = new Sources(folder);
    }

    /** An entity in the package {@code p}; its table has its name. */
    private void entity(String name, String members) {
        sources.file(
                "p/" + name + ".java",
                "package p;\nimport javax.persistence.*;\nimport java.util.*;\n@Entity public class " + name + " {\n"
                        + members + "\n}");
    }

    private void plain(String name, String members) {
        sources.file("p/" + name + ".java", "package p; public class " + name + " {\n" + members + "\n}");
    }

    private Facts service(String statements) {
        return sources.file(
                        "p/Service.java",
                        "package p;\nclass Service {\nvoid run(javax.persistence.EntityManager em,"
                                + " org.hibernate.Session session, Owner owner) {\n" + statements + "\n}\n}")
                .facts(new JavaLanguage());
    }

    private List<String> writes(String statements) {
        return edges(service(statements), EdgeKind.WRITES).stream()
                .map(edge -> edge.substring("p.Service ".length()))
                .toList();
    }

    private static Edge edge(Facts facts, String table) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.WRITES)
                .filter(edge -> edge.to().stream().anyMatch(to -> to.name().equals(table)))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class OfAnnotations {

        @Test
        void storeWhatTheyLeadToAndWhatThatLeadsTo() {
            entity("Owner", "@OneToMany(cascade = CascadeType.ALL) List<Pet> pets;");
            entity("Pet", "@ManyToOne PetType type;\n@OneToMany(cascade = CascadeType.ALL) Set<Visit> visits;");
            entity("Visit", "@ManyToOne(cascade = CascadeType.ALL) Owner owner;");
            entity("PetType", "");

            Facts facts = service("em.persist(owner);");

            assertThat(edges(facts, EdgeKind.WRITES))
                    .containsExactly(
                            "p.Service INSERT OWNER derived",
                            "p.Service INSERT PET derived",
                            "p.Service INSERT VISIT derived");
            Edge visits = edge(facts, "VISIT");
            assertThat(visits.resolution())
                    .isEqualTo(new Resolution.Derived("stored with Owner: Owner.pets cascades ALL (p/Owner.java:5),"
                            + " Pet.visits cascades ALL (p/Pet.java:6)"));
            assertThat(visits.evidence())
                    .extracting("file", "line")
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("p/Owner.java", 5),
                            org.assertj.core.groups.Tuple.tuple("p/Pet.java", 6),
                            org.assertj.core.groups.Tuple.tuple("p/Service.java", 4));
            assertThat(visits.members()).extracting("line").containsExactly(4);
            assertThat(visits.members()).extracting("from").containsExactly("run(EntityManager,Session,Owner)");
        }

        @Test
        void letThroughWhatTheyName() {
            entity("Owner", """
                    @OneToOne(cascade = CascadeType.PERSIST) Born born;
                    @OneToOne(cascade = {CascadeType.MERGE, CascadeType.REFRESH}) Changed changed;
                    @OneToOne(cascade = CascadeType.REMOVE) Gone gone;
                    @OneToOne(orphanRemoval = true) Orphan orphan;
                    @OneToOne(orphanRemoval = false) Kept kept;
                    """);
            List.of("Born", "Changed", "Gone", "Orphan", "Kept").forEach(name -> entity(name, ""));

            assertThat(writes("em.persist(owner);")).containsExactly("INSERT BORN derived", "INSERT OWNER derived");
            assertThat(writes("em.merge(owner);")).containsExactly("SAVE CHANGED derived", "UPDATE OWNER derived");
            assertThat(writes("em.remove(owner);"))
                    .containsExactly("DELETE GONE derived", "DELETE ORPHAN derived", "DELETE OWNER derived");
        }

        @Test
        void doNotHearBulkDeletions() {
            entity("Owner", "@OneToOne(cascade = CascadeType.ALL) Pet pet;");
            entity("Pet", "");

            assertThat(writes("em.getCriteriaBuilder().createCriteriaDelete(Owner.class);"))
                    .containsExactly("DELETE OWNER derived");
        }

        @Test
        void areFoundOnGettersAndAbove() {
            sources.file("p/Base.java", """
                    package p;
                    import javax.persistence.*;
                    @MappedSuperclass abstract class Base {
                        @OneToOne(cascade = CascadeType.ALL, targetEntity = Log.class)
                        public Object getLog() { return null; }
                    }
                    """)
                    .file("p/Owner.java", "package p; @javax.persistence.Entity public class Owner extends Base {}");
            entity("Log", "@OneToMany(cascade = CascadeType.ALL) Map<String, Line> lines;");
            entity("Line", "");

            assertThat(writes("em.persist(owner);"))
                    .containsExactly("INSERT LINE derived", "INSERT LOG derived", "INSERT OWNER derived");
        }

        @Test
        void goThroughEmbeddedValues() {
            entity(
                    "Owner",
                    "@Embedded Home home; @ElementCollection @CollectionTable(name = \"CARS\") List<Car> cars;");
            sources.file("p/Home.java", """
                    package p;
                    import javax.persistence.*;
                    @Embeddable class Home { @OneToOne(cascade = CascadeType.ALL) Room room; }
                    """);
            sources.file("p/Car.java", """
                    package p;
                    import javax.persistence.*;
                    @Embeddable class Car { @ManyToOne(cascade = CascadeType.ALL) Maker maker; }
                    """);
            entity("Room", "");
            entity("Maker", "");

            assertThat(writes("em.persist(owner);"))
                    .containsExactly(
                            "INSERT CARS derived",
                            "INSERT MAKER derived",
                            "INSERT OWNER derived",
                            "INSERT ROOM derived");
        }

        @Test
        void writeTheirJoinTableWithTheirOwner() {
            entity("Owner", "@ManyToMany @JoinTable(name = \"OWNER_CLUB\") Set<Club> clubs;");
            entity("Club", "@ManyToMany(mappedBy = \"clubs\") Set<Owner> owners;");

            assertThat(writes("em.merge(owner);")).containsExactly("SAVE OWNER_CLUB derived", "UPDATE OWNER derived");
            assertThat(writes("em.remove(owner);"))
                    .containsExactly("DELETE OWNER derived", "DELETE OWNER_CLUB derived");
        }

        @Test
        void leaveAnEntityUnresolvedThatIsNotThere() {
            entity("Owner", "@OneToOne(cascade = CascadeType.ALL) far.Away away;");

            Facts facts = service("em.persist(owner);");

            assertThat(edges(facts, EdgeKind.WRITES))
                    .containsExactly("p.Service INSERT ? unresolved", "p.Service INSERT OWNER derived");
        }

        @Test
        void endInASentenceWhereTheyAreTooMany() {
            entity("Owner", "@OneToOne(cascade = CascadeType.ALL) E0 next;");
            for (int i = 0; i < 501; i++) {
                entity("E" + i, "@OneToOne(cascade = CascadeType.ALL) E" + (i + 1) + " next;");
            }

            Facts facts = service("em.persist(owner);");

            assertThat(edges(facts, EdgeKind.WRITES)).hasSize(502).contains("p.Service INSERT ? unresolved");
            assertThat(edge(facts, "E499").evidence()).hasSize(9);
        }
    }

    @Nested
    class OfInterfaces {

        @Test
        void ofSpringDataCascadeUnlessTheyWorkInBatches() {
            entity(
                    "Owner",
                    "@OneToOne(cascade = CascadeType.ALL) Pet pet; @OneToOne(cascade = CascadeType.MERGE) Dog dog;");
            entity("Pet", "");
            entity("Dog", "");
            sources.file("p/Owners.java", """
                    package p;
                    interface Owners extends org.springframework.data.jpa.repository.JpaRepository<Owner, Long> {}
                    """);

            assertThat(writes("Owners owners = null; owners.save(owner);"))
                    .containsExactly("SAVE DOG derived", "SAVE OWNER derived", "SAVE PET derived");
            assertThat(writes("Owners owners = null; owners.deleteById(1L);"))
                    .containsExactly("DELETE OWNER derived", "DELETE PET derived");
            assertThat(writes("Owners owners = null; owners.deleteAllInBatch();"))
                    .containsExactly("DELETE OWNER derived");
        }

        @Test
        void ofHibernateCascadeUnlessTheyAreStateless() {
            sources.file("p/Owner.java", """
                    package p;
                    import javax.persistence.*;
                    import org.hibernate.annotations.Cascade;
                    import org.hibernate.annotations.CascadeType;
                    @Entity public class Owner { @OneToOne @Cascade(CascadeType.SAVE_UPDATE) Pet pet; }
                    """);
            entity("Pet", "");

            assertThat(writes("session.saveOrUpdate(owner);"))
                    .containsExactly("SAVE OWNER derived", "SAVE PET derived");
            assertThat(writes("session.delete(owner);")).containsExactly("DELETE OWNER derived");
            assertThat(writes("org.hibernate.StatelessSession s = null; s.update(owner);"))
                    .containsExactly("UPDATE OWNER derived");
        }
    }

    @Nested
    class OfXml {

        @Test
        void ofHibernateAreRead() {
            plain("Owner", "java.util.Set<Pet> pets; Home home; Boss boss; Friend friend;");
            List.of("Pet", "Home", "Boss", "Friend", "Room", "Club", "Stamp").forEach(name -> plain(name, ""));
            sources.file("Owner.hbm.xml", """
                    <hibernate-mapping package="p">
                      <class name="Owner" table="OWNERS">
                        <set name="pets" cascade="all-delete-orphan"><key column="O"/><one-to-many class="Pet"/></set>
                        <component name="home"><many-to-one name="room" class="Room" cascade="persist, save-update"/></component>
                        <many-to-one name="boss" cascade="delete"/>
                        <many-to-one name="friend"/>
                        <bag name="clubs" table="OWNER_CLUB"><key column="O"/><many-to-many class="Club"/></bag>
                        <bag name="fans" table="FANS" inverse="true"><key column="O"/><many-to-many class="Club"/></bag>
                        <list name="stamps" table="STAMPS"><key column="O"/><element column="S"/></list>
                        <join table="DETAIL"><key column="O"/><one-to-one name="stamp" class="Stamp" cascade="all"/></join>
                      </class>
                      <class name="Pet" table="PETS"/><class name="Room" table="ROOMS"/><class name="Boss" table="BOSSES"/>
                      <class name="Friend" table="FRIENDS"/><class name="Club" table="CLUBS"/><class name="Stamp" table="STAMP"/>
                    </hibernate-mapping>
                    """);

            assertThat(writes("session.saveOrUpdate(owner);"))
                    .containsExactly(
                            "SAVE DETAIL derived",
                            "SAVE OWNERS derived",
                            "SAVE OWNER_CLUB derived",
                            "SAVE PETS derived",
                            "SAVE ROOMS derived",
                            "SAVE STAMP derived",
                            "SAVE STAMPS derived");
            assertThat(writes("session.delete(owner);"))
                    .containsExactly(
                            "DELETE BOSSES derived",
                            "DELETE DETAIL derived",
                            "DELETE OWNERS derived",
                            "DELETE OWNER_CLUB derived",
                            "DELETE PETS derived",
                            "DELETE STAMP derived",
                            "DELETE STAMPS derived");
        }

        @Test
        void ofHibernateHaveADefault() {
            plain("Owner", "Pet pet; public Pet getDog() { return null; }");
            plain("Pet", "");
            sources.file("Owner.hbm.xml", """
                    <hibernate-mapping package="p" default-cascade="all">
                      <class name="Owner" table="OWNERS"><many-to-one name="dog"/></class>
                      <class name="Pet" table="PETS"/>
                    </hibernate-mapping>
                    """);

            assertThat(writes("session.save(owner);")).containsExactly("INSERT OWNERS derived", "SAVE PETS derived");
        }

        @Test
        void ofJpaAreRead() {
            plain("Owner", "java.util.List<Pet> pets; Home home;");
            plain("Home", "");
            plain("Pet", "");
            plain("Room", "");
            sources.file("orm.xml", """
                    <entity-mappings><package>p</package>
                      <entity class="Owner"><attributes>
                        <one-to-many name="pets" orphan-removal="true"><cascade><cascade-persist/></cascade>
                          <join-table name="OWNER_PET"/></one-to-many>
                        <embedded name="home"/>
                      </attributes></entity>
                      <entity class="Pet"/>
                      <entity class="Room"/>
                      <embeddable class="Home"><attributes>
                        <one-to-one name="room" target-entity="Room"><cascade><cascade-all/></cascade></one-to-one>
                      </attributes></embeddable>
                    </entity-mappings>
                    """);

            assertThat(writes("em.persist(owner);"))
                    .containsExactly(
                            "INSERT OWNER derived",
                            "INSERT OWNER_PET derived",
                            "INSERT PET derived",
                            "INSERT ROOM derived");
            assertThat(writes("em.remove(owner);"))
                    .containsExactly(
                            "DELETE OWNER derived",
                            "DELETE OWNER_PET derived",
                            "DELETE PET derived",
                            "DELETE ROOM derived");
            assertThat(writes("em.merge(owner);"))
                    .containsExactly("SAVE OWNER_PET derived", "SAVE ROOM derived", "UPDATE OWNER derived");
        }
    }
}
