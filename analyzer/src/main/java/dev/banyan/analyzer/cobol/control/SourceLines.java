package dev.banyan.analyzer.cobol.control;

import java.util.List;
import java.util.Locale;

/** The lines of a program's own source, to say where a paragraph ends: the tree knows where things begin. */
public final class SourceLines {

    private static final int INDICATOR = 6;
    private static final int TEXT_END = 72;
    private static final List<String> NEXT_PROGRAM =
            List.of("END PROGRAM", "END FUNCTION", "IDENTIFICATION DIVISION", "ID DIVISION");

    private final String file;
    private final List<String> lines;

    private SourceLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    public static SourceLines of(String file, String text) {
        return new SourceLines(file, text.lines().toList());
    }

    public String file() {
        return file;
    }

    int count() {
        return lines.size();
    }

    /**
     * The last line with code.
     *
     * @param from a line with code
     * @param to the last line that may belong to it
     */
    int lastCode(int from, int to) {
        int last = from;
        for (int line = from + 1; line <= Math.min(to, lines.size()); line++) {
            String code = code(lines.get(line - 1));
            if (NEXT_PROGRAM.stream().anyMatch(code::startsWith)) {
                return last;
            }
            last = code.isEmpty() ? last : line;
        }
        return last;
    }

    /** The text of a line without numbering; empty for comments. */
    private static String code(String line) {
        String plain = line;
        if (line.length() > INDICATOR && isNumbering(line)) {
            char indicator = line.charAt(INDICATOR);
            if (indicator == '*' || indicator == '/') {
                return "";
            }
            plain = line.substring(INDICATOR, Math.min(line.length(), TEXT_END));
        }
        String stripped = plain.strip().toUpperCase(Locale.ROOT);
        return stripped.startsWith("*") ? "" : stripped;
    }

    private static boolean isNumbering(String line) {
        for (int i = 0; i < INDICATOR; i++) {
            char c = line.charAt(i);
            if (c != ' ' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
