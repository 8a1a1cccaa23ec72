package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * {@code :NAME}, {@code :RECORD.FIELD} or {@code :NAME:INDICATOR}; in Java a named parameter.
 *
 * @param name without the colon, as written
 * @param column the column whose value it gives, takes or is compared with for equality: {@code ACCOUNT.BALANCE}, the
 *     table as in {@link TableUse}; empty where that cannot be known
 * @param target true where the statement gives it a value or may do so: INTO, the left side of SET, what CALL hands over,
 *     and all those of a statement that could not be read
 */
public record HostVariable(
        String name, Optional<String> indicator, Optional<String> column, boolean target, Position position) {}
