package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.grammars.source.Position;

/**
 * A value goes from one place to another.
 *
 * <p>A comparison is kept beside the flows, once in each direction: nothing goes anywhere, but both sides have to have room.
 *
 * @param kind the verb: {@code MOVE}, {@code COMPUTE}, {@code STRING}, {@code READ INTO}
 * @param bytes whether byte follows byte from the left, as in a MOVE of groups; else the value is converted as a whole
 */
public record Flow(End from, End to, String kind, boolean bytes, Position position) {

    static final String COMPARED = "COMPARE";

    boolean isComparison() {
        return kind.equals(COMPARED);
    }
}
