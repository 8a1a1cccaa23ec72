package dev.banyan.grammars.jcl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The IF statements around the statement that is read, with those around the EXEC that invoked the procedure. */
final class Conditions {

    private final List<String> around;
    private final List<String> open = new ArrayList<>();

    Conditions(List<String> around) {
        this.around = List.copyOf(around);
    }

    void opened(String condition) {
        open.add(condition);
    }

    void otherwise() {
        if (!open.isEmpty()) {
            open.set(open.size() - 1, "ELSE of " + open.get(open.size() - 1));
        }
    }

    void closed() {
        if (!open.isEmpty()) {
            open.remove(open.size() - 1);
        }
    }

    /** Outermost first, COND of the statement itself last. */
    List<String> and(Optional<String> cond) {
        List<String> all = new ArrayList<>(around);
        all.addAll(open);
        cond.ifPresent(all::add);
        return List.copyOf(all);
    }
}
