package dev.banyan.analyzer.java.cache;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Caches that ehcache.xml defines, of version 2 ({@code <cache name>}) and 3 ({@code <cache alias>}), with their bounds. */
final class CacheFiles {

    private static final Map<String, String> BOUNDS = Map.of(
            "maxElementsInMemory", "maxEntries",
            "maxEntriesLocalHeap", "maxEntries",
            "timeToLiveSeconds", "timeToLive",
            "timeToIdleSeconds", "timeToIdle",
            "eternal", "eternal");

    private final Gathering gathering;

    CacheFiles(Gathering gathering) {
        this.gathering = gathering;
    }

    void find() {
        for (XmlDocument file : gathering.rooted("ehcache", "config")) {
            if (!Gathering.isTest(file.file())) {
                for (XmlElement cache : file.root().orElseThrow().children("cache")) {
                    Optional<String> name = cache.attribute("name").or(() -> cache.attribute("alias"));
                    name.ifPresent(text -> gathering.facts().node(node(file.file(), text, cache)));
                }
            }
        }
    }

    private static Node node(String file, String name, XmlElement cache) {
        Node node = Node.defined(new NodeId(NodeKind.CACHE, name), "xml", new Evidence(file, cache.line()));
        for (String attribute : List.copyOf(new java.util.TreeSet<>(BOUNDS.keySet()))) {
            Optional<String> value = cache.attribute(attribute);
            if (value.isPresent()) {
                node = node.withAttribute(BOUNDS.getOrDefault(attribute, attribute), value.get());
            }
        }
        Optional<String> ttl = cache.all("ttl").stream().map(XmlElement::text).findFirst();
        return ttl.isPresent() ? node.withAttribute("timeToLive", ttl.get()) : node;
    }
}
