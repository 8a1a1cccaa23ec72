package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door to COBOL: fixed and free format, COPY and REPLACE, EXEC blocks, IBM's dialect with what other compilers share
 * of it.
 */
public final class CobolParser {

    private CobolParser() {}

    /**
     * Reads a source file; for any text there is a result.
     *
     * <p>Cost: linear in the expanded text, some ten microseconds a line. Nothing is kept between calls but the prediction
     * tables of the grammar, which all threads share.
     *
     * @param file the name that positions will carry
     * @param text decoded, with any line ends
     */
    public static CobolFile parse(String file, String text, Copybooks copybooks) {
        return parse(file, text, copybooks, Prediction.FAST);
    }

    /** With another prediction at first, to show that the tree does not depend on it. */
    static CobolFile parse(String file, String marked, Copybooks copybooks, Prediction first) {
        String text = withoutMark(marked);
        if (SourceKind.of(text) == SourceKind.EMPTY) {
            return empty(file, text);
        }
        Preprocessor.Expansion expansion = Preprocessor.expand(file, text, copybooks);
        CobolLexer.Result lexed = CobolLexer.read(expansion.text());
        List<Problem> problems = new ArrayList<>(expansion.problems());
        problems.addAll(lexed.problems());
        List<Program> programs = List.of();
        int statements = 0;
        int fallbacks = 0;
        boolean identified = false;
        if (lexed.tokens().size() > 0) {
            UnitParser parser = new UnitParser(lexed.tokens(), first);
            List<Unit> units =
                    UnitReader.read(lexed.tokens(), expansion.format().hasIndicator());
            ProgramReader reader = new ProgramReader(lexed.tokens(), units, parser);
            programs = reader.read();
            identified = units.stream().anyMatch(unit -> unit.kind() == Unit.Kind.IDENTIFICATION);
            statements = reader.statements();
            fallbacks = parser.fallbacks();
            problems.addAll(parser.problems());
        }
        boolean unread = programs.isEmpty() && !problems.isEmpty();
        if (!unread) {
            programs = named(file, programs, identified, problems);
        }
        return new CobolFile(
                file,
                expansion.lines(),
                programs,
                expansion.copies(),
                problems.stream().sorted().toList(),
                new CobolFile.Statistics(expansion.expandedLines(), statements, fallbacks));
    }

    /** A text without the byte order mark that some editors put before it. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CobolFile empty(String file, String text) {
        int lines = (int) text.lines().count();
        return new CobolFile(
                file, lines, List.of(), List.of(), List.of(nothingIn(file)), new CobolFile.Statistics(lines, 0, 0));
    }

    static Problem nothingIn(String file) {
        return new Problem(
                Position.of(file),
                "empty",
                "There is nothing in this file.",
                "Was it lost? Put it back, or remove the file.");
    }

    /**
     * A program that acts and has no PROGRAM-ID gets the name of its file, as GnuCOBOL has it.
     *
     * @param identified whether there is an IDENTIFICATION DIVISION: text without one may be a part of a program
     */
    private static List<Program> named(
            String file, List<Program> programs, boolean identified, List<Problem> problems) {
        Optional<Program> nameless =
                programs.stream().filter(program -> program.name().isEmpty()).findFirst();
        if (!programs.isEmpty() && nameless.isEmpty()) {
            return programs;
        }
        String origin = nameless.map(program -> program.position().file()).orElse(file);
        String name = Words.upper(stem(file));
        boolean acts = nameless.flatMap(Program::procedure).stream()
                .flatMap(procedure -> procedure.sections().stream())
                .flatMap(section -> section.paragraphs().stream())
                .anyMatch(paragraph -> !paragraph.statements().isEmpty());
        boolean takes = identified && acts && !name.isEmpty() && origin.equals(file);
        problems.add(new Problem(
                Position.of(origin),
                "syntax",
                "The file holds no PROGRAM-ID with a name" + (takes ? "; the program was named " + name + "." : "."),
                takes
                        ? "Give it a PROGRAM-ID, unless its compiler names programs by their files."
                        : "Check that it is a COBOL program, and no copybook or other text."));
        return takes
                ? programs.stream()
                        .map(program -> program.name().isEmpty() ? program.withName(name) : program)
                        .toList()
                : programs;
    }

    /** {@code src/PAY01.cbl} is PAY01. */
    private static String stem(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
