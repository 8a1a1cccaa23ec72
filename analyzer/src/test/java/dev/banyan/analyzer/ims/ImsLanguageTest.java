package dev.banyan.analyzer.ims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImsLanguageTest {

    @TempDir
    private Path root;

    @Test
    void tellsTheSegmentsOfADatabase() throws IOException {
        Facts facts = facts("BANK.dbd", """
                         DBD   NAME=BANKDBD,ACCESS=(HIDAM,VSAM)
                DSG1     DATASET DD1=BANKDD
                         SEGM  NAME=CUST,PARENT=0,BYTES=100
                         FIELD NAME=(CUSTNO,SEQ,U),START=1,BYTES=6
                         SEGM  NAME=ACCT,PARENT=((CUST,)),BYTES=200
                         DBDGEN
                """);

        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes() + node.metrics())
                .containsExactly(
                        "dataset:BANKDBD {access=HIDAM,VSAM, dd=BANKDD}{}",
                        "table:BANKDBD.CUST {database=BANKDBD, key=CUSTNO}{bytes=100}",
                        "table:BANKDBD.ACCT {database=BANKDBD, parent=CUST}{bytes=200}");
        assertThat(facts.edges())
                .extracting(edge -> edge.from() + " " + edge.kind().word() + " "
                        + edge.to().orElseThrow() + " " + edge.via() + " " + edge.evidence())
                .containsExactly(
                        "dataset:BANKDBD contains table:BANKDBD.CUST DBD [BANK.dbd:3]",
                        "dataset:BANKDBD contains table:BANKDBD.ACCT DBD [BANK.dbd:5]");
        assertThat(facts.readings()).extracting(Reading::language).containsExactly("ims");
    }

    @Test
    void tellsWhatThePcbsOfAPsbLeadTo() throws IOException {
        Facts facts = facts("P.psb", """
                         PCB    TYPE=TP
                         PCB    TYPE=DB,DBDNAME=BANKDBD,PROCOPT=AP
                         SENSEG NAME=CUST,PARENT=0
                         PSBGEN PSBNAME=BANKPSB
                """);

        assertThat(facts.bindings())
                .extracting(binding -> binding.name() + " "
                        + binding.target().map(Object::toString).orElse("nothing") + " " + binding.reason())
                .containsExactly(
                        "IMS_PCB:BANKPSB/1 nothing PCB 1 of PSB BANKPSB",
                        "IMS_PCB:BANKPSB/2 dataset:BANKDBD PCB 2 of PSB BANKPSB");
        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes())
                .containsExactly("table:BANKDBD.CUST {database=BANKDBD}");
    }

    private Facts facts(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.writeString(place, text);
        SourceFile file = new SourceFile(path, place, text.length());
        ImsLanguage language = new ImsLanguage();
        assertThat(language.reads(file)).isTrue();
        try (Workers workers = new Workers(1, () -> {})) {
            return language.facts(List.of(file), workers);
        }
    }
}
