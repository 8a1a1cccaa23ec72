package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.Method.Local.Origin;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which variable a slot of the frame holds at an instruction: by the table of local variables where the class file has one,
 * else what was stored there last.
 */
final class Slots {

    /** Scopes that follow one another in one slot; past that the type stays open. */
    private static final int MOST_IN_A_SLOT = 1000;

    private final MethodNode method;
    private final List<Local> locals;
    private final Map<Integer, List<LocalVariableNode>> bySlot = new HashMap<>();
    private final Map<Integer, Integer> current = new HashMap<>();
    private final Map<LocalVariableNode, Integer> named = new HashMap<>();

    /** @param locals of the whole body; grows */
    Slots(MethodNode method, List<Local> locals) {
        this.method = method;
        this.locals = locals;
        for (LocalVariableNode one : Marks.orEmpty(method.localVariables)) {
            List<LocalVariableNode> same = bySlot.computeIfAbsent(one.index, slot -> new ArrayList<>(1));
            if (same.size() < MOST_IN_A_SLOT) {
                same.add(one);
            }
        }
    }

    /** Declares the parameters; gives their places. */
    List<Integer> parameters() {
        Type[] types = Type.getArgumentTypes(method.desc);
        List<String> names = ParameterNames.of(method, types.length);
        int slot = isStatic() ? 0 : 1;
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            Optional<LocalVariableNode> known = variable(slot, 0);
            int place = declare(names.get(i), known.map(Slots::type).orElse(Uses.of(types[i], 0)), Origin.PARAMETER);
            known.ifPresent(one -> named.put(one, place));
            current.put(slot, place);
            places.add(place);
            slot += types[i].getSize();
        }
        return places;
    }

    /** The types of the variables that are no parameters. */
    List<TypeUse> declared() {
        int first = (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - (isStatic() ? 1 : 0);
        return Marks.orEmpty(method.localVariables).stream()
                .filter(one -> one.index >= first)
                .map(Slots::type)
                .toList();
    }

    private boolean isStatic() {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    private static TypeUse type(LocalVariableNode variable) {
        return Uses.field(variable.signature == null ? variable.desc : variable.signature, 0);
    }

    private int declare(String name, TypeUse type, Origin origin) {
        locals.add(new Local(name, Optional.of(type), origin, Optional.empty()));
        return locals.size() - 1;
    }

    /** A variable that no source has, for a value that is used more than once. */
    int fresh() {
        locals.add(new Local("", Optional.empty(), Origin.VARIABLE, Optional.empty()));
        return locals.size() - 1;
    }

    /** The same, where its type is known. */
    int fresh(TypeUse type) {
        return declare("", type, Origin.VARIABLE);
    }

    Expr load(int slot, int at, int line) {
        if (slot == 0 && !isStatic()) {
            return new Expr.This(Optional.empty());
        }
        Optional<Integer> known = variable(slot, at).map(this::place);
        if (known.isPresent()) {
            return new Expr.Local(known.get(), line);
        }
        Integer place = current.get(slot);
        return place == null ? new Expr.Plain("?") : new Expr.Local(place, line);
    }

    /** The variable that a store begins or changes; its scope starts behind the instruction. */
    int store(int slot, int at) {
        int place = variable(slot, at + 1)
                .or(() -> variable(slot, at))
                .map(this::place)
                .orElseGet(this::fresh);
        current.put(slot, place);
        return place;
    }

    private int place(LocalVariableNode variable) {
        return named.computeIfAbsent(variable, one -> declare(one.name, type(one), Origin.VARIABLE));
    }

    private Optional<LocalVariableNode> variable(int slot, int at) {
        for (LocalVariableNode one : bySlot.getOrDefault(slot, List.of())) {
            if (method.instructions.indexOf(one.start) <= at + 1 && at < method.instructions.indexOf(one.end)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
