package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Annotations of class files. */
final class Marks {

    private Marks() {}

    static List<AnnotationUse> all(
            @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible, int line) {
        List<AnnotationUse> uses = new ArrayList<>();
        for (AnnotationNode one : orEmpty(visible)) {
            uses.add(use(one, line));
        }
        for (AnnotationNode one : orEmpty(invisible)) {
            uses.add(use(one, line));
        }
        return uses;
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static AnnotationUse use(AnnotationNode node, int line) {
        SortedMap<String, Expr> values = new TreeMap<>();
        List<Object> pairs = orEmpty(node.values);
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            values.put(pairs.get(i).toString(), value(pairs.get(i + 1), line));
        }
        return new AnnotationUse(Uses.dotted(Type.getType(node.desc).getInternalName()), values, line);
    }

    /** A value as ASM gives it: boxed, text, a type, an enum constant as descriptor and name, an annotation or a list. */
    static Expr value(Object value, int line) {
        if (value instanceof String text) {
            return new Expr.Text(text, line);
        } else if (value instanceof Boolean truth) {
            return new Expr.Truth(truth);
        } else if (value instanceof Character letter) {
            return new Expr.Letter(letter.toString());
        } else if (value instanceof Type type) {
            return new Expr.ClassOf(Uses.of(type, line));
        } else if (value instanceof String[] constant && constant.length == 2) {
            return new Expr.Select(path(Type.getType(constant[0]).getInternalName(), line), constant[1], line);
        } else if (value instanceof AnnotationNode nested) {
            return new Expr.Annotation(use(nested, line));
        } else if (value instanceof List<?> list) {
            List<Expr> elements = new ArrayList<>(list.size());
            list.forEach(one -> elements.add(value(one, line)));
            return new Expr.ArrayOf(Optional.empty(), elements);
        }
        String type =
                value instanceof Long ? "long" : value instanceof Double || value instanceof Float ? "double" : "int";
        return new Expr.Plain(type);
    }

    /** A type as an expression: its name, part by part. */
    static Expr path(String internalName, int line) {
        String[] parts = Uses.dotted(internalName).split("\\.", -1);
        Expr path = new Expr.Name(parts[0], line);
        for (int i = 1; i < parts.length; i++) {
            path = new Expr.Select(path, parts[i], line);
        }
        return path;
    }
}
