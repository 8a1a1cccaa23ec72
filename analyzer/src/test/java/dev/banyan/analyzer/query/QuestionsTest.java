package dev.banyan.analyzer.query;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.Questions.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QuestionsTest {

    private static final Range ALL = new Range(100, Set.of());

    private static final Questions BANK = of("""
            program:MENU 100 lines
            program:ACCT 50 lines
            program:RATES 10 lines
            program:LONELY 10 lines
            copybook:CACCT 5 lines
            transaction:T executes program:MENU CSD
            job:NIGHT executes program:POST STEP1
            program:MENU calls program:ACCT XCTL
            program:ACCT calls program:MENU XCTL
            program:ACCT calls program:RATES CALL
            program:ACCT calls ? CALL WS-NEXT
            program:ACCT includes copybook:CACCT COPY
            program:ACCT writes table:ACCOUNT UPDATE
            program:POST reads table:ACCOUNT SELECT
            program:POST writes table:ACCOUNT DELETE
            program:POST reads dataset:D READ
            """);

    private static Questions of(String text) {
        return new Questions(EstateGraph.of(estate(text)));
    }

    /** The second column: the node. */
    private static List<String> nodes(Answer answer) {
        return answer.rows().stream().map(row -> row.get(0) + " " + row.get(1)).toList();
    }

    @Test
    void callersAreThoseOfCallersToo() {
        assertThat(nodes(BANK.callers("program:RATES", new Range(1, Set.of())))).containsExactly("1 program:ACCT");
        assertThat(nodes(BANK.callers("program:RATES", ALL)))
                .containsExactly("1 program:ACCT", "2 program:MENU", "3 transaction:T");
        assertThat(nodes(BANK.callers("program:RATES", new Range(100, Set.of(NodeKind.TRANSACTION)))))
                .containsExactly("3 transaction:T");
    }

    @Test
    void callersSayThatSomeCallsAreNotKnown() {
        assertThat(BANK.callers("program:RATES", ALL).notes())
                .singleElement()
                .asString()
                .contains("Of 1 call in");
    }

    @Test
    void calleesNameWhatIsNotKnown() {
        Answer answer = BANK.callees("ACCT", ALL);

        assertThat(nodes(answer)).containsExactly("1 program:MENU", "1 program:RATES");
        assertThat(answer.notes()).singleElement().asString().contains("CALL at estate:11");
    }

    @Test
    void eachRowShowsItsProof() {
        assertThat(BANK.callers("RATES", new Range(1, Set.of())).rows().get(0))
                .containsExactly("1", "program:ACCT", "calls CALL", "program:RATES", "exact", "estate:10");
    }

    @Test
    void whatReadsWhatItWritesMayBreakToo() {
        assertThat(nodes(BANK.impact("copybook:CACCT", ALL)))
                .containsExactly(
                        "1 program:ACCT",
                        "2 program:MENU",
                        "2 table:ACCOUNT",
                        "3 program:POST",
                        "3 transaction:T",
                        "4 job:NIGHT");
    }

    @Test
    void aTableBreaksThoseThatUseIt() {
        assertThat(nodes(BANK.impact("ACCOUNT", new Range(1, Set.of()))))
                .containsExactly("1 program:ACCT", "1 program:POST");
    }

    @Test
    void theWayIsTheShortest() {
        assertThat(nodes(BANK.path("transaction:T", "table:ACCOUNT")))
                .containsExactly("1 program:MENU", "2 program:ACCT", "3 table:ACCOUNT");
        assertThat(BANK.path("RATES", "MENU").rows()).isEmpty();
        assertThat(BANK.path("RATES", "MENU").notes())
                .singleElement()
                .asString()
                .startsWith("Nothing leads from program:RATES to program:MENU");
    }

    @Test
    void crudHasALetterForEachWay() {
        assertThat(BANK.crud(Optional.of("account")).rows())
                .extracting(row -> row.get(1) + " " + row.get(2))
                .containsExactly("U program:ACCT", "R program:POST", "D program:POST");
        assertThat(BANK.crud(Optional.empty()).rows())
                .extracting(row -> row.get(0))
                .contains("dataset:D", "table:ACCOUNT");
    }

    @Test
    void whatTransfersBackAndForthIsNoCircle() {
        assertThat(BANK.cycles().rows()).isEmpty();
        assertThat(of("""
                program:A calls program:B CALL
                program:B calls program:A LINK
                type:x.A uses type:y.B signature
                type:y.B calls type:x.A method
                """).cycles().rows())
                .containsExactly(List.of("packages", "2", "x, y"), List.of("programs", "2", "A, B"));
    }

    @Test
    void unusedIsWhatNothingNeeds() {
        assertThat(BANK.unused().rows()).extracting(row -> row.get(0)).containsExactly("program:LONELY");
    }

    @Test
    void showTellsWhatIsKnown() {
        assertThat(BANK.show("RATES").rows())
                .contains(List.of("kind", "program"), List.of("lines", "10"), List.of("needed: calls", "1"));
    }

    @Test
    void aNameInOtherLettersWillDo() {
        assertThat(BANK.show("rates").question()).isEqualTo("show program:RATES");
        assertThat(of("type:com.acme.Account interface").show("Account").question())
                .isEqualTo("show type:com.acme.Account");
    }

    @Test
    void aNameThatNothingHasIsAnsweredWithThoseAlike() {
        UnclearName unclear = catchThrowableOfType(UnclearName.class, () -> BANK.show("RATSE"));

        assertThat(unclear.candidates()).contains("program:RATES").doesNotContain("copybook:CACCT");
        assertThatThrownBy(() -> BANK.show("ACC")).hasMessage("Nothing in the estate has the name ACC.");
    }

    @Test
    void aNameThatSeveralHaveIsNoName() {
        UnclearName unclear =
                catchThrowableOfType(UnclearName.class, () -> of("""
                        type:a.Account interface
                        type:b.Account interface
                        """).show("Account"));

        assertThat(unclear.candidates()).containsExactly("type:a.Account", "type:b.Account");
    }

    @Test
    void aLimitSaysHowManyAreLeft() {
        Answer answer = BANK.callers("RATES", ALL).limitedTo(1);

        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.left()).isEqualTo(2);
    }
}
