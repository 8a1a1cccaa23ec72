package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.Statement;

/** Is shown every statement of a program once, in the order of the text, while its flow is read. */
@FunctionalInterface
public interface StatementObserver {

    /** Looks at nothing. */
    StatementObserver NONE = (statement, node, paragraph) -> {};

    /**
     * Looks at a statement; those nested in it follow.
     *
     * @param node the number by which {@link BackwardFlow} knows the statement
     * @param paragraph the section where the paragraph has no name; empty where neither has one
     */
    void see(Statement statement, int node, String paragraph);
}
