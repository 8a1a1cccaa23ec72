package dev.banyan.analyzer.library;

import dev.banyan.analyzer.library.EffectivePom.Declared;
import dev.banyan.analyzer.library.EffectivePom.Managed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a project needs, and what that needs in turn, as far as there are poms, by Maven's rules: of two versions of one library
 * the nearer counts, of two equally near ones the first; optional, provided and test needs of a library are its own
 * affair; the project's dependencyManagement goes before what a library says.
 *
 * <pre>
 *   p -> a:1 -> c:1 -> d:1       d:2 counts: it is nearer
 *   p -> b:1 -> d:2
 * </pre>
 *
 * Breadth first, each library once: linear in the poms' dependencies. The scopes come last, since a library that tests bring at
 * first may be brought by code too.
 */
final class DependencyTree {

    private static final int MOST_LIBRARIES = 5_000;
    private static final int DEEPEST = 60;

    /** From the widest to the narrowest. */
    private static final List<String> SCOPES = List.of("compile", "runtime", "system", "provided", "test");

    /** A library in the tree, of the version that counts. */
    static final class Branch {
        private final Coordinates coordinates;
        private final Version version;
        private final Optional<Branch> above;
        private final Declared declared;
        private final List<Coordinates> exclusions;
        private final String classifier;
        private String scope;

        private Branch(Step step, String scope) {
            this.coordinates = step.coordinates;
            this.version = step.version;
            this.above = step.above;
            this.declared = step.declared;
            this.exclusions = step.exclusions;
            this.classifier = step.declared.dependency().details().classifier();
            this.scope = scope;
        }

        Coordinates coordinates() {
            return coordinates;
        }

        Version version() {
            return version;
        }

        String classifier() {
            return classifier;
        }

        String scope() {
            return scope;
        }

        boolean direct() {
            return above.isEmpty();
        }

        /** The dependency of the project that leads here. */
        Declared root() {
            return above.map(Branch::root).orElse(declared);
        }

        /** {@code a:a:1 > b:b:2}, what leads here, without the library itself. */
        String path() {
            return above.map(one -> (one.direct() ? "" : one.path() + " > ") + one)
                    .orElse("");
        }

        private int depth() {
            int depth = 1;
            for (Optional<Branch> one = above; one.isPresent(); one = one.get().above) {
                depth++;
            }
            return depth;
        }

        @Override
        public String toString() {
            return version.known() ? coordinates + ":" + version.text() : coordinates.toString();
        }
    }

    /** A need that has not been looked at. */
    private record Step(
            Coordinates coordinates,
            Version version,
            String scope,
            Declared declared,
            Optional<Branch> above,
            List<Coordinates> exclusions) {}

    /** Who brings what under which scope; {@code from} is empty for the project itself. */
    private record Need(Optional<Branch> from, Branch to, String scope) {}

    private final EffectivePom project;
    private final MavenEstate estate;
    private final Map<String, Branch> chosen = new LinkedHashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Map<String, Branch> withoutPom = new LinkedHashMap<>();

    private DependencyTree(EffectivePom project, MavenEstate estate) {
        this.project = project;
        this.estate = estate;
    }

    static DependencyTree of(EffectivePom project, MavenEstate estate) {
        DependencyTree tree = new DependencyTree(project, estate);
        for (Declared one : project.dependencies()) {
            if (one.counts()) {
                Coordinates coordinates = project.filled(one.dependency().coordinates());
                List<Coordinates> exclusions =
                        new ArrayList<>(one.dependency().details().exclusions());
                if (exclusions.isEmpty()) {
                    project.managed(one.dependency()).ifPresent(managed -> exclusions.addAll(managed.exclusions()));
                }
                tree.open.add(new Step(
                        coordinates,
                        project.version(one),
                        project.scope(one.dependency()),
                        one,
                        Optional.empty(),
                        exclusions));
            }
        }
        while (!tree.open.isEmpty() && tree.chosen.size() < MOST_LIBRARIES) {
            tree.take(tree.open.remove());
        }
        tree.scopes();
        return tree;
    }

    /** In the order in which they were met. */
    Collection<Branch> libraries() {
        return chosen.values();
    }

    /** Libraries of which no pom is there, so that nobody knows what they bring. */
    Collection<Branch> withoutPom() {
        return withoutPom.values();
    }

    private void take(Step step) {
        Dependency.Details details = step.declared.dependency().details();
        String key = step.coordinates + ":" + extension(details.type()) + ":" + classifier(details);
        Branch known = chosen.get(key);
        if (known != null) {
            needs.add(new Need(step.above, known, step.scope));
            return;
        }
        Branch branch = new Branch(step, step.scope);
        chosen.put(key, branch);
        needs.add(new Need(step.above, branch, step.scope));
        if (step.scope.equals("system") || PropertyText.isOpen(step.coordinates.toString())) {
            return;
        }
        Optional<Pom> pom = step.version.known()
                ? estate.find(step.coordinates, Optional.of(step.version.text()))
                : estate.find(step.coordinates);
        if (pom.isEmpty()) {
            withoutPom.put(branch.toString(), branch);
        } else if (!pom.get().is(project.pom()) && branch.depth() < DEEPEST) {
            open(branch, estate.effective(pom.get()));
        }
    }

    private static String extension(String type) {
        return switch (type) {
            case "test-jar", "ejb", "ejb-client", "maven-plugin", "java-source", "javadoc", "bundle" -> "jar";
            default -> type;
        };
    }

    private static String classifier(Dependency.Details details) {
        return details.type().equals("test-jar") && details.classifier().isEmpty() ? "tests" : details.classifier();
    }

    private void open(Branch branch, EffectivePom library) {
        for (Declared one : library.dependencies()) {
            String scope = library.scope(one.dependency());
            boolean own = one.dependency().details().optional()
                    || scope.equals("test")
                    || scope.equals("provided")
                    || !one.counts();
            Coordinates coordinates = library.filled(one.dependency().coordinates());
            if (own || isExcluded(coordinates, branch.exclusions)) {
                continue;
            }
            Optional<Managed> managed = Optional.ofNullable(project.managed().get(library.key(one.dependency())));
            Version version = managed.flatMap(Managed::version)
                    .map(project::filled)
                    .filter(text -> !PropertyText.isOpen(text))
                    .map(Version::of)
                    .orElseGet(() -> library.version(one));
            List<Coordinates> exclusions = new ArrayList<>(branch.exclusions);
            exclusions.addAll(one.dependency().details().exclusions());
            library.managed(one.dependency()).ifPresent(what -> exclusions.addAll(what.exclusions()));
            managed.ifPresent(what -> exclusions.addAll(what.exclusions()));
            open.add(new Step(
                    coordinates,
                    version,
                    managed.flatMap(Managed::scope).map(project::filled).orElse(scope),
                    one,
                    Optional.of(branch),
                    exclusions));
        }
    }

    private static boolean isExcluded(Coordinates coordinates, List<Coordinates> exclusions) {
        return exclusions.stream()
                .anyMatch(one -> (one.group().equals("*") || one.group().equals(coordinates.group()))
                        && (one.artifact().equals("*") || one.artifact().equals(coordinates.artifact())));
    }

    /** Each pass widens some scopes; there are as many passes as a chain of needs is long, at most. */
    private void scopes() {
        Map<Branch, Boolean> direct = new HashMap<>();
        needs.stream().filter(need -> need.from().isEmpty()).forEach(need -> direct.put(need.to(), true));
        chosen.values().stream().filter(branch -> !direct.containsKey(branch)).forEach(branch -> branch.scope = "test");
        boolean changed = true;
        for (int pass = 0; changed && pass < DEEPEST; pass++) {
            changed = false;
            for (Need need : needs) {
                if (need.from().isPresent() && !direct.containsKey(need.to())) {
                    String scope = derived(need.from().get().scope, need.scope());
                    if (rank(scope) < rank(need.to().scope)) {
                        need.to().scope = scope;
                        changed = true;
                    }
                }
            }
        }
    }

    private static int rank(String scope) {
        int rank = SCOPES.indexOf(scope);
        return rank < 0 ? SCOPES.size() : rank;
    }

    private static String derived(String above, String own) {
        return switch (above) {
            case "compile" -> own;
            case "test", "runtime" -> own.equals("test") || own.equals("system") ? own : above;
            case "provided", "system" -> own.equals("test") || own.equals("system") ? own : "provided";
            default -> own.equals("test") ? own : "runtime";
        };
    }
}
