package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The descriptors of tag libraries, by what pages say of them: a URI, one that web.xml maps, or the path of the file. */
final class TagLibraries {

    private final Map<String, XmlDocument> byUri = new HashMap<>();
    private final Map<String, String> mapped = new HashMap<>();
    private final Map<String, Set<String>> prefixes = new HashMap<>();
    private final List<XmlDocument> documents;

    TagLibraries(Gathering gathering, List<Page> pages) {
        this.documents = gathering.rooted("taglib", "facelet-taglib");
        for (XmlDocument document : documents) {
            XmlElement root = document.root().orElseThrow();
            root.childText("uri")
                    .or(() -> root.childText("namespace"))
                    .ifPresent(uri -> byUri.putIfAbsent(uri, document));
        }
        for (XmlDocument app : gathering.rooted("web-app")) {
            for (XmlElement library : app.root().orElseThrow().all("taglib")) {
                library.childText("taglib-uri").ifPresent(uri -> library.childText("taglib-location")
                        .ifPresent(path -> mapped.putIfAbsent(uri, path)));
            }
        }
        for (Page page : pages) {
            page.script().libraries().stream()
                    .filter(library -> !library.folder())
                    .forEach(library -> prefixes.computeIfAbsent(library.prefix(), unused -> new TreeSet<>())
                            .add(library.uri()));
        }
    }

    /** What a prefix means in a page; where the page does not say it, what all others of the estate say: a page that is included says it. */
    Optional<XmlDocument> of(Page page, String prefix) {
        Optional<String> own = page.script().libraries().stream()
                .filter(library -> library.prefix().equals(prefix) && !library.folder())
                .map(Page.Library::uri)
                .findFirst();
        Set<String> others = prefixes.getOrDefault(prefix, Set.of());
        return own.or(() -> others.size() == 1 ? others.stream().findFirst() : Optional.empty())
                .flatMap(this::document);
    }

    private Optional<XmlDocument> document(String uri) {
        Optional<XmlDocument> known = Optional.ofNullable(byUri.get(uri));
        if (known.isPresent()) {
            return known;
        }
        String path = mapped.getOrDefault(uri, uri);
        String plain = path.startsWith("/") ? path : "/" + path;
        return plain.length() < 2
                ? Optional.empty()
                : documents.stream()
                        .filter(document -> ("/" + document.file()).endsWith(plain))
                        .findFirst();
    }

    /** The element of a library that declares a name. */
    static Optional<XmlElement> declares(XmlDocument library, String kind, String nameOfName, String name) {
        return library.root().orElseThrow().children(kind).stream()
                .filter(one -> one.childText(nameOfName).filter(name::equals).isPresent())
                .findFirst();
    }
}
