package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that decide what runs next inside the program. */
public sealed interface FlowStatement extends Statement {

    /** A paragraph or section, with the section it is sought in where one is written. */
    record ProcedureName(String name, Optional<String> section, Position position) {}

    record If(Condition condition, List<Statement> then, List<Statement> otherwise, Position position)
            implements FlowStatement {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public List<Statement> nested() {
            List<Statement> all = new ArrayList<>(then);
            all.addAll(otherwise);
            return List.copyOf(all);
        }
    }

    /** EVALUATE; WHEN OTHER is {@code other}. */
    record Evaluate(List<Choice> subjects, List<When> branches, List<Statement> other, Position position)
            implements FlowStatement {
        public Evaluate {
            subjects = List.copyOf(subjects);
            branches = List.copyOf(branches);
            other = List.copyOf(other);
        }

        @Override
        public List<Statement> nested() {
            List<Statement> all = new ArrayList<>();
            branches.forEach(branch -> all.addAll(branch.statements()));
            all.addAll(other);
            return List.copyOf(all);
        }
    }

    /**
     * One or more WHEN phrases and their statements.
     *
     * @param alternatives each is one WHEN: a choice for every subject, in order
     */
    record When(List<List<Choice>> alternatives, List<Statement> statements, Position position) {
        public When {
            alternatives = alternatives.stream().map(List::copyOf).toList();
            statements = List.copyOf(statements);
        }
    }

    /** A subject of EVALUATE, or what WHEN compares it with. */
    sealed interface Choice {

        /** ANY. */
        record Anything() implements Choice {}

        /** TRUE or FALSE. */
        record Truth(boolean value) implements Choice {}

        /** A value or a range of values. */
        record Operands(boolean negated, Operand from, Optional<Operand> through) implements Choice {}

        record Test(Condition condition) implements Choice {}
    }

    /** PERFORM of a paragraph or section, or of all from one through another. */
    record PerformProcedure(ProcedureName from, Optional<ProcedureName> through, Loop loop, Position position)
            implements FlowStatement {}

    /** PERFORM ... END-PERFORM. */
    record PerformInline(Loop loop, List<Statement> body, Position position) implements FlowStatement {
        public PerformInline {
            body = List.copyOf(body);
        }

        @Override
        public List<Statement> nested() {
            return body;
        }
    }

    /** How often PERFORM runs. */
    sealed interface Loop {

        record Once() implements Loop {}

        record Times(Operand count) implements Loop {}

        record Until(Condition condition, boolean testAfter) implements Loop {}

        /** UNTIL EXIT. */
        record Forever() implements Loop {}

        /** VARYING, with its AFTER phrases behind it. */
        record Varying(List<Step> steps, boolean testAfter) implements Loop {
            public Varying {
                steps = List.copyOf(steps);
            }
        }

        /** One index and when it stops. */
        record Step(Reference index, Operand from, Operand by, Condition until) {}
    }

    /**
     * GO TO.
     *
     * @param targets none for a GO TO that ALTER fills in
     */
    record GoTo(List<ProcedureName> targets, Optional<Reference> dependingOn, Position position)
            implements FlowStatement {
        public GoTo {
            targets = List.copyOf(targets);
        }
    }

    record Alter(List<Change> changes, Position position) implements FlowStatement {
        public Alter {
            changes = List.copyOf(changes);
        }

        /** The GO TO in {@code paragraph} goes to {@code target} from now on. */
        public record Change(ProcedureName paragraph, ProcedureName target) {}
    }

    /** SEARCH; {@code all} is the binary search. */
    record Search(
            boolean all,
            Reference table,
            Optional<Reference> varying,
            List<Phrase> phrases,
            List<Found> branches,
            Position position)
            implements FlowStatement {
        public Search {
            phrases = List.copyOf(phrases);
            branches = List.copyOf(branches);
        }

        @Override
        public List<Statement> nested() {
            List<Statement> all = new ArrayList<>(Phrase.statementsOf(phrases));
            branches.forEach(branch -> all.addAll(branch.statements()));
            return List.copyOf(all);
        }

        /** One WHEN. */
        public record Found(Condition condition, List<Statement> statements, Position position) {
            public Found {
                statements = List.copyOf(statements);
            }
        }
    }

    record Continue(Position position) implements FlowStatement {}

    record NextSentence(Position position) implements FlowStatement {}

    /** EXIT in all its forms but EXIT PROGRAM, which leaves the program. */
    record Exit(Kind kind, Position position) implements FlowStatement {

        /** What is left; {@code POINT} is EXIT alone, which does nothing. */
        public enum Kind {
            POINT,
            PARAGRAPH,
            SECTION,
            PERFORM,
            PERFORM_CYCLE
        }
    }
}
