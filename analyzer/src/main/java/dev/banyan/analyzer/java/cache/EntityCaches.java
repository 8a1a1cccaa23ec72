package dev.banyan.analyzer.java.cache;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.Optional;
import java.util.Set;

/**
 * Second-level caches of mapped classes: the region is named by {@code @Cache} or {@code <cache>} of Hibernate, else by the
 * class.
 */
final class EntityCaches {

    private static final Set<String> HIBERNATE = Set.of("org.hibernate.annotations.Cache");
    private static final Set<String> JPA = Annotations.enterprise("persistence.Cacheable");

    private final Gathering gathering;

    EntityCaches(Gathering gathering) {
        this.gathering = gathering;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            Annotations annotations = gathering.annotations();
            Optional<AnnotationUse> use = annotations
                    .find(declared.type().annotations(), declared.scope(), HIBERNATE)
                    .or(() -> annotations
                            .find(declared.type().annotations(), declared.scope(), JPA)
                            .filter(one -> !one.value("value").equals(Optional.of(new Expr.Truth(false)))));
            use.ifPresent(one -> annotated(declared, one));
        }
        for (XmlDocument mapping : gathering.rooted("hibernate-mapping")) {
            XmlElement root = mapping.root().orElseThrow();
            String prefix = root.attribute("package").map(name -> name + ".").orElse("");
            for (String kind : new String[] {"class", "joined-subclass", "subclass"}) {
                root.all(kind).forEach(type -> mapped(mapping.file(), prefix, type));
            }
        }
    }

    private void annotated(Declared declared, AnnotationUse use) {
        String type = declared.type().name();
        String region = use.value("region")
                .flatMap(value -> gathering.constants().text(value, declared.scope()))
                .filter(text -> !text.isBlank())
                .orElse(type);
        boolean readOnly =
                use.value("usage").flatMap(ConstantText::enumName).orElse("").equals("READ_ONLY");
        draw(type, region, readOnly, new Evidence(declared.source().file(), use.line()));
    }

    private void mapped(String file, String prefix, XmlElement type) {
        Optional<XmlElement> cache = type.child("cache");
        Optional<String> name = type.attribute("name")
                .map(one -> one.indexOf('.') < 0 ? prefix + one : one)
                .filter(one -> gathering.names().type(one).isPresent());
        if (cache.isPresent() && name.isPresent()) {
            draw(
                    name.get(),
                    cache.get().attribute("region").orElse(name.get()),
                    cache.get().attribute("usage").orElse("").equals("read-only"),
                    new Evidence(file, cache.get().line()));
        }
    }

    /** Rows that never change are only read from the cache; others are written to it along with the table. */
    private void draw(String type, String region, boolean readOnly, Evidence evidence) {
        NodeId cache = new NodeId(NodeKind.CACHE, region);
        NodeId entity = new NodeId(NodeKind.TYPE, type);
        gathering.facts().node(Node.mentioned(cache));
        gathering
                .edges()
                .add(entity, EdgeKind.READS, cache, "REGION", new Resolution.Exact(), evidence)
                .member("", "", evidence.line());
        if (!readOnly) {
            gathering
                    .edges()
                    .add(entity, EdgeKind.WRITES, cache, "REGION", new Resolution.Exact(), evidence)
                    .member("", "", evidence.line());
        }
    }
}
