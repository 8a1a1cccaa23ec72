package dev.banyan.analyzer.java.page;

import java.util.List;
import java.util.Map;

/**
 * What a page knows of the pages that are translated together with it.
 *
 * @param imports of the others, as written, and those of the container
 * @param bases types whose members are those of the page
 * @param given locals of pages that take it in, as parameters
 * @param brought locals that an included page declares, by the path of the directive
 */
record Scope(List<String> imports, List<String> bases, List<String> given, Map<String, List<String>> brought) {

    Scope {
        imports = List.copyOf(imports);
        bases = List.copyOf(bases);
        given = List.copyOf(given);
        brought = Map.copyOf(brought);
    }

    /** Of a page that stands alone. */
    static Scope alone(List<String> imports) {
        return new Scope(imports, List.of(PageCode.BASE), List.of(), Map.of());
    }

    List<String> brought(String path) {
        return brought.getOrDefault(path, List.of());
    }
}
