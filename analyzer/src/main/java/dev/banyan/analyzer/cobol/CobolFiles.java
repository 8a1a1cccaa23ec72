package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.SourceSummary.Holds;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.grammars.cobol.SourceKind;
import java.util.Locale;
import java.util.Set;

/** Which files are COBOL, and which of them are programs. */
final class CobolFiles {

    static final Set<String> PROGRAM_ENDINGS = Set.of("cbl", "cob", "cobol", "ccp", "pco", "sqb", "cics");

    private static final Set<String> COPYBOOK_ENDINGS = Set.of("cpy", "copy", "copybook", "cpb", "dcl", "dclgen");
    private static final Set<String> LIBRARIES = Set.of(
            "cbl", "cob", "cobol", "src", "source", "cpy", "copy", "copylib", "copybook", "copybooks", "dcl", "dclgen");
    private static final long MAX_SNIFFED_BYTES = 4L << 20;
    private static final int SNIFFED_LINES = 400;

    private CobolFiles() {}

    static boolean isCobol(SourceFile file) {
        String ending = file.extension();
        if (PROGRAM_ENDINGS.contains(ending) || COPYBOOK_ENDINGS.contains(ending)) {
            return true;
        }
        boolean open = ending.isEmpty() || ending.equals("inc") || ending.equals("txt") || ending.equals("mbr");
        return open
                && file.bytes() <= MAX_SNIFFED_BYTES
                && isInLibrary(file.folder())
                && looksLikeCobol(file.read().text());
    }

    /** A source of maps, of which COBOL sees the symbolic maps. */
    static boolean isMapSource(SourceFile file) {
        return file.extension().equals("bms")
                || (SourceHead.isNeeded(file)
                        && SourceHead.lines(file).stream()
                                .anyMatch(line -> !line.startsWith("*") && line.contains(" DFHMSD ")));
    }

    /** A file of data entries alone is a copybook whatever its ending says. */
    static Holds holds(SourceFile file, String text) {
        return switch (SourceKind.of(text)) {
            case EMPTY -> Holds.NOTHING;
            case PROGRAM -> COPYBOOK_ENDINGS.contains(file.extension()) ? Holds.COPYBOOK : Holds.PROGRAMS;
            case MEMBER -> Holds.COPYBOOK;
        };
    }

    private static boolean isInLibrary(String folder) {
        for (String segment : folder.toLowerCase(Locale.ROOT).split("[/_.-]", -1)) {
            if (LIBRARIES.contains(segment)) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeCobol(String text) {
        return has(text, "PROGRAM-ID") || hasDataEntry(text);
    }

    /** A line as {@code 05 NAME PIC} or {@code 01 NAME.} in the columns of COBOL text. */
    private static boolean hasDataEntry(String text) {
        return text.lines().limit(SNIFFED_LINES).anyMatch(line -> {
            String area = line.length() > 7 ? line.substring(7).stripLeading() : "";
            boolean level = area.length() > 3
                    && Character.isDigit(area.charAt(0))
                    && Character.isDigit(area.charAt(1))
                    && area.charAt(2) == ' ';
            return level && (has(area, " PIC") || area.stripTrailing().endsWith("."));
        });
    }

    private static boolean has(String text, String word) {
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
