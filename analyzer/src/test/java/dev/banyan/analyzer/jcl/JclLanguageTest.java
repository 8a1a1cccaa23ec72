package dev.banyan.analyzer.jcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JclLanguageTest {

    @TempDir
    private Path root;

    private final List<SourceFile> files = new ArrayList<>();

    @Test
    void tellsWhatAJobRunsThroughItsProcedures() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //DAILY  EXEC CAT,IN=DAILY
                """);
        file("proc/CAT.prc", """
                //CAT    PROC IN=NONE
                //PSORT  EXEC PGM=SORT
                //SORTIN DD DSN=A.&IN,DISP=SHR
                //PPOST  EXEC PGM=BANK01
                //ACCT   DD DSN=A.ACCT,DISP=OLD
                //REJ    DD DSN=A.REJ(+1),DISP=(NEW,CATLG)
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "job:POST > proc:CAT DAILY exact jcl/POST.jcl:2",
                        "job:POST > program:SORT PSORT exact proc/CAT.prc:2",
                        "job:POST > program:BANK01 PPOST exact proc/CAT.prc:4");
        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "job:POST > dataset:A.DAILY SORTIN exact proc/CAT.prc:3",
                        "job:POST > dataset:A.ACCT ACCT exact proc/CAT.prc:5");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("job:POST > dataset:A.REJ REJ exact proc/CAT.prc:6");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.WRITES)
                .extracting(Edge::attributes)
                .containsExactly(new TreeMap<>(Map.of("disp", "NEW", "generation", "+1")));
    }

    @Test
    void bindsDdNamesWithinTheProgramOfTheStep() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //S1     EXEC PGM=BANK01
                //ACCT   DD DSN=A.ACCT,DISP=OLD
                //REPORT DD SYSOUT=*
                """);

        assertThat(facts().bindings())
                .extracting(
                        binding -> binding.name().toString(),
                        binding -> binding.within().orElseThrow().toString(),
                        binding -> binding.target().map(NodeId::toString).orElse("nothing"),
                        Binding::reason)
                .containsExactly(
                        Tuple.tuple("DD:ACCT", "program:BANK01", "dataset:A.ACCT", "DD ACCT of job POST step S1"),
                        Tuple.tuple("DD:REPORT", "program:BANK01", "nothing", "DD REPORT of job POST step S1"));
    }

    @Test
    void findsTheProgramBehindTsoAndIms() throws IOException {
        file("jcl/RUN.jcl", """
                //RUN     JOB
                //DB2     EXEC PGM=IKJEFT01
                //OUT     DD DSN=A.OUT,DISP=MOD
                //SYSTSIN DD *
                  RUN PROGRAM(BANK02) PLAN(P)
                /*
                //IMS     EXEC PGM=DFSRRC00,PARM='BMP,BANK03,PSB1'
                //IN      DD DSN=A.IN,DISP=SHR
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "job:RUN > program:IKJEFT01 DB2 exact jcl/RUN.jcl:2",
                        "job:RUN > program:BANK02 DB2 derived jcl/RUN.jcl:2",
                        "job:RUN > program:DFSRRC00 IMS exact jcl/RUN.jcl:7",
                        "job:RUN > program:BANK03 IMS derived jcl/RUN.jcl:7");
        assertThat(facts.bindings())
                .filteredOn(binding -> binding.target().isPresent())
                .extracting(
                        binding -> binding.within().orElseThrow().toString(),
                        binding -> binding.target().orElseThrow().toString())
                .containsExactly(
                        Tuple.tuple("program:BANK02", "dataset:A.OUT"), Tuple.tuple("program:BANK03", "dataset:A.IN"));
    }

    @Test
    void readsTheCommandsOfIdcams() throws IOException {
        file("jcl/DEF.jcl", """
                //DEF     JOB
                //S1      EXEC PGM=IDCAMS
                //IN      DD DSN=A.IN,DISP=SHR
                //SYSIN   DD DSN=LIB.CTL(COPYCARD),DISP=SHR
                """);
        file("ctl/COPYCARD.ctl", """
                  DELETE A.OLD
                  DEFINE PATH (NAME(A.PATH) PATHENTRY(A.AIX))
                  REPRO INFILE(IN) OUTDATASET(A.OUT)
                """);
        file("ctl/UNUSED.ctl", "  DELETE A.B\n");

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS))
                .contains(
                        "job:DEF > dataset:A.AIX DEFINE exact ctl/COPYCARD.ctl:2",
                        "job:DEF > dataset:A.IN REPRO exact ctl/COPYCARD.ctl:3");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "job:DEF > dataset:A.OLD DELETE exact ctl/COPYCARD.ctl:1",
                        "job:DEF > dataset:A.PATH DEFINE exact ctl/COPYCARD.ctl:2",
                        "job:DEF > dataset:A.OUT REPRO exact ctl/COPYCARD.ctl:3");
        assertThat(facts.readings()).extracting(Reading::file).containsExactly("jcl/DEF.jcl", "ctl/COPYCARD.ctl");
    }

    @Test
    void leavesNamesWithoutAValueUnresolved() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //S1     EXEC PGM=&PROG
                //S2     EXEC PGM=BANK01
                //ACCT   DD DSN=&HLQ..ACCT,DISP=SHR
                """);

        assertThat(facts().edges())
                .filteredOn(edge -> edge.to().isEmpty())
                .extracting(Edge::kind, edge -> edge.resolution().toString())
                .containsExactly(
                        Tuple.tuple(EdgeKind.EXECUTES, "Unresolved[operand=&PROG, writers=[]]"),
                        Tuple.tuple(EdgeKind.READS, "Unresolved[operand=&HLQ..ACCT, writers=[]]"));
    }

    @Test
    void letsAProcedureSpeakOnlyWhenNoJobInvokesIt() throws IOException {
        file("jcl/ALONE.prc", "//ALONE PROC\n//S1 EXEC PGM=BANK01\n");

        assertThat(edges(facts(), EdgeKind.EXECUTES))
                .containsExactly("proc:ALONE > program:BANK01 S1 exact jcl/ALONE.prc:2");
    }

    @Test
    void qualifiesProceduresInTheStream() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //INNER  PROC
                //S1     EXEC PGM=BANK01
                //       PEND
                //C      EXEC INNER
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.CONTAINS))
                .containsExactly("job:POST > proc:POST.INNER instream exact jcl/POST.jcl:2");
        assertThat(edges(facts, EdgeKind.EXECUTES))
                .containsExactly(
                        "job:POST > proc:POST.INNER C exact jcl/POST.jcl:5",
                        "job:POST > program:BANK01 S1 exact jcl/POST.jcl:3");
    }

    @Test
    void placesADatasetWhereItIsNamedFirst() throws IOException {
        file("jcl/B.jcl", "//B JOB\n//S EXEC PGM=P\n//D DD DSN=A.X,DISP=SHR\n");
        file("jcl/A.jcl", "//A JOB\n//S EXEC PGM=P\n//E DD DUMMY\n//D DD DSN=A.X,DISP=SHR\n");

        assertThat(facts().nodes())
                .filteredOn(node -> node.id().toString().equals("dataset:A.X"))
                .extracting(Node::definition)
                .extracting(place -> place.orElseThrow().toString())
                .containsExactly("jcl/A.jcl:4");
    }

    @Test
    void tellsJclByItsFirstStatementWhereTheEndingDoesNot() throws IOException {
        assertThat(new JclLanguage().reads(file("lib/POST", "//* HEAD\n//POST JOB 1\n")))
                .isTrue();

        assertThat(new JclLanguage().reads(file("lib/README", "Read me.\n"))).isFalse();
    }

    @Test
    void aReferenceForwardToAnotherDdIsNoDatasetOfItsOwn() throws IOException {
        file("jcl/BIND.jcl", """
                //BIND JOB
                //LKED EXEC PGM=IEWL
                //SYSLIN DD DSN=A.OBJ,DISP=SHR
                //       DD DDNAME=SYSIN
                //SYSIN  DD DSN=A.CARDS,DISP=SHR
                """);

        Facts facts = facts();

        assertThat(facts.edges()).allMatch(edge -> edge.to().isPresent());
        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "job:BIND > dataset:A.OBJ SYSLIN exact jcl/BIND.jcl:3",
                        "job:BIND > dataset:A.CARDS SYSIN exact jcl/BIND.jcl:5");
    }

    @Test
    void bindsADdToTheOneItIsLedOnTo() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //S1     EXEC PGM=BANK01
                //IN     DD DDNAME=LATER
                //LOST   DD DDNAME=NOWHERE
                //LATER  DD DSN=A.IN,DISP=SHR
                """);

        assertThat(facts().bindings())
                .extracting(
                        binding -> binding.name().toString(),
                        binding -> binding.target().map(NodeId::toString).orElse("nothing"),
                        binding -> binding.evidence().toString())
                .containsExactly(
                        Tuple.tuple("DD:IN", "dataset:A.IN", "jcl/POST.jcl:3"),
                        Tuple.tuple("DD:LOST", "nothing", "jcl/POST.jcl:4"),
                        Tuple.tuple("DD:LATER", "dataset:A.IN", "jcl/POST.jcl:5"));
    }

    @Test
    void knowsWhatUtilitiesReadAndWriteWhateverDispSays() throws IOException {
        file("jcl/SORT.jcl", """
                //SORT    JOB
                //S1      EXEC PGM=SORT
                //SORTIN  DD DSN=A.IN,DISP=OLD
                //SORTOUT DD DSN=A.OUT,DISP=SHR
                //EXTRA   DD DSN=A.EXTRA,DISP=OLD
                //SYSIN   DD *
                  SORT FIELDS=COPY
                  OUTFIL FNAMES=EXTRA
                /*
                //S2      EXEC PGM=IEBGENER
                //SYSUT1  DD DSN=A.IN,DISP=MOD
                //SYSUT2  DD DSN=A.GEN,DISP=SHR
                //S3      EXEC PGM=DSNUTILB
                //SYSIN   DD *
                  LOAD DATA INTO TABLE B.T
                  UNLOAD FROM TABLE B.U
                //S4      EXEC PGM=IDCAMS
                //IN      DD DDNAME=LATER
                //LATER   DD DSN=A.LATER,DISP=SHR
                //SYSIN   DD *
                  ALTER A.OLD NEWNAME(A.NEW)
                  REPRO INFILE(IN) OUTDATASET(A.COPY)
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "job:SORT > dataset:A.IN SORTIN exact jcl/SORT.jcl:3",
                        "job:SORT > dataset:A.IN SYSUT1 exact jcl/SORT.jcl:11",
                        "job:SORT > table:B.U UNLOAD exact jcl/SORT.jcl:16",
                        "job:SORT > dataset:A.LATER LATER exact jcl/SORT.jcl:19",
                        "job:SORT > dataset:A.LATER REPRO exact jcl/SORT.jcl:22");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "job:SORT > dataset:A.OUT SORTOUT exact jcl/SORT.jcl:4",
                        "job:SORT > dataset:A.EXTRA EXTRA exact jcl/SORT.jcl:5",
                        "job:SORT > dataset:A.GEN SYSUT2 exact jcl/SORT.jcl:12",
                        "job:SORT > table:B.T LOAD exact jcl/SORT.jcl:15",
                        "job:SORT > dataset:A.OLD ALTER exact jcl/SORT.jcl:21",
                        "job:SORT > dataset:A.NEW ALTER exact jcl/SORT.jcl:21",
                        "job:SORT > dataset:A.COPY REPRO exact jcl/SORT.jcl:22");
    }

    @Test
    void saysWithWhichPlanPsbAndConditionAProgramRuns() throws IOException {
        file("jcl/RUN.jcl", """
                //RUN     JOB
                //        IF (S0.RC = 0) THEN
                //DB2     EXEC PGM=IKJEFT1B,COND=(4,LT)
                //SYSTSIN DD *
                  RUN PROGRAM(BANK02) PLAN(P)
                /*
                //        ENDIF
                //IMS     EXEC PGM=DFSRRC00,PARM='DLI,BANK03'
                //UNLOAD  EXEC PGM=DFSRRC00,PARM=(ULU,DFSURGU0,BANKDBD)
                """);

        assertThat(facts().edges())
                .filteredOn(edge -> edge.resolution().word().equals("derived"))
                .extracting(edge -> edge.to().orElseThrow().name() + " " + edge.attributes())
                .containsExactly(
                        "BANK02 {condition=(S0.RC = 0) THEN; (4,LT), instream=SYSTSIN, plan=P}",
                        "BANK03 {psb=BANK03}",
                        "DFSURGU0 {database=BANKDBD}");
    }

    @Test
    void symbolsInSqlAreNoPartOfATablesName() throws IOException {
        file("jcl/SYM.jcl", """
                //SYM     JOB
                //S1      EXEC PGM=IKJEFT01
                //SYSTSIN DD *
                 RUN PROGRAM(DSNTEP2) PLAN(P)
                //SYSIN   DD *
                 SELECT * FROM &SYSUID..CUSTOMER WHERE ID = 1;
                 CREATE INDEX &SYSUID..IX ON &SYSUID..ACCT (ID);
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("job:SYM > table:CUSTOMER SELECT exact jcl/SYM.jcl:6");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly("job:SYM > table:ACCT CREATE-INDEX exact jcl/SYM.jcl:7");
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void readsTheSqlThatAStepRuns() throws IOException {
        file("jcl/CRE.jcl", """
                //CRE     JOB
                //S1      EXEC PGM=IKJEFT01
                //SYSTSIN DD *
                 RUN PROGRAM(DSNTIAD) PLAN(P)
                //SYSIN   DD *
                 CREATE TABLE <DBID>.ACCT (ID INT);                                     00010000
                 INSERT INTO ACCT
                   SELECT * FROM OLD.ACCT;
                 CREATE VIEW RICH AS SELECT ID FROM ACCT;
                 DROP TABLE OLD.ACCT;
                //S2      EXEC PGM=IKJEFT01
                //SYSTSIN DD *
                 RUN PROGRAM(HBOTHER) PLAN(P)
                //SYSIN   DD *
                 DELETE FROM NOTHING;
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "job:CRE > table:ACCT CREATE exact jcl/CRE.jcl:6",
                        "job:CRE > table:ACCT INSERT exact jcl/CRE.jcl:7",
                        "job:CRE > view:RICH CREATE exact jcl/CRE.jcl:9",
                        "job:CRE > table:OLD.ACCT DROP exact jcl/CRE.jcl:10");
        assertThat(edges(facts, EdgeKind.READS))
                .containsExactlyInAnyOrder(
                        "job:CRE > table:OLD.ACCT SELECT exact jcl/CRE.jcl:8",
                        "view:RICH > table:ACCT SELECT exact jcl/CRE.jcl:9");
        assertThat(facts.nodes())
                .filteredOn(node -> node.id().kind() == NodeKind.TABLE)
                .extracting(node -> node.id() + " " + node.definition().orElseThrow())
                .containsExactly("table:ACCT jcl/CRE.jcl:6");
    }

    @Test
    void readsTheSqlInAMemberThatAStepNames() throws IOException {
        file("ctl/DEL.ctl", " DELETE FROM ACCT;\n");
        file("sql/GET.sql", " SELECT * FROM CUST;\n");
        file("proc/RUNSQL.prc", """
                //RUNSQL  PROC MEM=DEL
                //S1      EXEC PGM=IKJEFT1B
                //SYSTSIN DD *
                 RUN PROGRAM(DSNTEP2) PLAN(P)
                //SYSIN   DD DISP=SHR,DSN=BANK.SQL(&MEM)
                """);
        file("jcl/CLEAN.jcl", "//CLEAN JOB\n//A EXEC RUNSQL\n//B EXEC RUNSQL,MEM=GET\n");

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("job:CLEAN > table:ACCT DELETE exact ctl/DEL.ctl:1");
        assertThat(edges(facts, EdgeKind.READS)).contains("job:CLEAN > table:CUST SELECT exact sql/GET.sql:1");
        assertThat(facts.readings())
                .extracting(Reading::file)
                .contains("ctl/DEL.ctl")
                .doesNotContain("sql/GET.sql");
    }

    @Test
    void saysWhichSqlOfAJobItDidNotUnderstand() throws IOException {
        file("ctl/BAD.ctl", " DELETE FROM WHERE;\n");
        file("jcl/BAD.jcl", """
                //BAD     JOB
                //S1      EXEC PGM=DSNTEP4
                //SYSIN   DD *
                 UPDATE SET;
                //        DD DSN=B.CTL(BAD),DISP=SHR
                """);

        Facts facts = facts();

        assertThat(facts.problems())
                .extracting(problem -> problem.code() + " " + problem.position().file() + " "
                        + problem.position().line())
                .containsOnly("syntax jcl/BAD.jcl 4", "syntax ctl/BAD.ctl 1");
        assertThat(facts.readings())
                .extracting(reading -> reading.file() + " " + reading.outcome())
                .containsExactlyInAnyOrder("jcl/BAD.jcl PARTIAL", "ctl/BAD.ctl PARTIAL");
    }

    @Test
    void looksForAProcedureInTheLibrariesOfTheJobFirst() throws IOException {
        file(
                "prod/jcl/J.jcl",
                "//J JOB\n// JCLLIB ORDER=(BANK.TEST.PROCLIB,BANK.PROD.PROCLIB)\n//S EXEC P\n//T EXEC Q\n");
        file("prod/jcl/K.jcl", "//K JOB\n//S EXEC P\n");
        file("prod/proc/P.prc", "//P PROC\n//A EXEC PGM=PRODPGM\n");
        file("prod/proc/Q.prc", "//Q PROC\n//A EXEC PGM=QPGM\n");
        file("test/prclib/P.prc", "//P PROC\n//A EXEC PGM=TESTPGM\n");

        assertThat(facts().edges())
                .filteredOn(edge -> edge.from().kind() == NodeKind.JOB)
                .extracting(edge -> edge.from() + " " + edge.to().orElseThrow() + " " + reason(edge))
                .containsExactlyInAnyOrder(
                        "job:J proc:P test/prclib/P.prc of the 2 members of this name, in the folder of library BANK.TEST.PROCLIB",
                        "job:J program:TESTPGM ",
                        "job:J proc:Q ",
                        "job:J program:QPGM ",
                        "job:K proc:P prod/proc/P.prc of the 2 members of this name, the nearest one",
                        "job:K program:PRODPGM ");
    }

    private static String reason(Edge edge) {
        return edge.resolution() instanceof Resolution.Derived derived ? derived.reason() : "";
    }

    @Test
    void tellsWhichOfSeveralGroupsAnIncludeTakes() throws IOException {
        file("a/jcl/J.jcl", "//J JOB\n// JCLLIB ORDER=BANK.INCLLIB\n//S EXEC PGM=X\n// INCLUDE MEMBER=G\n");
        file("a/jcl/G.jcl", "//IN DD DSN=NEAR,DISP=SHR\n");
        file("b/include/G.jcl", "//IN DD DSN=ORDERED,DISP=SHR\n");

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("job:J > dataset:ORDERED IN exact b/include/G.jcl:1");
        assertThat(facts.problems())
                .extracting(problem -> problem.code() + ": " + problem.what())
                .containsExactly(
                        "ambiguous-member: The INCLUDE could mean several members: b/include/G.jcl of the 2 members"
                                + " of this name, in the folder of library BANK.INCLLIB.");
        assertThat(facts.readings()).extracting(Reading::outcome).containsOnly(Reading.Outcome.PARSED);
    }

    @Test
    void aStepOfAProcedureThatMayBeSkippedSaysWhen() throws IOException {
        file("proc/P.prc", "//P PROC\n//A EXEC PGM=ONE\n//B EXEC PGM=TWO,COND=(8,LT)\n");
        file("jcl/J.jcl", """
                //J       JOB COND=(12,LE)
                //FIRST   EXEC PGM=ZERO
                //        IF (FIRST.RC = 0) THEN
                //RUN     EXEC P,COND.A=EVEN
                //        ENDIF
                //AGAIN   EXEC P,COND=(4,LT,FIRST)
                """);

        assertThat(facts().edges())
                .extracting(edge -> edge.via() + " " + edge.to().orElseThrow().name() + " "
                        + edge.attributes().getOrDefault("condition", "always"))
                .containsExactly(
                        "FIRST ZERO always",
                        "RUN P (FIRST.RC = 0) THEN",
                        "A ONE JOB (12,LE); (FIRST.RC = 0) THEN; EVEN",
                        "B TWO JOB (12,LE); (FIRST.RC = 0) THEN; (8,LT)",
                        "AGAIN P (4,LT,FIRST)",
                        "A ONE JOB (12,LE); (4,LT,FIRST)",
                        "B TWO JOB (12,LE); (4,LT,FIRST)");
    }

    @Test
    void saysWhenAFileIsNotReadWhole() throws IOException {
        file("jcl/BAD.jcl", "//BAD JOB\n//S EXEC PGM=(\n");

        Facts facts = facts();

        assertThat(facts.readings()).extracting(Reading::outcome).containsExactly(Reading.Outcome.PARTIAL);
        assertThat(facts.problems()).hasSize(1);
    }

    private SourceFile file(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
        SourceFile file = new SourceFile(path, place, text.length());
        files.add(file);
        return file;
    }

    private Facts facts() {
        JclLanguage language = new JclLanguage();
        try (Workers workers = new Workers(2, () -> {})) {
            return language.facts(
                    files.stream().filter(file -> language.reads(file)).sorted().toList(), workers);
        }
    }

    @Test
    void saysWhichDdsStandForNoDataset() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //S1     EXEC PGM=BANK01
                //PRT    DD SYSOUT=*
                //LOG    DD SYSOUT=*
                //OLD    DD DUMMY
                //SYSIN  DD *
                /*
                """);

        assertThat(facts().edges())
                .extracting(Edge::attributes)
                .containsExactly(new TreeMap<>(Map.of("sysout", "PRT,LOG", "dummy", "OLD", "instream", "SYSIN")));
    }

    @Test
    void joinsADdThatNamesNoStepToTheOnlyOne() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //S9     EXEC CAT
                //S9.IN  DD DSN=A.NEW,DISP=SHR
                """);
        file("proc/CAT.prc", "//CAT PROC\n//STEP1 EXEC PGM=BANK01\n//IN DD DSN=A.OLD,DISP=SHR\n");

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("job:POST > dataset:A.NEW IN derived jcl/POST.jcl:3");
        assertThat(facts.bindings())
                .extracting(Binding::reason)
                .containsExactly(
                        "DD IN of job POST step STEP1, for S9.IN names no step of CAT, whose only step is STEP1");
    }

    @Test
    void keepsTheDdsOfAProcedureThatIsMissing() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //C      EXEC IGYWCL
                //COBOL.SYSIN  DD DSN=A.CBL(X),DISP=SHR
                //COBOL.SYSLIN DD DSN=A.OBJ(X),DISP=SHR
                //LKED.SYSLMOD DD DSN=A.LOAD(X),DISP=SHR
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly("job:POST > dataset:A.CBL SYSIN derived jcl/POST.jcl:3");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "job:POST > dataset:A.OBJ SYSLIN derived jcl/POST.jcl:4",
                        "job:POST > dataset:A.LOAD SYSLMOD derived jcl/POST.jcl:5");
    }

    @Test
    void isNotSureOfAProgramBehindASymbolInData() throws IOException {
        file("jcl/POST.jcl", """
                //POST   JOB
                //       SET P=BANK01
                //S1     EXEC PGM=IKJEFT01
                //SYSTSIN DD *
                 RUN PROGRAM(&P) PLAN(X)
                /*
                """);

        assertThat(edges(facts(), EdgeKind.EXECUTES)).contains("job:POST > program:BANK01 S1 partial jcl/POST.jcl:3");
    }

    @Test
    void leavesAProgramWithoutAValueOpenWhereNobodyGivesOne() throws IOException {
        file("proc/CAT.prc", "//CAT PROC P=\n//STEP1 EXEC PGM=&P\n");
        file("proc/USED.prc", "//USED PROC P=\n//STEP1 EXEC PGM=&P\n");
        file("jcl/POST.jcl", "//POST JOB\n//S1 EXEC USED,P=BANK01\n");

        Facts facts = facts();

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.edges())
                .filteredOn(edge -> edge.to().isEmpty())
                .extracting(
                        edge -> edge.from().toString(),
                        edge -> ((Resolution.Unresolved) edge.resolution()).operand(),
                        edge -> edge.evidence().get(0).toString())
                .containsExactly(Tuple.tuple("proc:CAT", "&P", "proc/CAT.prc:2"));
    }

    @Test
    void tellsOncePerMemberThatAnIncludeIsInDoubt() throws IOException {
        file("a/DEF.jcl", "// SET A=1\n");
        file("b/DEF.jcl", "// SET A=2\n");
        file("a/ONE.jcl", "//ONE JOB\n// INCLUDE MEMBER=DEF\n// INCLUDE MEMBER=DEF\n");
        file("a/TWO.jcl", "//TWO JOB\n// INCLUDE MEMBER=DEF\n");
        file("b/TWO.jcl", "//THREE JOB\n// INCLUDE MEMBER=DEF\n");

        assertThat(facts().problems())
                .extracting(problem -> problem.code() + " " + problem.position().file())
                .containsExactly("ambiguous-member a/ONE.jcl", "ambiguous-member b/TWO.jcl");
    }

    @Test
    void findsTheProgramOfAWebService() throws IOException {
        file("jcl/WS.jcl", """
                //WS     JOB
                //MAKE   EXEC DFHLS2WS,TMPDIR='/tmp'
                //INPUT.SYSUT1 DD *
                 LANG=COBOL
                 PGMNAME=LGICVS01
                 URI=GENAPP/LGICVS01
                 WSBIND=/u/wsdir/CUSTINQ.wsbind
                /*
                //HOST   EXEC DFHWS2LS
                //INPUT.SYSUT1 DD *
                 PGMNAME=LGICUS01
                 URI=http://host:3001/GENAPP/X
                /*
                //PLAIN  EXEC DFHLS2JS
                //INPUT.SYSUT1 DD *
                 PGMNAME=LGIPOL01
                 WSBIND=/u/wsdir/POLICY.wsbind
                /*
                //CLIENT EXEC DFHWS2LS
                //INPUT.SYSUT1 DD *
                 WSBIND=/u/wsdir/OUT.wsbind
                /*
                """);

        Facts facts = facts();

        assertThat(edges(facts, EdgeKind.EXECUTES))
                .filteredOn(edge -> edge.startsWith("endpoint"))
                .containsExactly(
                        "endpoint:ANY /GENAPP/LGICVS01 > program:LGICVS01 WSBIND derived jcl/WS.jcl:5",
                        "endpoint:ANY /GENAPP/X > program:LGICUS01 WSBIND derived jcl/WS.jcl:11",
                        "endpoint:WEBSERVICE POLICY > program:LGIPOL01 WSBIND derived jcl/WS.jcl:16");
        assertThat(facts.nodes())
                .filteredOn(node -> node.id().name().equals("ANY /GENAPP/LGICVS01"))
                .extracting(node -> node.attributes().get("webservice"))
                .containsExactly("CUSTINQ");
    }

    private static List<String> edges(Facts facts, EdgeKind kind) {
        return facts.edges().stream()
                .filter(edge -> edge.kind() == kind && edge.to().isPresent())
                .map(edge -> edge.from() + " > " + edge.to().orElseThrow() + " " + edge.via() + " "
                        + edge.resolution().word() + " " + edge.evidence().get(0))
                .toList();
    }
}
