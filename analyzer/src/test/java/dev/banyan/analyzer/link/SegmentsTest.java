package dev.banyan.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SegmentsTest {

    private static final Evidence HERE = new Evidence("A.cbl", 1);
    private static final NodeId PROGRAM = new NodeId(NodeKind.PROGRAM, "P");

    private final List<Binding> bindings = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    @Test
    void thePsbOfTheProgramGivesTheDatabase() {
        segment("BANKDBD", "CUST");
        segment("OTHER", "CUST");
        runsWith("BANKPSB");
        pcb("BANKPSB/1", "BANKDBD");

        assertThat(found(segmentUse("CUST")))
                .containsExactly("table:BANKDBD.CUST derived PARM; PCB BANKPSB/1 IMS_SEGMENT:CUST");
    }

    @Test
    void withoutAPsbTheOnlyDatabaseWithTheSegmentIsMeant() {
        segment("BANKDBD", "CUST");

        assertThat(found(segmentUse("CUST")))
                .containsExactly("table:BANKDBD.CUST derived the only database with this segment IMS_SEGMENT:CUST");
    }

    @Test
    void severalDatabasesWithTheSegmentArePartial() {
        segment("BANKDBD", "CUST");
        segment("OTHER", "CUST");

        assertThat(found(segmentUse("CUST")))
                .containsExactly(
                        "table:BANKDBD.CUST partial one of the databases with this segment IMS_SEGMENT:CUST",
                        "table:OTHER.CUST partial one of the databases with this segment IMS_SEGMENT:CUST");
    }

    @Test
    void anUnknownSegmentStaysAsItIs() {
        assertThat(found(segmentUse("CUST"))).containsExactly("table:CUST exact  IMS_SEGMENT:CUST");
    }

    @Test
    void aPcbIsKnownByItsPlaceAmongTheParameters() {
        runsWith("BANKPSB");
        pcb("BANKPSB/1", "BANKDBD");
        pcb("BANKPSB/2", "FLATDBD");
        database("FLATDBD", "GSAM,BSAM", "FLATIN,FLATOUT");

        assertThat(found(pcbUse("2 of 2"))).containsExactly("dataset:FLATDBD derived PARM; PCB BANKPSB/2 DD:FLATOUT");
        assertThat(found(pcbUse("2 of 3"))).containsExactly("dataset:BANKDBD derived PARM; PCB BANKPSB/1 IMS_PCB:PCBX");
        assertThat(found(pcbUse("1 of 3"))).containsExactly("dataset:PCBX exact  IMS_PCB:PCBX");
        assertThat(found(pcbUse("9 of 9"))).containsExactly("dataset:PCBX exact  IMS_PCB:PCBX");
    }

    @Test
    void aNamedPcbDecidesBetweenDatabasesWithTheSegment() {
        segment("BANKDBD", "CUST");
        segment("OTHER", "CUST");
        runsWith("BANKPSB");
        pcb("BANKPSB/1", "BANKDBD");
        pcb("BANKPSB/2", "OTHER");

        assertThat(found(segmentUse("CUST").withAttribute("pcb", "2")))
                .containsExactly("table:OTHER.CUST derived PARM; PCB BANKPSB/2 IMS_SEGMENT:CUST");
        assertThat(found(segmentUse("CUST").withAttribute("pcb", "2 of 3")))
                .containsExactly("table:BANKDBD.CUST derived PARM; PCB BANKPSB/1 IMS_SEGMENT:CUST");
        assertThat(found(segmentUse("CUST").withAttribute("pcb", "7"))).hasSize(2);
    }

    @Test
    void aProgramWorksWithThePsbOfItsCallersStepAndBelongsToItsJob() {
        segment("BANKDBD", "CUST");
        segment("OTHER", "CUST");
        NodeId main = new NodeId(NodeKind.PROGRAM, "MAIN");
        NodeId job = new NodeId(NodeKind.JOB, "J");
        bindings.add(new Binding(
                new LogicalName(Namespace.IMS_PSB, "BANKPSB"),
                Optional.of(main),
                Optional.empty(),
                Optional.of(job),
                "PARM",
                HERE));
        pcb("BANKPSB/1", "BANKDBD");
        Edge call = Edge.of(main, EdgeKind.CALLS, PROGRAM, "CALL", new Resolution.Exact(), HERE);

        assertThat(Segments.find(List.of(call, segmentUse("CUST")), bindings, nodes))
                .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                .extracting(edge -> edge.to().orElseThrow() + " " + edge.attributes())
                .containsExactly("table:BANKDBD.CUST {boundBy=job:J}");
    }

    @Test
    void aDatabaseContainsTheDatasetsThatItsDdNamesStandFor() {
        database("BANKDBD", "HIDAM", "BANKDD");
        bindings.add(new Binding(
                new LogicalName(Namespace.DD, "BANKDD"),
                Optional.of(PROGRAM),
                Optional.of(new NodeId(NodeKind.DATASET, "A.BANK")),
                "DD BANKDD of job J",
                HERE));

        assertThat(Segments.find(List.of(), bindings, nodes)).isEmpty();

        runsWith("BANKPSB");
        assertThat(Segments.find(List.of(), bindings, nodes))
                .extracting(edge ->
                        edge.from() + " " + edge.kind().word() + " " + edge.to().orElseThrow() + " " + edge.via())
                .containsExactly("dataset:BANKDBD contains dataset:A.BANK BANKDD");
    }

    private void segment(String database, String name) {
        nodes.add(Node.mentioned(new NodeId(NodeKind.TABLE, database + "." + name))
                .withAttribute("database", database));
    }

    private void database(String name, String access, String dds) {
        nodes.add(Node.defined(new NodeId(NodeKind.DATASET, name), "ims", HERE)
                .withAttribute("access", access)
                .withAttribute("dd", dds));
    }

    private void runsWith(String psb) {
        bindings.add(new Binding(
                new LogicalName(Namespace.IMS_PSB, psb), Optional.of(PROGRAM), Optional.empty(), "PARM", HERE));
    }

    private void pcb(String name, String database) {
        bindings.add(new Binding(
                new LogicalName(Namespace.IMS_PCB, name),
                Optional.empty(),
                Optional.of(new NodeId(NodeKind.DATASET, database)),
                "PCB " + name,
                new Evidence("P.psb", 1)));
    }

    private static Edge segmentUse(String segment) {
        return Edge.of(PROGRAM, EdgeKind.READS, new NodeId(NodeKind.TABLE, segment), "GU", new Resolution.Exact(), HERE)
                .withLogical(new LogicalName(Namespace.IMS_SEGMENT, segment));
    }

    private static Edge pcbUse(String place) {
        return Edge.of(
                        PROGRAM,
                        EdgeKind.WRITES,
                        new NodeId(NodeKind.DATASET, "PCBX"),
                        "ISRT",
                        new Resolution.Exact(),
                        HERE)
                .withLogical(new LogicalName(Namespace.IMS_PCB, "PCBX"))
                .withAttribute("pcb", place);
    }

    private List<String> found(Edge edge) {
        return Segments.find(List.of(edge), bindings, nodes).stream()
                .map(one -> one.to().orElseThrow() + " " + one.resolution().word() + " " + reason(one.resolution())
                        + " " + one.logical().orElseThrow())
                .toList();
    }

    private static String reason(Resolution resolution) {
        if (resolution instanceof Resolution.Derived derived) {
            return derived.reason();
        }
        return resolution instanceof Resolution.Partial partial ? partial.reason() : "";
    }
}
