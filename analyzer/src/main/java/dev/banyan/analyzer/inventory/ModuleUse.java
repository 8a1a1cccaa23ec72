package dev.banyan.analyzer.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a module uses of its libraries.
 *
 * @param javax files that import types of Java EE from {@code javax}
 * @param jakarta files that import them from {@code jakarta}
 * @param unused declared, at hand, and named nowhere in the module
 * @param undeclared used, and there only because another library brings it
 * @param notChecked ids of libraries whose jars are not at hand
 */
record ModuleUse(
        String module,
        int javax,
        int jakarta,
        List<Unused> unused,
        List<Undeclared> undeclared,
        List<String> notChecked) {

    ModuleUse {
        unused = List.copyOf(unused);
        undeclared = List.copyOf(undeclared);
        notChecked = List.copyOf(notChecked);
    }

    /**
     * A declared library that nothing in the module names.
     *
     * @param brings a library that it brings and that the code uses; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unused(String library, String scope, @Nullable String brings, String file, int line) {}

    /**
     * A library that the code uses and no build file of the module names.
     *
     * @param type the first that is imported, at {@code file}
     * @param path what brings the library
     */
    record Undeclared(String library, String type, String path, String file) {}
}
