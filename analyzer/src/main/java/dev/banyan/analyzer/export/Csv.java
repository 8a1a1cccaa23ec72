package dev.banyan.analyzer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV by RFC 4180. A spreadsheet takes a cell that begins with {@code = + - @} for a formula, which may run programs: such a cell gets an
 * apostrophe before it (OWASP, "CSV Injection").
 *
 * <pre>
 *   a "b", c   =>   "a ""b"", c"        =1+1   =>   '=1+1
 * </pre>
 */
final class Csv {

    private static final String FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static void row(OutputStream out, List<String> cells) throws IOException {
        String line = cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        String begin = text.stripLeading();
        boolean sign = !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
        return sign || text.startsWith("\t") || text.startsWith("\r");
    }
}
