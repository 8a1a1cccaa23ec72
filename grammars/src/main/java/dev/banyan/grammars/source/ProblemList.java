package dev.banyan.grammars.source;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one text as they are found: so many, and then one that says that there are more. A text that is no
 * source at all would otherwise give one for each of its lines.
 */
public final class ProblemList extends AbstractList<Problem> {

    /** As many as a reader would look at. */
    public static final int MAX_PROBLEMS = 500;

    private final int most;
    private final List<Problem> problems = new ArrayList<>();

    public ProblemList() {
        this(MAX_PROBLEMS);
    }

    /** A list for more or fewer than {@link #MAX_PROBLEMS}. */
    public ProblemList(int most) {
        this.most = most;
    }

    /** Keeps the problem unless there are too many; false when it was left out. */
    @Override
    public boolean add(Problem problem) {
        if (problems.size() > most) {
            return false;
        }
        if (problems.size() < most) {
            return problems.add(problem);
        }
        problems.add(new Problem(
                problem.position(),
                "syntax",
                "More than " + most + " places of the file were not understood; the others are not listed.",
                "Check that the file is what its name says, and in the format it seems to be in."));
        return false;
    }

    @Override
    public Problem get(int index) {
        return problems.get(index);
    }

    @Override
    public int size() {
        return problems.size();
    }
}
