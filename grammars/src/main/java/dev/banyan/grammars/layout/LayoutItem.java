package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.DataItem;
import java.util.Optional;

/**
 * One item of a record.
 *
 * @param level 1 to 49, 66 or 77
 * @param name in upper case; empty for FILLER
 * @param parent index of the item around it; -1 for the record itself
 * @param element how its bytes are to be read
 * @param table its own OCCURS
 * @param declaration its entry: VALUE, level 88, REDEFINES, JUSTIFIED, BLANK WHEN ZERO, and where it stands
 */
public record LayoutItem(
        int level,
        Optional<String> name,
        int parent,
        Extent extent,
        Element element,
        Optional<Table> table,
        DataItem declaration) {

    /**
     * Where the item lies.
     *
     * @param offset of its first byte in the record, 0-based; in tables that of the first element
     * @param length in bytes, of one element; with the slack bytes inside it
     * @param slack bytes that SYNCHRONIZED put before it
     * @param variable whether it holds an OCCURS DEPENDING ON table, so that the length is its largest one
     * @param floating whether it lies behind such a table, so that the offset is its largest one
     */
    public record Extent(int offset, int length, int slack, boolean variable, boolean floating) {

        /** The byte behind it. */
        public int end() {
            return offset + length;
        }
    }

    public int offset() {
        return extent.offset();
    }

    public int length() {
        return extent.length();
    }

    public boolean isGroup() {
        return element.type() == ItemType.GROUP;
    }

    public boolean has(DataItem.Attribute attribute) {
        return declaration.clauses().attributes().contains(attribute);
    }
}
