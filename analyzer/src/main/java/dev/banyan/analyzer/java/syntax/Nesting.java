package dev.banyan.analyzer.java.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Cuts off what nests deeper than anybody writes, before names are made of it: the name of a type holds those of all types
 * around it, and a type argument is looked up once for each level it stands in. One visit of each node of the tree.
 */
final class Nesting {

    private static final int MOST_TYPES = 50;
    private static final int MOST_ARGUMENTS = 50;
    private static final int MOST_PARTS = 200;

    /** A node, and how many types, type arguments and parts of a dotted name stand around it. */
    private record Place(Node node, int types, int arguments, int parts) {}

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    private Nesting(String file) {
        this.file = file;
    }

    /** Takes out of the tree what is too deep; a problem for each place, in the order of the file. */
    static List<Problem> cut(CompilationUnit unit, String file) {
        Nesting nesting = new Nesting(file);
        nesting.open.push(new Place(unit, 0, 0, 0));
        while (!nesting.open.isEmpty()) {
            nesting.visit(nesting.open.pop());
        }
        Collections.sort(nesting.problems);
        return nesting.problems;
    }

    private void visit(Place place) {
        Node node = place.node();
        if (node instanceof TypeDeclaration<?> type) {
            type(type, place);
        } else if (node instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isPresent()) {
            anonymous(creation, place);
        } else if (node instanceof ClassOrInterfaceType type) {
            use(type, place);
        } else if (node instanceof FieldAccessExpr access) {
            part(access, place);
        } else {
            children(node, place.types());
        }
    }

    private void children(Node node, int types) {
        node.getChildNodes().forEach(child -> open.push(new Place(child, types, 0, 0)));
    }

    private void type(TypeDeclaration<?> type, Place place) {
        if (place.types() == MOST_TYPES) {
            tooDeep(type, "types", MOST_TYPES);
            type.setMembers(new NodeList<>());
        }
        children(type, place.types() + 1);
    }

    private void anonymous(ObjectCreationExpr creation, Place place) {
        if (place.types() == MOST_TYPES) {
            tooDeep(creation, "types", MOST_TYPES);
            creation.setAnonymousClassBody(new NodeList<BodyDeclaration<?>>());
        }
        children(creation, place.types() + 1);
    }

    private void use(ClassOrInterfaceType type, Place place) {
        if (place.arguments() == MOST_ARGUMENTS && type.getTypeArguments().isPresent()) {
            tooDeep(type, "type arguments", MOST_ARGUMENTS);
            type.removeTypeArguments();
        }
        if (place.parts() == MOST_PARTS && type.getScope().isPresent()) {
            tooDeep(type, "parts of a name", MOST_PARTS);
            type.removeScope();
        }
        type.getTypeArguments().ifPresent(arguments -> arguments.forEach(argument -> argument(argument, place)));
        type.getScope()
                .ifPresent(scope -> open.push(new Place(scope, place.types(), place.arguments(), place.parts() + 1)));
    }

    /** The brackets of an array and the bounds of a wildcard stand between an argument and its own arguments. */
    private void argument(Type argument, Place place) {
        if (argument instanceof ClassOrInterfaceType) {
            open.push(new Place(argument, place.types(), place.arguments() + 1, 0));
        } else {
            argument.getChildNodes().stream()
                    .filter(Type.class::isInstance)
                    .forEach(inner -> argument((Type) inner, place));
        }
    }

    private void part(FieldAccessExpr access, Place place) {
        if (place.parts() == MOST_PARTS) {
            tooDeep(access, "parts of a name", MOST_PARTS);
            access.setScope(new NullLiteralExpr());
        }
        open.push(new Place(access.getScope(), place.types(), 0, place.parts() + 1));
    }

    private void tooDeep(Node node, String what, int most) {
        problems.add(new Problem(
                new Position(file, TypeUses.line(node), 0),
                "too-deep",
                "More than " + most + " " + what + " stand inside each other; what is deeper was left out.",
                "It is probably generated: analyse what it was generated from."));
    }
}
