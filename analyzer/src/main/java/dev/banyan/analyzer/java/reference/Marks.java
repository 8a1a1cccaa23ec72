package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.facts.Reference.Mark;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Annotations as rules see them. */
record Marks(NamesOfTypes types) {

    List<Mark> all(List<AnnotationUse> uses, Scope scope) {
        return uses.stream().map(use -> one(use, scope)).toList();
    }

    Mark one(AnnotationUse use, Scope scope) {
        TypeUse type = TypeUse.of(use.name(), use.line());
        SortedMap<String, List<String>> elements = new TreeMap<>();
        List<Mark> inner = new ArrayList<>();
        use.values().keySet().forEach(element -> {
            List<String> texts = new ArrayList<>();
            for (Expr value : use.each(element)) {
                if (value instanceof Expr.Annotation annotation) {
                    inner.add(one(annotation.use(), scope));
                } else {
                    texts.add(text(value));
                }
            }
            elements.put(element, texts);
        });
        return new Mark(types.of(types.resolve(type, scope), scope), elements, inner);
    }

    /** The value as it stands: {@code Index.YES}, {@code true}, the content of a literal. */
    private static String text(Expr value) {
        if (value instanceof Expr.Text text) {
            return text.value();
        }
        if (value instanceof Expr.Letter letter) {
            return letter.value();
        }
        if (value instanceof Expr.Truth truth) {
            return String.valueOf(truth.value());
        }
        if (value instanceof Expr.ClassOf type) {
            return type.type().name();
        }
        if (value instanceof Expr.Concat concat) {
            return concat.parts().stream().map(Marks::text).collect(Collectors.joining());
        }
        return dotted(value).orElse("?");
    }

    /** {@code a.b.C} as text, when the expression is nothing but names. */
    static Optional<String> dotted(Expr expression) {
        List<String> parts = new ArrayList<>();
        Expr next = expression;
        while (next instanceof Expr.Select select) {
            parts.add(0, select.name());
            next = select.scope();
        }
        if (next instanceof Expr.Name name) {
            parts.add(0, name.id());
            return Optional.of(String.join(".", parts));
        }
        return Optional.empty();
    }
}
