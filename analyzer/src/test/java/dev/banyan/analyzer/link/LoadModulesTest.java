package dev.banyan.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.source.SourceTree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LoadModulesTest {

    private static final Evidence HERE = new Evidence("jcl/J.jcl", 2);

    private final FactsBuilder facts = new FactsBuilder();

    private Estate link() {
        return Linker.link(List.of(facts.build()), new SourceTree("e", List.of(), List.of()));
    }

    private static NodeId id(String text) {
        return NodeId.parse(text);
    }

    private static Node cobol(String id, String file, int line) {
        return Node.defined(id(id), "cobol", new Evidence(file, line));
    }

    private static Edge needs(String from, EdgeKind kind, String to, Resolution resolution) {
        return Edge.of(id(from), kind, id(to), "EXEC", resolution, HERE);
    }

    private static List<String> programs(Estate estate) {
        return estate.nodes().stream()
                .map(node -> node.id() + (node.attributes().containsKey("missing") ? " missing" : ""))
                .filter(text -> text.startsWith("program:"))
                .toList();
    }

    @Test
    void aMembersNameMeansTheProgramInIt() {
        facts.node(cobol("program:PROG6", "lib/PROGSIX.cbl", 2))
                .node(cobol("program:SECOND", "lib/PROGSIX.cbl", 90))
                .node(cobol("program:PROG6/INNER", "lib/PROGSIX.cbl", 1))
                .node(Node.mentioned(id("program:PROGSIX")).withAttribute("online", "true"))
                .edge(needs("job:J", EdgeKind.EXECUTES, "program:PROGSIX", new Resolution.Exact()))
                .edge(needs("program:PROG6", EdgeKind.CALLS, "program:OTHER", new Resolution.Exact()));
        Estate estate = link();

        assertThat(programs(estate))
                .containsExactly("program:OTHER missing", "program:PROG6", "program:PROG6/INNER", "program:SECOND");
        assertThat(estate.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.EXECUTES)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.to()).contains(id("program:PROG6"));
                    assertThat(edge.resolution())
                            .isEqualTo(
                                    new Resolution.Derived("the member PROGSIX (lib/PROGSIX.cbl) holds program PROG6"));
                });
        assertThat(estate.nodes())
                .filteredOn(node -> node.id().equals(id("program:PROG6")))
                .singleElement()
                .satisfies(node -> assertThat(node.attributes()).containsEntry("online", "true"));
    }

    @Test
    void whatWasInDoubtBeforeStaysInDoubt() {
        facts.node(cobol("program:PROG6", "lib/PROGSIX.cbl", 2))
                .edge(needs("program:A", EdgeKind.CALLS, "program:PROGSIX", new Resolution.Partial("WS-PGM holds it")))
                .edge(needs("program:B", EdgeKind.CALLS, "program:PROGSIX", new Resolution.Derived("WS-PGM holds it")));

        assertThat(link().edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.CALLS)
                .extracting(Edge::resolution)
                .containsExactly(
                        new Resolution.Partial(
                                "WS-PGM holds it; the member PROGSIX (lib/PROGSIX.cbl) holds program PROG6"),
                        new Resolution.Derived(
                                "WS-PGM holds it; the member PROGSIX (lib/PROGSIX.cbl) holds program PROG6"));
    }

    @Test
    void theStepsOfAMemberBindTheFilesOfItsProgram() {
        facts.node(cobol("program:PROG6", "lib/PROGSIX.cbl", 2))
                .edge(Edge.of(
                                id("program:PROG6"),
                                EdgeKind.READS,
                                id("dataset:INDD"),
                                "READ",
                                new Resolution.Exact(),
                                new Evidence("lib/PROGSIX.cbl", 20))
                        .withLogical(new LogicalName(LogicalName.Namespace.DD, "INDD")))
                .edge(needs("program:PROGSIX", EdgeKind.READS, "dataset:S", new Resolution.Exact()))
                .binding(new Binding(
                        new LogicalName(LogicalName.Namespace.DD, "INDD"),
                        Optional.of(id("program:PROGSIX")),
                        Optional.of(id("dataset:REAL.IN")),
                        "DD INDD of job J",
                        HERE));
        Estate estate = link();

        assertThat(estate.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                .extracting(edge -> edge.from() + " " + edge.to().orElseThrow())
                .contains("program:PROG6 dataset:REAL.IN", "program:PROG6 dataset:S");
    }

    @Test
    void aProgramOfThatNameOrTwoSuchMembersSettleNothing() {
        facts.node(cobol("program:PROG6", "lib/SAME.cbl", 2))
                .node(cobol("program:SAME", "lib/OTHER.cbl", 2))
                .node(cobol("program:A", "one/TWICE.cbl", 2))
                .node(cobol("program:B", "two/TWICE.cbl", 2))
                .edge(needs("job:J", EdgeKind.EXECUTES, "program:SAME", new Resolution.Exact()))
                .edge(needs("job:J", EdgeKind.EXECUTES, "program:TWICE", new Resolution.Exact()));

        assertThat(link().edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.EXECUTES)
                .extracting(edge -> edge.to().orElseThrow().name())
                .containsExactly("SAME", "TWICE");
    }
}
