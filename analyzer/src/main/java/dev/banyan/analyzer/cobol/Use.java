package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A statement that needs something outside the program, by a name.
 *
 * @param kind of the edge that it becomes
 * @param via the word of the contract: {@code XCTL}, {@code READNEXT}
 * @param site where
 * @param arguments what is handed over: COMMAREA, USING
 */
record Use(EdgeKind kind, String via, Target target, Site site, List<Optional<Region>> arguments) {

    /**
     * What is needed.
     *
     * @param mapset of a map, where it is written
     * @param namespace in which configuration may give the name another meaning
     */
    record Target(NodeKind what, Name name, Optional<Name> mapset, Optional<LogicalName.Namespace> namespace) {

        Target(NodeKind what, Name name) {
            this(what, name, Optional.empty(), Optional.empty());
        }
    }

    /** Where a statement stands. */
    record Site(int step, String paragraph, Position position) {}

    Use {
        arguments = List.copyOf(arguments);
    }

    static Use transfer(String via, NodeKind what, Name name, Site site, List<Optional<Region>> arguments) {
        return new Use(EdgeKind.CALLS, via, new Target(what, name), site, arguments);
    }

    static Use of(EdgeKind kind, String via, NodeKind what, Name name, Site site) {
        return new Use(kind, via, new Target(what, name), site, List.of());
    }

    Use in(LogicalName.Namespace newNamespace) {
        return new Use(kind, via, new Target(what(), name(), mapset(), Optional.of(newNamespace)), site, arguments);
    }

    Use withMapset(Optional<Name> newMapset) {
        return new Use(kind, via, new Target(what(), name(), newMapset, namespace()), site, arguments);
    }

    /** Whether another program runs next or is called. */
    boolean isTransfer() {
        return kind == EdgeKind.CALLS && what() == NodeKind.PROGRAM;
    }

    NodeKind what() {
        return target.what();
    }

    Name name() {
        return target.name();
    }

    Optional<Name> mapset() {
        return target.mapset();
    }

    Optional<LogicalName.Namespace> namespace() {
        return target.namespace();
    }
}
