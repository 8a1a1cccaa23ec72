package dev.banyan.grammars.cobol;

/** What a text is, before it is read; what it is called is the caller's business. */
public enum SourceKind {
    /** Nothing but white space. */
    EMPTY,
    /** It has a division or identifies a program, function or class, whole or cut off. */
    PROGRAM,
    /** Text for COPY: all else. */
    MEMBER;

    private static final String[] OF_PROGRAMS = {
        "IDENTIFICATION DIVISION",
        "ID DIVISION",
        "PROCEDURE DIVISION",
        "PROGRAM-ID",
        "FUNCTION-ID",
        "CLASS-ID",
        "METHOD-ID"
    };

    /** The kind of a text. Cost: a look at each of its characters. */
    public static SourceKind of(String text) {
        if (text.isBlank()) {
            return EMPTY;
        }
        for (String words : OF_PROGRAMS) {
            if (Words.contains(text, words)) {
                return PROGRAM;
            }
        }
        return MEMBER;
    }
}
