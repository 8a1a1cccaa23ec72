package dev.banyan.analyzer.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduleLanguageTest {

    @TempDir
    private Path root;

    @Test
    void joinsJobsOfControlMByTheirConditions() throws IOException {
        Facts facts = facts("BANK.controlm", """
                <DEFTABLE>
                  <FOLDER FOLDER_NAME="DAILY">
                    <JOB JOBNAME="close" MEMNAME="CLOSEFIL" TIMETO="23:00" DAYS="ALL">
                      <OUTCOND NAME="CLOSED" SIGN="+" />
                    </JOB>
                    <JOB JOBNAME="POST">
                      <INCOND NAME="CLOSED" />
                      <OUTCOND NAME="CLOSED" SIGN="-" />
                    </JOB>
                  </FOLDER>
                  <SMART_FOLDER JOBNAME="WEEKLY">
                    <JOB JOBNAME="REPORT" TIMEFROM="01:00" />
                    <INCOND NAME="CLOSED" />
                  </SMART_FOLDER>
                </DEFTABLE>
                """);

        assertThat(edges(facts))
                .containsExactlyInAnyOrder(
                        "job:CLOSEFIL > job:POST CONTROL-M {condition=CLOSED} BANK.controlm:7",
                        "job:CLOSEFIL > job:REPORT CONTROL-M {condition=CLOSED} BANK.controlm:13");
        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes())
                .containsExactly(
                        "job:CLOSEFIL {schedule=CONTROL-M folder DAILY to 23:00 days ALL}",
                        "job:POST {schedule=CONTROL-M folder DAILY}",
                        "job:REPORT {schedule=CONTROL-M folder WEEKLY from 01:00}");
        assertThat(facts.readings()).extracting(Reading::language).containsExactly("control-m");
    }

    @Test
    void joinsJobsOfCa7ByTheirTriggers() throws IOException {
        Facts facts = facts("BANK.ca7", """
                ** A COMMENT
                1LJOB,JOB=CLOSE1,LIST=ALL
                JOB=CLOSE1 LIST=ALL                     DATE=06.198    PAGE 0001

                   JOB    ----JCL----   SYSTEM
                   NAME    ID  MEMBER   -NAME-

                 CLOSE1   255 CLOSEFIL BANK

                        -------- PREDECESSOR JOBS --------
                           JOB=FIRST SCHID=001
                        -------- TRIGGERED JOBS --------
                           JOB=POST SCHID=030      QTM=0100 LEADTM=0000 SUBMTM=
                        -------- JOB INFORMATION --------
                           JOB=NEITHER
                """);

        assertThat(edges(facts))
                .containsExactly(
                        "job:FIRST > job:CLOSEFIL CA-7 {scheduleId=001} BANK.ca7:11",
                        "job:CLOSEFIL > job:POST CA-7 {leadTime=0000, queueTime=0100, scheduleId=030} BANK.ca7:13");
        assertThat(facts.readings())
                .extracting(Reading::language, Reading::outcome)
                .containsExactly(Tuple.tuple("ca-7", Reading.Outcome.PARSED));
    }

    @Test
    void saysThatAFileIsNoSchedule() throws IOException {
        assertThat(facts("A.ca7", "nothing\n").problems())
                .extracting(Problem::what)
                .containsExactly("The file holds no listing of a job.");
        assertThat(facts("A.controlm", "nothing\n").problems()).isNotEmpty();
    }

    private Facts facts(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.writeString(place, text);
        SourceFile file = new SourceFile(path, place, text.length());
        ScheduleLanguage language = new ScheduleLanguage();
        assertThat(language.reads(file)).isTrue();
        try (Workers workers = new Workers(1, () -> {})) {
            return language.facts(List.of(file), workers);
        }
    }

    private static List<String> edges(Facts facts) {
        return facts.edges().stream()
                .map(edge -> edge.from() + " > " + edge.to().orElseThrow() + " " + edge.via() + " " + edge.attributes()
                        + " " + edge.evidence().get(0))
                .toList();
    }
}
