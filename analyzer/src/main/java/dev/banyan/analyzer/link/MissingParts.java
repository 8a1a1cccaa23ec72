package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.jcl.SystemProcedures;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Marks programs and copybooks that somebody needs and nobody defines: {@code system} for what comes with z/OS, CICS,
 * Db2, IMS or MQ, {@code utility} for IBM's batch utilities, {@code missing} for the rest; and procedures that IBM delivers. A missing program whose
 * source is there in a language that is not read (assembler, PL/I) has its path in {@code source}.
 */
final class MissingParts {

    private static final Set<String> OTHER_LANGUAGES =
            Set.of("asm", "assemble", "s", "hlasm", "mac", "pli", "pl1", "rexx", "rex", "exec", "ezt", "c", "nat");

    private final Map<String, String> unreadSources = new HashMap<>();

    MissingParts(SourceTree tree) {
        for (SourceFile file : tree.files()) {
            if (OTHER_LANGUAGES.contains(file.extension())) {
                String name = file.name();
                String member =
                        name.substring(0, name.length() - file.extension().length() - 1);
                unreadSources.putIfAbsent(member.toUpperCase(Locale.ROOT), file.path());
            }
        }
    }

    Node mark(Node node) {
        NodeKind kind = node.id().kind();
        if (kind == NodeKind.PROC
                && node.definition().isEmpty()
                && SystemProcedures.holds(node.id().name())) {
            return node.withAttribute("system", "true");
        }
        if (node.definition().isPresent() || (kind != NodeKind.PROGRAM && kind != NodeKind.COPYBOOK)) {
            return node;
        }
        String name = node.id().name().toUpperCase(Locale.ROOT);
        if (kind == NodeKind.COPYBOOK) {
            return node.withAttribute(SystemNames.isCopybook(name) ? "system" : "missing", "true");
        }
        String source = unreadSources.get(name);
        if (source != null) {
            return node.withAttribute("missing", "true").withAttribute("source", source);
        }
        if (SystemNames.isUtility(name)) {
            return node.withAttribute("utility", "true");
        }
        return node.withAttribute(SystemNames.isProgram(name) ? "system" : "missing", "true");
    }
}
