package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Method.Body;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.Optional;

/**
 * The member that is being walked.
 *
 * @param owner binary name of the nearest type with a name; what happens in anonymous types is its doing
 * @param member method with parameter types, or field
 * @param body what locals in expressions speak of
 * @param result what a method gives back, or the type of a field
 */
public record Site(Scope scope, String owner, String member, Body body, Optional<TypeUse> result) {

    /** The type, or the page whose code it is. */
    public NodeId node() {
        return scope.source().screen().orElseGet(() -> new NodeId(NodeKind.TYPE, owner));
    }

    public Evidence at(int line) {
        return new Evidence(scope.source().file(), line);
    }
}
