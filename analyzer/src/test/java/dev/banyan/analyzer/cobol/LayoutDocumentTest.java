package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayoutDocumentTest {

    @TempDir
    private Path folder;

    private CobolSources sources;

    @BeforeEach
    void start() {
        sources = new CobolSources(folder.resolve("estate"));
    }

    private JsonNode layouts() throws IOException {
        return CobolDocuments.json(
                CobolDocuments.written(sources, folder.resolve("out")).resolve("layouts.json"));
    }

    @Test
    void aProgramHasItsRecords() throws IOException {
        sources.program("P", """
                WORKING-STORAGE SECTION.
                01 R.
                   05 A PIC S9(5)V99 COMP-3.
                   05 B PIC X(2) OCCURS 1 TO 3 DEPENDING ON N INDEXED BY I.
                   05 C REDEFINES D PIC X.
                01 S REDEFINES R PIC X(20).
                77 N PIC 9 VALUE 1.
                   88 IS-FEW VALUE 1 THRU 2 3.
                """, "GOBACK.");

        JsonNode records = layouts().at("/programs/0/records");
        assertThat(records.get(0).toString())
                .isEqualTo(
                        "{\"storage\":0,\"section\":\"working\",\"layout\":{\"name\":\"R\",\"length\":11,\"items\":["
                                + "[1,\"R\",0,11,\"group\",0,0,5,{\"variable\":true}],"
                                + "[5,\"A\",0,4,\"packed\",7,2,6,{\"picture\":\"S9(5)V99\",\"sign\":\"internal\"}],"
                                + "[5,\"B\",4,2,\"alphanumeric\",0,0,7,{\"picture\":\"X(2)\",\"occurs\":"
                                + "{\"min\":1,\"max\":3,\"dependingOn\":\"N\",\"indexes\":[\"I\"]}}],"
                                + "[5,\"C\",10,1,\"alphanumeric\",0,0,8,{\"picture\":\"X\",\"redefines\":\"D\",\"floating\":true}]]}}");
        assertThat(records.get(1).get("storage").asInt()).isZero();
        assertThat(records.get(2).at("/layout/items/0/8/conditions").toString())
                .isEqualTo("[[\"IS-FEW\",\"1 THRU 2\",\"3\"]]");
    }

    @Test
    void aCopybooksRecordStandsOnce() throws IOException {
        sources.copybook("ACC", "01 ACCOUNT.\n   05 ID-OF PIC 9(4).\n")
                .program("P", "WORKING-STORAGE SECTION.\nCOPY ACC.", "GOBACK.")
                .program("Q", "WORKING-STORAGE SECTION.\nCOPY ACC.", "GOBACK.")
                .program("R", "WORKING-STORAGE SECTION.\nCOPY ACC REPLACING ID-OF BY MY-ID.", "GOBACK.");

        JsonNode layouts = layouts();
        assertThat(layouts.at("/copybooks/0/copybook").asText()).isEqualTo("ACC");
        assertThat(layouts.at("/copybooks/0/records/0/items/1/1").asText()).isEqualTo("ID-OF");
        assertThat(layouts.at("/programs/0/records/0").toString())
                .isEqualTo("{\"storage\":0,\"section\":\"working\",\"from\":\"app/cpy/ACC.cpy\",\"record\":0}");
        assertThat(layouts.at("/programs/1/records/0/record").asInt(-1)).isZero();
        assertThat(layouts.at("/programs/2/records/0/layout/items/1/1").asText())
                .isEqualTo("MY-ID");
    }

    @Test
    void theInsideOfARecordIsAnItsCopybookWithoutName() throws IOException {
        sources.copybook("PART", "   05 ID-OF PIC 9(4).\n")
                .copybook("LONE", "01 NOBODY PIC X(3).\n")
                .program("P", "WORKING-STORAGE SECTION.\n01 R.\nCOPY PART.", "GOBACK.");

        JsonNode layouts = layouts();
        assertThat(layouts.at("/copybooks").findValuesAsText("copybook")).containsExactly("LONE", "PART");
        assertThat(layouts.at("/copybooks/1/records/0/name").asText()).isEmpty();
        assertThat(layouts.at("/copybooks/1/records/0/length").asInt()).isEqualTo(4);
        assertThat(layouts.at("/programs/0/records/0/layout/items/1/8/file").asText())
                .isEqualTo("app/cpy/PART.cpy");
    }

    @Test
    void valuesThatMayBeSecretAreLeftOut() throws IOException {
        sources.program("P", "WORKING-STORAGE SECTION.\n01 PASSWORD-OF PIC X(8) VALUE 'SESAME'.", "GOBACK.");

        assertThat(layouts().toString()).doesNotContain("SESAME");
    }

    @Test
    void impossibleDeclarationsAreProblems() {
        sources.program("P", "WORKING-STORAGE SECTION.\n01 R.\n   05 A.\n   05 B PIC X.", "GOBACK.");

        assertThat(sources.facts().problems())
                .extracting(problem -> problem.code() + " " + problem.position())
                .containsExactly("layout app/cbl/P.cbl:6:14");
    }

    @Test
    void aMissingCopybookIsNoImpossibleDeclaration() {
        sources.program("P", "WORKING-STORAGE SECTION.\n01 R.\nCOPY GHOST.", "GOBACK.");

        assertThat(sources.facts().problems())
                .extracting(problem -> problem.code())
                .containsExactly("missing-copybook");
    }
}
