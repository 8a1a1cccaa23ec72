package dev.banyan.grammars.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Where GnuCOBOL puts items: one program that holds all records is compiled by {@code cobc -std=ibm} and run, and tells
 * of each item its address less that of its record, its length, and where the second element of a table lies.
 */
final class GnuCobol {

    /** What the program told of one item; the second element is -1 where there is none. */
    record Told(int offset, int length, int second) {}

    private final Path folder;

    GnuCobol(Path folder) {
        this.folder = folder;
    }

    /**
     * Asks for all items with a name.
     *
     * @param declarations WORKING-STORAGE, as {@code records} was read from
     * @return by record and item: {@code REC/ITEM}
     */
    Map<String, Told> ask(String declarations, List<RecordLayout> records) throws IOException, InterruptedException {
        StringBuilder program =
                new StringBuilder("""
                IDENTIFICATION DIVISION.
                PROGRAM-ID. ASK.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                01 ASK-POINTER USAGE POINTER.
                01 ASK-NUMBER REDEFINES ASK-POINTER PIC 9(18) COMP-5.
                01 ASK-BASE PIC 9(18) COMP-5.
                01 ASK-SECOND PIC S9(9) COMP-5.
                01 ASK-OFFSET PIC S9(9) COMP-5.
                01 ASK-LENGTH PIC S9(9) COMP-5.
                01 ASK-LINE PIC -(9)9.
                """.indent(7)).append(declarations.indent(7)).append("       PROCEDURE DIVISION.\n");
        List<String> keys = new ArrayList<>();
        for (RecordLayout record : records) {
            counters(record, program);
            for (LayoutItem item : record.items()) {
                if (item.name().isPresent()) {
                    keys.add(record.name() + "/" + item.name().get());
                    ask(record, item, program);
                }
            }
        }
        program.append("           STOP RUN.\n");
        List<String> lines = run(program.toString());
        Map<String, Told> told = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            told.put(keys.get(i), new Told(number(lines, 3 * i), number(lines, 3 * i + 1), number(lines, 3 * i + 2)));
        }
        return told;
    }

    private static int number(List<String> lines, int at) {
        return Integer.parseInt(lines.get(at).strip());
    }

    /** Sets what OCCURS DEPENDING ON counts to its maximum, so that every item lies where the largest record has it. */
    private static void counters(RecordLayout record, StringBuilder program) {
        for (LayoutItem item : record.items()) {
            item.table().ifPresent(table -> table.dependingOn()
                    .ifPresent(counter -> line(program, "MOVE " + table.room() + " TO " + counter.name())));
        }
    }

    private static void ask(RecordLayout record, LayoutItem item, StringBuilder program) {
        int dimensions = record.tables(item).size();
        boolean itself = item.parent() < 0;
        String name = item.name().orElseThrow() + (itself ? "" : " OF " + record.name());
        line(program, "SET ASK-POINTER TO ADDRESS OF " + record.name());
        line(program, "MOVE ASK-NUMBER TO ASK-BASE");
        line(program, "SET ASK-POINTER TO ADDRESS OF");
        line(program, "    " + name + subscripts(dimensions, "1"));
        line(program, "COMPUTE ASK-OFFSET = ASK-NUMBER - ASK-BASE");
        line(program, "MOVE FUNCTION BYTE-LENGTH(");
        line(program, "    " + name + subscripts(dimensions, "1") + ") TO ASK-LENGTH");
        line(program, "MOVE -1 TO ASK-SECOND");
        if (item.table().isPresent() && item.table().get().room() > 1) {
            line(program, "SET ASK-POINTER TO ADDRESS OF");
            line(program, "    " + name + subscripts(dimensions, "2"));
            line(program, "COMPUTE ASK-SECOND = ASK-NUMBER - ASK-BASE");
        }
        for (String answer : List.of("ASK-OFFSET", "ASK-LENGTH", "ASK-SECOND")) {
            line(program, "MOVE " + answer + " TO ASK-LINE");
            line(program, "DISPLAY ASK-LINE");
        }
    }

    private static String subscripts(int dimensions, String last) {
        return dimensions == 0 ? "" : "(" + "1 ".repeat(dimensions - 1) + last + ")";
    }

    private static void line(StringBuilder program, String text) {
        program.append("           ").append(text).append('\n');
    }

    private List<String> run(String program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("ask.cbl"), program, StandardCharsets.US_ASCII);
        Path binary = folder.resolve("ask");
        execute("cobc", "-x", "-std=ibm", "-o", binary.toString(), source.toString());
        return execute(binary.toString()).lines().toList();
    }

    private String execute(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(folder.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "cannot run " + command[0] + ": this test needs GnuCOBOL. Run ./verify, which installs it, or"
                            + " apt-get install gnucobol.",
                    e);
        }
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command[0] + " did not end in three minutes");
        }
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        if (process.exitValue() != 0) {
            throw new AssertionError(command[0] + " failed:\n" + text);
        }
        return text;
    }
}
