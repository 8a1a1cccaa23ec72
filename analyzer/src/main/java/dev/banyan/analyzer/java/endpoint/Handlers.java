package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Methods by which a type of the estate answers, its own or inherited within the estate. */
final class Handlers {

    private Handlers() {}

    /** The methods of that name and so many parameters, nearest first. */
    static List<FoundMethod> named(Names names, String type, String method, Predicate<Integer> arity) {
        return names.type(type).stream()
                .flatMap(declared -> names.members().named(declared.javaType(), method).stream())
                .filter(found -> found.owner().isEstate())
                .filter(found -> arity.test(found.parameters().size()))
                .toList();
    }

    /** Where the method is declared. */
    static Evidence evidence(Names names, FoundMethod method) {
        Optional<Declared> owner = names.type(method.owner().name());
        int line = method.declaration().map(declaration -> declaration.line()).orElse(0);
        return new Evidence(owner.map(declared -> declared.source().file()).orElse(""), line);
    }
}
