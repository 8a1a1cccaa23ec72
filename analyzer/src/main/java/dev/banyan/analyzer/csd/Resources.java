package dev.banyan.analyzer.csd;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.grammars.csd.CsdCommand;
import dev.banyan.grammars.source.Excerpt;
import dev.banyan.grammars.source.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each kind of DEFINE says about the estate; kinds that say nothing of programs and data are passed over. */
final class Resources {

    /** Attributes of the CSD that are worth a reader's time, and their words in estate.json. */
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "GROUP", "group",
            "DESCRIPTION", "description",
            "REMOTESYSTEM", "remoteSystem",
            "TRANSID", "transid",
            "TYPE", "type",
            "DDNAME", "ddname",
            "TRIGGERLEVEL", "triggerLevel",
            "REMOTENAME", "remoteName",
            "LOCATION", "location",
            "POOLNAME", "poolName");

    private static final int MAX_DATASETS = 16;

    /** Types that say nothing of programs and data: terminals, connections, pools, and what monitors them. */
    private static final Set<String> WITHOUT_FACTS = Set.of(
            "ATOMSERVICE",
            "BUNDLE",
            "CONNECTION",
            "CORBASERVER",
            "DB2CONN",
            "DJAR",
            "DOCTEMPLATE",
            "DUMPCODE",
            "ENQMODEL",
            "EPADAPTER",
            "IPCONN",
            "JOURNALMODEL",
            "JVMSERVER",
            "LSRPOOL",
            "MAPSET",
            "MQCONN",
            "MQINI",
            "MQMONITOR",
            "PARTITIONSET",
            "PARTNER",
            "PROCESSTYPE",
            "PROFILE",
            "REQUESTMODEL",
            "SESSIONS",
            "TCPIPSERVICE",
            "TERMINAL",
            "TRANCLASS",
            "TYPETERM");

    private Resources() {}

    static void define(CsdCommand command, FactsBuilder facts) {
        String name = command.name().toUpperCase(Locale.ROOT);
        Evidence here = Evidence.at(command.position());
        switch (command.kind()) {
            case "TRANSACTION" -> transaction(command, name, here, facts);
            case "PROGRAM" -> facts.node(described(Node.mentioned(new NodeId(NodeKind.PROGRAM, name)), command));
            case "FILE" -> file(command, name, here, facts);
            case "TDQUEUE" -> queue(command, name, here, facts);
            case "DB2TRAN" -> db2(command, facts);
            case "DB2ENTRY" -> entry(command, name, facts);
            case "URIMAP" -> WebResources.define(command, name, here, facts);
            case "WEBSERVICE" -> WebResources.service(command, name, here, facts);
            case "PIPELINE" -> WebResources.pipeline(command, name, facts);
            case "LIBRARY" -> library(command, name, here, facts);
            case "TSMODEL" -> model(command, name, here, facts);
            default -> {
                if (!WITHOUT_FACTS.contains(command.kind())) {
                    facts.problem(new Problem(
                            command.position(),
                            "unknown-resource",
                            "`" + Excerpt.of(command.kind()) + "` is no type of resource that is known; "
                                    + Excerpt.of(name) + " was left out.",
                            "Check the spelling; if your release of CICS has this type, tell us."));
                }
            }
        }
    }

    /** The datasets that programs are loaded from, by their place: DSNAME01 to DSNAME16. */
    private static void library(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        for (int i = 1; i <= MAX_DATASETS; i++) {
            upper(command, String.format(Locale.ROOT, "DSNAME%02d", i))
                    .filter(dataset -> !dataset.contains("&"))
                    .ifPresent(dataset -> facts.node(
                            described(Node.defined(new NodeId(NodeKind.DATASET, dataset), "csd", here), command)
                                    .withAttribute("cicsLibrary", name)));
        }
    }

    /** A model speaks for all queues whose names begin with its prefix, so it is a queue by that prefix. */
    private static void model(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        upper(command, "PREFIX").ifPresent(prefix -> {
            String queue = prefix.contains("+") || prefix.contains("*") ? prefix : prefix + "*";
            facts.node(described(Node.defined(new NodeId(NodeKind.QUEUE, queue), "csd", here), command)
                    .withAttribute("tsModel", name));
        });
    }

    private static void transaction(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        NodeId id = new NodeId(NodeKind.TRANSACTION, name);
        facts.node(described(Node.defined(id, "csd", here), command));
        upper(command, "PROGRAM")
                .ifPresent(program -> facts.edge(Edge.of(
                        id,
                        EdgeKind.EXECUTES,
                        new NodeId(NodeKind.PROGRAM, program),
                        "CSD",
                        new Resolution.Exact(),
                        here)));
    }

    private static void file(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        upper(command, "DSNAME").ifPresent(dataset -> {
            NodeId id = new NodeId(NodeKind.DATASET, dataset);
            facts.node(described(Node.defined(id, "csd", here), command));
            facts.binding(binding(Namespace.CICS_FILE, name, id, "DEFINE FILE(" + name + ")", here));
        });
    }

    private static void queue(CsdCommand command, String name, Evidence here, FactsBuilder facts) {
        facts.node(described(Node.defined(new NodeId(NodeKind.QUEUE, name), "csd", here), command));
        upper(command, "DSNAME").ifPresent(dataset -> {
            NodeId id = new NodeId(NodeKind.DATASET, dataset);
            facts.node(Node.defined(id, "csd", here));
            facts.binding(binding(Namespace.CICS_TDQUEUE, name, id, "DEFINE TDQUEUE(" + name + ")", here));
        });
        upper(command, "INDIRECTNAME")
                .ifPresent(other -> facts.binding(binding(
                        Namespace.CICS_TDQUEUE,
                        name,
                        new NodeId(NodeKind.QUEUE, other),
                        "DEFINE TDQUEUE(" + name + ") TYPE(INDIRECT)",
                        here)));
        upper(command, "TRANSID")
                .ifPresent(transaction -> facts.edge(Edge.of(
                        new NodeId(NodeKind.QUEUE, name),
                        EdgeKind.EXECUTES,
                        new NodeId(NodeKind.TRANSACTION, transaction),
                        "TRIGGER",
                        new Resolution.Exact(),
                        here)));
    }

    /** An entry may name its transaction, and gives the plan to those that DB2TRAN puts under it. */
    private static void entry(CsdCommand command, String name, FactsBuilder facts) {
        upper(command, "TRANSID").filter(transaction -> !isGeneric(transaction)).ifPresent(transaction -> {
            Node node = Node.mentioned(new NodeId(NodeKind.TRANSACTION, transaction))
                    .withAttribute("db2Entry", name);
            facts.node(upper(command, "PLAN")
                    .map(plan -> node.withAttribute("db2Plan", plan))
                    .orElse(node));
        });
    }

    /** The Db2 plan's entry that a transaction runs under. */
    private static void db2(CsdCommand command, FactsBuilder facts) {
        String transaction = upper(command, "TRANSID").orElse(command.name().toUpperCase(Locale.ROOT));
        if (!isGeneric(transaction)) {
            upper(command, "ENTRY")
                    .ifPresent(entry -> facts.node(Node.mentioned(new NodeId(NodeKind.TRANSACTION, transaction))
                            .withAttribute("db2Entry", entry)));
        }
    }

    private static boolean isGeneric(String transaction) {
        return transaction.contains("*") || transaction.contains("+");
    }

    private static Binding binding(Namespace space, String name, NodeId target, String how, Evidence here) {
        return new Binding(
                new LogicalName(space, name), Optional.empty(), Optional.of(target), how + " in the CSD", here);
    }

    private static Node described(Node node, CsdCommand command) {
        Node result = node;
        for (Map.Entry<String, String> attribute : ATTRIBUTES.entrySet()) {
            Optional<String> value = command.attribute(attribute.getKey());
            if (value.isPresent()) {
                result = result.withAttribute(attribute.getValue(), value.get());
            }
        }
        return result;
    }

    static Optional<String> upper(CsdCommand command, String attribute) {
        return command.attribute(attribute)
                .map(value -> value.strip().toUpperCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }
}
