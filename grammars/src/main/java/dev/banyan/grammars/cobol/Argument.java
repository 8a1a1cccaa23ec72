package dev.banyan.grammars.cobol;

import java.util.Optional;

/**
 * One operand of USING.
 *
 * @param operand empty for OMITTED
 */
public record Argument(Passing passing, Optional<Operand> operand) {

    /** How it is handed over; a mode holds until the next one is written. */
    public enum Passing {
        REFERENCE,
        CONTENT,
        VALUE
    }
}
