package dev.banyan.analyzer.java.cache;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws caches of Spring and JCache, and those that code gets from a manager; those of entities see {@link EntityCaches}. */
public final class Caches implements CodeListener {

    private static final String SPRING = "org.springframework.cache.annotation.";
    private static final Set<String> GROUPS = Set.of(SPRING + "Caching");
    private static final Set<String> DEFAULTS = Set.of(SPRING + "CacheConfig", "javax.cache.annotation.CacheDefaults");

    /** What an annotation does, by its full name; who may be answered from the cache also fills it. */
    private static final Map<String, List<String>> ANNOTATIONS = Map.of(
            SPRING + "Cacheable",
            List.of("GET", "PUT"),
            SPRING + "CachePut",
            List.of("PUT"),
            SPRING + "CacheEvict",
            List.of("EVICT"),
            "javax.cache.annotation.CacheResult",
            List.of("GET", "PUT"),
            "javax.cache.annotation.CachePut",
            List.of("PUT"),
            "javax.cache.annotation.CacheRemove",
            List.of("EVICT"),
            "javax.cache.annotation.CacheRemoveAll",
            List.of("EVICT"),
            "io.quarkus.cache.CacheResult",
            List.of("GET", "PUT"),
            "io.quarkus.cache.CacheInvalidate",
            List.of("EVICT"),
            "io.quarkus.cache.CacheInvalidateAll",
            List.of("EVICT"));

    private static final Set<String> MANAGERS = Set.of(
            "org.springframework.cache.CacheManager",
            "javax.cache.CacheManager",
            "net.sf.ehcache.CacheManager",
            "org.ehcache.CacheManager",
            "org.infinispan.manager.EmbeddedCacheManager",
            "org.infinispan.client.hotrod.RemoteCacheManager",
            "com.hazelcast.core.HazelcastInstance");
    private static final Set<String> GETTERS =
            Set.of("getCache", "getEhcache", "getMap", "getReplicatedMap", "createCache", "addCache");

    private record Use(Site site, Expr name, int line) {}

    private final Gathering gathering;
    private final ConstantText constants;
    private final List<Use> uses = new ArrayList<>();

    public Caches(Gathering gathering) {
        this.gathering = gathering;
        this.constants = gathering.constants();
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        if (MANAGERS.contains(receiver.name())
                && GETTERS.contains(call.name())
                && !call.arguments().isEmpty()
                && !Gathering.isTest(site.scope().source().file())) {
            uses.add(new Use(site, call.arguments().get(0), call.line()));
        }
    }

    /** After all code was heard. */
    public void finish() {
        new CacheFiles(gathering).find();
        new EntityCaches(gathering).find();
        for (Declared declared : gathering.productive()) {
            annotated(declared, "", declared.type().annotations(), declared.scope());
            for (Method method : declared.type().members().methods()) {
                annotated(
                        declared,
                        method.label(),
                        method.annotations(),
                        declared.scope().in(method));
            }
        }
        uses.forEach(this::got);
    }

    private void annotated(Declared declared, String member, List<AnnotationUse> annotations, Scope scope) {
        for (AnnotationUse use : annotations) {
            if (gathering.annotations().has(List.of(use), scope, GROUPS)) {
                for (String element : List.of("cacheable", "put", "evict", "value")) {
                    annotated(declared, member, inner(use.each(element)), scope);
                }
                continue;
            }
            ANNOTATIONS.forEach((name, verbs) -> {
                if (use.simpleName().equals(name.substring(name.lastIndexOf('.') + 1))
                        && gathering.annotations().has(List.of(use), scope, Set.of(name))) {
                    caches(declared, use, scope)
                            .forEach(cache -> verbs.forEach(verb -> draw(declared, member, use.line(), cache, verb)));
                }
            });
        }
    }

    private static List<AnnotationUse> inner(List<Expr> values) {
        return values.stream()
                .filter(Expr.Annotation.class::isInstance)
                .map(value -> ((Expr.Annotation) value).use())
                .toList();
    }

    /** The names in the annotation, else those that the class gives to all its methods. */
    private List<String> caches(Declared declared, AnnotationUse use, Scope scope) {
        List<String> named = names(use, scope);
        return named.isEmpty()
                ? gathering
                        .annotations()
                        .find(declared.type().annotations(), declared.scope(), DEFAULTS)
                        .map(defaults -> names(defaults, declared.scope()))
                        .orElse(List.of())
                : named;
    }

    private List<String> names(AnnotationUse use, Scope scope) {
        List<String> names = new ArrayList<>();
        for (String element : List.of("value", "cacheNames", "cacheName")) {
            constants.texts(use.each(element), scope).stream()
                    .filter(name -> !name.isBlank())
                    .forEach(names::add);
        }
        return names;
    }

    private void draw(Declared declared, String member, int line, String cache, String verb) {
        NodeId node = new NodeId(NodeKind.CACHE, cache);
        Evidence evidence = new Evidence(declared.source().file(), line);
        gathering.facts().node(Node.mentioned(node));
        gathering
                .edges()
                .add(
                        new NodeId(NodeKind.TYPE, declared.type().name()),
                        verb.equals("GET") ? EdgeKind.READS : EdgeKind.WRITES,
                        node,
                        verb,
                        new Resolution.Exact(),
                        evidence)
                .member(member, "", line);
    }

    /** What is done to a cache once it is at hand is not followed: it may be read and filled. */
    private void got(Use use) {
        Site site = use.site();
        Optional<String> name = constants.text(use.name(), site.scope());
        if (name.filter(text -> !text.isBlank()).isPresent()) {
            NodeId node = new NodeId(NodeKind.CACHE, name.get());
            gathering.facts().node(Node.mentioned(node));
            for (EdgeKind kind : List.of(EdgeKind.READS, EdgeKind.WRITES)) {
                gathering
                        .edges()
                        .add(site.node(), kind, node, "CACHE", new Resolution.Exact(), site.at(use.line()))
                        .member(site.member(), "", use.line());
            }
        } else {
            String operand = ConstantText.enumName(use.name()).orElse("expression");
            gathering
                    .edges()
                    .unresolved(
                            site.node(),
                            EdgeKind.READS,
                            "CACHE",
                            new Resolution.Unresolved(operand, List.of()),
                            site.at(use.line()))
                    .member(site.member(), "", use.line());
        }
    }
}
