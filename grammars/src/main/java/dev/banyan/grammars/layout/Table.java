package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.Operand;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * OCCURS.
 *
 * @param minimum elements at least
 * @param maximum elements at most; empty for UNBOUNDED
 * @param stride bytes from one element to the next
 * @param dependingOn the item that holds the number of elements
 * @param indexes names of INDEXED BY
 */
public record Table(
        int minimum, OptionalInt maximum, int stride, Optional<Operand.Reference> dependingOn, List<String> indexes) {

    public Table {
        indexes = List.copyOf(indexes);
    }

    /** How many elements there is room for; those of an unbounded table are not known, its least number stands for it. */
    public int room() {
        return Math.max(1, maximum.orElse(minimum));
    }
}
