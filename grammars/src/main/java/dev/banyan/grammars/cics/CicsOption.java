package dev.banyan.grammars.cics;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * A word of a command after its name, as {@code PROGRAM(WS-PGM)} or {@code ERASE}.
 *
 * @param name in upper case
 */
public record CicsOption(String name, Optional<CicsOperand> argument, Position position) {}
