package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program in a few lines, written from column 1 and moved to area A; lines of statements are indented in the text. The
 * copybook COPIED, where one is given, is in a file of its own.
 */
final class OneProgram {

    private final String text;
    private final String copied;

    private OneProgram(String text, String copied) {
        this.text = text;
        this.copied = copied;
    }

    static OneProgram of(String data, String procedure) {
        return new OneProgram("""
                IDENTIFICATION DIVISION.
                PROGRAM-ID. PGMA.
                DATA DIVISION.
                %s
                PROCEDURE DIVISION.
                %s
                """.formatted(data.strip(), procedure.stripTrailing()), "");
    }

    /** With a procedure division alone; its first line is line 1 of the answers. */
    static OneProgram running(String procedure) {
        return of("WORKING-STORAGE SECTION.\n01 X PIC X.", procedure);
    }

    OneProgram withCopied(String copybook) {
        return new OneProgram(text, copybook);
    }

    String text() {
        return inAreaA(text);
    }

    ProgramOutline outline() {
        CobolFile file = CobolParser.parse(
                "A.cbl",
                text(),
                (name, library, asking) -> name.equals("COPIED")
                        ? Optional.of(new Copybook("COPIED.cpy", inAreaA(copied)))
                        : Optional.empty());
        Program program = file.programs().get(0);
        return OutlineReader.read(
                program,
                ControlFlow.of(program),
                new CicsCommands(),
                SourceLines.of("A.cbl", text()),
                new ArrayList<>(file.problems()));
    }

    /** What is unreachable, as {@code paragraph B} or {@code statement A after GO TO in line 7}. */
    List<String> unreachable() {
        return outline().unreachable().stream()
                .map(code -> code.kind() + " " + code.name()
                        + code.after()
                                .map(after -> " after " + after.substring(0, after.indexOf(" in line")))
                                .orElse(""))
                .toList();
    }

    List<String> unused() {
        return outline().unusedData().stream()
                .map(ProgramOutline.UnusedItem::name)
                .toList();
    }

    /** A paragraph by its name. */
    ProgramOutline.Paragraph paragraph(String name) {
        return outline().paragraphs().stream()
                .filter(paragraph -> paragraph.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String inAreaA(String text) {
        StringBuilder moved = new StringBuilder();
        text.lines().forEach(line -> moved.append(line.isBlank() ? "" : "       " + line)
                .append('\n'));
        return moved.toString();
    }
}
