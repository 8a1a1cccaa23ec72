package dev.banyan.analyzer.java.data;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectQueryTest {

    @TempDir
    Path folder;

    private List<String> read(String query) {
        Facts facts = new Sources(folder)
                .file("M.java", """
                        import java.util.*;
                        import javax.persistence.*;
                        @Entity @Table(name = "ORDERS") class Order {
                          @OneToMany List<Item> items; @ManyToOne Customer customer; Address ship; String name;
                        }
                        @Entity class Item { @ManyToOne Product product; }
                        @Entity class Product {}
                        @Entity class Customer { @ManyToOne Country country; String name; }
                        @Entity class Country {}
                        @Embeddable class Address { @ManyToOne Country country; }
                        """)
                .file(
                        "Q.java",
                        "class Q { void q(javax.persistence.EntityManager em) { em.createQuery(\"" + query + "\"); } }")
                .facts(new JavaLanguage());
        return edges(facts, EdgeKind.READS).stream()
                .filter(edge -> edge.startsWith("Q "))
                .map(edge -> edge.substring("Q SELECT ".length()))
                .toList();
    }

    @Test
    void joinsWhatAnAssociationLeadsTo() {
        assertThat(read("select o from Order as o left join fetch o.items i join i.product"))
                .containsExactly("ITEM derived", "ORDERS derived", "PRODUCT derived");
        assertThat(read("select i from Order o, in(o.items) i")).containsExactly("ITEM derived", "ORDERS derived");
    }

    @Test
    void joinsOnTheWayOfAPathAndLoadsWhatIsSelected() {
        assertThat(read("from Order o where o.customer.country.name = 'x'"))
                .containsExactly("COUNTRY derived", "CUSTOMER derived", "ORDERS derived");
        assertThat(read("select o.ship.country from Order o")).containsExactly("COUNTRY derived", "ORDERS derived");
        assertThat(read("select o from Order o where o.customer = :c")).containsExactly("ORDERS derived");
        assertThat(read("from Order where name = 'o.items'")).containsExactly("ORDERS derived");
    }
}
