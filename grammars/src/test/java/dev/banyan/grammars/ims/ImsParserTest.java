package dev.banyan.grammars.ims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImsParserTest {

    @Test
    void readsADatabaseWithItsSegments() {
        ImsFile file = ImsParser.parse("ims/BANK.dbd", """
                * THE BANK
                         TITLE 'BANK'
                         DBD   NAME=BANKDBD,ACCESS=(HIDAM,VSAM),                       C
                               VERSION=
                DSG1     DATASET DD1=BANKDD,DD2=BANKOV,SIZE=(4096)
                         SEGM  NAME=CUST,PARENT=0,BYTES=100
                         FIELD NAME=(CUSTNO,SEQ,U),START=1,BYTES=6,TYPE=P
                         SEGM  NAME=ACCT,PARENT=((CUST,SNGL)),BYTES=(200,80)
                         FIELD NAME=KIND,START=7,BYTES=1,TYPE=C
                         DBDGEN
                         END
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.databases())
                .containsExactly(new ImsDatabase(
                        "BANKDBD",
                        List.of("HIDAM", "VSAM"),
                        List.of("BANKDD", "BANKOV"),
                        List.of(
                                new ImsDatabase.Segment(
                                        "CUST",
                                        "",
                                        100,
                                        List.of(new ImsDatabase.Field("CUSTNO", true, 1, 6, "P")),
                                        at("ims/BANK.dbd", 6)),
                                new ImsDatabase.Segment(
                                        "ACCT",
                                        "CUST",
                                        200,
                                        List.of(new ImsDatabase.Field("KIND", false, 7, 1, "C")),
                                        at("ims/BANK.dbd", 8))),
                        at("ims/BANK.dbd", 3)));
    }

    @Test
    void readsAPsbWithItsPcbs() {
        ImsFile file = ImsParser.parse("ims/P.psb", """
                         PCB    TYPE=TP,MODIFY=YES
                BANKPCB  PCB    TYPE=DB,DBDNAME=BANKDBD,PROCOPT=AP,KEYLEN=14
                         SENSEG NAME=CUST,PARENT=0
                         SENSEG NAME=ACCT,PARENT=CUST
                         PCB    TYPE=GSAM,DBDNAME=OUTDBD,PROCOPT=LS,PCBNAME=OUTPCB
                         PSBGEN LANG=COBOL,PSBNAME=BANKPSB
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.psbs()).extracting(ImsPsb::name).containsExactly("BANKPSB");
        assertThat(file.psbs().get(0).pcbs())
                .containsExactly(
                        new ImsPsb.Pcb("", "TP", "", "", List.of(), at("ims/P.psb", 1)),
                        new ImsPsb.Pcb("BANKPCB", "DB", "BANKDBD", "AP", List.of("CUST", "ACCT"), at("ims/P.psb", 2)),
                        new ImsPsb.Pcb("OUTPCB", "GSAM", "OUTDBD", "LS", List.of(), at("ims/P.psb", 5)));
    }

    @Test
    void namesAPsbAfterItsSourceWherePsbgenIsMissing() {
        assertThat(ImsParser.parse("ims/late.psb", " PCB TYPE=DB,DBDNAME=D\n").psbs())
                .extracting(ImsPsb::name)
                .containsExactly("LATE");
    }

    @Test
    void saysWhatStandsInTheWrongPlace() {
        assertThat(ImsParser.parse("A.dbd", " SEGM NAME=A\n FIELD NAME=B\n SENSEG NAME=C\n")
                        .problems())
                .extracting(Problem::what)
                .containsExactly(
                        "The source holds no DBD and no PCB macro.",
                        "SEGM stands before any DBD.",
                        "FIELD stands before any SEGM.",
                        "SENSEG stands before any PCB.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\0", " DBD", " DBD NAME=((((", " PCB (", " DBD NAME='", " DATASET DD1=(", " FIELD NAME=,"})
    void neverThrows(String text) {
        assertThat(ImsParser.parse("A.dbd", text)).isNotNull();
    }

    private static Position at(String file, int line) {
        return new Position(file, line, 1);
    }
}
