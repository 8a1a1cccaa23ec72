package dev.banyan.analyzer.java;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.edge.CallCount;
import dev.banyan.analyzer.java.gather.Origin;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.JavaReader;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;

/** Types as nodes, with their size. */
final class TypeNodes {

    private TypeNodes() {}

    static Node of(Declared declared, Origin origin, CallCount calls, List<String> calledBack, int lackOfCohesion) {
        TypeDeclaration type = declared.type();
        TypeDeclaration.Extent extent = type.extent();
        String file = declared.source().file();
        Node plain = Node.defined(
                        new NodeId(NodeKind.TYPE, type.name()), JavaReader.LANGUAGE, new Evidence(file, extent.line()))
                .withLoc(extent.size().lines())
                .withMetric("methods", methods(type))
                .withMetric("statements", extent.size().statements())
                .withMetric("cyclomatic", extent.size().cyclomatic())
                .withMetric("cyclomaticMax", extent.cyclomaticMax())
                .withMetric("lcom4", lackOfCohesion)
                .withAttribute("declaration", declaration(type));
        Node node = extent.size().hasNesting()
                ? plain.withMetric("cognitive", extent.size().cognitive())
                        .withMetric("maxNesting", extent.size().nesting())
                : plain;
        Node marked = origin.mark(node);
        return calls.on(
                calledBack.isEmpty() ? marked : marked.withAttribute("calledBack", String.join(";", calledBack)));
    }

    private static String declaration(TypeDeclaration type) {
        String kind = type.kind().name().toLowerCase(Locale.ROOT);
        boolean abstractClass = type.kind() == TypeDeclaration.Kind.CLASS && Modifier.isAbstract(type.modifiers());
        return abstractClass ? "abstract class" : kind;
    }

    /** Methods and constructors that the author wrote; blocks and what the compiler adds do not count. */
    private static int methods(TypeDeclaration type) {
        return (int) type.members().methods().stream()
                .filter(method -> method.body().present() || Modifier.isAbstract(method.modifiers()))
                .filter(method -> !method.name().startsWith("<") || !Modifier.isStatic(method.modifiers()))
                .count();
    }
}
