package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.SourceSummary.Holds;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.grammars.bms.BmsParser;
import dev.banyan.grammars.cobol.SourceKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which files are COBOL, and which of them are programs. */
final class CobolFiles {

    static final Set<String> PROGRAM_ENDINGS = Set.of("cbl", "cob", "cobol", "ccp", "pco", "sqb", "cics");

    private static final Set<String> COPYBOOK_ENDINGS = Set.of("cpy", "copy", "copybook", "cpb", "dcl", "dclgen");
    private static final Set<String> MAP_ENDINGS = Set.of("bms");
    private static final Set<String> ENDINGS =
            Stream.of(PROGRAM_ENDINGS, COPYBOOK_ENDINGS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private CobolFiles() {}

    static boolean isCobol(SourceHead head) {
        return head.is(ENDINGS, CobolText::isCobol);
    }

    /** A source of maps, of which COBOL sees the symbolic maps. */
    static boolean isMapSource(SourceHead head) {
        return head.is(MAP_ENDINGS, BmsParser::isMapSource);
    }

    /** A file of data entries alone is a copybook whatever its ending says. */
    static Holds holds(SourceFile file, String text) {
        return switch (SourceKind.of(text)) {
            case EMPTY -> Holds.NOTHING;
            case PROGRAM -> COPYBOOK_ENDINGS.contains(file.extension()) ? Holds.COPYBOOK : Holds.PROGRAMS;
            case MEMBER -> Holds.COPYBOOK;
        };
    }
}
