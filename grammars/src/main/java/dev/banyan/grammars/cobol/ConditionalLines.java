package dev.banyan.grammars.cobol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code >>DEFINE}, {@code >>IF} and {@code >>EVALUATE} with their branches, and {@code $IF} of other compilers: which lines
 * the compiler would see when no option is given on its command line.
 */
final class ConditionalLines {

    /**
     * One open {@code >>IF} or {@code >>EVALUATE}.
     *
     * @param taken whether one of its branches was seen
     * @param subject of {@code >>EVALUATE}, as written; empty for {@code >>IF} and {@code >>EVALUATE TRUE}
     */
    private record Branch(boolean outerActive, boolean taken, boolean active, Optional<String> subject) {}

    private static final int MAX_DEPTH = 100;

    private final Map<String, String> defined = new HashMap<>();
    private final Deque<Branch> open = new ArrayDeque<>();

    boolean active() {
        return open.isEmpty() || open.peek().active();
    }

    /** Takes a directive, without the {@code >>} or {@code $} before it. */
    void directive(String directive) {
        DirectiveWords words = new DirectiveWords(directive);
        switch (words.next()) {
            case "DEFINE", "SET" -> {
                if (active()) {
                    define(words);
                }
            }
            case "IF" -> {
                boolean holds = active() && condition(words).holds();
                push(new Branch(active(), holds, holds, Optional.empty()));
            }
            case "EVALUATE" -> {
                Optional<String> subject = Optional.of(words.next()).filter(word -> !word.equals("TRUE"));
                push(new Branch(active(), false, false, subject));
            }
            case "ELIF", "ELSE-IF" -> next(condition(words).holds());
            case "WHEN" -> next(words.skip("OTHER") || when(words));
            case "ELSE" -> next(true);
            case "END", "END-IF", "END-EVALUATE" -> open.poll();
            default -> {
                // a directive that leaves out no lines
            }
        }
    }

    private void push(Branch branch) {
        if (open.size() < MAX_DEPTH) {
            open.push(branch);
        }
    }

    private DirectiveCondition condition(DirectiveWords words) {
        return new DirectiveCondition(words, defined);
    }

    private void next(boolean holds) {
        Branch last = open.poll();
        if (last != null) {
            boolean active = last.outerActive() && !last.taken() && holds;
            open.push(new Branch(last.outerActive(), last.taken() || active, active, last.subject()));
        }
    }

    /** Whether the subject has the value, or one of the range, that WHEN names; or, without a subject, the condition holds. */
    private boolean when(DirectiveWords words) {
        Optional<String> subject = Optional.ofNullable(open.peek()).flatMap(Branch::subject);
        DirectiveCondition condition = condition(words);
        if (subject.isEmpty()) {
            return condition.holds();
        }
        Optional<String> value = condition.value(subject.get());
        Optional<String> from = condition.value(words.next());
        Optional<String> to = words.skip("THRU") || words.skip("THROUGH") ? condition.value(words.next()) : from;
        return DirectiveCondition.compare(value, from)
                        .filter(order -> order >= 0)
                        .isPresent()
                && DirectiveCondition.compare(value, to)
                        .filter(order -> order <= 0)
                        .isPresent();
    }

    private void define(DirectiveWords words) {
        String name = words.next();
        words.skip("AS");
        String first = words.word();
        if (first.equals("OFF")) {
            defined.remove(name);
        } else if (!first.equals("PARAMETER") && !name.isEmpty()) {
            DirectiveCondition known = condition(words);
            new DirectiveArithmetic(
                            words, word -> known.value(word).or(() -> Optional.of(DirectiveCondition.unquoted(word))))
                    .value()
                    .ifPresent(value -> defined.put(name, value));
        }
    }
}
