package dev.banyan.analyzer.cobol.flow;

/**
 * How much may be spent on one program, so that no text can make a search run for ever: so many for each of its steps, and
 * enough for every program that people wrote. What is left unsearched is said in the answer.
 */
final class SearchBudget {

    private static final int STATES = 1_000_000;
    private static final int STATES_PER_STEP = 20;
    private static final int FACTS = 500_000;
    private static final int FACTS_PER_STEP = 10;

    private long states;
    private long facts;

    SearchBudget(int steps) {
        this.states = STATES + (long) STATES_PER_STEP * steps;
        this.facts = FACTS + (long) FACTS_PER_STEP * steps;
    }

    /** Takes one state of a walk; false when there is none left. */
    boolean state() {
        return --states >= 0;
    }

    /** Takes one thing found; false when there is none left. */
    boolean fact() {
        return --facts >= 0;
    }
}
