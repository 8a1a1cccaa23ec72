package dev.banyan.analyzer.cobol.lineage;

/**
 * An item as layouts.json has it.
 *
 * @param parent index of the item around it in the record; -1 for the record itself
 * @param capacity how many characters it holds, or digits before the decimal point
 */
record ItemModel(
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

    boolean overlaps(int from, int to) {
        return offset < to && from < end();
    }

    boolean isDeclaredWith(ItemModel that) {
        return line == that.line && file.equals(that.file) && level == that.level;
    }
}
