package dev.banyan.analyzer.facts;

import dev.banyan.grammars.source.Secrets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One node needs another.
 *
 * @param to empty exactly when the resolution is {@link Resolution.Unresolved}
 * @param via the statement, step or scope that makes the edge, as {@code XCTL}, {@code SELECT}, {@code STEP05};
 *     {@code docs/formats/estate.md} lists them
 * @param evidence at least one place
 * @param members sorted
 * @param logical the name by which the program knows the target, when configuration gives it its meaning
 */
public record Edge(
        NodeId from,
        EdgeKind kind,
        Optional<NodeId> to,
        String via,
        Resolution resolution,
        List<Evidence> evidence,
        List<Member> members,
        Optional<LogicalName> logical,
        SortedMap<String, String> attributes) {

    /** Names the jobs and procedures whose steps give a logical name its meaning; {@link #isBoundFor}. */
    public static final String BOUND_BY = "boundBy";

    /** On the edge of a step to its program: the DDs that are printed, thrown away, or data in the job itself. */
    public static final String SYSOUT = "sysout";

    public static final String DUMMY = "dummy";
    public static final String IN_STREAM = "instream";

    /** What an unresolved name looks like as far as it is known, {@code ?} for each byte that is not: {@code BCASH0?P}. */
    public static final String PATTERN = "pattern";

    /** Why the rest of a pattern is not known. */
    public static final String GAP = "gap";

    private static final Set<String> OF_FILES_AND_CACHES =
            Set.of("READ-FILE", "WRITE-FILE", "DELETE-FILE", "GET", "PUT", "EVICT", "CACHE", "REGION");

    private static final Set<String> OF_CONTAINERS = Set.of("injection", "jndi", "service", "component-scan");

    public Edge {
        if (to.isEmpty() != (resolution instanceof Resolution.Unresolved)) {
            throw new IllegalArgumentException("an edge has no target exactly when it is unresolved: " + from);
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an edge without evidence: " + from + " " + kind.word() + " " + to);
        }
        evidence = evidence.stream().sorted().distinct().toList();
        members = members.stream().sorted().distinct().toList();
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    public static Edge of(NodeId from, EdgeKind kind, NodeId to, String via, Resolution resolution, Evidence evidence) {
        return new Edge(
                from,
                kind,
                Optional.of(to),
                via,
                resolution,
                List.of(evidence),
                List.of(),
                Optional.empty(),
                new TreeMap<>());
    }

    public static Edge unresolved(
            NodeId from, EdgeKind kind, String via, Resolution.Unresolved resolution, Evidence evidence) {
        return new Edge(
                from,
                kind,
                Optional.empty(),
                via,
                resolution,
                List.of(evidence),
                List.of(),
                Optional.empty(),
                new TreeMap<>());
    }

    /** Whether it joins parts of one node: a type that calls itself. No coupling. */
    public boolean isInside() {
        return to.filter(from::equals).isPresent();
    }

    /**
     * Whether a container joins the two, at run time and by its configuration: whoever asks for an interface does not know the
     * type that it is given. What changes there matters; it is no coupling of the code, and closes no circle.
     */
    public boolean isOfContainer() {
        return from.kind() == NodeKind.TYPE && OF_CONTAINERS.contains(via);
    }

    /** Whether Java code reads or writes a file by its path or a cache by its name: no table, even where the target is not known. */
    public boolean isOfFileOrCache() {
        return from.kind() == NodeKind.TYPE && OF_FILES_AND_CACHES.contains(via);
    }

    /**
     * Whether the edge holds when {@code job} starts its program. A DD of another job's step means nothing to this one;
     * an edge that no step has bound holds for all.
     */
    public boolean isBoundFor(NodeId job) {
        String owners = attributes.getOrDefault(BOUND_BY, "");
        return owners.isEmpty() || ("," + owners + ",").contains("," + job + ",");
    }

    public Edge withMembers(List<Member> newMembers) {
        return new Edge(from, kind, to, via, resolution, evidence, newMembers, logical, attributes);
    }

    public Edge withLogical(LogicalName name) {
        return new Edge(from, kind, to, via, resolution, evidence, members, Optional.of(name), attributes);
    }

    public Edge withAttribute(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(attributes);
        more.put(name, Secrets.masked(value));
        return new Edge(from, kind, to, via, resolution, evidence, members, logical, more);
    }
}
