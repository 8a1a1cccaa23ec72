package dev.banyan.analyzer.java.compiled;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** What parameters are called: by the table of local variables or of parameters, else by their number. */
final class ParameterNames {

    private ParameterNames() {}

    /** @param wanted the last so many parameters; those before are the compiler's own */
    static List<String> of(MethodNode method, int wanted) {
        Type[] types = Type.getArgumentTypes(method.desc);
        int slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            names.add(name(method, i, slot));
            slot += types[i].getSize();
        }
        while (names.size() < wanted) {
            names.add("arg" + names.size());
        }
        return names.subList(names.size() - wanted, names.size());
    }

    private static String name(MethodNode method, int number, int slot) {
        if (method.parameters != null
                && number < method.parameters.size()
                && method.parameters.get(number).name != null) {
            return method.parameters.get(number).name;
        }
        for (LocalVariableNode local : Marks.orEmpty(method.localVariables)) {
            if (local.index == slot) {
                return local.name;
            }
        }
        return "arg" + number;
    }
}
