package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.OtherLanguage;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.jcl.SystemProcedures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Marks programs, procedures and copybooks that somebody needs and nobody defines: {@code system} for what comes with z/OS, CICS,
 * Db2, IMS or MQ, {@code utility} for IBM's batch utilities, {@code missing} for the rest. A program whose source is there in a
 * language that is not analysed (assembler, PL/I) is not missing: it has its file and language, and {@code source} says so.
 */
final class MissingParts {

    /** What the attribute {@code source} says of a program that nobody reads. */
    static final String NOT_ANALYSED = "not-analysed";

    private final Map<String, List<SourceFile>> members = new HashMap<>();

    MissingParts(SourceTree tree) {
        for (SourceFile file : tree.files()) {
            String name = file.name();
            int dot = name.lastIndexOf('.');
            String member = (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
            members.computeIfAbsent(member, key -> new ArrayList<>(1)).add(file);
        }
    }

    Node mark(Node node) {
        NodeKind kind = node.id().kind();
        if (kind == NodeKind.PROC && node.definition().isEmpty()) {
            return SystemProcedures.holds(node.id().name()) ? node.withAttribute("system", "true") : node;
        }
        if (node.definition().isPresent() || (kind != NodeKind.PROGRAM && kind != NodeKind.COPYBOOK)) {
            return node;
        }
        String name = node.id().name().toUpperCase(Locale.ROOT);
        if (kind == NodeKind.COPYBOOK) {
            return node.withAttribute(SystemNames.isCopybook(name) ? "system" : "missing", "true");
        }
        return inAnotherLanguage(node, name).orElseGet(() -> unknown(node, name));
    }

    private Optional<Node> inAnotherLanguage(Node node, String name) {
        for (SourceFile file : members.getOrDefault(name, List.of())) {
            Optional<String> language = OtherLanguage.of(SourceHead.of(file));
            if (language.isPresent()) {
                return Optional.of(new Node(
                                node.id(),
                                language,
                                Optional.of(new Evidence(file.path(), 1)),
                                node.module(),
                                node.loc(),
                                node.metrics(),
                                node.attributes())
                        .withAttribute("source", NOT_ANALYSED));
            }
        }
        return Optional.empty();
    }

    private static Node unknown(Node node, String name) {
        if (SystemNames.isUtility(name)) {
            return node.withAttribute("utility", "true");
        }
        return node.withAttribute(SystemNames.isProgram(name) ? "system" : "missing", "true");
    }
}
