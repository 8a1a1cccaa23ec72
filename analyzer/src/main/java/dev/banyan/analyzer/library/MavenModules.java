package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.grammars.source.Excerpt;
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
        poms.forEach(pom -> modules.put(pom, facts.module(name(pom), pom.folder(), "maven", evidence(pom))));
    }

    private String name(Pom pom) {
        String artifact = estate.filled(pom.identity().artifact(), pom);
        if (!PropertyText.isOpen(artifact)) {
            return artifact;
        }
        facts.unknownProperty("The artifactId " + Excerpt.of(artifact), evidence(pom));
        return OtherBuilds.nameOf(pom.folder(), "maven");
    }

    private static Evidence evidence(Pom pom) {
        return new Evidence(pom.file(), pom.identity().line());
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
        if (PropertyText.isOpen(coordinates.toString())) {
            facts.unknownProperty("The library " + Excerpt.of(coordinates.toString()), evidence);
            return;
        }
        String scope = estate.scope(dependency, pom);
        Optional<String> inherited = declaredIn.equals(pom)
                ? dependency.condition()
                : Optional.of("inherited from " + declaredIn.identity().artifact());
        Optional<NodeId> sibling = estate.find(coordinates).map(modules::get).filter(other -> !other.equals(module));
        NodeId target = sibling.isPresent() ? sibling.get() : library(coordinates, dependency, pom, evidence);
        facts.depends(module, target, scope, inherited, evidence);
    }

    private NodeId library(Coordinates coordinates, Dependency dependency, Pom pom, Evidence evidence) {
        MavenEstate.Version version = estate.version(dependency, pom);
        if (version.byProperty()) {
            facts.unknownProperty("The version of " + Excerpt.of(coordinates.toString()), evidence);
        }
        return facts.library(coordinates, version);
    }
}
