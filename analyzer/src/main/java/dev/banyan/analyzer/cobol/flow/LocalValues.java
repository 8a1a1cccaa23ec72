package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a walk through one program found; grows while it walks. */
final class LocalValues {

    /** Bytes that the caller fills. */
    record Inflow(Region region, Chain chain) {}

    /** A value that is put together from several; they are to be looked for before {@code step}. */
    record Composed(int step, List<Assignment.Piece> pieces, int from, int length, Chain chain) {}

    /** A writer that is no text of the program. */
    record Gap(String why, Position where) {}

    private final Map<String, Chain> texts = new LinkedHashMap<>();
    private final List<Inflow> inflows = new ArrayList<>();
    private final List<Composed> composed = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Set<Position> writers = new LinkedHashSet<>();
    private boolean reached;

    void text(String text, Chain chain) {
        String name = text.strip();
        if (!name.isEmpty()) {
            texts.putIfAbsent(name, chain);
        }
    }

    void inflow(Region region, Chain chain) {
        inflows.add(new Inflow(region, chain));
    }

    void composed(Composed value) {
        composed.add(value);
    }

    void gap(String why, Position where) {
        gaps.add(new Gap(why, where));
    }

    void writer(Position position) {
        writers.add(position);
    }

    void start() {
        reached = true;
    }

    /** Whether some way to the place was found: a writer, or the beginning of the program. */
    boolean isReached() {
        return reached || !writers.isEmpty();
    }

    Map<String, Chain> texts() {
        return texts;
    }

    List<Inflow> inflows() {
        return inflows;
    }

    List<Composed> composed() {
        return composed;
    }

    Set<Gap> gaps() {
        return gaps;
    }

    Set<Position> writers() {
        return writers;
    }
}
