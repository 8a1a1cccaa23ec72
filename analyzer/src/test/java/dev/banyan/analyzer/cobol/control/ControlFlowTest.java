package dev.banyan.analyzer.cobol.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ControlFlowTest {

    private static void reachesAll(String procedure) {
        assertThat(OneProgram.running(procedure).unreachable()).isEmpty();
    }

    @Nested
    final class Perform {

        @Test
        void returnsAtTheEndOfItsParagraphAndDoesNotFallOn() {
            assertThat(OneProgram.running("""
                    MAIN.
                        PERFORM A.
                        GOBACK.
                    A.
                        DISPLAY 'A'.
                    B.
                        DISPLAY 'B'.
                    """).unreachable()).containsExactly("paragraph B");
        }

        @Test
        void ofARangeRunsAllOfItThroughGoToItsExit() {
            assertThat(OneProgram.running("""
                    MAIN.
                        PERFORM A THRU A-EXIT.
                        GOBACK.
                    A.
                        IF X = '1' GO TO A-EXIT.
                    A-MIDDLE.
                        DISPLAY 'M'.
                    A-EXIT.
                        EXIT.
                    B.
                        DISPLAY 'B'.
                    """).unreachable()).containsExactly("paragraph B");
        }

        @Test
        void ofASectionReturnsBehindItsLastParagraph() {
            assertThat(OneProgram.running("""
                    FIRST-SECTION SECTION.
                    MAIN.
                        PERFORM WORK.
                        GOBACK.
                    WORK SECTION.
                    W1.
                        IF X = '1' EXIT SECTION.
                        DISPLAY '1'.
                    W2.
                        DISPLAY '2'.
                    OTHER-WORK SECTION.
                    O1.
                        DISPLAY '1'.
                    O2.
                        DISPLAY '2'.
                    """).unreachable()).containsExactly("section OTHER-WORK");
        }

        @Test
        void ofCodeThatEndsTheRunIsFollowedByNothing() {
            assertThat(OneProgram.running("""
                    MAIN.
                        PERFORM FAIL.
                        DISPLAY 'NEVER'.
                        GOBACK.
                    FAIL.
                        STOP RUN.
                    """).unreachable())
                    .containsExactly("statement MAIN after PERFORM FAIL, which does not return,");
        }

        @Test
        void thatMayRunNoTimesPassesCodeThatEndsTheRun() {
            reachesAll("""
                    MAIN.
                        PERFORM FAIL UNTIL X = '1'.
                        PERFORM FAIL X TIMES.
                        PERFORM FAIL VARYING X FROM 1 BY 1 UNTIL X > 3.
                        GOBACK.
                    FAIL.
                        STOP RUN.
                    """);
        }

        @Test
        void isLeftForAnOuterOneByGoTo() {
            assertThat(OneProgram.running("""
                    MAIN.
                        PERFORM OUTER THRU OUTER-EXIT.
                        DISPLAY 'BACK'.
                        GOBACK.
                    OUTER.
                        PERFORM INNER.
                        GOBACK.
                    OUTER-EXIT.
                        EXIT.
                    INNER.
                        GO TO OUTER-EXIT.
                    """).unreachable())
                    .containsExactly("statement OUTER after PERFORM INNER, which does not return,");
        }

        @Test
        void inlineGoesOnBehindItsLoopAndAtExit() {
            assertThat(OneProgram.running("""
                    MAIN.
                        PERFORM UNTIL EXIT
                           IF X = '1'
                              EXIT PERFORM
                              DISPLAY 'NEVER'
                           END-IF
                           IF X = '2'
                              EXIT PERFORM CYCLE
                           END-IF
                           DISPLAY 'LOOP'
                        END-PERFORM.
                        PERFORM UNTIL EXIT
                           DISPLAY 'FOREVER'
                        END-PERFORM.
                        DISPLAY 'NEVER'.
                    """).unreachable())
                    .containsExactly("statement MAIN after EXIT", "statement MAIN after the statement");
        }

        @Test
        void ofAParagraphThatIsNotThereGoesOnAndIsTold() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        PERFORM NOWHERE.
                        GOBACK.
                    DEAD.
                        DISPLAY 'X'.
                    """);
            assertThat(program.unreachable()).containsExactly("paragraph DEAD");
            assertThat(program.outline().unreachable().get(0).assumption())
                    .isEqualTo("though PERFORM in A.cbl:8 names no paragraph of the program");
        }
    }

    @Nested
    final class Jumps {

        @Test
        void goToDependingMayAlsoGoOn() {
            reachesAll("""
                    MAIN.
                        GO TO A B DEPENDING ON X.
                        DISPLAY 'NEITHER'.
                        GOBACK.
                    A.
                        GOBACK.
                    B.
                        GOBACK.
                    """);
        }

        @Test
        void alterLeadsWhereItSays() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        ALTER SWITCH TO PROCEED TO B.
                    SWITCH.
                        GO TO A.
                    A.
                        GOBACK.
                    B.
                        GOBACK.
                    C.
                        GOBACK.
                    """);
            assertThat(program.unreachable()).containsExactly("paragraph C");
            assertThat(program.outline().unreachable().get(0).assumption())
                    .isEqualTo("ALTER is followed as written, every label found, every statement read");
        }

        @Test
        void nextSentenceGoesBehindThePeriod() {
            assertThat(OneProgram.running("""
                    MAIN.
                        IF X = '1' NEXT SENTENCE ELSE GOBACK END-IF
                        DISPLAY 'NEVER'.
                        DISPLAY 'NEXT'.
                        GOBACK.
                    """).unreachable()).containsExactly("statement MAIN after GOBACK");
        }

        @Test
        void exitProgramGoesOnInAMainProgram() {
            reachesAll("""
                    MAIN.
                        EXIT PROGRAM.
                        STOP RUN.
                    """);
        }

        @Test
        void theFirstStatementBehindGoToIsTold() {
            OneProgram program = OneProgram.running("""
                    MAIN.
                        GO TO A.
                        DISPLAY 'NEVER'
                        DISPLAY 'NEITHER'.
                    A.
                        GOBACK.
                    """);
            assertThat(program.unreachable()).containsExactly("statement MAIN after GO TO");
            assertThat(program.outline().unreachable().get(0))
                    .satisfies(code -> assertThat(code.at().line()).isEqualTo(9))
                    .satisfies(code -> assertThat(code.endLine()).isEqualTo(10))
                    .satisfies(code -> assertThat(code.statements()).isEqualTo(2))
                    .satisfies(code -> assertThat(code.assumption())
                            .isEqualTo("no ALTER, every label found, every statement read"));
        }
    }

    @Nested
    final class Choices {

        @Test
        void allBranchesLeavingLeaveNothingBehind() {
            assertThat(OneProgram.running("""
                    MAIN.
                        EVALUATE X
                           WHEN '1' GOBACK
                           WHEN OTHER STOP RUN
                        END-EVALUATE.
                        DISPLAY 'NEVER'.
                    """).unreachable()).containsExactly("statement MAIN after STOP RUN");
        }

        @Test
        void anEvaluateWithoutOtherMayGoOn() {
            reachesAll("""
                    MAIN.
                        EVALUATE X
                           WHEN '1' GOBACK
                        END-EVALUATE.
                        IF X = '2' GOBACK END-IF
                        SEARCH X WHEN X = '3' GOBACK END-SEARCH
                        DISPLAY 'ON'.
                    """);
        }

        @Test
        void phrasesAreBranches() {
            reachesAll("""
                    MAIN.
                        READ F AT END GO TO A NOT AT END GO TO B END-READ.
                        ADD 1 TO X ON SIZE ERROR GO TO C END-ADD.
                        CALL 'P' ON EXCEPTION GO TO D END-CALL.
                        GOBACK.
                    A.
                        GOBACK.
                    B.
                        GOBACK.
                    C.
                        GOBACK.
                    D.
                        GOBACK.
                    """);
        }

        @Test
        void aSearchWithAtEndTakesABranch() {
            assertThat(OneProgram.running("""
                    MAIN.
                        SEARCH X AT END STOP RUN WHEN X = '3' GOBACK END-SEARCH
                        DISPLAY 'NEVER'.
                    """).unreachable()).containsExactly("statement MAIN after GOBACK");
        }
    }
}
