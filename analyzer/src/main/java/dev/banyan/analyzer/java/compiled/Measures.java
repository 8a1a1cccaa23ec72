package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.CodeSize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The size of a method and of the lambdas in it. Lines that hold code are statements; conditional jumps, cases and catch
 * clauses are decisions. Nesting, and what rests on it, is not in a class file. Example:
 *
 * <pre>
 *   switch (s) { case "a": ..; case "b": .. }
 *   s.hashCode(), a switch (not counted), equals and a jump for each case (2), a switch over their numbers (not counted)
 * </pre>
 */
final class Measures {

    private final Map<String, MethodNode> lambdas = new HashMap<>();

    Measures(ClassNode type) {
        type.methods.stream()
                .filter(method -> method.name.startsWith("lambda$"))
                .forEach(method -> lambdas.put(method.name + method.desc, method));
    }

    CodeSize of(MethodNode method) {
        if (method.instructions.size() == 0) {
            return CodeSize.NONE;
        }
        Count count = new Count();
        count.add(method);
        int lines = count.last == 0 ? 0 : count.last - count.first + 1;
        return new CodeSize(lines, count.statements, count.decisions + 1, CodeSize.UNKNOWN, CodeSize.UNKNOWN);
    }

    private final class Count {
        private final Set<MethodNode> seen = new HashSet<>();
        private int first = Integer.MAX_VALUE;
        private int last;
        private int statements;
        private int decisions;
        private boolean ofTexts;

        void add(MethodNode method) {
            if (!seen.add(method)) {
                return;
            }
            decisions += catches(method);
            for (AbstractInsnNode one : method.instructions) {
                add(one);
            }
        }

        private void add(AbstractInsnNode one) {
            if (one instanceof LineNumberNode line) {
                first = Math.min(first, line.line);
                last = Math.max(last, line.line);
                statements++;
            } else if (one instanceof JumpInsnNode jump) {
                boolean decision = jump.getOpcode() != Opcodes.GOTO && jump.getOpcode() != Opcodes.JSR;
                decisions += decision ? 1 : 0;
            } else if (one instanceof LookupSwitchInsnNode table) {
                cases(table, table.labels.stream(), table.dflt);
            } else if (one instanceof TableSwitchInsnNode table) {
                cases(table, table.labels.stream(), table.dflt);
            } else if (one instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    MethodNode lambda =
                            argument instanceof Handle handle ? lambdas.get(handle.getName() + handle.getDesc()) : null;
                    if (lambda != null) {
                        add(lambda);
                    }
                }
            }
        }

        /** Of the two switches that a compiler makes of one over texts neither counts: there is a jump for each case. */
        private void cases(AbstractInsnNode table, Stream<LabelNode> labels, LabelNode other) {
            boolean hash = table.getPrevious() instanceof MethodInsnNode call
                    && call.owner.equals("java/lang/String")
                    && call.name.equals("hashCode");
            if (!hash && !ofTexts) {
                decisions += (int) labels.filter(label -> label != other).count();
            }
            ofTexts = hash;
        }
    }

    /** Clauses with a type: {@code finally} has none, and {@code Throwable} is mostly what closes resources. */
    private static int catches(MethodNode method) {
        Set<LabelNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (block.type != null && !block.type.equals("java/lang/Throwable")) {
                handlers.add(block.handler);
            }
        }
        return handlers.size();
    }
}
