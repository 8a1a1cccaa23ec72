package dev.banyan.analyzer.java.names;

import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.util.Optional;

/**
 * The place a name is read at.
 *
 * @param method empty for fields, annotations and supertypes
 */
public record Scope(JavaSource source, TypeDeclaration type, Optional<Method> method) {

    public Scope in(Method inner) {
        return new Scope(source, type, Optional.of(inner));
    }
}
