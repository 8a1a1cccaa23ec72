package dev.banyan.grammars.csd;

import dev.banyan.grammars.source.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One command.
 *
 * @param verb in upper case and in full: {@code DEFINE}, {@code ALTER}, {@code DELETE}, {@code ADD}, ...
 * @param kind the first attribute, in upper case: {@code TRANSACTION}, {@code FILE}, {@code GROUP}; {@code ""} when
 *     there is none
 * @param name the value of that attribute
 * @param attributes all others in the order of the source, names in upper case; without a value {@code ""}
 */
public record CsdCommand(String verb, String kind, String name, Map<String, String> attributes, Position position) {

    public CsdCommand {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The value of an attribute; empty when it is absent or has none. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isEmpty());
    }
}
