package dev.banyan.analyzer.java.cache;

import static dev.banyan.analyzer.Sources.edges;
import static dev.banyan.analyzer.Sources.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachesTest {

    @TempDir
    Path folder;

    @Test
    void readsAnnotationsOfMethodsAndTheNamesOfTheirClass() {
        Facts facts =
                new Sources(folder).file("S.java", """
                        import org.springframework.cache.annotation.*;
                        @CacheConfig(cacheNames = "vets") class S {
                          static final String PETS = "pets";
                          @Cacheable Object all() { return null; }
                          @CachePut({PETS, "owners"}) void save() {}
                          @Caching(evict = {@CacheEvict("a"), @CacheEvict(cacheNames = "b")}) void clear() {}
                        }
                        """).file("J.java", """
                        import javax.cache.annotation.*;
                        class J {
                          @CacheResult(cacheName = "rates") Object rate() { return null; }
                          @CacheRemoveAll(cacheName = "rates") void drop() {}
                        }
                        """).facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("J GET rates exact", "S GET vets exact");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "J EVICT rates exact",
                        "J PUT rates exact",
                        "S EVICT a exact",
                        "S EVICT b exact",
                        "S PUT owners exact",
                        "S PUT pets exact",
                        "S PUT vets exact");
        assertThat(facts.edges())
                .filteredOn(
                        edge -> edge.via().equals("GET") && edge.from().name().equals("S"))
                .flatExtracting(edge -> edge.members())
                .extracting("from")
                .containsExactly("all()");
    }

    @Test
    void readsWhatCodeGetsFromAManager() {
        Facts facts = new Sources(folder).file("M.java", """
                        import org.springframework.cache.CacheManager;
                        class M { CacheManager m;
                          void a() { m.getCache("vets").clear(); }
                          void b(String name) { m.getCache(name); } }
                        """).facts(new JavaLanguage());

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("M CACHE ? unresolved", "M CACHE vets exact");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("M CACHE vets exact");
    }

    @Test
    void readsDefinitionsAndRegionsOfEntities() {
        Facts facts = new Sources(folder)
                .file("ehcache.xml", """
                        <ehcache><cache name="vets" maxElementsInMemory="10" timeToLiveSeconds="60"/></ehcache>""")
                .file("a/E.java", """
                        package a;
                        import org.hibernate.annotations.*;
                        @Cache(usage = CacheConcurrencyStrategy.READ_ONLY, region = "codes") class E {}
                        @javax.persistence.Cacheable class P {}
                        @javax.persistence.Cacheable(false) class N {}
                        class H {}
                        """)
                .file("H.hbm.xml", """
                        <hibernate-mapping package="a"><class name="H" table="H"><cache usage="read-write"/></class>
                        </hibernate-mapping>""")
                .facts(new JavaLanguage());

        assertThat(node(facts, "cache:vets").attributes())
                .containsEntry("maxEntries", "10")
                .containsEntry("timeToLive", "60");
        assertThat(edges(facts, EdgeKind.READS))
                .contains("a.E REGION codes exact", "a.H REGION a.H exact", "a.P REGION a.P exact")
                .noneMatch(edge -> edge.startsWith("a.N REGION"));
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("a.H REGION a.H exact", "a.P REGION a.P exact");
    }
}
