package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.facts.Evidence;

/** Something found out about what some bytes hold at a place; it holds too wherever they come from there. */
sealed interface Fact {

    /** They can be this text. */
    record Text(String text) implements Fact {}

    /** They can be something that the program does not decide. */
    record Gap(String why) implements Fact {}

    /** A statement that writes them. */
    record Writer(Evidence where) implements Fact {}

    /** They are put together from several. Two of the same look are two. */
    final class Composite implements Fact {
        private final ProgramFlow flow;
        private final LocalValues.Composed value;

        Composite(ProgramFlow flow, LocalValues.Composed value) {
            this.flow = flow;
            this.value = value;
        }

        ProgramFlow flow() {
            return flow;
        }

        LocalValues.Composed value() {
            return value;
        }
    }

    /** What has no more to say. */
    enum Mark implements Fact {
        /** Some way leads to the place. */
        REACHED,
        /** They come from a caller. Which callers there are is known at the end only. */
        OPEN,
        /** Not all ways were looked at. */
        CUT
    }
}
