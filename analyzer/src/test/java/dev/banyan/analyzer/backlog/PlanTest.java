package dev.banyan.analyzer.backlog;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.settings.PlanSettings;
import dev.banyan.analyzer.settings.PlanSettings.Criticality;
import dev.banyan.analyzer.settings.PlanSettings.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PlanTest {

    private static final String THREE = """
            program:A 250 lines
            program:B 250 lines
            program:C 250 lines
            transaction:TA executes program:A CSD
            transaction:TB executes program:B CSD
            transaction:TC executes program:C CSD
            """;

    private static Backlog backlog(String text, PlanSettings settings) {
        return Backlog.of(new BacklogSources(
                EstateGraph.of(estate(text)), Optional.empty(), Optional.empty(), List.of(), settings));
    }

    private static BacklogItem item(Backlog backlog, String id) {
        return backlog.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PlanSettings parts(Part... parts) {
        return new PlanSettings(0, false, new TreeMap<>(), List.of(parts));
    }

    @Test
    void wavesHoldNoMoreThanTheirCapacity() {
        Backlog backlog = backlog(THREE, new PlanSettings(4, false, new TreeMap<>(), List.of()));

        assertThat(backlog.items()).extracting(BacklogItem::wave).containsExactly(1, 1, 2);
        assertThat(backlog.items().get(0).effort().points()).isEqualTo(2);
    }

    @Test
    void anItemLargerThanAWaveHasOneOfItsOwn() {
        Backlog backlog = backlog(THREE, new PlanSettings(1, false, new TreeMap<>(), List.of()));

        assertThat(backlog.items()).extracting(BacklogItem::wave).containsExactly(1, 2, 3);
    }

    @Test
    void whatTheBusinessNeedsMoreComesFirstAndSaysWhy() {
        Backlog backlog = backlog(
                THREE, parts(new Part("transaction:TC", Criticality.CRITICAL, Optional.of("Cards"), Optional.empty())));

        BacklogItem first = backlog.items().get(0);
        assertThat(first.id()).isEqualTo("move:transaction:TC");
        assertThat(first.plan().owner()).isEqualTo("Cards");
        Score priority = Objects.requireNonNull(first.plan().priority());
        assertThat(priority.inputs()).containsEntry("criticality", 4.0).containsEntry("weight", 1.0);
        assertThat(priority.points())
                .isEqualTo(Score.round(
                        100 * 4 * first.value().points() / first.effort().points()));
    }

    @Test
    void weightsOfKindsAndConcernsMultiply() {
        Backlog backlog = backlog(
                THREE,
                new PlanSettings(
                        0, false, new TreeMap<>(Map.of("strangle-transaction", 2.0, "lock-in", 3.0)), List.of()));

        Score priority = Objects.requireNonNull(backlog.items().get(0).plan().priority());
        assertThat(priority.inputs()).containsEntry("weight", 6.0);
    }

    @Test
    void aDeadlineGoesOnToWhatMustBeDoneBefore() {
        Backlog backlog = backlog(
                THREE + "program:C calls ? XCTL WS-NEXT\n",
                parts(new Part(
                        "transaction:TC",
                        Criticality.NORMAL,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2027, 3, 31)))));

        assertThat(item(backlog, "gap:transfer:C:WS-NEXT").plan().deadline()).isEqualTo("2027-03-31");
        assertThat(backlog.items().get(0).id()).isEqualTo("gap:transfer:C:WS-NEXT");
    }

    @Test
    void aPartThatNoItemSpeaksOfIsANote() {
        Backlog backlog =
                backlog(THREE, parts(new Part("module:none", Criticality.LOW, Optional.empty(), Optional.empty())));

        assertThat(backlog.notes())
                .containsExactly("The settings speak of module:none, and no item does: it has no effect.");
    }

    @Test
    void theWordsOfTheSettingsAreThoseOfTheBacklog() {
        assertThat(PlanSettings.KINDS)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ItemKind.values()).stream().map(ItemKind::word).toList());
        assertThat(PlanSettings.CONCERNS)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Concern.values()).stream().map(Concern::word).toList());
    }

    @Test
    void dataThatJobsAndTransactionsWriteGetsAMasterBeforeTheyMove() {
        Backlog backlog = backlog("""
                transaction:T executes program:A CSD
                job:J executes program:B STEP1
                program:A writes dataset:D WRITE
                program:B writes dataset:D WRITE
                program:A writes dataset:E WRITE
                """, PlanSettings.DEFAULT);

        BacklogItem data = item(backlog, "data:dataset:D");
        assertThat(data.title()).isEqualTo("Give D one master: jobs and transactions write it (2 entry points)");
        assertThat(data.concerns()).contains(Concern.PERFORMANCE);
        assertThat(item(backlog, "move:job:J").dependsOn()).containsExactly("data:dataset:D");
        assertThat(backlog.items()).noneMatch(item -> item.id().equals("data:dataset:E"));
    }

    @Test
    void aSharedProgramWithACommonCopybookIsBridged() {
        Backlog backlog = backlog("""
                copybook:PARMS 5 lines
                program:V 20 lines
                transaction:TA executes program:A CSD
                transaction:TB executes program:B CSD
                program:A calls program:V LINK
                program:B calls program:V CALL
                program:A includes copybook:PARMS COPY
                program:V includes copybook:PARMS COPY
                """, PlanSettings.DEFAULT);

        assertThat(item(backlog, "bridge:program:V").title())
                .isEqualTo("Bridge program V (PARMS): 2 entry points need it on both sides of a move");
    }

    @Test
    void whatSurelyNothingUsesIsRetired() {
        Backlog backlog = Backlog.of(new BacklogSources(
                EstateGraph.of(estate("program:OLD 400 lines")),
                Optional.empty(),
                Optional.empty(),
                List.of(NodeId.parse("program:OLD")),
                PlanSettings.DEFAULT));

        assertThat(backlog.items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ItemKind.RETIRE_CODE);
            assertThat(item.title())
                    .isEqualTo("Retire 1 program or copybook of the estate that nothing uses (400 lines): OLD");
        });
    }

    @Test
    void thePartsOfAProductThatHasEndedAreOneItemAndThoseOfTestsNone() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        NodeId module = new NodeId(NodeKind.MODULE, "web");
        nodes.add(Node.defined(module, "maven", new Evidence("pom.xml", 1)));
        for (String name : List.of("spring-core:5.3.1", "spring-web:5.3.1", "spring-test:5.3.1")) {
            NodeId library = new NodeId(NodeKind.LIBRARY, "org.springframework:" + name);
            nodes.add(Node.mentioned(library)
                    .withAttribute("product", "spring-framework")
                    .withAttribute("version", "5.3.1")
                    .withAttribute("vulnerabilities", name.startsWith("spring-web") ? "CVE-2022-22965" : "")
                    .withAttribute("endOfLife", "2024-08-31"));
            String scope = name.startsWith("spring-test") ? "test" : "compile";
            edges.add(Edge.of(
                    module, EdgeKind.DEPENDS, library, scope, new Resolution.Exact(), new Evidence("pom.xml", 9)));
        }

        Backlog backlog = Backlog.of(EstateGraph.of(new Estate("test", nodes, edges, List.of(), List.of())));

        assertThat(backlog.items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("library:spring-framework");
            assertThat(item.title())
                    .isEqualTo(
                            "Replace or raise spring-framework 5.3.1 (support ended 2024-08-31, 1 known vulnerability)");
            assertThat(item.effort().inputs()).containsEntry("libraries", 2.0);
        });
    }

    @Test
    void theEightConcernsAreSectionsOfTheMarkdown() {
        assertThat(backlog(THREE, PlanSettings.DEFAULT).concerns()).hasSize(8);
        assertThat(backlog(THREE, PlanSettings.DEFAULT).toMarkdown())
                .contains(
                        "### Security and compliance\n", "### Lock-in\n\n3 items, ", "- 3 transactions run in CICS.\n");
    }
}
