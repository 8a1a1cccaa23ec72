package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Resolution;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs and estates in which a search that starts anew for each name would not end. */
@Timeout(120)
final class LongSearchesTest {

    private static final String PGM = """
            WORKING-STORAGE SECTION.
            01 WS-PGM PIC X(8).
            """;

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @Test
    void statementsThatDoNotWriteTheNameArePassedOver() {
        int pairs = 6_000;
        sources.program(
                "PGMA",
                "WORKING-STORAGE SECTION.\n01 WS-NAMES.\n" + repeated(pairs, "05 WS-P%1$05d PIC X(8)."),
                repeated(pairs, "IF WS-P%1$05d = SPACES MOVE 'P%1$05d' TO WS-P%1$05d END-IF")
                        + repeated(pairs, "CALL WS-P%1$05d"));
        assertThat(sources.edges("CALL"))
                .hasSize(pairs)
                .contains("PGMA -> program:P00000 derived", "PGMA -> program:P05999 derived");
    }

    @Test
    void aLongWayOfCopiesIsWalkedOnce() {
        int fields = 4_000;
        sources.program(
                "PGMA",
                "WORKING-STORAGE SECTION.\n" + repeated(fields, "01 WS-P%1$05d PIC X(8)."),
                "MOVE 'PGMB' TO WS-P00000\n"
                        + IntStream.range(1, fields)
                                .mapToObj(i -> "MOVE WS-P%1$05d TO WS-P%2$05d\nCALL WS-P%2$05d\n".formatted(i - 1, i))
                                .collect(Collectors.joining()));
        assertThat(sources.edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void aWayThatIsKnownPieceByPieceIsFollowedToItsEnd() {
        int programs = 30;
        sources.program(
                "PGMA",
                "WORKING-STORAGE SECTION.\n01 COMM.\n"
                        + IntStream.rangeClosed(1, programs)
                                .mapToObj(i -> "   05 PIC X(8) VALUE 'P%02d'.\n".formatted(programs - i))
                                .collect(Collectors.joining()),
                "EXEC CICS XCTL PROGRAM('P%02d') COMMAREA(COMM) END-EXEC.".formatted(programs));
        for (int i = 0; i <= programs; i++) {
            sources.program("P%02d".formatted(i), """
                    WORKING-STORAGE SECTION.
                    01 WS-NEXT PIC X(8).
                    01 WS-REST PIC X(240).
                    LINKAGE SECTION.
                    01 DFHCOMMAREA.
                       05 CA-NEXT PIC X(8).
                       05 CA-REST PIC X(232).
                    """, """
                    MOVE CA-NEXT TO WS-NEXT
                    MOVE CA-REST TO WS-REST
                    EXEC CICS XCTL PROGRAM(WS-NEXT) COMMAREA(WS-REST) END-EXEC.
                    """);
        }
        assertThat(sources.edges("XCTL")).contains("P30 -> program:P29 derived", "P01 -> program:P00 derived");
    }

    @Test
    void aSearchThatMeetsItsLimitIsAProblemAndNotAll() {
        sources.program(
                "PGMA",
                PGM,
                repeated(2_100, "IF WS-PGM = SPACES MOVE 'P%1$05d' TO WS-PGM END-IF") + "CALL WS-PGM\nGOBACK.\n");
        Facts facts = sources.facts();
        assertThat(facts.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("search-limit");
            assertThat(problem.position().line()).isEqualTo(2_109);
        });
        assertThat(facts.edges()).isNotEmpty().noneMatch(edge -> edge.resolution() instanceof Resolution.Derived);
    }

    @Test
    void anEstateInWhichAllGoToAllIsKnownInPart() {
        int programs = 220;
        for (int i = 0; i < programs; i++) {
            sources.program("P%03d".formatted(i), """
                    LINKAGE SECTION.
                    01 DFHCOMMAREA.
                       05 CA-FROM PIC X(8).
                       05 CA-LAST PIC X(8).
                    """, """
                    EXEC CICS LINK PROGRAM(CA-FROM)
                         COMMAREA(DFHCOMMAREA) END-EXEC
                    IF CA-LAST = SPACES MOVE 'P%1$03d' TO CA-FROM END-IF
                    EXEC CICS XCTL PROGRAM('P%2$03d')
                         COMMAREA(DFHCOMMAREA) END-EXEC.
                    """.formatted(i, (i + 1) % programs));
        }
        Facts facts = sources.facts();
        assertThat(facts.problems()).isNotEmpty().allMatch(problem -> problem.code()
                .equals("search-limit"));
        assertThat(facts.edges()).filteredOn(edge -> edge.via().equals("XCTL")).hasSize(programs);
    }

    @Test
    void nextSentenceLeavesOverWhatIsPassedOver() {
        sources.program("PGMA", PGM, """
                MOVE 'PGMB' TO WS-PGM
                IF WS-PGM = SPACES MOVE 'PGMC' TO WS-PGM NEXT SENTENCE END-IF
                MOVE 'PGMD' TO WS-PGM
                DISPLAY WS-PGM.
                DISPLAY WS-PGM.
                CALL WS-PGM.
                GOBACK.
                """);
        assertThat(sources.edges("CALL"))
                .containsExactly("PGMA -> program:PGMC derived", "PGMA -> program:PGMD derived");
    }

    @Test
    void anEntryIsNeverPassedOver() {
        sources.program("PGMA", """
                WORKING-STORAGE SECTION.
                01 WS-PGM PIC X(8) VALUE 'PGMB'.
                """, """
                MOVE 'PGMC' TO WS-PGM
                ENTRY 'OTHER'
                DISPLAY WS-PGM
                CALL WS-PGM
                GOBACK.
                """);
        assertThat(sources.edges("CALL"))
                .containsExactly("PGMA -> program:PGMB derived", "PGMA -> program:PGMC derived");
    }

    private static String repeated(int times, String line) {
        return IntStream.range(0, times).mapToObj(i -> line.formatted(i) + "\n").collect(Collectors.joining());
    }
}
