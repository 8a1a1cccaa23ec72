package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.facts.Node;
import java.util.Optional;

/**
 * Where a file comes from.
 *
 * @param generated what shows that a program wrote it
 * @param vendored what shows that it was copied in from others
 */
public record Origin(boolean test, Optional<String> generated, Optional<String> vendored) {

    /** Written by people of the estate. */
    static final Origin OWN = new Origin(false, Optional.empty(), Optional.empty());

    /** Whether it is part of what the application runs and its people answer for. */
    boolean runs() {
        return !test && vendored.isEmpty();
    }

    /** With the attributes that say so. */
    public Node mark(Node node) {
        Node marked = test ? node.withAttribute(Node.TEST, "true") : node;
        if (generated.isPresent()) {
            marked = marked.withAttribute(Node.GENERATED, generated.get());
        }
        return vendored.isPresent() ? marked.withAttribute(Node.VENDORED, vendored.get()) : marked;
    }
}
