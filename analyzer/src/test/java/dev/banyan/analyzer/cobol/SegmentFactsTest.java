package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentFactsTest {

    private static final String DATA = """
            WORKING-STORAGE SECTION.
            01 FUNCS.
               05 FUNC-GU PIC X(4) VALUE 'GU  '.
               05 FUNC-GHU PIC X(4) VALUE 'GHU '.
               05 FUNC-REPL PIC X(4) VALUE 'REPL'.
               05 FUNC-ISRT PIC X(4) VALUE 'ISRT'.
               05 FUNC-CHKP PIC X(4) VALUE 'CHKP'.
            01 COUNTED PIC S9(5) COMP VALUE 4.
            01 WS-FUNC PIC X(4).
            01 ROOT-SSA.
               05 FILLER PIC X(8) VALUE 'CUST    '.
               05 FILLER PIC X VALUE ' '.
            01 PATH-SSA.
               05 FILLER PIC X(8) VALUE 'BRANCH  '.
               05 FILLER PIC X(4) VALUE '*-D '.
            01 CHILD-SSA.
               05 CHILD-NAME PIC X(8).
               05 FILLER PIC X VALUE ' '.
            01 WS-AREA PIC X(100).
            01 MOD-NAME PIC X(8).
            01 PSB-NAME PIC X(8) VALUE 'BANKPSB'.
            LINKAGE SECTION.
            01 PCB1 PIC X(40).
            01 PCB2 PIC X(40).
            01 TERMINAL-PCB PIC X(32).
            """;

    @TempDir
    private Path folder;

    private CobolSources sources;

    @BeforeEach
    void begin() {
        sources = new CobolSources(folder);
    }

    @Test
    void execDliReadsAndWritesTheSegmentsItMoves() {
        program("""
                EXEC DLI GU USING PCB(1)
                  SEGMENT(CUST) INTO(WS-AREA) END-EXEC.
                EXEC DLI ISRT USING PCB(1)
                  SEGMENT(CUST) WHERE(CUSTNO = WS-AREA)
                  SEGMENT(ACCT) FROM(WS-AREA) END-EXEC.
                EXEC DLI CHKP ID(WS-AREA) END-EXEC.
                """);

        assertThat(edges())
                .containsExactly(
                        "reads table:CUST GU exact IMS_SEGMENT:CUST 1 MAIN-PARA",
                        "reads table:CUST ISRT exact IMS_SEGMENT:CUST 1 path MAIN-PARA",
                        "writes table:ACCT ISRT exact IMS_SEGMENT:ACCT 1 MAIN-PARA");
    }

    @Test
    void theFormatOfAMessageIsNoSegment() {
        program("""
                MOVE 'MENUMOD' TO MOD-NAME.
                CALL 'CBLTDLI' USING FUNC-ISRT TERMINAL-PCB WS-AREA MOD-NAME.
                CALL 'CBLTDLI' USING FUNC-ISRT PCB1 WS-AREA MOD-NAME.
                """);

        assertThat(edges())
                .containsExactly(
                        "writes ? ISRT unresolved IMS_PCB:TERMINAL-PCB MAIN-PARA",
                        "writes table:MENUMOD ISRT derived IMS_SEGMENT:MENUMOD 1 of 2 MAIN-PARA");
    }

    @Test
    void callsAreReadThroughFunctionCodesAndSearchArguments() {
        program("""
                MOVE 'ACCT' TO CHILD-NAME.
                MOVE 'DLET' TO WS-FUNC.
                CALL 'CBLTDLI' USING FUNC-GU PCB1 WS-AREA ROOT-SSA.
                CALL 'CBLTDLI' USING COUNTED FUNC-ISRT PCB1 WS-AREA
                  ROOT-SSA CHILD-SSA.
                CALL 'AIBTDLI' USING WS-FUNC PCB1 WS-AREA CHILD-SSA.
                CALL 'CBLTDLI' USING FUNC-CHKP PCB1 WS-AREA.
                """);

        assertThat(edges())
                .containsExactly(
                        "reads table:CUST GU derived IMS_SEGMENT:CUST 1 of 2 MAIN-PARA",
                        "reads table:CUST ISRT derived IMS_SEGMENT:CUST 1 of 2 path MAIN-PARA",
                        "writes table:ACCT DLET derived IMS_SEGMENT:ACCT 1 of 2 MAIN-PARA",
                        "writes table:ACCT ISRT derived IMS_SEGMENT:ACCT 1 of 2 MAIN-PARA");
    }

    @Test
    void aPathCallMovesTheSegmentsWhoseCommandCodesHaveAD() {
        program("""
                CALL 'CBLTDLI' USING FUNC-ISRT PCB1 WS-AREA
                  PATH-SSA ROOT-SSA 'ITEM    *D(X  = D)' 'ACCT     '.
                """);

        assertThat(edges())
                .containsExactly(
                        "reads table:CUST ISRT derived IMS_SEGMENT:CUST 1 of 2 path MAIN-PARA",
                        "writes table:ACCT ISRT derived IMS_SEGMENT:ACCT 1 of 2 MAIN-PARA",
                        "writes table:BRANCH ISRT derived IMS_SEGMENT:BRANCH 1 of 2 MAIN-PARA",
                        "writes table:ITEM ISRT derived IMS_SEGMENT:ITEM 1 of 2 MAIN-PARA");
    }

    @Test
    void aCallWithoutASearchArgumentKnowsItsPcbOnly() {
        program("CALL 'CBLTDLI' USING FUNC-ISRT PCB2 WS-AREA.\n");

        assertThat(edges()).containsExactly("writes ? ISRT unresolved IMS_PCB:PCB2 2 of 2 MAIN-PARA");
    }

    @Test
    void aReplaceMeansTheSegmentThatItsPcbHolds() {
        program("""
                CALL 'CBLTDLI' USING FUNC-GHU PCB1 WS-AREA ROOT-SSA.
                MOVE 'ACCT' TO CHILD-NAME.
                CALL 'CBLTDLI' USING FUNC-GHU PCB2 WS-AREA CHILD-SSA.
                MOVE 'OTHER' TO CHILD-NAME.
                CALL 'CBLTDLI' USING FUNC-REPL PCB2 WS-AREA.
                CALL 'CBLTDLI' USING FUNC-REPL PCB1 WS-AREA.
                """);

        assertThat(edges())
                .filteredOn(edge -> edge.startsWith("writes"))
                .containsExactly(
                        "writes table:ACCT REPL derived IMS_SEGMENT:ACCT 2 of 2 MAIN-PARA",
                        "writes table:CUST REPL derived IMS_SEGMENT:CUST 1 of 2 MAIN-PARA");
    }

    @Test
    void aReplaceOfWhatAnyOfSeveralGetsHoldsIsPartial() {
        program("""
                CALL 'CBLTDLI' USING FUNC-GHU PCB1 WS-AREA ROOT-SSA.
                IF WS-AREA = SPACES
                  CALL 'CBLTDLI' USING FUNC-GHU PCB1 WS-AREA
                END-IF.
                CALL 'CBLTDLI' USING FUNC-REPL PCB1 WS-AREA.
                """);

        assertThat(edges()).contains("writes table:CUST REPL partial IMS_SEGMENT:CUST 1 of 2 MAIN-PARA");
    }

    @Test
    void aReplaceWithoutAGetForHoldIsOpen() {
        program("CALL 'CBLTDLI' USING FUNC-REPL PCB1 WS-AREA.\n");

        assertThat(edges()).containsExactly("writes ? REPL unresolved IMS_PCB:PCB1 1 of 2 MAIN-PARA");
    }

    @Test
    void anUnknownFunctionIsUnresolvedWithItsLastWriters() {
        program("ACCEPT WS-FUNC.\nCALL 'CBLTDLI' USING WS-FUNC PCB1 WS-AREA ROOT-SSA.\n");

        assertThat(sources.facts().edges())
                .filteredOn(edge -> edge.to().isEmpty())
                .extracting(edge -> edge.via() + " " + edge.resolution())
                .singleElement()
                .asString()
                .startsWith("DLI Unresolved[operand=WS-FUNC, writers=[app/cbl/PGMA.cbl:");
    }

    @Test
    void schdBindsTheProgramToItsPsb() {
        program("EXEC DLI SCHD PSB((PSB-NAME)) END-EXEC.\n");

        assertThat(sources.facts().bindings())
                .extracting(binding -> binding.name() + " " + binding.within().orElseThrow())
                .containsExactly("IMS_PSB:BANKPSB program:PGMA");
    }

    private void program(String procedure) {
        sources.file(
                "app/cbl/PGMA.cbl",
                "IDENTIFICATION DIVISION.\nPROGRAM-ID. PGMA.\nDATA DIVISION.\n" + DATA
                        + "PROCEDURE DIVISION.\nSTART-PARA.\n    ENTRY 'DLITCBL' USING PCB1 PCB2.\nMAIN-PARA.\n"
                        + procedure.indent(4) + "    GOBACK.\n");
    }

    private List<String> edges() {
        return sources.facts().edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.READS || edge.kind() == EdgeKind.WRITES)
                .map(SegmentFactsTest::line)
                .sorted()
                .toList();
    }

    private static String line(Edge edge) {
        String place =
                edge.attributes().containsKey("pcb") ? " " + edge.attributes().get("pcb") : "";
        return edge.kind().word() + " " + edge.to().map(Object::toString).orElse("?") + " " + edge.via() + " "
                + edge.resolution().word() + " " + edge.logical().orElseThrow() + place
                + (edge.attributes().containsKey("path") ? " path" : "") + " "
                + edge.members().get(0).from();
    }
}
