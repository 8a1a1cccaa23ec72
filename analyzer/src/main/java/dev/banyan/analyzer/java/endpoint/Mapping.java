package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code @RequestMapping} or an annotation made of it says at one place.
 *
 * @param paths at least one, perhaps empty text
 * @param methods empty where all are taken
 */
record Mapping(List<String> paths, List<String> methods, int line) {

    private static final String PACKAGE = "org.springframework.web.bind.annotation.";
    private static final Set<String> GENERAL = Set.of(PACKAGE + "RequestMapping");
    private static final Set<String> SHORT = Set.of(
            PACKAGE + "GetMapping",
            PACKAGE + "PostMapping",
            PACKAGE + "PutMapping",
            PACKAGE + "DeleteMapping",
            PACKAGE + "PatchMapping");

    /** An annotation of the estate, carrying another, carrying another: nobody goes further. */
    private static final int DEEPEST = 3;

    static Optional<Mapping> of(List<AnnotationUse> annotations, Scope scope, Gathering gathering) {
        return of(annotations, scope, gathering, 0);
    }

    private static Optional<Mapping> of(List<AnnotationUse> annotations, Scope scope, Gathering gathering, int depth) {
        Annotations known = gathering.annotations();
        Optional<Mapping> plain = known.find(annotations, scope, GENERAL)
                .map(use -> new Mapping(paths(use, scope, gathering), methods(use), use.line()))
                .or(() -> known.find(annotations, scope, SHORT).map(use -> {
                    String verb = use.simpleName().substring(0, use.simpleName().length() - "Mapping".length());
                    return new Mapping(
                            paths(use, scope, gathering), List.of(verb.toUpperCase(Locale.ROOT)), use.line());
                }));
        if (plain.isPresent() || depth == DEEPEST) {
            return plain;
        }
        for (AnnotationUse use : annotations) {
            Optional<Mapping> composed = composed(use, scope, gathering, depth);
            if (composed.isPresent()) {
                return composed;
            }
        }
        return Optional.empty();
    }

    /** An annotation of the estate that carries a mapping; its own paths go before those it carries. */
    private static Optional<Mapping> composed(AnnotationUse use, Scope scope, Gathering gathering, int depth) {
        JavaType type = gathering.names().resolve(TypeUse.of(use.name(), use.line()), scope);
        return gathering
                .names()
                .type(type.name())
                .filter(declared -> !declared.type().annotations().isEmpty())
                .flatMap(declared -> of(declared.type().annotations(), declared.scope(), gathering, depth + 1))
                .map(carried -> {
                    List<String> own = paths(use, scope, gathering);
                    boolean silent = own.size() == 1 && own.get(0).isEmpty();
                    return new Mapping(silent ? carried.paths() : own, carried.methods(), use.line());
                });
    }

    private static List<String> paths(AnnotationUse use, Scope scope, Gathering gathering) {
        List<Expr> values = new ArrayList<>(use.each("value"));
        values.addAll(use.each("path"));
        List<String> paths = gathering.constants().texts(values, scope);
        return paths.isEmpty() ? List.of("") : paths;
    }

    private static List<String> methods(AnnotationUse use) {
        return use.each("method").stream()
                .flatMap(value -> ConstantText.enumName(value).stream())
                .toList();
    }
}
