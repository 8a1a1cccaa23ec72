package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.compiled.Value.Pending;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Follows instructions in their order and puts together the expressions that they evaluate. Loops are not run again;
 * where two ways meet with a value each, the value is a choice. Example:
 *
 * <pre>
 *   aload dao; ldc "x"; invokevirtual find; pop      dao.find("x") is evaluated
 * </pre>
 *
 * Cost: one step an instruction.
 */
final class CodeReader {

    final OperandStack stack;
    final CompiledBody body;
    final List<Expr> evaluated = new ArrayList<>();
    final List<Integer> results = new ArrayList<>();
    int line;
    private final MethodNode method;
    private final Slots slots;
    private final Invocations invocations;
    private final Map<LabelNode, List<Value>> waiting = new HashMap<>();
    private final Set<LabelNode> handlers = new HashSet<>();
    private boolean reached = true;

    CodeReader(CompiledBody body, MethodNode method, Slots slots) {
        this.body = body;
        this.method = method;
        this.slots = slots;
        this.stack = new OperandStack(this, slots);
        this.invocations = new Invocations(this);
        method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
    }

    void run() {
        int at = 0;
        for (AbstractInsnNode one : method.instructions) {
            if (one instanceof LabelNode label) {
                meet(label);
            } else if (one instanceof LineNumberNode number) {
                line = number.line;
            } else if (one.getOpcode() >= 0) {
                step(one, at);
            }
            at++;
        }
    }

    private void meet(LabelNode label) {
        List<Value> waited = waiting.remove(label);
        if (waited != null) {
            if (reached) {
                stack.merge(waited);
            } else {
                stack.set(waited);
            }
        } else if (handlers.contains(label)) {
            stack.set(List.of(Value.unknown()));
        } else if (!reached) {
            stack.set(List.of());
        }
        reached = true;
    }

    private void step(AbstractInsnNode one, int at) {
        if (one instanceof MethodInsnNode call) {
            invocations.call(call);
        } else if (one instanceof VarInsnNode variable) {
            variable(variable, at);
        } else if (one instanceof FieldInsnNode field) {
            field(field);
        } else if (one instanceof LdcInsnNode constant) {
            boolean wide = constant.cst instanceof Long || constant.cst instanceof Double;
            stack.push(Value.of(Marks.value(constant.cst, line), wide, 1));
        } else if (one instanceof TypeInsnNode type) {
            type(type);
        } else if (one instanceof JumpInsnNode jump) {
            jump(jump);
        } else if (one instanceof InvokeDynamicInsnNode dynamic) {
            invocations.dynamic(dynamic);
        } else {
            rare(one);
        }
    }

    private void rare(AbstractInsnNode one) {
        if (one instanceof TableSwitchInsnNode table) {
            choose(table.labels, table.dflt);
        } else if (one instanceof LookupSwitchInsnNode table) {
            choose(table.labels, table.dflt);
        } else if (one instanceof IntInsnNode number) {
            number(number);
        } else if (one instanceof MultiANewArrayInsnNode array) {
            for (int i = 0; i < array.dims; i++) {
                stack.pop();
            }
            stack.push(Value.of(new Pending(Uses.constant(array.desc, line), true)));
        } else {
            plain(one.getOpcode());
        }
    }

    private void plain(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            if (opcode != Opcodes.RETURN) {
                evaluated.add(stack.popExpression());
                results.add(evaluated.size() - 1);
            }
            reached = false;
        } else if (opcode == Opcodes.ATHROW) {
            evaluate(stack.popExpression());
            reached = false;
        } else {
            stack.plain(opcode);
        }
    }

    /** Keeps what has an effect or names something. */
    void evaluate(Expr expression) {
        if (!Value.isIdle(expression)) {
            evaluated.add(expression);
        }
    }

    private void variable(VarInsnNode variable, int at) {
        int opcode = variable.getOpcode();
        if (opcode == Opcodes.RET) {
            reached = false;
        } else if (opcode < Opcodes.ISTORE) {
            boolean wide = opcode == Opcodes.LLOAD || opcode == Opcodes.DLOAD;
            stack.push(Value.of(slots.load(variable.var, at, line), wide, 1));
        } else {
            Expr value = stack.popExpression();
            Expr.Local target = new Expr.Local(slots.store(variable.var, at), line);
            evaluated.add(new Expr.Assign(target, value, false, line));
        }
    }

    private void field(FieldInsnNode field) {
        int opcode = field.getOpcode();
        boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
        Optional<Expr> value = write ? Optional.of(stack.popExpression()) : Optional.empty();
        Value holder = isStatic ? Value.unknown() : stack.pop();
        // What the compiler adds to classes no source has: the outer instance, captured variables, tables of switches.
        boolean added = field.name.indexOf('$') >= 0;
        TypeUse type = Uses.field(field.desc, line);
        Expr access = isStatic && field.owner.equals(body.type.name)
                ? new Expr.Name(field.name, line)
                : new Expr.Select(
                        isStatic ? Marks.path(field.owner, line) : holder.expression(),
                        field.name,
                        line,
                        Optional.of(new Expr.Compiled(Uses.named(field.owner, line), List.of(), type)));
        if (value.isPresent()) {
            evaluate(added ? value.get() : new Expr.Assign(access, value.get(), false, line));
        } else if (added && field.name.startsWith("this$")) {
            stack.push(Value.of(new Expr.This(Optional.of(type.name()))));
        } else {
            int size = Type.getType(field.desc).getSize();
            stack.push(added ? stack.typed(type, size == 2) : Value.of(access, size == 2, holder.weight() + 1));
        }
    }

    private void type(TypeInsnNode node) {
        TypeUse type = Uses.constant(node.desc, line);
        switch (node.getOpcode()) {
            case Opcodes.NEW -> stack.push(Value.of(new Pending(type, false)));
            case Opcodes.ANEWARRAY -> {
                evaluate(stack.popExpression());
                stack.push(Value.of(new Pending(type.array(1), true)));
            }
            case Opcodes.CHECKCAST -> {
                Value value = stack.pop();
                stack.push(Value.of(new Expr.Cast(type, value.expression()), false, value.weight() + 1));
            }
            default -> {
                Value value = stack.pop();
                stack.push(Value.of(
                        new Expr.InstanceOf(value.expression(), Optional.of(type)), false, value.weight() + 1));
            }
        }
    }

    private void number(IntInsnNode number) {
        if (number.getOpcode() == Opcodes.NEWARRAY) {
            evaluate(stack.popExpression());
            String[] elements = {"boolean", "char", "float", "double", "byte", "short", "int", "long"};
            int kind = Math.min(Math.max(number.operand - Opcodes.T_BOOLEAN, 0), elements.length - 1);
            stack.push(Value.of(new Pending(TypeUse.of(elements[kind], line).array(1), true)));
        } else {
            stack.push(Value.of(new Expr.Plain("int")));
        }
    }

    private void jump(JumpInsnNode jump) {
        int opcode = jump.getOpcode();
        if (opcode == Opcodes.JSR) {
            stack.push(Value.unknown());
            wait(jump.label);
            stack.pop();
            return;
        }
        if (opcode != Opcodes.GOTO) {
            boolean two = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
            Expr last = stack.popExpression();
            if (two) {
                evaluate(stack.popExpression());
            }
            evaluate(last);
        }
        wait(jump.label);
        reached = opcode != Opcodes.GOTO;
    }

    private void choose(List<LabelNode> labels, LabelNode other) {
        evaluate(stack.popExpression());
        Set<LabelNode> targets = new HashSet<>(labels);
        targets.add(other);
        targets.forEach(this::wait);
        reached = false;
    }

    private void wait(LabelNode label) {
        List<Value> known = waiting.get(label);
        waiting.put(label, known == null ? stack.copy() : stack.merged(known));
    }
}
