package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maven projects as modules with their dependencies. */
final class MavenModules {

    private final BuildFacts facts;
    private final MavenEstate estate;
    private final Map<Pom, NodeId> modules = new LinkedHashMap<>();

    MavenModules(List<Pom> poms, BuildFacts facts) {
        this.facts = facts;
        this.estate = new MavenEstate(poms);
        poms.forEach(pom -> modules.put(
                pom,
                facts.module(
                        pom.identity().artifact(),
                        pom.folder(),
                        "maven",
                        new Evidence(pom.file(), pom.identity().line()))));
    }

    void write() {
        modules.forEach((pom, module) -> estate.dependencies(pom)
                .forEach((dependency, declaredIn) -> depends(pom, module, dependency, declaredIn)));
    }

    private void depends(Pom pom, NodeId module, Dependency dependency, Pom declaredIn) {
        Coordinates coordinates = estate.filled(dependency.coordinates(), pom);
        if (coordinates.group().isEmpty() || coordinates.artifact().isEmpty()) {
            return;
        }
        Evidence evidence = new Evidence(declaredIn.file(), dependency.line());
        String scope = estate.scope(dependency, pom);
        Optional<String> inherited = declaredIn.equals(pom)
                ? dependency.condition()
                : Optional.of("inherited from " + declaredIn.identity().artifact());
        Optional<NodeId> sibling = estate.find(coordinates).map(modules::get).filter(other -> !other.equals(module));
        NodeId target =
                sibling.isPresent() ? sibling.get() : facts.library(coordinates, estate.version(dependency, pom));
        facts.depends(module, target, scope, inherited, evidence);
    }
}
