package dev.banyan.grammars.sql;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * {@code :NAME}, {@code :RECORD.FIELD} or {@code :NAME:INDICATOR}; in Java a named parameter.
 *
 * @param name without the colon, as written
 * @param target true where the statement gives it a value: INTO and the left side of SET
 */
public record HostVariable(String name, Optional<String> indicator, boolean target, Position position) {}
