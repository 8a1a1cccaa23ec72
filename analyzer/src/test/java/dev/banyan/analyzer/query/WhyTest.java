package dev.banyan.analyzer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WhyTest {

    @TempDir
    private Path out;

    @BeforeEach
    void results() throws IOException {
        Files.writeString(out.resolve("backlog.json"), """
                {"version":1,"items":[{"id":"gap:data:A:B","kind":"close-gap","title":"Find out what A reads",
                "evidence":[{"file":"a.cbl","line":3,"what":"CALL through B"}],
                "effort":{"points":1.5,"low":1,"high":2.4,"formula":"0.5 + 0.5*sites","inputs":{"sites":2.0}},
                "value":{"points":2,"formula":"2","inputs":{}},"risk":{"points":0,"formula":"0","inputs":{}},
                "confidence":{"points":1,"formula":"1","inputs":{}},"dependsOn":["x"],"wave":1,"skills":["operations"],
                "acceptance":["It is known."]}]}
                """);
        Files.writeString(out.resolve("hotspots.json"), """
                {"version":1,"files":[{"file":"src/A.java","language":"java","score":0.5,"complexity":9,"measure":"cyclomatic",
                "complexityRank":1,"revisions":7,"changeRank":0.5,"lines":3,"history":{"revisions":7,"byYear":{"2020":7}}}]}
                """);
    }

    private Answer answer(String name) throws IOException {
        return Why.read(out).answer(name);
    }

    @Test
    void anItemShowsTheFormulasBehindItsNumbers() throws IOException {
        assertThat(answer("gap:data:A:B").rows())
                .contains(
                        List.of("effort", "1.5 = 0.5 + 0.5*sites (sites 2)"),
                        List.of("effort range", "1 to 2.4"),
                        List.of("value", "2 = 2"),
                        List.of("depends on", "x"),
                        List.of("done when", "It is known."),
                        List.of("evidence", "a.cbl:3 CALL through B"));
    }

    @Test
    void anItemMayBeNamedByItsPlace() throws IOException {
        assertThat(answer("1").question()).isEqualTo("why gap:data:A:B");
    }

    @Test
    void aHotspotShowsItsParts() throws IOException {
        assertThat(answer("src/A.java").rows())
                .contains(
                        List.of("score", "0.5 = complexityRank 1 x changeRank 0.5"),
                        List.of("changeRank", "revisions 7 among the files of its language"),
                        List.of("byYear", "{\"2020\":7}"));
    }

    @Test
    void otherNamesAreAnsweredWithThoseThatHoldThem() {
        assertThat(catchThrowableOfType(UnclearName.class, () -> answer("a reads"))
                        .candidates())
                .containsExactly("gap:data:A:B");
        assertThat(catchThrowableOfType(UnclearName.class, () -> answer("a.java"))
                        .candidates())
                .containsExactly("src/A.java");
        assertThat(catchThrowableOfType(UnclearName.class, () -> answer("2")).candidates())
                .isEmpty();
    }
}
