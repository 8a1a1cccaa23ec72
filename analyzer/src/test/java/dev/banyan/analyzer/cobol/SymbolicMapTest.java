package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.grammars.bms.BmsParser;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SymbolicMapTest {

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @Test
    void hasTheFieldsThatTheAssemblyOfTheMapsetMakes() {
        assertThat(text("""
                SIGNS    DFHMSD TYPE=MAP,MODE=INOUT,LANG=COBOL,TIOAPFX=YES
                SIGNA    DFHMDI SIZE=(24,80),DSATTS=(HILIGHT,COLOR)
                         DFHMDF POS=(1,1),LENGTH=5,INITIAL='USER:'
                USER     DFHMDF POS=(1,7),LENGTH=8,ATTRB=UNPROT
                AMOUNT   DFHMDF POS=(2,7),LENGTH=9,PICIN='9(9)',PICOUT='ZZZZZ9.99'
                         DFHMSD TYPE=FINAL
                """)).isEqualTo("""
                               01 SIGNAI.
                                   02 FILLER PIC X(12).
                                   02 USERL COMP PIC S9(4).
                                   02 USERF PIC X.
                                   02 FILLER REDEFINES USERF.
                                   03 USERA PIC X.
                                   02 FILLER PIC X(2).
                                   02 USERI PIC X(8).
                                   02 AMOUNTL COMP PIC S9(4).
                                   02 AMOUNTF PIC X.
                                   02 FILLER REDEFINES AMOUNTF.
                                   03 AMOUNTA PIC X.
                                   02 FILLER PIC X(2).
                                   02 AMOUNTI PIC 9(9).
                               01 SIGNAO REDEFINES SIGNAI.
                                   02 FILLER PIC X(12).
                                   02 FILLER PIC X(3).
                                   02 USERC PIC X.
                                   02 USERH PIC X.
                                   02 USERO PIC X(8).
                                   02 FILLER PIC X(3).
                                   02 AMOUNTC PIC X.
                                   02 AMOUNTH PIC X.
                                   02 AMOUNTO PIC ZZZZZ9.99.
                        """.replace("                        ", ""));
    }

    @Test
    void aFieldThatOccursIsATable() {
        assertThat(text("""
                LISTS    DFHMSD TYPE=MAP,EXTATT=YES
                LISTA    DFHMDI SIZE=(24,80)
                ROW      DFHMDF POS=(3,1),LENGTH=79,OCCURS=10
                """))
                .contains("02 ROWD OCCURS 10 TIMES.", "03 ROWL COMP PIC S9(4).", "04 ROWA PIC X.")
                .contains("03 FILLER PIC X(4).", "03 ROWI PIC X(79).")
                .contains("02 DFHMS1 OCCURS 10 TIMES.", "03 ROWV PIC X.", "03 ROWO PIC X(79).")
                .doesNotContain("PIC X(12)");
    }

    @Test
    void fieldsOfOneGroupShareItsLength() {
        assertThat(text("""
                DATES    DFHMSD TYPE=MAP
                DATEA    DFHMDI SIZE=(24,80)
                MONTH    DFHMDF POS=(1,1),LENGTH=2,GRPNAME=DATE
                YEAR     DFHMDF POS=(1,3),LENGTH=4,GRPNAME=DATE
                """))
                .contains("02 DATEL COMP", "02 DATEI.", "03 MONTHI PIC X(2).", "03 YEARO PIC X(4).")
                .doesNotContain("MONTHL");
    }

    @Test
    void isFoundByAProgramThatCopiesIt() {
        Facts facts = estate().facts();
        assertThat(facts.problems()).isEmpty();
        Node map = facts.nodes().stream()
                .filter(node -> node.id().toString().equals("copybook:SIGNS"))
                .findFirst()
                .orElseThrow();
        assertThat(map.definition()).contains(new Evidence("app/bms/SIGNS.bms", 1));
        assertThat(map.attributes()).containsEntry("generatedFrom", "app/bms/SIGNS.bms");
        assertThat(facts.readings()).extracting(reading -> reading.file()).containsExactly("app/cbl/PGMA.cbl");
    }

    @Test
    void isFoundByTheNameOfItsSource() {
        Facts facts = sources.raw("app/bms/SIGN0100.bms", """
                        SIGNS    DFHMSD TYPE=MAP
                        SIGNA    DFHMDI SIZE=(24,80)
                        USER     DFHMDF POS=(1,1),LENGTH=8
                        """)
                .program("PGMA", "WORKING-STORAGE SECTION.\nCOPY SIGN0100.\n", "MOVE 1 TO USERO.\n")
                .facts();
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void itsFieldsAreFollowedAsAnyOther() {
        assertThat(estate().edges("CALL")).containsExactly("PGMA -> program:PGMB derived");
    }

    @Test
    void aFileOfTheNameComesFirst() {
        sources.copybook("SIGNS", """
                01 SIGNAI.
                   02 USERI PIC X(8).
                01 SIGNAO REDEFINES SIGNAI.
                   02 USERO PIC X(8).
                """);
        Facts facts = estate().facts();
        assertThat(facts.nodes())
                .filteredOn(node -> node.id().toString().equals("copybook:SIGNS"))
                .singleElement()
                .satisfies(node -> assertThat(node.attributes()).doesNotContainKey("generatedFrom"));
    }

    private CobolSources estate() {
        return sources.raw("app/bms/SIGNS.bms", """
                SIGNS    DFHMSD TYPE=MAP,TIOAPFX=YES
                SIGNA    DFHMDI SIZE=(24,80)
                USER     DFHMDF POS=(1,7),LENGTH=8,ATTRB=UNPROT
                """).program("PGMA", """
                WORKING-STORAGE SECTION.
                COPY SIGNS.
                """, """
                MOVE 'PGMB' TO USERO
                CALL USERI
                GOBACK.
                """);
    }

    private static String text(String source) {
        return SymbolicMap.of(BmsParser.parse("S.bms", source).mapsets().get(0)).text();
    }
}
