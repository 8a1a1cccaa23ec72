package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages that definitions of Tiles put together: their own, and those of the definitions they extend. */
final class TilesPages {

    /** A definition that extends itself ends here. */
    private static final int DEEPEST = 10;

    private final Gathering gathering;
    private final Map<String, XmlElement> definitions = new TreeMap<>();

    TilesPages(Gathering gathering) {
        this.gathering = gathering;
        gathering.rooted("tiles-definitions").forEach(document -> document.root()
                .orElseThrow()
                .all("definition")
                .forEach(definition ->
                        definition.attribute("name").ifPresent(name -> definitions.putIfAbsent(name, definition))));
    }

    SortedSet<NodeId> pages(String name) {
        SortedSet<NodeId> pages = new TreeSet<>();
        Optional<XmlElement> next = Optional.ofNullable(definitions.get(name));
        for (int depth = 0; next.isPresent() && depth < DEEPEST; depth++) {
            XmlElement definition = next.get();
            add(definition.attribute("template").or(() -> definition.attribute("page")), pages);
            for (XmlElement part : definition.children()) {
                add(part.attribute("value"), pages);
            }
            next = definition.attribute("extends").flatMap(above -> Optional.ofNullable(definitions.get(above)));
        }
        return pages;
    }

    private void add(Optional<String> path, SortedSet<NodeId> pages) {
        path.filter(text -> text.startsWith("/"))
                .flatMap(gathering.screens()::find)
                .ifPresent(pages::add);
    }
}
