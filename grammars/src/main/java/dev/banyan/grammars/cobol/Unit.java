package dev.banyan.grammars.cobol;

/**
 * A part of a program that ends with a period and can be parsed alone.
 *
 * @param from the first token
 * @param to behind the last one, which is the period where there is one
 */
record Unit(Kind kind, int from, int to) {

    enum Kind {
        IDENTIFICATION,
        PROGRAM_ID,
        END_PROGRAM,
        SPECIAL_NAMES,
        SELECT,
        DATA_SECTION,
        FILE_ENTRY,
        DATA_ENTRY,
        LOOSE_ENTRY,
        DATA_EXEC,
        PROCEDURE_HEADER,
        DECLARATIVES,
        END_DECLARATIVES,
        SECTION,
        PARAGRAPH,
        SENTENCE
    }
}
