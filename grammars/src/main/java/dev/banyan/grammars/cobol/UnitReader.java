package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Unit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts tokens into {@link Unit}s: entries and sentences up to their periods, and the headers that say what is between
 * them. Where a period is missing, a unit ends before a division header, before a level number with a name at the start of
 * a line, or before a word in Area A with a period behind it.
 */
final class UnitReader {

    private static final Set<String> PROGRAM_PARAGRAPHS = Set.of("PROGRAM-ID", "FUNCTION-ID", "CLASS-ID", "METHOD-ID");
    private static final Set<String> ENVIRONMENT_PARAGRAPHS =
            Set.of("SOURCE-COMPUTER", "OBJECT-COMPUTER", "SPECIAL-NAMES", "REPOSITORY", "FILE-CONTROL", "I-O-CONTROL");
    private static final int AREA_B = 12;

    private enum Division {
        IDENTIFICATION,
        ENVIRONMENT,
        DATA,
        PROCEDURE
    }

    private final TokenList tokens;
    private final boolean areas;
    private final List<Unit> units = new ArrayList<>();
    private Division division = Division.IDENTIFICATION;
    private boolean specialNames;
    private boolean loose;

    private UnitReader(TokenList tokens, boolean areas) {
        this.tokens = tokens;
        this.areas = areas;
    }

    /**
     * Reads all tokens.
     *
     * @param areas whether Area A means something: not in free format
     */
    static List<Unit> read(TokenList tokens, boolean areas) {
        UnitReader reader = new UnitReader(tokens, areas);
        int at = 0;
        while (at < tokens.size()) {
            at = reader.unit(at);
        }
        return reader.units;
    }

    private int unit(int at) {
        int type = tokens.type(at);
        if (type == CobolGrammar.DOT) {
            return at + 1;
        }
        if (isDivision(at)) {
            return divisionHeader(at, type);
        }
        if (type == CobolGrammar.END && endsProgram(at)) {
            division = Division.IDENTIFICATION;
            return add(Kind.END_PROGRAM, at, end(at));
        }
        if (type == CobolGrammar.WORD && isProgramParagraph(at)) {
            division = Division.IDENTIFICATION;
            int name = tokens.type(at + 1) == CobolGrammar.DOT ? at + 2 : at + 1;
            return add(Kind.PROGRAM_ID, at, isDivision(name) ? name : end(name));
        }
        return switch (division) {
            case IDENTIFICATION -> end(at);
            case ENVIRONMENT -> environment(at, type);
            case DATA -> data(at, type);
            case PROCEDURE -> procedure(at, type);
        };
    }

    private int divisionHeader(int at, int type) {
        switch (type) {
            case CobolGrammar.IDENTIFICATION -> {
                division = Division.IDENTIFICATION;
                return add(Kind.IDENTIFICATION, at, header(at));
            }
            case CobolGrammar.ENVIRONMENT -> {
                division = Division.ENVIRONMENT;
                specialNames = false;
                return header(at);
            }
            case CobolGrammar.DATA -> {
                division = Division.DATA;
                loose = false;
                return header(at);
            }
            default -> {
                division = Division.PROCEDURE;
                return add(Kind.PROCEDURE_HEADER, at, end(at + 2));
            }
        }
    }

    /** Behind the two words of a division header and their period. */
    private int header(int at) {
        return tokens.type(at + 2) == CobolGrammar.DOT ? at + 3 : at + 2;
    }

    private int environment(int at, int type) {
        if (tokens.type(at + 1) == CobolGrammar.SECTION) {
            specialNames = false;
            return end(at);
        }
        if (type == CobolGrammar.WORD && isOneOf(at, ENVIRONMENT_PARAGRAPHS)) {
            specialNames = tokens.get(at).is("SPECIAL-NAMES");
            return tokens.type(at + 1) == CobolGrammar.DOT ? at + 2 : at + 1;
        }
        if (type == CobolGrammar.SELECT) {
            return add(Kind.SELECT, at, end(at));
        }
        return specialNames ? add(Kind.SPECIAL_NAMES, at, end(at)) : end(at);
    }

    private int data(int at, int type) {
        if (tokens.type(at + 1) == CobolGrammar.SECTION) {
            CobolToken section = tokens.get(at);
            loose = section.is("REPORT") || section.is("SCREEN") || section.is("COMMUNICATION");
            return add(Kind.DATA_SECTION, at, end(at));
        }
        return switch (type) {
            case CobolGrammar.FD, CobolGrammar.SD, CobolGrammar.RD, CobolGrammar.CD ->
                add(Kind.FILE_ENTRY, at, end(at));
            case CobolGrammar.EXEC_BLOCK -> add(Kind.DATA_EXEC, at, at + 1);
            default -> add(loose ? Kind.LOOSE_ENTRY : Kind.DATA_ENTRY, at, end(at));
        };
    }

    private int procedure(int at, int type) {
        int next = tokens.type(at + 1);
        if (next == CobolGrammar.SECTION && isName(type)) {
            return add(Kind.SECTION, at, end(at));
        }
        if (next == CobolGrammar.DOT && isName(type)) {
            return add(tokens.get(at).is("DECLARATIVES") ? Kind.DECLARATIVES : Kind.PARAGRAPH, at, at + 2);
        }
        if (type == CobolGrammar.END
                && tokens.get(Math.min(at + 1, tokens.size() - 1)).is("DECLARATIVES")) {
            return add(Kind.END_DECLARATIVES, at, end(at));
        }
        if (type == CobolGrammar.NOTE_TEXT) {
            return note(at);
        }
        return add(Kind.SENTENCE, at, end(at));
    }

    /** NOTE is a comment up to its period; one that opens a paragraph makes all of the paragraph a comment. */
    private int note(int at) {
        Kind before =
                units.isEmpty() ? Kind.SENTENCE : units.get(units.size() - 1).kind();
        boolean opens = areas && (before == Kind.PARAGRAPH || before == Kind.SECTION);
        int next = end(at);
        while (opens && next < tokens.size() && !(tokens.get(next).firstOnLine() && startsUnit(next))) {
            next = end(next);
        }
        return next;
    }

    private int add(Kind kind, int from, int to) {
        units.add(new Unit(kind, from, to));
        return to;
    }

    /** Behind the period of the unit, or before what starts another one. */
    private int end(int at) {
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.type(i) == CobolGrammar.DOT) {
                return i + 1;
            }
            if (i > at && tokens.get(i).firstOnLine() && startsUnit(i)) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean startsUnit(int at) {
        int type = tokens.type(at);
        if (isDivision(at) || (type == CobolGrammar.END && endsProgram(at))) {
            return true;
        }
        return switch (division) {
            case DATA -> type == CobolGrammar.NUMBER && startsEntry(at);
            case PROCEDURE ->
                areas
                        && tokens.get(at).column() < AREA_B
                        && (type == CobolGrammar.WORD || type == CobolGrammar.NUMBER)
                        && (tokens.type(at + 1) == CobolGrammar.DOT || tokens.type(at + 1) == CobolGrammar.SECTION);
            default -> false;
        };
    }

    /** A level number, a name, and a clause or a period. */
    private boolean startsEntry(int at) {
        int name = tokens.type(at + 1);
        int clause = tokens.type(at + 2);
        return tokens.get(at).end() - tokens.get(at).start() == 2
                && (name == CobolGrammar.WORD || name == CobolGrammar.FILLER)
                && (clause == CobolGrammar.DOT
                        || clause == CobolGrammar.PIC
                        || clause == CobolGrammar.REDEFINES
                        || clause == CobolGrammar.OCCURS
                        || clause == CobolGrammar.VALUE);
    }

    private boolean isDivision(int at) {
        if (tokens.type(at + 1) != CobolGrammar.DIVISION) {
            return false;
        }
        return switch (tokens.type(at)) {
            case CobolGrammar.IDENTIFICATION, CobolGrammar.ENVIRONMENT, CobolGrammar.DATA, CobolGrammar.PROCEDURE ->
                true;
            default -> false;
        };
    }

    private boolean endsProgram(int at) {
        int next = tokens.type(at + 1);
        return next == CobolGrammar.PROGRAM
                || next == CobolGrammar.FUNCTION
                || next == CobolGrammar.METHOD
                || (next == CobolGrammar.WORD && tokens.get(at + 1).is("CLASS"));
    }

    private boolean isProgramParagraph(int at) {
        boolean identified = division == Division.IDENTIFICATION || tokens.type(at + 1) == CobolGrammar.DOT;
        return identified && isOneOf(at, PROGRAM_PARAGRAPHS);
    }

    private boolean isOneOf(int at, Set<String> words) {
        int length = tokens.get(at).end() - tokens.get(at).start();
        return length >= 8 && length <= 15 && words.contains(tokens.get(at).upper());
    }

    /** Words that can head a paragraph: names, numbers, and keywords that are no verbs and close nothing. */
    private static boolean isName(int type) {
        return type == CobolGrammar.WORD
                || type == CobolGrammar.NUMBER
                || (type >= CobolGrammar.ADDRESS && !isClosing(type));
    }

    private static boolean isClosing(int type) {
        return type == CobolGrammar.ELSE || type == CobolGrammar.END;
    }
}
