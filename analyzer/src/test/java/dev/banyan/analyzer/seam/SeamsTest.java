package dev.banyan.analyzer.seam;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.ChangeCoupling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeamsTest {

    /** Two applications that know each other by one call, and a date routine that all call. */
    private static final String BANK = """
            program:ACCT1 100 lines
            program:ACCT2 100 lines
            program:ACCT3 100 lines
            program:CARD1 100 lines
            program:CARD2 100 lines
            program:CARD3 100 lines
            transaction:AC01 executes program:ACCT1 CSD
            transaction:CA01 executes program:CARD1 CSD
            program:ACCT1 calls program:ACCT2 LINK
            program:ACCT2 calls program:ACCT3 LINK
            program:ACCT2 writes table:ACCOUNT UPDATE
            program:ACCT3 writes table:ACCOUNT INSERT
            program:CARD1 calls program:CARD2 LINK
            program:CARD2 calls program:CARD3 LINK
            program:CARD2 writes table:CARD UPDATE
            program:CARD3 writes table:CARD INSERT
            """;

    private static Seams of(String text) {
        return Seams.of(EstateGraph.of(estate(text)), List.of());
    }

    private static Seam seam(Seams seams, String id) {
        return seams.seams().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void applicationsThatShareLittleAreSeamsNamedByTheirData() {
        Seams seams = of(BANK + "program:ACCT3 calls program:CARD1 CALL\n");

        assertThat(seams.seams()).extracting(Seam::id).containsExactly("seam:table:ACCOUNT", "seam:table:CARD");
        assertThat(seams.seams()).extracting(Seam::name).containsExactly("Account", "Card");
        Seam account = seams.seams().get(0);
        assertThat(account.members())
                .containsEntry("program", List.of("program:ACCT1", "program:ACCT2", "program:ACCT3"));
        assertThat(account.entryPoints()).containsExactly("transaction:AC01");
        assertThat(account.stores().owned()).containsExactly("table:ACCOUNT");
    }

    @Test
    void aCallAcrossIsACutWithItsProof() {
        Seams seams = of(BANK + "program:ACCT3 calls program:CARD1 CALL\n");

        assertThat(seam(seams, "seam:table:ACCOUNT").cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.seam()).isEqualTo("seam:table:CARD");
            assertThat(cut.references()).isEqualTo(1);
            assertThat(cut.back()).isZero();
            assertThat(cut.places()).extracting(Seam.Place::line).containsExactly(17);
        });
        Seam.Figures figures = seam(seams, "seam:table:ACCOUNT").figures();
        assertThat(figures.inside()).isEqualTo(5);
        assertThat(figures.needs()).isEqualTo(1);
        assertThat(figures.coupling()).isEqualTo(0.167);
        assertThat(seam(seams, "seam:table:CARD").figures().neededBy()).isEqualTo(1);
    }

    @Test
    void aStoreThatTwoWriteIsFoughtOverAndGoesFirst() {
        Seams seams = of(BANK + """
                program:CARD3 writes table:ACCOUNT UPDATE
                program:CARD3 reads table:ACCOUNT SELECT
                """);

        Seam card = seam(seams, "seam:table:CARD");
        assertThat(card.stores().foughtOver()).extracting(Seam.Shared::store).containsExactly("table:ACCOUNT");
        assertThat(card.stores().foreign()).extracting(Seam.Shared::store).containsExactly("table:ACCOUNT");
        assertThat(seam(seams, "seam:table:ACCOUNT").stores().owned()).isEmpty();
        assertThat(card.first()).extracting(Seam.Before::kind).contains("one-writer");
    }

    @Test
    void aStoreThatAnotherReadsIsShared() {
        Seams seams = of(BANK + "program:CARD3 reads table:ACCOUNT SELECT\n");

        assertThat(seam(seams, "seam:table:ACCOUNT").stores().shared())
                .singleElement()
                .satisfies(shared -> assertThat(shared.with()).containsExactly("seam:table:CARD"));
        assertThat(seam(seams, "seam:table:CARD").first())
                .extracting(Seam.Before::kind)
                .containsExactly("serve-data");
    }

    @Test
    void whatAllCallIsFoundationAndGluesNothing() {
        String all = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> "program:ACCT" + n + " calls program:DATES CALL\nprogram:CARD" + n
                        + " calls program:DATES CALL\nprogram:BATCH" + n + " calls program:DATES CALL\n")
                .collect(Collectors.joining());

        Seams seams = of(BANK + "program:DATES 20 lines\nprogram:BATCH1 9 lines\nprogram:BATCH2 9 lines\n"
                + "program:BATCH3 9 lines\n" + all);

        assertThat(seams.foundation()).containsExactly(new Seams.Foundation("program:DATES", 9, 2));
        assertThat(seams.seams()).hasSize(2);
        assertThat(seams.byMember()).doesNotContainKey("program:DATES");
        assertThat(seam(seams, "seam:table:CARD").first())
                .extracting(Seam.Before::kind)
                .contains("publish-foundation");
    }

    @Test
    void whatIsNotKnownIsToldAndToBeFoundFirst() {
        Seam account = seam(of(BANK + """
                        program:ACCT1 calls ? XCTL WS-NEXT
                        program:ACCT1 calls program:CARD1 CALL partial
                        """), "seam:table:ACCOUNT");

        assertThat(account.uncertain().unresolved()).isEqualTo(1);
        assertThat(account.uncertain().partial()).isEqualTo(1);
        assertThat(account.uncertain().places()).extracting(Seam.Place::line).containsExactlyInAnyOrder(17, 18);
        assertThat(account.first()).extracting(Seam.Before::kind).contains("close-gap");
    }

    @Test
    void whatHangsOnNothingIsNoSeam() {
        assertThat(of(BANK + "program:LONELY 10 lines\n").unassigned()).containsExactly("program:LONELY");
    }

    @Test
    void utilitiesAndWhatIsMissingBelongToNoSeam() {
        Seams seams = of(BANK + """
                program:SORT utility
                program:GONE missing
                program:ACCT1 calls program:SORT CALL
                program:ACCT1 calls program:GONE CALL
                """);

        assertThat(seams.byMember()).doesNotContainKeys("program:SORT", "program:GONE");
        assertThat(seam(seams, "seam:table:ACCOUNT").first())
                .filteredOn(before -> before.kind().equals("close-gap"))
                .singleElement()
                .satisfies(before -> assertThat(before.subjects()).containsExactly("program:GONE"));
    }

    @Test
    void filesThatChangeTogetherHangTogether() {
        Node one = Node.defined(NodeId.parse("program:A"), "cobol", new Evidence("A.cbl", 1));
        Node other = Node.defined(NodeId.parse("program:B"), "cobol", new Evidence("B.cbl", 1));
        EstateGraph graph = EstateGraph.of(new Estate("test", List.of(one, other), List.of(), List.of(), List.of()));
        Parts parts = Parts.of(graph);
        ChangeCoupling coupling = new ChangeCoupling("A.cbl", "B.cbl", 5, 10, 10);

        Ties ties = Ties.of(graph, parts, Hubs.of(graph, parts), List.of(coupling));

        assertThat(ties.size()).isEqualTo(1);
        assertThat(ties.weight(0)).isEqualTo(0.5);
    }

    @Test
    void anEmptyEstateHasNone() {
        assertThat(of("table:T missing").seams()).isEmpty();
    }

    @Test
    void theDocumentIsValidByItsSchema() throws IOException {
        String json = of(BANK + "program:ACCT3 calls program:CARD1 CALL\nprogram:CARD1 writes table:ACCOUNT UPDATE\n")
                .toJson();

        try (InputStream schema = Files.newInputStream(Path.of("../docs/formats/seams.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(new ObjectMapper().readTree(json)))
                    .isEmpty();
        }
    }
}
