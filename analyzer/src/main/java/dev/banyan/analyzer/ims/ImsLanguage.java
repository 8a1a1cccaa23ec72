package dev.banyan.analyzer.ims;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.ims.ImsDatabase;
import dev.banyan.grammars.ims.ImsFile;
import dev.banyan.grammars.ims.ImsParser;
import dev.banyan.grammars.ims.ImsPsb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads DBDs and PSBs: a database is a dataset, a segment a table of it. */
public final class ImsLanguage implements Language {

    private static final Set<String> ENDINGS = Set.of("dbd", "psb");

    @Override
    public boolean reads(SourceHead head) {
        return head.is(ENDINGS, lines -> lines.stream()
                .filter(line -> !line.startsWith("*"))
                .anyMatch(line -> (line.contains(" DBD ") && line.contains("ACCESS="))
                        || (line.contains(" PCB ") && line.contains("TYPE="))));
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, file -> SourceReading.of(file, "ims", text -> read(file, text)))
                .forEach(all::add);
        return all.build();
    }

    private static Facts read(SourceFile file, String text) {
        FactsBuilder facts = new FactsBuilder();
        ImsFile source = ImsParser.parse(file.path(), text);
        source.problems().forEach(facts::problem);
        source.databases().forEach(database -> database(database, facts));
        source.psbs().forEach(psb -> psb(psb, facts));
        return facts.build();
    }

    private static void database(ImsDatabase database, FactsBuilder facts) {
        NodeId id = new NodeId(NodeKind.DATASET, database.name());
        Node node = Node.defined(id, "ims", Evidence.at(database.position()))
                .withAttribute("access", String.join(",", database.access()));
        facts.node(database.dds().isEmpty() ? node : node.withAttribute("dd", String.join(",", database.dds())));
        for (ImsDatabase.Segment segment : database.segments()) {
            Evidence here = Evidence.at(segment.position());
            facts.node(segment(database, segment, here));
            facts.edge(Edge.of(
                    id,
                    EdgeKind.CONTAINS,
                    segment(database.name(), segment.name()),
                    "DBD",
                    new Resolution.Exact(),
                    here));
        }
    }

    private static Node segment(ImsDatabase database, ImsDatabase.Segment segment, Evidence here) {
        Node node = Node.defined(segment(database.name(), segment.name()), "ims", here)
                .withMetric("bytes", segment.bytes())
                .withAttribute("database", database.name());
        String keys = segment.fields().stream()
                .filter(ImsDatabase.Field::key)
                .map(ImsDatabase.Field::name)
                .collect(Collectors.joining(","));
        Node keyed = keys.isEmpty() ? node : node.withAttribute("key", keys);
        return segment.parent().isEmpty() ? keyed : keyed.withAttribute("parent", segment.parent());
    }

    private static void psb(ImsPsb psb, FactsBuilder facts) {
        int number = 0;
        for (ImsPsb.Pcb pcb : psb.pcbs()) {
            number++;
            Optional<NodeId> database = Optional.of(pcb.database())
                    .filter(name -> !name.isEmpty())
                    .map(name -> new NodeId(NodeKind.DATASET, name));
            facts.binding(new Binding(
                    new LogicalName(LogicalName.Namespace.IMS_PCB, psb.name() + "/" + number),
                    Optional.empty(),
                    database,
                    "PCB " + number + " of PSB " + psb.name(),
                    Evidence.at(pcb.position())));
            if (database.isPresent()) {
                pcb.segments()
                        .forEach(segment -> facts.node(Node.mentioned(segment(pcb.database(), segment))
                                .withAttribute("database", pcb.database())));
            }
        }
    }

    private static NodeId segment(String database, String segment) {
        return new NodeId(NodeKind.TABLE, database + "." + segment);
    }
}
