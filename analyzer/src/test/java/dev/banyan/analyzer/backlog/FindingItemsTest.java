package dev.banyan.analyzer.backlog;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.finding.RuleSetFindings;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.settings.PlanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FindingItemsTest {

    private static final String RECIPE = "banyan.dev/recipe=org.acme.Recipe";
    private static final String JAKARTA = "konveyor.io/target=jakarta-ee9+";

    private static Finding finding(String rule, int effort, List<String> labels, String... places) {
        List<Incident> incidents = new ArrayList<>();
        for (String place : places) {
            int colon = place.lastIndexOf(':');
            incidents.add(new Incident(
                    new Evidence(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1))),
                    "do it",
                    "1 String password = \"hunter2x\";",
                    new Resolution.Exact(),
                    new TreeMap<>()));
        }
        return new Finding(
                new RuleNote(
                        rule, "Why it matters", Optional.of(RuleNote.Category.MANDATORY), effort, labels, List.of()),
                incidents);
    }

    private static Backlog backlog(boolean konveyor, Finding... findings) {
        Estate text = estate("type:a.A 10 lines");
        List<Node> nodes = new ArrayList<>(text.nodes());
        for (String module : List.of("web", "core", "jobs", "tools")) {
            nodes.add(Node.defined(new NodeId(NodeKind.MODULE, module), "maven", new Evidence(module + "/pom.xml", 1))
                    .withAttribute("folder", module));
        }
        nodes.add(Node.defined(new NodeId(NodeKind.TYPE, "t.DbTest"), "java", new Evidence("core/src/DbTest.java", 1))
                .withAttribute(Node.TEST, "true"));
        RuleSetFindings set =
                new RuleSetFindings("banyan", "", new TreeSet<>(), List.of(findings), new TreeSet<>(), new TreeMap<>());
        return Backlog.of(new BacklogSources(
                EstateGraph.of(new Estate("test", nodes, List.of(), List.of(), List.of())),
                Optional.of(new Findings(List.of(set), List.of())),
                Optional.empty(),
                List.of(),
                PlanSettings.DEFAULT.withKonveyor(konveyor)));
    }

    private static String[] places(String module, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> module + "/src/A" + i % 40 + ".java:" + i)
                .toArray(String[]::new);
    }

    @Test
    void fourHundredImportsThatRecipesMendAreOneMechanicalItemOfAModule() {
        Backlog backlog = backlog(
                false,
                finding("jakarta-servlet", 1, List.of(JAKARTA, RECIPE), places("web", 300)),
                finding("jakarta-inject", 1, List.of(JAKARTA, RECIPE), places("web", 100)));

        assertThat(backlog.items()).hasSize(1);
        BacklogItem item = backlog.items().get(0);
        assertThat(item.id()).isEqualTo("upgrade:web:jakarta-ee9+:recipes");
        assertThat(item.title())
                .isEqualTo("Take the code from javax to jakarta by 2 recipes in web (400 places, 40 files)");
        assertThat(item.effort().points()).isEqualTo(Score.round(1 + 0.2 * 2 + 0.01 * 40));
        assertThat(item.plan().parts()).containsExactly("module:web");
        assertThat(backlog.notes()).singleElement().asString().startsWith("400 places of 2 rules are 1 items");
    }

    @Test
    void konveyorAddsUpEffortTimesPlaces() {
        Finding finding = finding("jakarta-servlet", 3, List.of(JAKARTA, RECIPE), places("web", 100));

        Backlog backlog = backlog(true, finding);

        assertThat(backlog.effortModel()).isEqualTo("konveyor");
        assertThat(backlog.items().get(0).effort().points()).isEqualTo(300);
    }

    @Test
    void aSecretIsNamedByItsPlaceAndNeverByItsValue() {
        Backlog backlog = backlog(false, finding("security-secret-in-code", 2, List.of(), "core/src/Db.java:7"));

        BacklogItem item = backlog.items().get(0);
        assertThat(item.kind()).isEqualTo(ItemKind.ROTATE_SECRET);
        assertThat(item.evidence())
                .containsExactly(new BacklogItem.ItemEvidence("core/src/Db.java", 7, "security-secret-in-code"));
        assertThat(backlog.toJson() + backlog.toMarkdown()).doesNotContain("hunter2x");
    }

    @Test
    void weaknessesOfTestsAreNoWork() {
        Backlog backlog = backlog(
                false,
                finding("security-secret-in-code", 2, List.of(), "core/src/DbTest.java:7"),
                finding("security-weak-hash", 2, List.of(), "core/src/DbTest.java:8"),
                finding("jdk9-unsafe", 1, List.of(), "core/src/DbTest.java:9"));

        assertThat(backlog.items()).extracting(BacklogItem::kind).containsExactly(ItemKind.UPGRADE_API);
    }

    @Test
    void aRuleOfManyModulesIsOneItemAndSmallOnesOfOneModuleToo() {
        Backlog backlog = backlog(
                false,
                finding("cloud-exit", 1, List.of(), "web/A.java:1", "core/A.java:1", "jobs/A.java:1", "tools/A.java:1"),
                finding("jdk9-unsafe", 1, List.of(), "web/B.java:1"),
                finding("jdk17-applet", 1, List.of(), "web/C.java:1"));

        assertThat(backlog.items())
                .extracting(BacklogItem::id)
                .containsExactlyInAnyOrder("upgrade:modules:cloud-exit", "upgrade:web:small");
    }

    @Test
    void whatCostsNothingAndWhatCouldBeDoneMakesNoItem() {
        Backlog backlog = backlog(
                false,
                finding("struts1-action", 0, List.of(), "web/A.java:1"),
                finding("ai-documents", 3, List.of(), "web/A.java:1"));

        assertThat(backlog.items()).isEmpty();
    }
}
