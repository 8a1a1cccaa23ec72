package dev.banyan.grammars.jcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.banyan.grammars.jcl.JclDd.Dataset;
import dev.banyan.grammars.jcl.JclDd.InStream;
import dev.banyan.grammars.jcl.JclDd.Output;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JclParserTest {

    private static final String FILE = "jcl/POST.jcl";

    @Nested
    final class Cards {

        @Test
        void areJoinedAfterACommaAndCutBeforeComments() {
            JclStep.Run run = run("""
                    //POST     JOB  1,CLASS=A
                    //S1       EXEC PGM=P1,            THE PROGRAM
                    //* a comment card in between
                    //             COND=(4,LT),
                    //             PARM='A B'          AND THIS IS NO OPERAND
                    """);

            assertThat(run.program()).isEqualTo("P1");
            assertThat(run.condition()).containsExactly("(4,LT)");
            assertThat(run.parm()).containsExactly("A B");
        }

        @Test
        void goOnInsideQuotesAtColumn16() {
            String first = "//S1       EXEC PGM=P1,PARM='" + "X".repeat(42);
            assertThat(first).hasSize(71);

            JclStep.Run run = run("//POST JOB\n" + first + "Z12345678\n//             YY'\n");

            assertThat(run.parm()).containsExactly("X".repeat(42) + "YY");
        }

        @Test
        void endAtColumn71() {
            JclStep.Run run = run("//POST JOB\n//S1       EXEC PGM=P1" + " ".repeat(50) + "00010000\n");

            assertThat(run.program()).isEqualTo("P1");
        }

        @Test
        void forJesAreCounted() {
            JclFile file = parse("//POST JOB\n/*JOBPARM S=ANY\n/*ROUTE PRINT X\n//S1 EXEC PGM=P1\n");

            assertThat(file.controlStatements()).isEqualTo(2);
            assertThat(file.problems()).isEmpty();
        }
    }

    @Nested
    final class DdStatements {

        @Test
        void nameDatasetsGenerationsAndMembers() {
            assertThat(allocations("A.B.C,DISP=SHR"))
                    .containsExactly(new Dataset("A.B.C", "", "", false, "SHR", at(3)));
            assertThat(allocations("A.B(+1),DISP=(NEW,CATLG)"))
                    .containsExactly(new Dataset("A.B", "", "+1", false, "NEW", at(3)));
            assertThat(allocations("A.B(MEM),DISP=OLD"))
                    .containsExactly(new Dataset("A.B", "MEM", "", false, "OLD", at(3)));
            assertThat(allocations("&&TEMP,DISP=(,PASS)"))
                    .containsExactly(new Dataset("&&TEMP", "", "", true, "NEW", at(3)));
            assertThat(allocations("NULLFILE")).containsExactly(new Output(false, at(3)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"SYSOUT=*", "DUMMY", "DUMMY,DCB=BLKSIZE=80", "TERM=TS,SYSOUT=A"})
        void mayNameNone(String operands) {
            JclStep.Run run = run("//POST JOB\n//S1 EXEC PGM=P1\n//D DD " + operands + "\n");

            assertThat(run.dds().get(0).allocations()).containsExactly(new Output(operands.contains("SYSOUT"), at(3)));
        }

        @Test
        void mayNameAFileOutsideTheCatalog() {
            JclStep.Run run = run("//POST JOB\n//S1 EXEC PGM=P1\n//D DD PATH='/u/x'\n");

            assertThat(run.dds().get(0).allocations()).containsExactly(new JclDd.Other(at(3)));
        }

        @Test
        void withoutNamesAreConcatenated() {
            JclStep.Run run = run("""
                    //POST JOB
                    //S1   EXEC PGM=P1
                    //IN   DD DSN=A,DISP=SHR
                    //     DD DSN=B,DISP=SHR
                    """);

            assertThat(run.dds()).hasSize(1);
            assertThat(run.dds().get(0).allocations())
                    .extracting(one -> ((Dataset) one).name())
                    .containsExactly("A", "B");
        }

        @Test
        void referBackToEarlierOnes() {
            List<JclStep> steps = job("""
                    //POST JOB
                    //S1   EXEC PGM=P1
                    //OUT  DD DSN=A.B,DISP=NEW
                    //S2   EXEC PGM=P2
                    //IN   DD DSN=*.S1.OUT,DISP=OLD
                    //SAME DD DSN=*.IN,DISP=SHR
                    """).steps();

            JclStep.Run second = (JclStep.Run) steps.get(1);
            assertThat(second.dds())
                    .flatExtracting(JclDd::allocations)
                    .extracting(one -> ((Dataset) one).name(), one -> ((Dataset) one).status())
                    .containsExactly(Tuple.tuple("A.B", "OLD"), Tuple.tuple("A.B", "SHR"));
        }

        @Test
        void referBackThroughAProcedure() {
            JclFile file = parse("""
                    //POST  JOB
                    //INNER PROC
                    //PS    EXEC PGM=P9
                    //OUT   DD DSN=A.B,DISP=NEW
                    //      PEND
                    //C     EXEC INNER
                    //S2    EXEC PGM=P2
                    //IN    DD DSN=*.C.PS.OUT,DISP=OLD
                    //GONE  DD DSN=*.C.PS.NOWHERE,DISP=OLD
                    """);

            JclStep.Run second = (JclStep.Run) file.jobs().get(0).steps().get(1);
            assertThat(second.dds())
                    .flatExtracting(JclDd::allocations)
                    .containsExactly(new Dataset("A.B", "", "", false, "OLD", at(8)), new JclDd.Other(at(9)));
        }

        @Test
        void mayLeadToALaterOne() {
            JclStep.Run run = run("""
                    //POST   JOB
                    //S1     EXEC PGM=P1
                    //SYSLIN DD DSN=A,DISP=SHR
                    //       DD DDNAME=SYSIN
                    //SYSIN  DD DSN=B,DISP=SHR
                    """);

            assertThat(run.dds().get(0).allocations())
                    .containsExactly(new Dataset("A", "", "", false, "SHR", at(3)), new JclDd.Forward("SYSIN", at(4)));
        }

        @Test
        void keepSystemSymbolsAsWritten() {
            assertThat(allocations("&SYSUID..&A..B,DISP=SHR"))
                    .containsExactly(new Dataset("&SYSUID..&A..B", "", "", false, "SHR", at(3)));
        }

        @Test
        void replaceSymbolsInDataWhenToldTo() {
            JclStep.Run run = run("""
                    //POST JOB
                    //     SET HLQ=PROD
                    //S1   EXEC PGM=P1
                    //A    DD *,SYMBOLS=JCLONLY
                    &HLQ..X
                    /*
                    //B    DD *
                    &HLQ..X
                    """);

            assertThat(run.dds())
                    .flatExtracting(JclDd::allocations)
                    .extracting(one -> ((InStream) one).text())
                    .containsExactly("PROD.X\n", "&HLQ..X\n");
        }

        @Test
        void holdDataUpToADelimiter() {
            JclStep.Run run = run("""
                    //POST JOB
                    //S1   EXEC PGM=P1
                    //A    DD *
                    ONE
                    //B    DD DATA,DLM=$$
                    //TWO
                    /*
                    $$
                    //C    DD DATA
                    //THREE
                    /*
                    """);

            assertThat(run.dds())
                    .flatExtracting(JclDd::allocations)
                    .containsExactly(
                            new InStream("ONE\n", at(4)),
                            new InStream("//TWO\n/*\n", at(6)),
                            new InStream("//THREE\n", at(10)));
        }

        private List<JclDd.Allocation> allocations(String dsn) {
            return run("//POST JOB\n//S1 EXEC PGM=P1\n//D DD DSN=" + dsn + "\n")
                    .dds()
                    .get(0)
                    .allocations();
        }
    }

    @Nested
    final class Procedures {

        private static final String PROC = """
                //ANY    PROC HLQ=TEST,IN=NULLFILE
                //STEP1  EXEC PGM=P1
                //INPUT  DD DSN=&HLQ..IN.&IN,DISP=SHR
                //OUTPUT DD DSN=&HLQ..OUT,DISP=OLD
                //STEP2  EXEC PGM=P2,PARM='X'
                //       PEND
                """;

        @Test
        void areExpandedWithDefaultsAndParameters() {
            JclStep.Invocation call = call("//C EXEC CAT,IN=DAILY\n");

            assertThat(call.procedure()).isEqualTo("CAT");
            assertThat(call.definition().orElseThrow().position()).isEqualTo(new Position("proc/CAT.prc", 1, 1));
            assertThat(names(call.steps().get(0))).containsExactly("TEST.IN.DAILY", "TEST.OUT");
        }

        @Test
        void seeSymbolsOfSet() {
            assertThat(names(call("// SET Q=PROD\n//C EXEC PROC=CAT,HLQ=&Q\n")
                            .steps()
                            .get(0)))
                    .containsExactly("PROD.IN.NULLFILE", "PROD.OUT");
        }

        @Test
        void areOverriddenStepByStep() {
            JclStep.Invocation call = call("""
                    //C            EXEC CAT,PARM.STEP2='Y,Z'
                    //STEP1.OUTPUT DD DSN=OTHER,DISP=MOD
                    //STEP1.MORE   DD DSN=ADDED,DISP=SHR
                    //STEP2.NEW    DD DSN=SECOND,DISP=SHR
                    """);

            assertThat(names(call.steps().get(0))).containsExactly("TEST.IN.NULLFILE", "OTHER", "ADDED");
            assertThat(names(call.steps().get(1))).containsExactly("SECOND");
            assertThat(((JclStep.Run) call.steps().get(1)).parm()).containsExactly("Y", "Z");
        }

        @Test
        void takeADdWithoutAStepForTheirFirstStep() {
            JclStep.Invocation call = call("//C EXEC CAT\n//OUTPUT DD DSN=OTHER,DISP=MOD\n");

            assertThat(names(call.steps().get(0))).containsExactly("TEST.IN.NULLFILE", "OTHER");
            assertThat(names(call.steps().get(1))).isEmpty();
        }

        @Test
        void keepTheirDatasetWhenOnlyItsHandlingIsOverridden() {
            assertThat(names(call("//C EXEC CAT\n//STEP1.OUTPUT DD DISP=SHR\n")
                            .steps()
                            .get(0)))
                    .containsExactly("TEST.IN.NULLFILE", "TEST.OUT");
        }

        @Test
        void takeTheHandlingOfAnOverride() {
            JclStep.Run run = (JclStep.Run)
                    call("//C EXEC CAT\n//STEP1.OUTPUT DD DISP=SHR\n").steps().get(0);

            assertThat(((Dataset) run.dds().get(1).allocations().get(0)).status())
                    .isEqualTo("SHR");
        }

        @Test
        void areOverriddenMemberByMemberOfAConcatenation() {
            String proc = """
                    //ANY PROC
                    //S   EXEC PGM=P
                    //IN  DD DSN=A,DISP=SHR
                    //    DD DSN=B,DISP=SHR
                    //    DD DSN=C,DISP=SHR
                    """;
            JclFile file = JclParser.parse(
                    FILE,
                    "//POST JOB\n//X EXEC CAT\n//S.IN DD\n// DD DSN=NEW,DISP=SHR\n",
                    (purpose, name, libraries) -> Optional.of(new JclMembers.Member("proc/CAT.prc", proc)));

            JclStep.Invocation call =
                    (JclStep.Invocation) file.jobs().get(0).steps().get(0);
            assertThat(((JclStep.Run) call.steps().get(0)).dds().get(0).allocations())
                    .extracting(one -> ((Dataset) one).name())
                    .containsExactly("A", "NEW", "C");
        }

        @Test
        void takeAPlainParmForTheirFirstStep() {
            JclStep.Invocation call = call("//C EXEC CAT,PARM='Q'\n");

            assertThat(((JclStep.Run) call.steps().get(0)).parm()).containsExactly("Q");
            assertThat(((JclStep.Run) call.steps().get(1)).parm()).containsExactly("X");
        }

        @Test
        void nestWithTheirOwnSymbolsAndOverrides() {
            Map<String, String> members = Map.of(
                    "OUTER", "//OUTER PROC Q=ONE\n//I EXEC INNER,Q=&Q..TWO\n//S.D DD DSN=OVER.&Q,DISP=SHR\n",
                    "INNER", "//INNER PROC Q=NONE\n//S EXEC PGM=P\n//D DD DSN=D,DISP=SHR\n//E DD DSN=E.&Q,DISP=SHR\n");
            JclFile file = JclParser.parse(
                    FILE, "//POST JOB\n//C EXEC OUTER\n", (purpose, name, libraries) -> Optional.ofNullable(
                                    members.get(name))
                            .map(proc -> new JclMembers.Member("proc/" + name + ".prc", proc)));

            JclStep.Invocation outer =
                    (JclStep.Invocation) file.jobs().get(0).steps().get(0);
            JclStep.Invocation inner = (JclStep.Invocation) outer.steps().get(0);
            assertThat(names(inner.steps().get(0))).containsExactly("OVER.ONE", "E.ONE.TWO");
        }

        @Test
        void standInTheStreamToo() {
            JclFile file = parse("""
                    //POST  JOB
                    //INNER PROC
                    //S     EXEC PGM=P9
                    //      PEND
                    //C     EXEC INNER
                    """);

            assertThat(file.procedures())
                    .extracting(JclProcedure::name, JclProcedure::job)
                    .containsExactly(Tuple.tuple("INNER", Optional.of("POST")));
            assertThat(((JclStep.Invocation) file.jobs().get(0).steps().get(0)).steps())
                    .hasSize(1);
        }

        @Test
        void goByTheNameOfTheirMember() {
            assertThat(JclParser.parse("proc/CAT.prc", PROC, JclMembers.none()).procedures())
                    .extracting(JclProcedure::name)
                    .containsExactly("CAT");
        }

        @Test
        void thatAreMissingAreReported() {
            JclFile file = parse("//POST JOB\n//C EXEC NOWHERE\n//D EXEC IGYWCL\n");

            assertThat(file.problems())
                    .extracting(Problem::code, Problem::what)
                    .containsExactly(
                            Tuple.tuple("missing-procedure", "The procedure NOWHERE is not among the sources."));
            assertThat(((JclStep.Invocation) file.jobs().get(0).steps().get(0)).definition())
                    .isEmpty();
        }

        @Test
        void thatNameThemselvesEnd() {
            JclMembers loop = (purpose, name, libraries) ->
                    Optional.of(new JclMembers.Member("proc/L.prc", "//L PROC\n//A EXEC L\n//B EXEC L\n"));

            JclFile file = JclParser.parse(FILE, "//POST JOB\n//C EXEC L\n", loop);

            assertThat(file.problems()).extracting(Problem::code).contains("too-deep");
        }

        private JclStep.Invocation call(String text) {
            Map<String, String> members = Map.of("CAT", PROC);
            JclFile file = JclParser.parse(
                    FILE, "//POST JOB\n" + text, (purpose, name, libraries) -> Optional.ofNullable(members.get(name))
                            .map(proc -> new JclMembers.Member("proc/" + name + ".prc", proc)));
            assertThat(file.problems()).isEmpty();
            return (JclStep.Invocation) file.jobs().get(0).steps().get(0);
        }

        private static List<String> names(JclStep step) {
            return ((JclStep.Run) step)
                    .dds().stream()
                            .map(dd -> dd.allocations().get(0) instanceof Dataset dataset ? dataset.name() : "")
                            .filter(name -> !name.isEmpty())
                            .toList();
        }
    }

    @Nested
    final class Overriding {

        private static final String ONE = "//ONE PROC PGMNAME=\n//STEP1 EXEC PGM=&PGMNAME\n//IN DD DSN=A,DISP=SHR\n";

        @Test
        void ofAStepThatTheProcedureLacksIsToldOnceAStep() {
            JclFile file = parse("""
                    //POST JOB
                    //C    EXEC TWO
                    //S9.IN  DD DSN=B,DISP=SHR
                    //S9.OUT DD DSN=C,DISP=SHR
                    //S2.IN  DD DSN=D,DISP=SHR
                    """, "//TWO PROC\n//S1 EXEC PGM=P1\n//S2 EXEC PGM=P2\n");

            assertThat(file.problems())
                    .containsExactly(new Problem(
                            at(3),
                            "unknown-step",
                            "S9.IN and 1 more name a step that the procedure TWO does not have.",
                            "Name one of its steps: S1, S2."));
            assertThat(call(file).unplaced()).extracting(JclDd::name).containsExactly("S9.IN", "S9.OUT");
        }

        @Test
        void isForTheOnlyStepWhateverItNames() {
            JclFile file = parse("//POST JOB\n//C EXEC ONE,PGMNAME=P\n//C.IN DD DSN=B,DISP=SHR\n", ONE);

            JclDd dd = ((JclStep.Run) call(file).steps().get(0)).dds().get(0);
            assertThat(((Dataset) dd.allocations().get(0)).name()).isEqualTo("B");
            assertThat(dd.doubt()).contains("C.IN names no step of ONE, whose only step is STEP1");
            assertThat(call(file).unplaced()).isEmpty();
            assertThat(file.problems()).extracting(Problem::code).containsExactly("unknown-step");
        }

        @Test
        void ofAStepThatIsThereIsBeyondDoubt() {
            JclFile file = parse("//POST JOB\n//C EXEC ONE,PGMNAME=P\n//STEP1.IN DD DSN=B,DISP=SHR\n", ONE);

            assertThat(((JclStep.Run) call(file).steps().get(0)).dds().get(0).doubt())
                    .isEmpty();
            assertThat(file.problems()).isEmpty();
        }

        @Test
        void ofAProcedureThatIsMissingStaysWithItsCall() {
            JclFile file = JclParser.parse(
                    FILE, "//POST JOB\n//C EXEC IGYWCL\n//LKED.SYSLMOD DD DSN=B,DISP=SHR\n", JclMembers.none());

            assertThat(call(file).unplaced()).extracting(JclDd::name).containsExactly("LKED.SYSLMOD");
        }

        @Test
        void doesNotTakeAParameterCalledPgmForAProgram() {
            JclFile file = parse("//POST JOB\n//C EXEC ONE,PGM=P\n", "//ONE PROC PGM=\n//STEP1 EXEC PGM=&PGM\n");

            assertThat(call(file).steps())
                    .extracting(step -> ((JclStep.Run) step).program())
                    .containsExactly("P");
        }

        @Test
        void leavesASymbolWithoutValueAsTheProgram() {
            JclFile file = JclParser.parse("proc/ONE.prc", ONE, JclMembers.none());

            assertThat(file.problems()).isEmpty();
            assertThat(((JclStep.Run) file.procedures().get(0).steps().get(0)).program())
                    .isEqualTo("&PGMNAME");
        }

        @Test
        void givesTheProgramThatTsoRuns() {
            String proc = "//ONE PROC P=\n//S EXEC PGM=IKJEFT01\n//SYSTSIN DD *%s\n RUN PROGRAM(&P) PLAN(X)\n/*\n";
            String job = "//POST JOB\n//C EXEC ONE,P=BANK1\n";

            assertThat(started(parse(job, proc.formatted(",SYMBOLS=JCLONLY"))))
                    .extracting(
                            ControlCard.RunProgram::program, one -> one.doubt().isPresent())
                    .containsExactly(Tuple.tuple("BANK1", false));
            assertThat(started(parse(job, proc.formatted(""))))
                    .extracting(
                            ControlCard.RunProgram::program, one -> one.doubt().isPresent())
                    .containsExactly(Tuple.tuple("BANK1", true));
            assertThat(started(parse(
                            job, proc.formatted("").replace("&P)", "BANK2)").replace("(X)", "(&P)"))))
                    .extracting(
                            ControlCard.RunProgram::program, one -> one.doubt().isPresent())
                    .containsExactly(Tuple.tuple("BANK2", false));
        }

        private static List<ControlCard.RunProgram> started(JclFile file) {
            return ((JclStep.Run) call(file).steps().get(0))
                    .cards().stream().map(ControlCard.RunProgram.class::cast).toList();
        }

        private static JclFile parse(String job, String proc) {
            return JclParser.parse(
                    FILE, job, (purpose, name, libraries) -> Optional.of(new JclMembers.Member("p/" + name, proc)));
        }

        private static JclStep.Invocation call(JclFile file) {
            return (JclStep.Invocation) file.jobs().get(0).steps().get(0);
        }
    }

    @Test
    void endsAtCtrlZ() {
        assertThat(parse("//POST JOB\n//S1 EXEC PGM=P\n\u001a\n").problems()).isEmpty();
        assertThat(parse("//POST JOB\n\u001a\n//S1 EXEC PGM=P\n").problems())
                .extracting(Problem::code)
                .containsExactly("syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IGYWCL", "DFHEITAL", "DSNHICOB", "ASMACL", "ELAXFCOC", "SORTD", "IMSCOBOL", "COBUCLG"})
    void doesNotMissTheProceduresOfIbm(String name) {
        assertThat(parse("//POST JOB\n//C EXEC " + name + "\n").problems()).isEmpty();
    }

    @Test
    void includesGroupsInPlace() {
        JclMembers members = (purpose, name, libraries) -> purpose == JclMembers.Purpose.INCLUDE && name.equals("GRP")
                ? Optional.of(new JclMembers.Member("jcl/GRP.jcl", "// SET A=X.Y\n"))
                : Optional.empty();

        JclFile file = JclParser.parse(
                FILE, "//POST JOB\n// INCLUDE MEMBER=GRP\n//S EXEC PGM=P\n//D DD DSN=&A..Z&B,DISP=SHR\n", members);

        JclStep.Run run = (JclStep.Run) file.jobs().get(0).steps().get(0);
        assertThat(((Dataset) run.dds().get(0).allocations().get(0)).name()).isEqualTo("X.Y.Z&B");
    }

    @Test
    void runsTheProgramOfASymbolAndOfAnEarlierStep() {
        List<JclStep> steps = job("""
                //POST JOB
                //     SET P=BANK01
                //S1   EXEC PGM=&P
                //LKED EXEC PGM=IEWL
                //SYSLMOD DD DSN=A.LOAD(BANK02),DISP=SHR
                //GO   EXEC PGM=*.LKED.SYSLMOD
                //LOST EXEC PGM=*.LKED.NOWHERE
                """).steps();

        assertThat(steps)
                .extracting(step -> ((JclStep.Run) step).program())
                .containsExactly("BANK01", "IEWL", "BANK02", "*.LKED.NOWHERE");
    }

    @Test
    void knowsTheConditionsAroundAStep() {
        List<JclStep> steps = job("""
                //POST JOB
                //     IF (S0.RC = 0 &
                //         S0.RUN) THEN
                //S1   EXEC PGM=P1
                //     ELSE
                //S2   EXEC PGM=P2
                //     ENDIF
                //S3   EXEC PGM=P3
                """).steps();

        assertThat(steps)
                .extracting(step -> ((JclStep.Run) step).condition())
                .containsExactly(
                        List.of("(S0.RC = 0 & S0.RUN) THEN"), List.of("ELSE of (S0.RC = 0 & S0.RUN) THEN"), List.of());
    }

    @Nested
    final class ControlStatements {

        @Test
        void ofTsoRunPrograms() {
            assertThat(cards("IKJEFT01", "SYSTSIN", " DSN SYSTEM(D)\n RUN PROG(P1) -\n  PLAN(PL)\n CALL 'L(P2)'\n"))
                    .containsExactly(
                            new ControlCard.RunProgram("P1", Optional.of("PL"), at(5)),
                            new ControlCard.RunProgram("P2", Optional.empty(), at(7)));
        }

        @Test
        void ofIdcamsDefineAndDelete() {
            assertThat(cards("IDCAMS", "SYSIN", """
                     /* A COMMENT */
                     DELETE A.B CLUSTER
                     IF MAXCC LE 8 THEN DELETE 'C.D'
                     DEFINE AIX (NAME(A.X) -
                       RELATE(A.B)) DATA (NAME(A.X.D))
                     DEF GDG (NAME(G)
                    """))
                    .containsExactly(
                            new ControlCard.Delete("A.B", at(5)),
                            new ControlCard.Delete("C.D", at(6)),
                            new ControlCard.Define("ALTERNATEINDEX", "A.X", Optional.of("A.B"), at(7)),
                            new ControlCard.Define("GENERATIONDATAGROUP", "G", Optional.empty(), at(9)));
        }

        @Test
        void ofIdcamsTakeSeveralEntries() {
            assertThat(cards("IDCAMS", "SYSIN", """
                     DELETE (A.B C.D) PURGE
                     ALTER A.B NEWNAME(A.C)
                     VERIFY DATASET(A.K)
                     EXPORT A.K OUTFILE(OUT)
                     BLDINDEX IDS(A.K) ODS(A.X)
                    """))
                    .containsExactly(
                            new ControlCard.Delete("A.B", at(4)),
                            new ControlCard.Delete("C.D", at(4)),
                            new ControlCard.Alter("A.B", Optional.of("A.C"), at(5)),
                            copy("VERIFY", "", "A.K", "", "", 6),
                            copy("EXPORT", "", "A.K", "OUT", "", 7),
                            copy("BLDINDEX", "", "A.K", "", "A.X", 8));
        }

        private ControlCard copy(String verb, String fromDd, String from, String toDd, String to, int line) {
            return new ControlCard.Copy(verb, given(fromDd), given(from), given(toDd), given(to), at(line));
        }

        private Optional<String> given(String name) {
            return Optional.of(name).filter(text -> !text.isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"SORT", "DFSORT", "SYNCSORT", "ICEMAN"})
        void ofSortNameItsInputsAndOutputs(String program) {
            assertThat(cards(program, "SYSIN", """
                    * A COMMENT
                      JOINKEYS F1=LEFT,FIELDS=(1,8,A)
                      JOINKEYS FILE=F2,FIELDS=(1,8,A)
                      SORT FIELDS=COPY
                    OUT1 OUTFIL FNAMES=(BIG,
                          SMALL),INCLUDE=(1,2,CH,EQ,C'A ')   COMMENT
                      OUTFIL FILES=01
                    """))
                    .containsExactly(
                            new ControlCard.Transfer("JOINKEYS", List.of("LEFT"), List.of(), at(5)),
                            new ControlCard.Transfer("JOINKEYS", List.of("SORTJNF2"), List.of(), at(6)),
                            new ControlCard.Transfer("OUTFIL", List.of(), List.of("BIG", "SMALL"), at(8)),
                            new ControlCard.Transfer("OUTFIL", List.of(), List.of("SORTOF01"), at(10)));
        }

        @Test
        void ofIcetoolAndItsControlDds() {
            JclStep.Run run = run("""
                    //POST     JOB
                    //S        EXEC PGM=ICETOOL
                    //TOOLIN   DD *
                    * A COMMENT
                      COPY FROM(IN) -
                           TO(OUT1,OUT2) USING(CTL1)
                      UNIQUE FROM(IN) ON(1,4,CH)
                    //CTL1CNTL DD *
                      OUTFIL FNAMES=EXTRA
                    """);

            assertThat(run.cards())
                    .containsExactly(
                            new ControlCard.Transfer("COPY", List.of("IN"), List.of("OUT1", "OUT2"), at(5)),
                            new ControlCard.Transfer("UNIQUE", List.of("IN"), List.of(), at(7)),
                            new ControlCard.Transfer("OUTFIL", List.of(), List.of("EXTRA"), at(9)));
        }

        @Test
        void ofIebcopyNameDds() {
            assertThat(cards("IEBCOPY", "SYSIN", " COPY OUTDD=NEW,INDD=((OLD,R),MORE)\n SELECT MEMBER=(A)\n"))
                    .containsExactly(new ControlCard.Transfer("COPY", List.of("OLD", "MORE"), List.of("NEW"), at(4)));
        }

        @Test
        void ofDb2UtilitiesNameTables() {
            assertThat(cards("DSNUTILB", "SYSIN", """
                      LOAD DATA INDDN SYSREC -- INTO TABLE NOT.ME
                        INTO TABLE BANK.ACCOUNT
                        (ID POSITION(1:4))
                      UNLOAD TABLESPACE D.S FROM TABLE "BANK"."AUDIT"
                    """))
                    .containsExactly(
                            new ControlCard.Table("BANK.ACCOUNT", true, at(5)),
                            new ControlCard.Table("BANK.AUDIT", false, at(7)));
        }

        @Test
        void ofTheProcedureOfDb2UtilitiesNameTables() {
            JclStep.Run run = run("""
                    //POST JOB
                    //S EXEC DSNUPROC,SYSTEM=DB2,UID='X',COND=(4,LT)
                    //DSNUPROC.SYSREC DD DSN=A.B,DISP=SHR
                    //DSNUPROC.SYSIN DD *
                     LOAD DATA RESUME YES INTO TABLE BANK.ACCOUNT
                    """);

            assertThat(run.program()).isEqualTo("DSNUTILB");
            assertThat(run.condition()).containsExactly("(4,LT)");
            assertThat(run.dds()).extracting(JclDd::name).containsExactly("SYSREC", "SYSIN");
            assertThat(run.cards()).containsExactly(new ControlCard.Table("BANK.ACCOUNT", true, at(5)));
        }

        @Test
        void ofDsntiaulAreTablesOrSql() {
            assertThat(cards("DSNTIAUL", "SYSIN", "-- ALL\nBANK.ACCT WHERE A = 1\nBANK.CUST\n"))
                    .containsExactly(new ControlCard.Sql(
                            "\nSELECT * FROM BANK.ACCT WHERE A = 1;\nSELECT * FROM BANK.CUST;\n", at(4)));
            assertThat(cards("DSNTIAUL", "SYSIN", "SELECT A\nFROM B;\n"))
                    .containsExactly(new ControlCard.Sql("SELECT A\nFROM B;\n", at(4)));
        }

        @Test
        void ofFtpNameDatasetsOfThisSide() {
            assertThat(cards("FTP", "INPUT", """
                     host
                     PUT 'A.B' b.txt
                     get c.txt 'A.C' (REPLACE
                     put //DD:IN d.txt
                     put LOCAL.NAME e.txt
                    """))
                    .containsExactly(
                            copy("PUT", "", "A.B", "", "", 5),
                            copy("GET", "", "", "", "A.C", 6),
                            copy("PUT", "IN", "", "", "", 7));
        }

        @Test
        void ofIdcamsCopy() {
            assertThat(cards("IDCAMS", "SYSIN", " REPRO IFILE(IN) ODS(A.B)\n"))
                    .containsExactly(new ControlCard.Copy(
                            "REPRO", Optional.of("IN"), Optional.empty(), Optional.empty(), Optional.of("A.B"), at(4)));
        }

        @Test
        void mayStandInAMember() {
            JclMembers members = (purpose, name, libraries) -> purpose == JclMembers.Purpose.CARDS && name.equals("M")
                    ? Optional.of(new JclMembers.Member("ctl/M.ctl", "\n DELETE A.B\n"))
                    : Optional.empty();

            JclFile file =
                    JclParser.parse(FILE, "//POST JOB\n//S EXEC PGM=IDCAMS\n//SYSIN DD DSN=LIB(M),DISP=SHR\n", members);

            assertThat(((JclStep.Run) file.jobs().get(0).steps().get(0)).cards())
                    .containsExactly(new ControlCard.Delete("A.B", new Position("ctl/M.ctl", 2, 1)));
        }

        private List<ControlCard> cards(String program, String dd, String data) {
            return run("//POST JOB\n//S EXEC PGM=" + program + "\n//" + dd + " DD *\n" + data + "/*\n")
                    .cards();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            //S EXEC PGM=(A              | EXEC statement: The text ends too early.
            //S EXEC PGM='A              | EXEC statement: The literal that starts here is not closed.
            //S EXECUTE PGM=A            | `EXECUTE` is not a statement of JCL.
            //S EXEC COND=(0,NE)         | The EXEC statement names no program and no procedure.
            HELLO                        | Data stand where a statement should: the line does not begin with `//`.
            // INCLUDE MEMBER=X          | The INCLUDE group X is not among the sources.
            """)
    void saysWhatIsWrong(String card, String what) {
        JclFile file = parse("//POST JOB\n" + card + "\n");

        assertThat(file.problems()).extracting(Problem::what).contains(what);
        assertThat(file.problems().get(0).position().line()).isEqualTo(2);
    }

    @Nested
    final class HostileInput {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\n",
                    "//",
                    "/",
                    "// ",
                    "//X",
                    "// EXEC",
                    "//A JOB\n// DD *",
                    "//A JOB\n//S EXEC PGM=&",
                    "//A JOB\n//S EXEC PGM=IDCAMS\n//SYSIN DD *\n((((\n)\n-\n'\n",
                    "\u0000\uFFFF",
                    "//A PROC\n// PEND\n// PEND"
                })
        void neverThrows(String text) {
            assertThat(parse(text)).isNotNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"//S EXEC &X&X&X", "// INCLUDE MEMBER=&X&X&X"})
        void quotesALongNameInPart(String card) {
            JclFile file = parse("//A JOB\n// SET X=" + "Z".repeat(50) + "\n" + card + "\n");

            assertThat(file.problems())
                    .extracting(Problem::what)
                    .singleElement()
                    .asString()
                    .contains(" " + "Z".repeat(80) + "... is not among the sources.");
        }

        @Test
        void saysThatAFileIsEmpty() {
            assertThat(parse("\n").problems()).extracting(Problem::code).containsExactly("empty");
        }

        @ParameterizedTest
        @ValueSource(strings = {"QWERTY %", "\u0001\u0002//", "//A\n", "//A B\n//C D E\n", "//\u0001 ((\n"})
        void saysThatTextIsNoJcl(String text) {
            assertThat(parse(text).problems())
                    .isNotEmpty()
                    .extracting(Problem::code)
                    .containsOnly("syntax");
        }

        @Test
        void acceptsAGroupOfDdStatements() {
            assertThat(parse("//* FOR INCLUDE\n//SYSPRINT DD SYSOUT=*\n//OUT DD DSN=A.B,DISP=SHR\n")
                            .problems())
                    .isEmpty();
        }

        @Test
        void readsALongConditionInLinearTime() {
            assertThat(assertTimeout(Duration.ofSeconds(10), () -> parse("// IF A\n" + "// AND B\n".repeat(200_000)))
                            .problems())
                    .extracting(Problem::what)
                    .contains("The operands of this statement are longer than 100000 characters.");
        }

        @Test
        void findsAThenThatTwoCardsHold() {
            assertThat(parse("//A JOB\n// IF (RC = 0)\n// THEN\n//S EXEC PGM=P\n// ENDIF\n")
                            .problems())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"//S EXEC\n", "//S\n"})
        void boundsTheProblems(String card) {
            assertThat(parse("//A JOB\n" + card.repeat(20_000)).problems()).hasSize(501);
        }

        @Test
        void boundsTheOperandsOfAStatement() {
            assertThat(parse("//A JOB\n//S EXEC PGM=P\n//D DD A,\n" + "// A,\n".repeat(80_000))
                            .problems())
                    .extracting(Problem::what)
                    .contains("The operands of this statement are longer than 100000 characters.");
        }

        @Test
        void saysThatAJobHasTooManyStatements() {
            assertThat(parse("//A JOB\n" + "// SET A=B\n".repeat(200_002)).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-large");
        }

        @Test
        void refusesDeepNesting() {
            String more = ("// " + "(".repeat(60) + ",\n").repeat(4);

            JclFile file = parse("//A JOB\n//S EXEC PGM=P,X=(,\n" + more);

            assertThat(file.problems()).extracting(Problem::code).containsExactly("too-deep");
        }
    }

    private static Position at(int line) {
        return new Position(FILE, line, 1);
    }

    private static JclFile parse(String text) {
        return JclParser.parse(FILE, text, JclMembers.none());
    }

    private static JclJob job(String text) {
        JclFile file = parse(text);
        assertThat(file.problems()).isEmpty();
        return file.jobs().get(0);
    }

    private static JclStep.Run run(String text) {
        return (JclStep.Run) job(text).steps().get(0);
    }
}
