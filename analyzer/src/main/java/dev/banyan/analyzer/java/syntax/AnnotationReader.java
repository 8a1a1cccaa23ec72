package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads annotations with their values. */
final class AnnotationReader {

    private AnnotationReader() {}

    static List<AnnotationUse> all(TypeReader type, List<AnnotationExpr> annotations) {
        if (annotations.isEmpty()) {
            return List.of();
        }
        List<AnnotationUse> uses = new ArrayList<>(annotations.size());
        BodyReader values = type.newBody();
        for (AnnotationExpr annotation : annotations) {
            uses.add(one(values, annotation));
        }
        return uses;
    }

    static AnnotationUse one(BodyReader reader, AnnotationExpr annotation) {
        SortedMap<String, Expr> values = new TreeMap<>();
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            values.put("value", reader.value(single.getMemberValue()));
        } else if (annotation instanceof NormalAnnotationExpr normal) {
            normal.getPairs().forEach(pair -> values.put(pair.getNameAsString(), reader.value(pair.getValue())));
        }
        return new AnnotationUse(annotation.getNameAsString(), values, TypeUses.line(annotation));
    }
}
