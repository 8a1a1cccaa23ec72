package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.assertSame;
import static dev.banyan.grammars.cobol.Sources.name;
import static dev.banyan.grammars.cobol.Sources.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.DataDivision.StorageSection.Kind;
import dev.banyan.grammars.cobol.Environment.FileControl;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProgramReaderTest {

    private static final String WHOLE = """
                   IDENTIFICATION DIVISION.
                   PROGRAM-ID. PAYROLL IS INITIAL.
                   ENVIRONMENT DIVISION.
                   CONFIGURATION SECTION.
                   SPECIAL-NAMES. C01 IS TOP-OF-PAGE
                       DECIMAL-POINT IS COMMA.
                   INPUT-OUTPUT SECTION.
                   FILE-CONTROL.
                       SELECT OPTIONAL MASTER ASSIGN TO AS-MASTER
                           ORGANIZATION IS INDEXED ACCESS MODE IS DYNAMIC
                           RECORD KEY IS M-KEY
                           ALTERNATE RECORD KEY M-NAME WITH DUPLICATES
                           FILE STATUS IS FS-1 FS-2.
                       SELECT PRINT ASSIGN 'PRT' LINE SEQUENTIAL.
                   DATA DIVISION.
                   FILE SECTION.
                   FD  MASTER LABEL RECORDS ARE STANDARD
                       DATA RECORDS ARE M-REC M-REC-2.
                   01  M-REC. 05 M-KEY PIC X(4). 05 M-NAME PIC X.
                   01  M-REC-2 PIC X(5).
                   SD  WORK.
                   01  W-REC PIC X.
                   WORKING-STORAGE SECTION.
                       EXEC SQL DECLARE C CURSOR FOR SELECT A FROM B END-EXEC.
                   01  RATE PIC 9V9 VALUE 1,5.
                   LINKAGE SECTION.
                   01  PARM PIC X.
                   SCREEN SECTION.
                   01  MENU. 05 LINE 1 COL 10 VALUE 'HELLO' HIGHLIGHT.
                   PROCEDURE DIVISION USING PARM.
                   DECLARATIVES.
                   ERR SECTION.
                       USE AFTER STANDARD ERROR PROCEDURE ON MASTER.
                   ERR-1. DISPLAY FS-1.
                   END DECLARATIVES.
                   MAIN SECTION.
                       DISPLAY 'A'. DISPLAY 'B' DISPLAY 'C'.
                   100.
                       STOP RUN.
                   LAST-ONE.
                       EXIT.
                   END PROGRAM PAYROLL.
            """;

    @Test
    void readsAProgramOfAllDivisions() {
        CobolFile file = parse(WHOLE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.lines()).isEqualTo(42);
        Program program = file.programs().get(0);
        assertThat(program.name()).isEqualTo("PAYROLL");
        assertThat(program.position()).isEqualTo(new Position("TEST.cbl", 2, 20));
        assertThat(program.environment().decimalPointIsComma()).isTrue();
        assertThat(program.environment().mnemonics())
                .extracting(Environment.Mnemonic::name)
                .containsExactly("TOP-OF-PAGE");
        assertThat(program.data().sections())
                .extracting(DataDivision.StorageSection::kind)
                .containsExactly(Kind.WORKING_STORAGE, Kind.LINKAGE, Kind.SCREEN);
        assertThat(program.data().sections().get(0).blocks()).hasSize(1);
        assertThat(((Operand.Literal) program.data()
                                .items(Kind.WORKING_STORAGE)
                                .get(0)
                                .clauses()
                                .values()
                                .get(0)
                                .from())
                        .value())
                .isEqualTo("1,5");
    }

    @Test
    void readsFileControlAndDescriptions() {
        Program program = parse(WHOLE).programs().get(0);

        assertSame(
                program.environment().files().get(0),
                new FileControl(
                        "MASTER",
                        List.of("AS-MASTER"),
                        Optional.of("INDEXED"),
                        Optional.of("DYNAMIC"),
                        List.of(
                                new Environment.Key(Environment.Key.Role.RECORD, name("M-KEY"), false),
                                new Environment.Key(Environment.Key.Role.ALTERNATE, name("M-NAME"), true)),
                        List.of(name("FS-1"), name("FS-2")),
                        Sources.ANY));
        assertThat(program.environment().files().get(1).assign()).containsExactly("PRT");
        assertThat(program.environment().files().get(1).organization()).contains("LINE SEQUENTIAL");
        assertThat(program.data().files())
                .extracting(DataDivision.FileDescription::file)
                .containsExactly("MASTER", "WORK");
        assertThat(program.data().files())
                .extracting(DataDivision.FileDescription::sort)
                .containsExactly(false, true);
        assertThat(program.data().files().get(0).dataRecords()).containsExactly("M-REC", "M-REC-2");
        assertThat(program.data().files().get(0).records()).hasSize(2);
    }

    @Test
    void readsSectionsParagraphsAndSentences() {
        ProcedureDivision procedure = parse(WHOLE).programs().get(0).procedure().orElseThrow();

        assertThat(procedure.using()).hasSize(1);
        assertThat(procedure.declaratives())
                .extracting(ProcedureDivision.Section::name)
                .containsExactly(Optional.of("ERR"));
        assertThat(procedure.declaratives().get(0).paragraphs()).hasSize(2);
        ProcedureDivision.Section main = procedure.sections().get(0);
        assertThat(main.name()).contains("MAIN");
        assertThat(main.paragraphs())
                .extracting(ProcedureDivision.Paragraph::name)
                .containsExactly(Optional.empty(), Optional.of("100"), Optional.of("LAST-ONE"));
        assertThat(main.paragraphs().get(0).sentences()).hasSize(2);
        assertThat(main.paragraphs().get(0).statements()).hasSize(3);
    }

    @Test
    void nestsProgramsByTheirEnds() {
        CobolFile file = parse("""
                       ID DIVISION.
                       PROGRAM-ID. OUTER.
                       PROCEDURE DIVISION.
                           GOBACK.
                       ID DIVISION.
                       PROGRAM-ID. INNER.
                       PROCEDURE DIVISION.
                           GOBACK.
                       END PROGRAM INNER.
                       END PROGRAM OUTER.
                       ID DIVISION.
                       PROGRAM-ID. 'SECOND'.
                       ID DIVISION.
                       PROGRAM-ID. THIRD.
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.programs()).extracting(Program::name).containsExactly("OUTER", "SECOND", "THIRD");
        assertThat(file.programs().get(0).nested()).extracting(Program::name).containsExactly("INNER");
    }

    @Test
    void knowsWhichProgramsAreCommon() {
        CobolFile file = parse("""
                program-id. outer.
                procedure division.
                    goback.
                program-id. log is initial common program.
                end program log.
                program-id. own.
                end program own.
                end program outer.
                """);

        assertThat(file.programs().get(0).nested())
                .extracting(program -> program.identification().common())
                .containsExactly(true, false);
    }

    @Test
    void readsFreeFormat() {
        CobolFile file = parse("""
                identification division.
                program-id. free-one.
                procedure division.
                main-line.
                    display "a" *> inline
                    goback.
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.programs().get(0).name()).isEqualTo("FREE-ONE");
        assertThat(file.statistics().statements()).isEqualTo(2);
    }
}
