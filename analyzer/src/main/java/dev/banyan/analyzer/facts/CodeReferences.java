package dev.banyan.analyzer.facts;

import java.util.List;

/**
 * What one Java file refers to, for whoever searches code: rules.
 *
 * @param packageName empty for the unnamed package
 * @param imports names as imported, static ones too; those on demand end in {@code .*}
 * @param references in the order of their lines
 */
public record CodeReferences(String file, String packageName, List<String> imports, List<Reference> references) {

    public CodeReferences {
        imports = List.copyOf(imports);
        references = references.stream().sorted().distinct().toList();
    }
}
