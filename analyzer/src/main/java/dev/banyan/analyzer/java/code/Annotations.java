package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.JavaSource.Import;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises annotations by their full names. */
public final class Annotations {

    private final Names names;

    public Annotations(Names names) {
        this.names = names;
    }

    /** The first of the annotations that has one of the names. */
    public Optional<AnnotationUse> find(List<AnnotationUse> annotations, Scope scope, Set<String> wanted) {
        return annotations.stream().filter(use -> is(use, scope, wanted)).findFirst();
    }

    public boolean has(List<AnnotationUse> annotations, Scope scope, Set<String> wanted) {
        return find(annotations, scope, wanted).isPresent();
    }

    private boolean is(AnnotationUse use, Scope scope, Set<String> wanted) {
        // Most annotations are told apart by their last name, without a look-up.
        if (wanted.stream().noneMatch(name -> name.endsWith("." + use.simpleName()))) {
            return false;
        }
        JavaType type = names.resolve(TypeUse.of(use.name(), use.line()), scope);
        if (wanted.contains(type.name())) {
            return true;
        }
        // Among several imports on demand of libraries, the package that has such an annotation is the one.
        return type.origin() == Origin.UNKNOWN
                && scope.source().imports().stream()
                        .filter(Import::onDemand)
                        .anyMatch(one -> wanted.contains(one.name() + "." + use.simpleName()));
    }

    /** Names in both worlds: {@code javax.} and {@code jakarta.} before each. */
    public static Set<String> enterprise(String... names) {
        Set<String> both = new java.util.TreeSet<>();
        for (String name : names) {
            both.add("javax." + name);
            both.add("jakarta." + name);
        }
        return both;
    }
}
