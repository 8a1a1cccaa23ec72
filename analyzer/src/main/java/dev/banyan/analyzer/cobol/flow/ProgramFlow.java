package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.control.BackwardFlow;
import dev.banyan.analyzer.cobol.control.BackwardFlow.Perform;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.cobol.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** One program, ready to be searched: its storage, its steps and how they follow each other. The tree is gone. */
public final class ProgramFlow {

    /** An assignment and where it is made. */
    record Written(int step, Assignment assignment) {}

    private final String program;
    private final String file;
    private final List<Storage> storages;
    private final List<Integer> parameters;
    private final BackwardFlow steps;
    private final Map<Integer, List<Assignment>> assignments;
    private final Map<Integer, Intervals<Written>> byStorage = new HashMap<>();
    private final Map<Integer, Intervals<Storage.Initial>> initials = new HashMap<>();
    private final Map<Region, Relevance> relevant = new HashMap<>();
    private final SearchBudget budget;

    /**
     * Prepares a program.
     *
     * @param program its name
     * @param file the path of its source
     * @param storages its data
     * @param parameters the storages that a caller fills, in the order of USING; -1 for one that is not declared
     * @param assignments what each step writes, in the order in which it happens
     */
    public ProgramFlow(
            String program,
            String file,
            List<Storage> storages,
            List<Integer> parameters,
            BackwardFlow steps,
            SortedMap<Integer, List<Assignment>> assignments) {
        this.program = program;
        this.file = file;
        this.storages = storages;
        this.parameters = List.copyOf(parameters);
        this.steps = steps;
        this.assignments = Map.copyOf(assignments);
        this.budget = new SearchBudget(steps.count());
        Map<Integer, List<Written>> written = new HashMap<>();
        assignments.forEach((step, all) -> all.forEach(
                assignment -> written.computeIfAbsent(assignment.target().storage(), key -> new ArrayList<>())
                        .add(new Written(step, assignment))));
        written.forEach((storage, all) -> byStorage.put(
                storage, new Intervals<>(all, one -> one.assignment().target().offset(), one -> one.assignment()
                        .target()
                        .end())));
    }

    public String program() {
        return program;
    }

    public String file() {
        return file;
    }

    BackwardFlow steps() {
        return steps;
    }

    List<Assignment> assignments(int step) {
        return assignments.getOrDefault(step, List.of());
    }

    Storage storage(int number) {
        return storages.get(number);
    }

    /** Which parameter of USING the storage is; negative when the caller does not fill it. */
    int parameter(int storage) {
        return parameters.indexOf(storage);
    }

    /** All assignments that may write some byte of the region, in the order of the text. */
    List<Written> writers(Region region) {
        return relevance(region).writers();
    }

    /** Whether running the range may write some byte of the region, itself or through what it performs. */
    boolean touches(Perform range, Region region) {
        return relevance(region).touches(range);
    }

    /** A step before which the region holds what it holds before the given one, as early as can be told at once. */
    int earliest(int step, Region region) {
        return steps.earliest(
                step, Math.max(steps.entryBefore(step), relevance(region).stepBefore(step)));
    }

    private Relevance relevance(Region region) {
        return relevant.computeIfAbsent(region, one -> {
            Intervals<Written> written = byStorage.get(one.storage());
            return Relevance.of(written == null ? List.of() : written.overlapping(one.offset(), one.end()), steps);
        });
    }

    /** What VALUE puts into the bytes, in the order of the text. */
    List<Storage.Initial> initials(int storage, int from, int end) {
        return initials.computeIfAbsent(
                        storage,
                        number -> new Intervals<>(
                                storages.get(number).initials(),
                                Storage.Initial::offset,
                                initial -> initial.offset() + initial.text().length()))
                .overlapping(from, end);
    }

    SearchBudget budget() {
        return budget;
    }
}
