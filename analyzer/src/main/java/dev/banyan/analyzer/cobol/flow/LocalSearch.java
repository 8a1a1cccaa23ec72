package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.control.BackwardFlow;
import dev.banyan.analyzer.cobol.control.BackwardFlow.Perform;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.cobol.storage.Storage;
import dev.banyan.grammars.source.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks backwards from a place in a program and collects the values that some bytes can hold there; {@link ValueSearch}
 * explains the method. A walk is a set of states (step, active PERFORMs, bytes), each visited once. It passes over what
 * cannot write the bytes, goes through the paragraphs of a PERFORM that can, and ends at the next place that does not
 * depend on a PERFORM: from there on all walks for the same bytes are one.
 */
final class LocalSearch {

    private static final int MAX_STATES = 100_000;
    private static final int MAX_FRAMES = 8;
    private static final int NOTHING = -1;

    /**
     * A PERFORM that the walk entered at its end, and the one it was in before; null outside is "any". Where it was left
     * open, the walk also leaves what was performed inside it, by the beginning, and is in the same frame before.
     */
    private record Frame(Perform perform, @Nullable Frame outer, int depth) {}

    private record State(int step, int assignment, @Nullable Frame frame, Region region) {}

    private record Visit(State state, Chain chain) {}

    private final ProgramFlow flow;
    private final BackwardFlow steps;
    private final LocalValues found = new LocalValues();
    private final Deque<Visit> waiting = new ArrayDeque<>();
    private final Set<State> seen = new HashSet<>();

    private LocalSearch(ProgramFlow flow) {
        this.flow = flow;
        this.steps = flow.steps();
    }

    /** What the region can hold at a place. */
    static LocalValues at(ProgramFlow flow, LocalValues.Link place) {
        LocalSearch search = new LocalSearch(flow);
        if (place.assignment() < 0) {
            search.passed(flow.earliest(place.step(), place.region()), null, place.region(), Chain.EMPTY);
        } else {
            search.add(place.step(), place.assignment(), null, place.region(), Chain.EMPTY);
        }
        search.walk();
        return search.found;
    }

    /** What the region is given anywhere in the program, in whatever order. */
    static LocalValues anywhere(ProgramFlow flow, Region region) {
        LocalSearch search = new LocalSearch(flow);
        search.atAnyTime(region, Chain.EMPTY);
        search.walk();
        return search.found;
    }

    private void walk() {
        while (!waiting.isEmpty()) {
            if (seen.size() > MAX_STATES || !flow.budget().state()) {
                found.cut();
                return;
            }
            visit(waiting.remove());
        }
    }

    private void add(int step, int assignment, @Nullable Frame frame, Region region, Chain chain) {
        State state = new State(step, assignment, frame, region);
        if (seen.add(state)) {
            waiting.add(new Visit(state, chain));
        }
    }

    /** Adds the state behind a step, so that what the step itself does is seen. */
    private void after(int step, @Nullable Frame frame, Region region, Chain chain) {
        add(step, flow.assignments(step).size() - 1, frame, region, chain);
    }

    private void visit(Visit visit) {
        State state = visit.state();
        Perform perform = steps.performAt(state.step());
        if (perform != null && flow.touches(perform, state.region())) {
            after(BackwardFlow.end(perform.to()), inside(perform, state.frame()), state.region(), visit.chain());
            if (!perform.passes()) {
                return;
            }
        }
        List<Assignment> assignments = flow.assignments(state.step());
        for (int i = state.assignment(); i >= 0; i--) {
            Assignment assignment = assignments.get(i);
            if (assignment.target().overlaps(state.region())) {
                take(assignment, state.step(), i, state.frame(), state.region(), visit.chain());
                if (assignment.certain() && assignment.target().covers(state.region())) {
                    return;
                }
            }
        }
        before(state.step(), state.frame(), state.region(), visit.chain());
    }

    private static Frame inside(Perform perform, @Nullable Frame outer) {
        return outer == null || outer.depth() >= MAX_FRAMES
                ? new Frame(perform, null, 1)
                : new Frame(perform, outer, outer.depth() + 1);
    }

    private void before(int step, @Nullable Frame frame, Region region, Chain chain) {
        int earliest = flow.earliest(step, region);
        if (frame == null) {
            found.link(earliest, NOTHING, region, chain);
        } else {
            passed(earliest, frame, region, chain);
        }
    }

    private void passed(int step, @Nullable Frame frame, Region region, Chain chain) {
        for (int i = 0; i < steps.beforeCount(step); i++) {
            after(steps.before(step, i), frame, region, chain);
        }
        if (steps.isEntry(step)) {
            atStart(region, chain);
        }
        int paragraph = step / 2;
        if (paragraph < steps.paragraphs() && step == BackwardFlow.start(paragraph)) {
            beforeParagraph(paragraph, frame, region, chain);
        }
    }

    private void beforeParagraph(int paragraph, @Nullable Frame frame, Region region, Chain chain) {
        if (steps.isHandler(paragraph)) {
            atAnyTime(region, chain);
        }
        if (isFallenInto(paragraph, frame)) {
            after(BackwardFlow.end(paragraph - 1), frame, region, chain);
        }
        if (frame == null && steps.isFirst(paragraph)) {
            atStart(region, chain);
        }
        if (frame != null && frame.perform().from() == paragraph) {
            beforePerform(frame.perform(), frame, frame.outer(), region, chain);
        }
        for (Perform perform : steps.performsFrom(paragraph)) {
            if (frame == null || isInside(perform, frame.perform())) {
                beforePerform(perform, frame, frame, region, chain);
            }
        }
    }

    /** Whether the PERFORM may have been left for the end of the other one, whose own range it is not. */
    private static boolean isInside(Perform perform, Perform outer) {
        return outer.leftOpen() && (perform.from() != outer.from() || perform.to() != outer.to());
    }

    /** In a range that was left open, whatever was performed inside it may be the innermost. */
    private boolean isFallenInto(int paragraph, @Nullable Frame frame) {
        return (frame == null || frame.perform().leftOpen())
                ? steps.isFallenInto(paragraph)
                : steps.isFallenInto(paragraph, frame.perform());
    }

    private void beforePerform(
            Perform perform, @Nullable Frame inner, @Nullable Frame outer, Region region, Chain chain) {
        before(perform.step(), outer, region, chain);
        if (perform.again()) {
            after(BackwardFlow.end(perform.to()), inner, region, chain);
        }
    }

    /** A paragraph that HANDLE names may run after any statement: every writer counts, and so does the beginning. */
    private void atAnyTime(Region region, Chain chain) {
        for (ProgramFlow.Written written : flow.writers(region)) {
            int index = flow.assignments(written.step()).indexOf(written.assignment());
            take(written.assignment(), written.step(), index, null, region, chain);
        }
        atStart(region, chain);
    }

    private void take(Assignment assignment, int step, int index, @Nullable Frame frame, Region region, Chain chain) {
        found.writer(assignment.position());
        if (assignment.source() instanceof Assignment.Blank) {
            return;
        }
        Set<Integer> shifts = shifts(assignment.target(), region);
        if (shifts.isEmpty()) {
            found.gap("only some of its bytes are set by " + assignment.what(), assignment.position());
        }
        Chain longer = chain.then(assignment.what(), assignment.position());
        for (int shift : shifts) {
            value(assignment, step, index, frame, region.length(), shift, longer);
        }
    }

    private void value(
            Assignment assignment, int step, int index, @Nullable Frame frame, int length, int shift, Chain chain) {
        Assignment.Source source = assignment.source();
        if (source instanceof Assignment.Constant constant) {
            found.text(slice(constant.text(), shift, length), chain);
        } else if (source instanceof Assignment.Copy copy) {
            if (shift < copy.from().length()) {
                Region from =
                        copy.from().part(shift, Math.min(length, copy.from().length() - shift));
                if (frame == null) {
                    found.link(step, index - 1, from, chain);
                } else {
                    add(step, index - 1, frame, from, chain);
                }
            }
        } else if (source instanceof Assignment.Joined joined) {
            found.composed(new LocalValues.Composed(step, joined.pieces(), shift, length, chain));
        } else if (source instanceof Assignment.Outside outside) {
            found.gap(outside.why(), assignment.position());
        }
    }

    static String slice(String text, int from, int length) {
        return from >= text.length() ? "" : text.substring(from, Math.min(text.length(), from + length));
    }

    /** How far inside the written bytes the wanted ones may lie; empty when they are never wholly inside. */
    private static Set<Integer> shifts(Region written, Region wanted) {
        Set<Integer> shifts = new TreeSet<>();
        List<Integer> places = written.places();
        for (int want : wanted.places()) {
            for (int place : places) {
                if (want >= place && want + wanted.length() <= place + written.length()) {
                    shifts.add(want - place);
                }
            }
        }
        return shifts;
    }

    private void atStart(Region region, Chain chain) {
        found.start();
        Storage storage = flow.storage(region.storage());
        switch (storage.kind()) {
            case WORKING -> values(region, chain);
            case LINKAGE -> found.inflow(region, chain);
            case FILE -> found.gap("a record of file " + storage.name(), Position.of(flow.file()));
            case FOREIGN -> found.gap(storage.name() + " is filled from outside", Position.of(flow.file()));
            case UNDECLARED ->
                found.gap(storage.name() + " is declared in no text that was found", Position.of(flow.file()));
        }
    }

    /** What VALUE clauses put into each place of the region. */
    private void values(Region region, Chain chain) {
        for (int place : region.places()) {
            char[] text = null;
            Storage.Initial last = null;
            for (Storage.Initial initial : flow.initials(region.storage(), place, place + region.length())) {
                int from = Math.max(place, initial.offset());
                int to = Math.min(
                        place + region.length(),
                        initial.offset() + initial.text().length());
                if (from >= to) {
                    continue;
                }
                if (text == null) {
                    text = " ".repeat(region.length()).toCharArray();
                }
                initial.text().getChars(from - initial.offset(), to - initial.offset(), text, from - place);
                last = initial;
            }
            if (text != null && last != null) {
                String name = new String(text);
                found.text(name, chain.then(last.item() + " VALUE '" + name.strip() + "'", last.position()));
            }
        }
    }
}
