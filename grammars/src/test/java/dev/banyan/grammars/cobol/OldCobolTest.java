package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.parse;
import static dev.banyan.grammars.cobol.Sources.program;
import static dev.banyan.grammars.cobol.Sources.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.FlowStatement.If;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that COBOL-85 no longer has. */
final class OldCobolTest {

    private static List<ProcedureDivision.Paragraph> paragraphs(String procedure) {
        CobolFile file = parse(program(procedure));

        assertThat(file.problems()).isEmpty();
        return file.programs().get(0).procedure().orElseThrow().sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }

    @Test
    void onIsABranchByCount() {
        If choice = (If) statement("ON 2 AND EVERY 3 UNTIL 12 MOVE 1 TO A ELSE MOVE 2 TO A DISPLAY A");

        assertThat(((Condition.Reached) choice.condition()).counts()).containsExactly(2, 3, 12);
        assertThat(choice.then()).hasSize(1);
        assertThat(choice.otherwise()).hasSize(2);
        assertThat(((Condition.Reached) ((If) statement("ON 1 GOBACK")).condition()).counts())
                .containsExactly(1);
    }

    @Test
    void aCountTooLargeForANumberIsTheLargestOne() {
        assertThat(((Condition.Reached) ((If) statement("ON 99999999999 GOBACK")).condition()).counts())
                .containsExactly(Integer.MAX_VALUE);
    }

    @Test
    void theStatementBeforeACountEndsThere() {
        assertThat(paragraphs("ADD 1 TO A ON 5 DISPLAY A.").get(0).statements()).hasSize(2);
        assertThat(paragraphs("ADD 1 TO A ON SIZE ERROR DISPLAY A.").get(0).statements())
                .hasSize(1);
    }

    @Test
    void aNoteIsACommentUpToItsPeriod() {
        assertThat(paragraphs("DISPLAY A.\nNOTE THIS DOESN'T 1.5 MOVE.\nDISPLAY B.")
                        .get(0)
                        .statements())
                .hasSize(2);
    }

    @Test
    void aNoteThatOpensAParagraphMakesItAComment() {
        CobolFile file = parse(program("DISPLAY A.")
                + "       P1.\n           NOTE FIRST LINE. IT GOES ON.\n           AND ON.\n"
                + "       P2.\n           DISPLAY B.\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.statistics().statements()).isEqualTo(2);
    }

    @Test
    void aNoteInFreeFormatEndsAtItsPeriod() {
        CobolFile file = parse("program-id. n.\nprocedure division.\np1.\nnote one.\ndisplay a.\ngoback.\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.statistics().statements()).isEqualTo(2);
    }

    @Test
    void aParagraphMayBeCalledNote() {
        CobolFile file = parse(program("PERFORM NOTE.\nGOBACK.") + "       NOTE.\n           DISPLAY A.\n"
                + "       NOTE SECTION.\n           DISPLAY B.\n");

        assertThat(file.problems()).isEmpty();
        assertThat(file.statistics().statements()).isEqualTo(4);
    }
}
