package dev.banyan.analyzer.cobol;

import dev.banyan.grammars.cobol.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where a program stands among those it is nested in, and which nested ones its CALLs mean. A contained program is known
 * inside its outermost program only, so its name begins with those around it: {@code BANK/RATES}.
 *
 * <pre>
 *   BANK          CALL 'RATES'  BANK/RATES
 *     RATES       CALL 'LOG'    BANK/LOG, which is COMMON; else LOG, compiled on its own
 *     LOG         CALL 'AUDIT'  AUDIT, compiled on its own
 * </pre>
 *
 * @param name of the program, with those around it
 * @param outer the program directly around it
 * @param contained the nested programs that it may call, by what its CALLs say
 */
record Scope(String name, Optional<String> outer, Map<String, String> contained) {

    private static final String INSIDE = "/";

    Scope {
        contained = Map.copyOf(contained);
    }

    /**
     * The scope of a program.
     *
     * @param around the programs it is nested in, innermost first
     */
    static Scope of(Program program, List<Program> around) {
        Map<String, String> contained = new HashMap<>();
        String path = "";
        for (int i = around.size() - 1; i >= 0; i--) {
            path = inside(path, around.get(i).name());
            add(around.get(i), path, nested -> nested.identification().common() || isSame(nested, program), contained);
        }
        Optional<String> outer = Optional.of(path).filter(name -> !name.isEmpty());
        path = inside(path, program.name());
        add(program, path, nested -> true, contained);
        return new Scope(path, outer, contained);
    }

    private static void add(Program program, String path, Predicate<Program> callable, Map<String, String> contained) {
        for (Program nested : program.nested()) {
            if (callable.test(nested)
                    && nested.kind() == Program.Kind.PROGRAM
                    && !nested.name().isBlank()) {
                contained.put(nested.name().toUpperCase(Locale.ROOT), inside(path, nested.name()));
            }
        }
    }

    private static boolean isSame(Program one, Program other) {
        return one.identification().equals(other.identification());
    }

    private static String inside(String path, String name) {
        return path.isEmpty() || name.isBlank() ? path + name : path + INSIDE + name;
    }

    /** The program that a CALL of this name means: the nearest contained one, or else one that is compiled on its own. */
    String callee(String called) {
        return contained.getOrDefault(called, called);
    }
}
