package dev.banyan.analyzer.cobol.lineage;

/**
 * One end of a flow: bytes of a record of the program, in tables those of the first element, or a place outside it.
 *
 * @param storage number of the record as in layouts.json; -1 for a place outside
 * @param outside {@code column:ACCOUNT.ID}, {@code file:ACCTDAT}, {@code key:ACCTDAT}, {@code queue:ERRS}, {@code
 *     screen:COSGN00.COSGN0A.USERID}, {@code argument:PGM#1}, {@code
 *     result:PGM#1}; empty for bytes of the program
 * @param offset first byte; of a place outside that is no record, 0
 * @param length in bytes; of a place outside that is no record, 0
 * @param line of the item's declaration, which tells it from others that redefine its bytes; 0 for a part of an item, a whole
 *     record and a place outside
 */
public record End(int storage, String outside, int offset, int length, int line) {

    static End of(int storage, int offset, int length, int line) {
        return new End(storage, "", offset, length, line);
    }

    /** A place outside that holds a record. */
    static End record(String name, int length) {
        return new End(-1, name, 0, length, 0);
    }

    /** A place outside that holds one value. */
    static End value(String name) {
        return new End(-1, name, 0, 0, 0);
    }
}
