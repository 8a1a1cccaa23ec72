package dev.banyan.analyzer.cobol.lineage;

/**
 * An item as layouts.json has it.
 *
 * @param index its own in the record
 * @param parent index of the item around it in the record; -1 for the record itself
 * @param capacity how many characters it holds, or digits before the decimal point
 */
record ItemModel(
        int index,
        int level,
        String name,
        int parent,
        int offset,
        int length,
        int capacity,
        boolean group,
        String file,
        int line) {

    boolean isElementary() {
        return !group && level != 66 && length > 0;
    }

    int end() {
        return offset + length;
    }

    boolean covers(int from, int to) {
        return offset <= from && end() >= to;
    }

    boolean is(End end) {
        return offset == end.offset() && length == end.length();
    }

    boolean overlaps(int from, int to) {
        return offset < to && from < end();
    }

    /** Tells its declaration from all others of the estate. */
    String declaration() {
        return file + ":" + line + ":" + level;
    }
}
