package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.ArchivePath;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Archives that are applications and hold libraries: {@code shop.war} of {@code shop.war!/WEB-INF/lib/log4j-1.2.17.jar}. A jar
 * that is a library itself is none, whatever it has swallowed.
 */
final class ArchiveModules {

    private static final String BOOT = ArchivePath.INSIDE + "BOOT-INF/lib/";

    private final Map<String, NodeId> modules = new TreeMap<>();

    /**
     * @param jars by their paths
     * @param taken names of other modules; who bears one is called by the whole path, as are two archives of one name
     */
    ArchiveModules(Collection<String> jars, Set<String> taken) {
        Map<String, Set<String>> byName = jars.stream()
                .flatMap(jar -> application(jar).stream())
                .collect(Collectors.groupingBy(ArchiveModules::name, TreeMap::new, Collectors.toSet()));
        byName.forEach((name, archives) -> archives.forEach(archive -> modules.put(
                archive, new NodeId(NodeKind.MODULE, archives.size() > 1 || taken.contains(name) ? archive : name))));
    }

    private static Optional<String> application(String jar) {
        for (Optional<String> at = ArchivePath.holder(jar); at.isPresent(); at = ArchivePath.holder(at.get())) {
            String archive = at.get();
            String ending = archive.substring(archive.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!ending.equals("jar") || jar.startsWith(archive + BOOT)) {
                return at;
            }
        }
        return Optional.empty();
    }

    private static String name(String archive) {
        return archive.substring(archive.lastIndexOf('/') + 1);
    }

    /** The module that a jar is a library of. */
    Optional<NodeId> of(String jar) {
        return application(jar).map(modules::get);
    }

    List<Node> nodes() {
        return modules.entrySet().stream()
                .map(archive -> Node.defined(
                                archive.getValue(), "archive", new Evidence(outermost(archive.getKey()), 0))
                        .withAttribute("folder", archive.getKey())
                        .withAttribute("build", "archive"))
                .toList();
    }

    /** The file on disk. */
    static String outermost(String path) {
        String outer = path;
        for (Optional<String> at = ArchivePath.holder(path); at.isPresent(); at = ArchivePath.holder(outer)) {
            outer = at.get();
        }
        return outer;
    }
}
