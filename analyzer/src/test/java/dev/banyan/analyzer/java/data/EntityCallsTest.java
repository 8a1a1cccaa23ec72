package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityCallsTest {

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void twoEntities() {
        sources = new Sources(folder)
                .file("p/Order.java", """
                package p;
                import javax.persistence.*;
                @Entity @Table(name = "ORDERS") public class Order { public Item item() { return null; } }
                """)
                .file("p/Item.java", """
                package p;
                @javax.persistence.Entity public class Item { public void weigh() {} }
                """)
                .file("p/Bulk.java", "package p; public class Bulk extends Order {}");
    }

    private Facts service(String members) {
        return sources.file(
                        "p/Service.java",
                        "package p;\nimport javax.persistence.*;\nimport javax.persistence.criteria.*;\n"
                                + "import org.hibernate.*;\nimport java.util.*;\nclass Service {\n" + members + "\n}")
                .facts(new JavaLanguage());
    }

    private static List<String> ofService(Facts facts, EdgeKind kind) {
        return edges(facts, kind).stream()
                .filter(edge -> edge.startsWith("p.Service "))
                .toList();
    }

    @Test
    void knowsWhatAnEntityManagerDoes() {
        Facts facts = service("""
                @PersistenceContext private EntityManager em;
                void place(Order order, Bulk bulk) { em.persist(order); em.merge(bulk); em.remove(order.item()); }
                Order find(long id) { return em.find(Order.class, id); }
                """);

        assertThat(ofService(facts, EdgeKind.WRITES))
                .containsExactly(
                        "p.Service DELETE ITEM derived",
                        "p.Service INSERT ORDERS derived",
                        "p.Service UPDATE ORDERS derived");
        assertThat(ofService(facts, EdgeKind.READS)).containsExactly("p.Service SELECT ORDERS derived");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("INSERT"))
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.resolution()).isInstanceOf(Resolution.Derived.class);
                    assertThat(edge.members()).extracting("from").containsExactly("place(Order,Bulk)");
                    assertThat(edge.evidence()).extracting("line").containsExactly(8);
                });
    }

    @Test
    void followsWhatALookUpGivesBack() {
        Facts facts = service("""
                EntityManagerFactory factory;
                void run(long id) {
                    EntityManager em = factory.createEntityManager();
                    em.remove(em.find(Order.class, id));
                    em.getReference(Order.class, id).item().weigh();
                }
                """);

        assertThat(ofService(facts, EdgeKind.WRITES)).containsExactly("p.Service DELETE ORDERS derived");
        assertThat(ofService(facts, EdgeKind.CALLS)).contains("p.Service method p.Item derived");
    }

    @Test
    void readsTheRootsOfCriteriaQueries() {
        Facts facts = service("""
                void run(EntityManager em) {
                    CriteriaBuilder builder = em.getCriteriaBuilder();
                    CriteriaQuery<Long> query = builder.createQuery(Long.class);
                    query.from(Order.class);
                    em.getCriteriaBuilder().createQuery(Item.class);
                    builder.createCriteriaDelete(Item.class);
                }
                """);

        assertThat(ofService(facts, EdgeKind.READS))
                .containsExactly("p.Service SELECT ITEM derived", "p.Service SELECT ORDERS derived");
        assertThat(ofService(facts, EdgeKind.WRITES)).containsExactly("p.Service DELETE ITEM derived");
    }

    @Test
    void leavesAnEntityUnresolvedThatCannotBeKnown() {
        Facts facts = service("void run(EntityManager em, Object thing) { em.persist(thing); }");

        assertThat(ofService(facts, EdgeKind.WRITES)).containsExactly("p.Service INSERT ? unresolved");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.via().equals("INSERT"))
                .extracting("resolution.operand")
                .containsExactly("thing");
    }

    @Test
    void knowsWhatASessionDoes() {
        Facts facts = service("""
                void run(SessionFactory factory, Order order, List<Item> items) {
                    Session session = factory.getCurrentSession();
                    session.save(order);
                    session.saveOrUpdate("Item", order);
                    session.get(Item.class, 1L).weigh();
                    items.forEach(session::delete);
                    session.delete("from Order");
                }
                """);

        assertThat(ofService(facts, EdgeKind.WRITES))
                .containsExactly(
                        "p.Service DELETE ITEM derived",
                        "p.Service INSERT ORDERS derived",
                        "p.Service SAVE ITEM derived");
        assertThat(ofService(facts, EdgeKind.READS)).contains("p.Service SELECT ITEM derived");
    }

    @Test
    void knowsWhatRepositoriesInheritAndDerive() {
        sources.file("p/Base.java", """
                package p;
                import org.springframework.data.jpa.repository.JpaRepository;
                interface Base<T> extends JpaRepository<T, Long> {}
                """)
                .file("p/Orders.java", """
                package p;
                import org.springframework.data.jpa.repository.Query;
                interface Orders extends Base<Order>, Special {
                    void removeByNumber(int number);
                    @Query("select i from Item i") java.util.List<Item> findItems();
                    default int getLimit() { return 9; }
                }
                """)
                .file("p/Special.java", "package p; interface Special { void saveSpecially(); }");
        Facts facts = service("""
                Orders orders;
                void run(List<Order> some) {
                    orders.saveAll(some);
                    some.forEach(orders::delete);
                    orders.removeByNumber(1);
                    orders.findById(2L).get().item().weigh();
                    orders.findItems();
                    orders.getLimit();
                    orders.saveSpecially();
                    orders.flush();
                }
                """);

        assertThat(ofService(facts, EdgeKind.WRITES))
                .containsExactly("p.Service DELETE ORDERS derived", "p.Service SAVE ORDERS derived");
        assertThat(ofService(facts, EdgeKind.READS)).containsExactly("p.Service SELECT ORDERS derived");
        assertThat(edges(facts, EdgeKind.READS)).contains("p.Orders SELECT ITEM derived");
        assertThat(ofService(facts, EdgeKind.CALLS)).contains("p.Service method p.Item derived");
    }

    @Test
    void keepsCallsOfInheritedMethodsThatNoSourceShows() {
        sources.file("p/Orders.java", """
                package p;
                interface Orders extends org.springframework.data.repository.CrudRepository<Order, Long> {}
                """);
        Facts facts = service("void run(Orders orders, Order order) { orders.save(order); }");

        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.CALLS)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.resolution().word()).isEqualTo("derived");
                    assertThat(edge.members()).extracting("to").containsExactly("save(1 arguments)");
                });
        assertThat(Sources.node(facts, "type:p.Service").metrics()).containsEntry("callsInherited", 1);
    }
}
