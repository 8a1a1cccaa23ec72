package dev.banyan.analyzer.cobol.flow;

import dev.banyan.analyzer.cobol.storage.Region;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one walk found; grows while it walks. */
final class LocalValues {

    /** Bytes that the caller fills. */
    record Inflow(Region region, Chain chain) {}

    /** A value that is put together from several; they are to be looked for before {@code step}. */
    record Composed(int step, List<Assignment.Piece> pieces, int from, int length, Chain chain) {}

    /** Where the walk goes on with these bytes, by whatever PERFORM; shared by all that come to it. */
    record Link(int step, int assignment, Region region) {}

    /** A writer that is no text of the program. */
    record Gap(String why, Position where) {}

    private final Map<String, Chain> texts = new LinkedHashMap<>();
    private final List<Inflow> inflows = new ArrayList<>();
    private final Map<Link, Chain> links = new LinkedHashMap<>();
    private final List<Composed> composed = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Set<Position> writers = new LinkedHashSet<>();
    private boolean reached;
    private boolean cut;

    void text(String text, Chain chain) {
        String name = text.strip();
        if (!name.isEmpty()) {
            texts.putIfAbsent(name, chain);
        }
    }

    void inflow(Region region, Chain chain) {
        inflows.add(new Inflow(region, chain));
    }

    void link(int step, int assignment, Region region, Chain chain) {
        links.putIfAbsent(new Link(step, assignment, region), chain);
    }

    /** Not all was looked at. */
    void cut() {
        cut = true;
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

    boolean isCut() {
        return cut;
    }

    Map<Link, Chain> links() {
        return links;
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
