package dev.banyan.analyzer.report;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.query.Crud;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who creates, reads, updates, deletes what.
 *
 * @param cells six numbers each: who, store, letters (create 8, read 4, update 2, delete 1), file, line, further places;
 *     names by their numbers
 * @param all cells there are
 */
record Matrix(Rows cells, int all) {

    private static final int MOST_CELLS = 100_000;
    private static final String LETTERS = "DURC";

    /** An access to a mapped class is none by itself. */
    private static final String MAPPING = "ENTITY";

    /** One cell in the making: all accesses of one to one store. */
    private static final class Cell {
        private final Evidence place;
        private int letters;
        private int places;

        Cell(Evidence place) {
            this.place = place;
        }
    }

    /** Gathers accesses. */
    static final class Drawing {

        private final Texts names;
        private final SortedMap<Key, Cell> cells = new TreeMap<>();

        private record Key(NodeId who, NodeId store) implements Comparable<Key> {
            private static final Comparator<Key> ORDER =
                    Comparator.comparing(Key::who).thenComparing(Key::store);

            @Override
            public int compareTo(Key that) {
                return ORDER.compare(this, that);
            }
        }

        Drawing(Texts names) {
            this.names = names;
        }

        void add(NodeId who, Edge edge, Evidence place) {
            boolean access = edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES;
            if (access && !edge.via().equals(MAPPING)) {
                edge.to().filter(store -> Crud.isStore(store.kind())).ifPresent(store -> {
                    Cell cell = cells.computeIfAbsent(new Key(who, store), key -> new Cell(place));
                    cell.letters |= bits(Crud.letters(edge));
                    cell.places++;
                });
            }
        }

        Matrix matrix() {
            Rows rows = new Rows();
            cells.entrySet().stream().limit(MOST_CELLS).forEach(one -> {
                Cell cell = one.getValue();
                rows.add(
                        names.number(one.getKey().who().toString()),
                        names.number(one.getKey().store().toString()),
                        cell.letters,
                        names.number(cell.place.file()),
                        cell.place.line(),
                        cell.places - 1);
            });
            return new Matrix(rows, cells.size());
        }

        private static int bits(String letters) {
            return letters.chars().map(letter -> 1 << LETTERS.indexOf(letter)).sum();
        }
    }
}
