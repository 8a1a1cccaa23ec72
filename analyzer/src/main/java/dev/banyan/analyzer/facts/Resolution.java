package dev.banyan.analyzer.facts;

import java.util.List;

/** How sure an edge is, and why. Nothing is guessed without a reason. */
public sealed interface Resolution {

    /** The word in estate.json. */
    String word();

    /** A literal, or a symbol that the language itself resolves. */
    record Exact() implements Resolution {
        @Override
        public String word() {
            return "exact";
        }
    }

    /**
     * Found by following data or configuration.
     *
     * @param reason the chain, shortest form first: {@code MOVE 'COACTVWC' TO WS-PGM (app/cbl/COMEN01C.cbl:146)}
     */
    record Derived(String reason) implements Resolution {
        public Derived {
            requireReason(reason);
        }

        @Override
        public String word() {
            return "derived";
        }
    }

    /**
     * One of the targets, while others may exist.
     *
     * @param reason what is known and why it is not all
     */
    record Partial(String reason) implements Resolution {
        public Partial {
            requireReason(reason);
        }

        @Override
        public String word() {
            return "partial";
        }
    }

    /**
     * No target could be found.
     *
     * @param operand the name or expression that decides the target
     * @param writers the last statements found that write it, as {@code file:line}; empty when there are none
     */
    record Unresolved(String operand, List<Evidence> writers) implements Resolution {
        public Unresolved {
            requireReason(operand);
            writers = List.copyOf(writers);
        }

        @Override
        public String word() {
            return "unresolved";
        }
    }

    private static void requireReason(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a resolution that is not exact says why");
        }
    }
}
