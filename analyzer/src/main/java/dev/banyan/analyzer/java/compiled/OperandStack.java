package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.compiled.Value.Pending;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** The operand stack, and the instructions that concern it alone. Taking from an empty one gives something unknown. */
final class OperandStack {

    /**
     * Heavier expressions are cut into statements: whoever walks them descends once a level, and goes again through what is
     * copied.
     */
    private static final int HEAVIEST = 1000;

    /** Compilers need a few dozen places; what a class file asks for beyond that has no meaning for a reader. */
    private static final int HIGHEST = 256;

    /** Types of the arithmetic instructions, which come in fours. */
    private static final List<String> TYPES = List.of("int", "long", "float", "double");

    private final CodeReader code;
    private final Slots slots;
    private List<Value> values = new ArrayList<>();

    OperandStack(CodeReader code, Slots slots) {
        this.code = code;
        this.slots = slots;
    }

    void push(Value value) {
        if (values.size() >= HIGHEST) {
            code.evaluate(value.expression());
        } else {
            values.add(value.weight() > HEAVIEST ? spilled(value) : value);
        }
    }

    Value pop() {
        return values.isEmpty() ? Value.unknown() : values.remove(values.size() - 1);
    }

    Expr popExpression() {
        return pop().expression();
    }

    /** The last so many, the first first. */
    List<Value> pop(int count) {
        List<Value> taken = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            taken.add(0, pop());
        }
        return taken;
    }

    List<Value> copy() {
        return List.copyOf(values);
    }

    void set(List<Value> others) {
        values = new ArrayList<>(others);
    }

    void merge(List<Value> others) {
        values = new ArrayList<>(merged(others));
    }

    /** Where two ways meet only the topmost value can differ: a condition gives one or the other. */
    List<Value> merged(List<Value> others) {
        int top = values.size() - 1;
        if (others.size() != values.size() || top < 0 || others.get(top) == values.get(top)) {
            return others;
        }
        List<Value> both = new ArrayList<>(values);
        Expr one = others.get(top).expression();
        Expr other = values.get(top).expression();
        int weight = others.get(top).weight() + values.get(top).weight() + 1;
        if (weight <= HEAVIEST) {
            both.set(top, Value.of(new Expr.Choice(List.of(one, other), List.of(0, 1)), values.get(top).wide, weight));
        }
        return both;
    }

    /** A value of which no more than its type is known. */
    Value typed(TypeUse type, boolean wide) {
        int place = slots.fresh(type);
        return Value.of(new Expr.Local(place, code.line), wide, 1);
    }

    private Value spilled(Value value) {
        int place = slots.fresh();
        code.evaluated.add(new Expr.Assign(new Expr.Local(place, code.line), value.expression(), false, code.line));
        return Value.of(new Expr.Local(place, code.line), value.wide, 1);
    }

    /** The last value, in a form that may be copied. */
    private Value copyable() {
        Value value = pop();
        return value.isSimple() ? value : spilled(value);
    }

    void plain(int opcode) {
        if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
            shuffle(opcode);
        } else if (opcode <= Opcodes.DCONST_1) {
            constant(opcode);
        } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            Value index = pop();
            Value array = pop();
            boolean wide = opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD;
            Expr element = new Expr.Index(array.expression(), index.expression());
            push(Value.of(element, wide, index.weight() + array.weight() + 1));
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            store();
        } else if (opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG) {
            arithmetic(opcode);
        } else if (opcode == Opcodes.ARRAYLENGTH) {
            operands(1, "int");
        } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            code.evaluate(popExpression());
        }
    }

    private void constant(int opcode) {
        if (opcode == Opcodes.ACONST_NULL) {
            push(Value.of(new Expr.Plain("null")));
        } else if (opcode != Opcodes.NOP) {
            int type = opcode <= Opcodes.ICONST_5
                    ? 0
                    : opcode <= Opcodes.LCONST_1 ? 1 : opcode <= Opcodes.FCONST_2 ? 2 : 3;
            push(Value.of(new Expr.Plain(TYPES.get(type)), type % 2 == 1, 1));
        }
    }

    private void store() {
        Value value = pop();
        Expr index = popExpression();
        Value array = pop();
        Optional<Pending> filled = array.pending().filter(one -> one.array);
        if (filled.isPresent()) {
            filled.get().add(value);
        } else {
            code.evaluated.add(
                    new Expr.Assign(new Expr.Index(array.expression(), index), value.expression(), false, code.line));
        }
    }

    private void arithmetic(int opcode) {
        if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) {
            // From each of four types to the three others, then from int to the small ones.
            String targets = "lfdifdildilfbcs";
            operands(1, Type.of(targets.charAt(opcode - Opcodes.I2L)));
        } else if (opcode >= Opcodes.LCMP) {
            operands(2, "int");
        } else if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
            operands(1, TYPES.get(opcode - Opcodes.INEG));
        } else if (opcode < Opcodes.ISHL) {
            operands(2, TYPES.get((opcode - Opcodes.IADD) % 4));
        } else {
            operands(2, TYPES.get((opcode - Opcodes.ISHL) % 2));
        }
    }

    /** The letters of the conversions. */
    private static final class Type {
        private Type() {}

        static String of(char letter) {
            return switch (letter) {
                case 'l' -> "long";
                case 'f' -> "float";
                case 'd' -> "double";
                case 'b' -> "byte";
                case 'c' -> "char";
                case 's' -> "short";
                default -> "int";
            };
        }
    }

    void operands(int count, String type) {
        List<Value> operands = pop(count);
        int weight = operands.stream().mapToInt(Value::weight).sum() + 1;
        List<Expr> parts = operands.stream().map(Value::expression).toList();
        boolean wide = type.equals("long") || type.equals("double");
        boolean idle = parts.stream().allMatch(Value::isIdle);
        push(Value.of(idle ? new Expr.Plain(type) : new Expr.Operands(parts, type), wide, weight));
    }

    private void shuffle(int opcode) {
        switch (opcode) {
            case Opcodes.POP -> code.evaluate(popExpression());
            case Opcodes.POP2 -> {
                Value first = pop();
                code.evaluate(first.expression());
                if (!first.wide) {
                    code.evaluate(popExpression());
                }
            }
            case Opcodes.SWAP -> {
                Value first = pop();
                Value second = pop();
                push(first);
                push(second);
            }
            case Opcodes.DUP -> copy(1, 0);
            case Opcodes.DUP_X1 -> copy(1, 1);
            case Opcodes.DUP_X2 -> copy(1, 2);
            case Opcodes.DUP2 -> copy(2, 0);
            case Opcodes.DUP2_X1 -> copy(2, 1);
            default -> copy(2, 2);
        }
    }

    /** Copies the last values, so many words of them, below so many words more. */
    private void copy(int words, int below) {
        List<Value> copied = take(words);
        List<Value> between = take(below);
        copied.forEach(this::push);
        between.forEach(this::push);
        copied.forEach(this::push);
    }

    private List<Value> take(int words) {
        List<Value> taken = new ArrayList<>(2);
        int left = words;
        while (left > 0) {
            Value one = copyable();
            taken.add(0, one);
            left -= one.wide ? 2 : 1;
        }
        return taken;
    }
}
