package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads types where they are used. */
final class TypeUses {

    private TypeUses() {}

    static int line(Node node) {
        return node.getRange().map(range -> range.begin.line).orElse(0);
    }

    /** One type; of a union or an intersection the first part. */
    static TypeUse of(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return new TypeUse(
                    named.getNameWithScope(),
                    named.getTypeArguments().map(TypeUses::all).orElse(List.of()),
                    0,
                    line(named));
        }
        if (type instanceof ArrayType array) {
            return array(array);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendedType()
                    .or(wildcard::getSuperType)
                    .map(TypeUses::of)
                    .orElse(TypeUse.of("?", line(type)));
        }
        if (type instanceof UnionType union && !union.getElements().isEmpty()) {
            return of(union.getElements().get(0));
        }
        if (type instanceof IntersectionType both && !both.getElements().isEmpty()) {
            return of(both.getElements().get(0));
        }
        // The parser writes primitive types in the letters of the machine's locale.
        String name = type instanceof PrimitiveType primitive
                ? primitive.getType().name().toLowerCase(Locale.ROOT)
                : type.asString();
        return TypeUse.of(name, line(type));
    }

    private static TypeUse array(ArrayType array) {
        int dimensions = 0;
        Type element = array;
        while (element instanceof ArrayType deeper) {
            dimensions++;
            element = deeper.getComponentType();
        }
        return of(element).array(dimensions);
    }

    static List<TypeUse> all(List<? extends Type> types) {
        List<TypeUse> uses = new ArrayList<>(types.size());
        for (Type type : types) {
            uses.add(of(type));
        }
        return uses;
    }

    /** The types of a multi-catch, or the one type. */
    static List<TypeUse> parts(Type type) {
        return type instanceof UnionType union ? all(union.getElements()) : List.of(of(type));
    }

    static List<TypeDeclaration.TypeParameter> parameters(NodeList<TypeParameter> parameters) {
        return parameters.stream()
                .map(one -> new TypeDeclaration.TypeParameter(one.getNameAsString(), all(one.getTypeBound())))
                .toList();
    }
}
