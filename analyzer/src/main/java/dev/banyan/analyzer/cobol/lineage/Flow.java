package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.grammars.source.Position;

/**
 * A value goes from one place to another.
 *
 * @param kind the verb: {@code MOVE}, {@code COMPUTE}, {@code STRING}, {@code READ INTO}
 * @param bytes whether byte follows byte from the left, as in a MOVE of groups; else the value is converted as a whole
 */
public record Flow(End from, End to, String kind, boolean bytes, Position position) {}
