package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.storage.Region;

/** The name that a statement gives to a program, file, map or queue. */
sealed interface Name {

    /** As the source would show it. */
    String operand();

    /** A literal. */
    record Fixed(String text) implements Name {
        @Override
        public String operand() {
            return "'" + text + "'";
        }
    }

    /** What these bytes hold when the statement runs. */
    record Held(Region region, String operand) implements Name {}

    /** An expression. */
    record Unclear(String operand) implements Name {}
}
