package dev.banyan.analyzer.java.syntax;

import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.Method.Local.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local variables of one body, and which of them a name means at the place that is being read. */
final class Locals {

    private record Hidden(String name, @Nullable Integer before) {}

    private final @Nullable Locals around;
    private final Set<String> fields;
    private final List<Local> all = new ArrayList<>();
    private final Map<String, Integer> visible = new HashMap<>();
    private final Deque<Hidden> undo = new ArrayDeque<>();

    /**
     * @param around the body that an anonymous or local class stands in
     * @param fields names of that class's own fields, which hide what stands around
     */
    Locals(@Nullable Locals around, Set<String> fields) {
        this.around = around;
        this.fields = fields;
    }

    int declare(String name, Optional<TypeUse> type, Origin origin, Optional<Expr> value) {
        all.add(new Local(name, type, origin, value));
        int index = all.size() - 1;
        undo.push(new Hidden(name, visible.put(name, index)));
        return index;
    }

    int mark() {
        return undo.size();
    }

    void release(int mark) {
        while (undo.size() > mark) {
            Hidden last = undo.pop();
            if (last.before() == null) {
                visible.remove(last.name());
            } else {
                visible.put(last.name(), last.before());
            }
        }
    }

    OptionalInt find(String name) {
        Integer index = visible.get(name);
        if (index != null) {
            return OptionalInt.of(index);
        }
        if (around == null || fields.contains(name)) {
            return OptionalInt.empty();
        }
        OptionalInt captured = around.find(name);
        if (captured.isEmpty()) {
            return OptionalInt.empty();
        }
        // Captured variables never change, so a copy of the declaration serves; its initializer speaks of other locals.
        Local original = around.all.get(captured.getAsInt());
        all.add(new Local(name, original.type(), Origin.PARAMETER, Optional.empty()));
        visible.put(name, all.size() - 1);
        return OptionalInt.of(all.size() - 1);
    }

    List<Local> all() {
        return all;
    }
}
