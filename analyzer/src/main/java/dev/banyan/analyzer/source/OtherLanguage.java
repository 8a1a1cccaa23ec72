package dev.banyan.analyzer.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Languages of programs that nothing here analyses. Their sources are known, by ending or by first lines, so that nobody
 * looks for them.
 */
public final class OtherLanguage {

    private static final String ASSEMBLER = "assembler";
    private static final String PLI = "pl/i";
    private static final String EASYTRIEVE = "easytrieve";
    private static final String REXX = "rexx";
    private static final String NATURAL = "natural";

    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("asm", ASSEMBLER),
            Map.entry("assemble", ASSEMBLER),
            Map.entry("hlasm", ASSEMBLER),
            Map.entry("mlc", ASSEMBLER),
            Map.entry("s", ASSEMBLER),
            Map.entry("mac", ASSEMBLER),
            Map.entry("pli", PLI),
            Map.entry("pl1", PLI),
            Map.entry("ezt", EASYTRIEVE),
            Map.entry("ezy", EASYTRIEVE),
            Map.entry("rexx", REXX),
            Map.entry("rex", REXX),
            Map.entry("exec", REXX),
            Map.entry("nat", NATURAL),
            Map.entry("nsp", NATURAL),
            Map.entry("c", "c"));

    private OtherLanguage() {}

    /** The language that the file's ending tells. */
    public static Optional<String> byEnding(SourceFile file) {
        return Optional.ofNullable(BY_ENDING.get(file.extension()));
    }

    /** The same; where the name tells nothing, by the file's first lines. */
    public static Optional<String> of(SourceHead head) {
        return byEnding(head.file())
                .or(() -> SourceHead.isNeeded(head.file()) ? byText(head.lines()) : Optional.empty());
    }

    private static Optional<String> byText(List<String> lines) {
        if (!lines.isEmpty() && lines.get(0).startsWith("/*") && lines.get(0).contains("REXX")) {
            return Optional.of(REXX);
        }
        for (String line : lines) {
            String upper = line.toUpperCase(Locale.ROOT);
            String[] words = upper.stripTrailing().split("\\s+", -1);
            if (!line.startsWith("*") && words.length > 1 && isSection(words[1])) {
                return Optional.of(ASSEMBLER);
            }
            if (upper.contains("OPTIONS(MAIN") || upper.contains(": PROC ") || upper.contains(": PROC(")) {
                return Optional.of(PLI);
            }
        }
        return Optional.empty();
    }

    /** The operation that begins the code of a program. */
    private static boolean isSection(String operation) {
        return operation.equals("CSECT") || operation.equals("RSECT") || operation.equals("DFHEIENT");
    }
}
