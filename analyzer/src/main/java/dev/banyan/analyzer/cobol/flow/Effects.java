package dev.banyan.analyzer.cobol.flow;

import dev.banyan.grammars.cobol.Statement;
import java.util.List;

/** What one statement does to data and to the run; told to {@link FlowReader} by who knows the verbs. */
@FunctionalInterface
public interface Effects {

    /**
     * Says what the statement does, its nested statements left out. Called once for every statement in the order of the
     * text.
     *
     * @param step the number by which {@link ValueSearch} knows the place before the statement
     * @param paragraph empty before the first paragraph
     */
    Effect of(Statement statement, int step, String paragraph);

    /**
     * The effect.
     *
     * @param assignments in the order in which they happen
     * @param ends true when nothing runs after it, as behind GOBACK or EXEC CICS XCTL
     * @param handlers paragraphs that may run at any time from now on: HANDLE CONDITION
     */
    record Effect(List<Assignment> assignments, boolean ends, List<String> handlers) {

        public static final Effect NONE = new Effect(List.of(), false, List.of());

        public Effect {
            assignments = List.copyOf(assignments);
            handlers = List.copyOf(handlers);
        }

        public static Effect assigning(List<Assignment> assignments) {
            return assignments.isEmpty() ? NONE : new Effect(assignments, false, List.of());
        }

        public static Effect ending() {
            return new Effect(List.of(), true, List.of());
        }
    }
}
