package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.library.DependencyTree.Branch;
import dev.banyan.analyzer.library.EffectivePom.Declared;
import dev.banyan.grammars.source.Excerpt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maven projects as modules with their dependencies. */
final class MavenModules {

    private final BuildFacts facts;
    private final MavenEstate estate;
    private final Map<String, NodeId> modules = new HashMap<>();
    private final List<Pom> poms;

    MavenModules(List<Pom> poms, MavenEstate estate, BuildFacts facts) {
        this.facts = facts;
        this.estate = estate;
        this.poms = poms;
        poms.forEach(pom -> modules.put(pom.file(), facts.module(name(pom), pom.folder(), "maven", evidence(pom))));
    }

    private String name(Pom pom) {
        String artifact = estate.effective(pom).filled(pom.identity().artifact());
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
        for (Pom pom : poms) {
            NodeId module = facts.moduleAt(pom.folder()).orElseThrow();
            EffectivePom effective = estate.effective(pom);
            Map<NodeId, Boolean> direct = new LinkedHashMap<>();
            effective.dependencies().forEach(one -> depends(effective, module, one)
                    .ifPresent(target -> direct.put(target, true)));
            if (estate.hasRepository() || poms.size() > 1) {
                brought(effective, module, direct);
            }
        }
    }

    private void brought(EffectivePom effective, NodeId module, Map<NodeId, Boolean> direct) {
        DependencyTree tree = DependencyTree.of(effective, estate);
        for (Branch branch : tree.libraries()) {
            boolean open = PropertyText.isOpen(branch.coordinates().toString());
            if (branch.direct()
                    || open
                    || estate.sibling(branch.coordinates(), branch.version()).isPresent()) {
                continue;
            }
            NodeId library = facts.library(branch.coordinates(), branch.version(), licences(branch));
            if (!direct.containsKey(library)) {
                facts.brought(module, library, branch, place(branch.root(), effective.pom()));
            }
        }
        if (estate.hasRepository()) {
            tree.withoutPom().forEach(branch -> facts.withoutPom(branch.toString()));
        }
    }

    private List<String> licences(Branch branch) {
        return licences(branch.coordinates(), branch.version());
    }

    private List<String> licences(Coordinates coordinates, Version version) {
        return version.known()
                ? estate.find(coordinates, Optional.of(version.text()))
                        .map(pom -> estate.effective(pom).licences())
                        .orElse(List.of())
                : List.of();
    }

    /** Where the estate says it; what a parent outside of it declares comes with the line that names the parent. */
    private Evidence place(Declared one, Pom pom) {
        if (!one.from().outside()) {
            return new Evidence(one.from().file(), one.dependency().line());
        }
        Pom last = estate.lineage(pom).stream()
                .filter(above -> !above.outside())
                .reduce(pom, (nearer, farther) -> farther);
        int line = last.identity()
                .parent()
                .map(Pom.Parent::line)
                .orElse(last.identity().line());
        return new Evidence(last.file(), line);
    }

    private Optional<NodeId> depends(EffectivePom effective, NodeId module, Declared one) {
        Coordinates coordinates = effective.filled(one.dependency().coordinates());
        if (coordinates.group().isEmpty() || coordinates.artifact().isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = place(one, effective.pom());
        if (PropertyText.isOpen(coordinates.toString())) {
            facts.unknownProperty("The library " + Excerpt.of(coordinates.toString()), evidence);
            return Optional.empty();
        }
        Version version = effective.version(one);
        Optional<NodeId> sibling = estate.sibling(coordinates, version)
                .map(pom -> modules.get(pom.file()))
                .filter(other -> !other.equals(module));
        if (sibling.isEmpty() && version.byProperty()) {
            facts.unknownProperty("The version of " + Excerpt.of(coordinates.toString()), evidence);
        }
        NodeId target = sibling.orElseGet(() -> facts.library(coordinates, version, licences(coordinates, version)));
        facts.depends(module, target, effective.scope(one.dependency()), reason(one, effective.pom()), evidence);
        return Optional.of(target);
    }

    private static Optional<String> reason(Declared one, Pom pom) {
        Optional<String> condition = one.profile().map(Pom.Profile::words);
        if (one.from().is(pom)) {
            return condition;
        }
        return Optional.of("inherited from " + one.from().identity().artifact()
                + condition.map(words -> ", " + words).orElse(""));
    }
}
