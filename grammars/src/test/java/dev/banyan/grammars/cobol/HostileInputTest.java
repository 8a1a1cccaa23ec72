package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.parse;
import static dev.banyan.grammars.cobol.Sources.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileInputTest {

    private static final int MANY = 20_000;
    private static final long SMALL_STACK = 512L << 10;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF A = 1",
                "EVALUATE TRUE WHEN A",
                "PERFORM",
                "ADD 1 TO X ON SIZE ERROR",
                "COMPUTE A = (",
                "IF (",
                "MOVE A (",
                "IF A = FUNCTION MAX ("
            })
    void boundsTheDepthOnASmallStack(String opening) throws InterruptedException {
        String repeated = opening.replaceAll(".*[(]", "(").equals("(")
                ? opening + "\n(".repeat(MANY)
                : (opening + "\n").repeat(MANY);
        List<Problem> problems = new CopyOnWriteArrayList<>();

        Thread thread = new Thread(
                null,
                () -> problems.addAll(parse(program(repeated + "\nGOBACK.")).problems()),
                "small",
                SMALL_STACK);
        thread.start();
        thread.join();

        assertThat(problems).extracting(problem -> problem.code()).contains("too-deep");
    }

    @Test
    void boundsTheTermsOfAnExpression() {
        CobolFile file = parse(program("COMPUTE A = 1" + "\n+ B".repeat(MANY) + ".\nGOBACK."));

        assertThat(file.problems()).extracting(problem -> problem.code()).containsExactly("too-deep");
        assertThat(file.statistics().statements()).isEqualTo(1);
    }

    @Test
    void takesTimeInProportionToTheLengthOfASentence() {
        String branch =
                "IF A = 1\nPERFORM P UNTIL B = 2\nELSE\nREAD F AT END MOVE A TO B\nNOT AT END MOVE B TO A\nEND-READ\nEND-IF\n";

        CobolFile file = parse(program(branch.repeat(3_000) + "."));

        assertThat(file.problems()).isEmpty();
        assertThat(file.statistics().fallbacks()).isZero();
        assertThat(file.statistics().statements()).isEqualTo(5 * 3_000);
    }

    @Test
    void saysThatAFileIsEmpty() {
        CobolFile file = parse(" \n\n");

        assertThat(Sources.shown(file.problems())).containsExactly("TEST.cbl empty: There is nothing in this file.");
        assertThat(file.programs()).isEmpty();
        assertThat(file.lines()).isEqualTo(2);
    }

    @Test
    void saysThatAMemberIsEmpty() {
        CobolFile file = parse(Sources.storage("COPY A.\n01 B PIC X."), Map.of("A", "\n"));

        assertThat(Sources.shown(file.problems())).containsExactly("A.cpy empty: There is nothing in this file.");
    }

    @Test
    void saysWhichMemberIsAProgramCutOff() {
        CobolFile file =
                parse(Sources.storage("COPY A."), Map.of("A", "       IDENTIFICATION DIVISION.\n       PROGRAM-\n"));

        assertThat(Sources.shown(file.problems()))
                .containsExactly("A.cpy syntax: The file holds no PROGRAM-ID with a name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"       IDENTIFICATION DIVISION.\n       PROGRAM-", "ID DIVISION.", "AA BB", "(\u0000\u0001%"})
    void saysThatAFileIsCutOrNoise(String text) {
        CobolFile file = parse(text);

        assertThat(file.problems()).extracting(Problem::code).contains("syntax");
        assertThat(file.programs()).extracting(Program::name).allMatch(String::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "A ", "(", "'", "A.(", "COPY . ", "EXEC CICS A ", "MOVE A TO B.\n"})
    void boundsTheTimeAndTheProblemsOfLongNoise(String noise) {
        String text = "ID DIVISION.\nPROGRAM-\nPROCEDURE DIVISION. " + noise.repeat(300_000 / noise.length());
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();

        List<Problem> problems = parse(text).problems();

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(problems)
                .hasSizeLessThan(2_000 + 20_000)
                .extracting(Problem::code)
                .contains("syntax");
    }

    @Test
    void boundsTheWordsOfAText() {
        CobolFile file = parse("ID DIVISION.\nPROGRAM-ID. X.\nPROCEDURE DIVISION. " + "(".repeat(4_000_000));

        assertThat(file.problems()).extracting(Problem::code).contains("too-large");
    }

    @Test
    void boundsTheLengthOfASentence() {
        CobolFile file = parse(program("MOVE A TO" + "\nB".repeat(500_000) + ".\nGOBACK."));

        assertThat(file.problems()).extracting(problem -> problem.code()).containsExactly("too-deep");
        assertThat(file.statistics().statements()).isEqualTo(1);
    }

    @Test
    void boundsTheUnitsThatAreTriedAgain() {
        CobolFile file = parse(program("MOVE.\n".repeat(30_000)));

        assertThat(file.statistics().fallbacks()).isEqualTo(20_000);
    }

    @Test
    void boundsTheNumberOfProblems() {
        CobolFile file = parse(program("MOVE.\n".repeat(2_000)));

        assertThat(file.problems()).hasSize(501);
        assertThat(file.problems().get(500).what()).startsWith("More than 500 places");
    }

    @Test
    void hasAResultForAnyText() {
        String text = program("""
                COPY A REPLACING ==:X:== BY ==Y==.
                IF A = 'B' OR (C > 1 AND NOT D) PERFORM E THRU F ELSE STRING G DELIMITED BY SIZE INTO H.
                EXEC SQL SELECT A INTO :B FROM C END-EXEC.
                REPLACE ==A== BY ==B==.
                """);
        Random random = new Random(42);
        for (int run = 0; run < 500; run++) {
            StringBuilder broken = new StringBuilder(text);
            for (int i = random.nextInt(20); i >= 0; i--) {
                int at = random.nextInt(broken.length());
                if (random.nextBoolean()) {
                    broken.setCharAt(at, (char) random.nextInt(256));
                } else {
                    broken.delete(at, Math.min(broken.length() - 1, at + random.nextInt(30)));
                }
            }
            assertThat(parse(broken.toString()).file()).isEqualTo("TEST.cbl");
        }
    }
}
