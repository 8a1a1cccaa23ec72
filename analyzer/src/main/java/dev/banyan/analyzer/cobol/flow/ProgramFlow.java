package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.flow.Steps.Perform;
import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.analyzer.cobol.storage.Storage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One program, ready to be searched: its storage, its steps and how they follow each other. The tree is gone. */
public final class ProgramFlow {

    /** An assignment and where it is made. */
    record Written(int step, Assignment assignment) {}

    private final String program;
    private final String file;
    private final List<Storage> storages;
    private final List<Integer> parameters;
    private final Steps steps;
    private final Paragraphs paragraphs;
    private final Map<Integer, List<Written>> byStorage = new HashMap<>();
    private final Map<Region, BitSet> touching = new HashMap<>();

    ProgramFlow(
            String program,
            String file,
            List<Storage> storages,
            List<Integer> parameters,
            Steps steps,
            Paragraphs paragraphs) {
        this.program = program;
        this.file = file;
        this.storages = storages;
        this.parameters = List.copyOf(parameters);
        this.steps = steps;
        this.paragraphs = paragraphs;
        for (int step = 0; step < steps.count(); step++) {
            for (Assignment assignment : steps.assignments(step)) {
                byStorage
                        .computeIfAbsent(assignment.target().storage(), key -> new ArrayList<>())
                        .add(new Written(step, assignment));
            }
        }
    }

    public String program() {
        return program;
    }

    public String file() {
        return file;
    }

    Steps steps() {
        return steps;
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    Storage storage(int number) {
        return storages.get(number);
    }

    /** Which parameter of USING the storage is; negative when the caller does not fill it. */
    int parameter(int storage) {
        return parameters.indexOf(storage);
    }

    /** The storage of a parameter; negative when there is none. */
    int parameterStorage(int index) {
        return index < parameters.size() ? parameters.get(index) : -1;
    }

    /** All assignments that may write some byte of the region, in the order of the text. */
    List<Written> writers(Region region) {
        return byStorage.getOrDefault(region.storage(), List.of()).stream()
                .filter(written -> written.assignment().target().overlaps(region))
                .toList();
    }

    /** Whether running the range may write some byte of the region, itself or through what it performs. */
    boolean touches(Perform range, Region region) {
        BitSet marked = touching.computeIfAbsent(region, this::touching);
        int next = marked.nextSetBit(Math.min(range.from(), range.to()));
        return next >= 0 && next <= Math.max(range.from(), range.to());
    }

    private BitSet touching(Region region) {
        BitSet marked = new BitSet(paragraphs.count());
        writers(region).forEach(written -> marked.set(paragraphs.paragraphOf(written.step())));
        for (int size = -1; size != marked.cardinality(); ) {
            size = marked.cardinality();
            for (int i = paragraphs.count() - 1; i >= 0; i--) {
                if (!marked.get(i) && leadsTo(i, marked)) {
                    marked.set(i);
                }
            }
        }
        return marked;
    }

    private boolean leadsTo(int paragraph, BitSet marked) {
        for (int target : paragraphs.goesTo(paragraph)) {
            if (marked.get(target)) {
                return true;
            }
        }
        for (Perform perform : paragraphs.performsIn(paragraph)) {
            int next = marked.nextSetBit(Math.min(perform.from(), perform.to()));
            if (next >= 0 && next <= Math.max(perform.from(), perform.to())) {
                return true;
            }
        }
        return false;
    }
}
