package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.script.SqlScript;
import dev.banyan.grammars.jcl.ControlCard;
import dev.banyan.grammars.jcl.JclDd;
import dev.banyan.grammars.jcl.JclStep;
import dev.banyan.grammars.sql.SqlStatement;
import dev.banyan.grammars.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edges that control statements make: what IDCAMS, FTP and the utilities and SQL programs of Db2 do to datasets and tables. */
final class CardFacts {

    private final NodeId owner;
    private final FactsBuilder facts;

    CardFacts(NodeId owner, FactsBuilder facts) {
        this.owner = owner;
        this.facts = facts;
    }

    /** RUN PROGRAM and the DDs of SORT are no edges of their own: the step's DD statements and programs speak for them. */
    void card(JclStep.Run run, ControlCard card) {
        Evidence here = Evidence.at(card.position());
        if (card instanceof ControlCard.Define define) {
            dataset(EdgeKind.WRITES, "DEFINE", define.dataset(), here);
            define.related().ifPresent(base -> dataset(EdgeKind.READS, "DEFINE", base, here));
        } else if (card instanceof ControlCard.Delete delete) {
            dataset(EdgeKind.WRITES, "DELETE", delete.dataset(), here);
        } else if (card instanceof ControlCard.Alter alter) {
            dataset(EdgeKind.WRITES, "ALTER", alter.dataset(), here);
            alter.newName().ifPresent(name -> dataset(EdgeKind.WRITES, "ALTER", name, here));
        } else if (card instanceof ControlCard.Copy copy) {
            copied(run, copy.fromDd(), copy.fromDataset())
                    .forEach(name -> dataset(EdgeKind.READS, copy.verb(), name, here));
            copied(run, copy.toDd(), copy.toDataset())
                    .forEach(name -> dataset(EdgeKind.WRITES, copy.verb(), name, here));
        } else if (card instanceof ControlCard.Table table) {
            table(table, here);
        } else if (card instanceof ControlCard.Sql sql) {
            SqlScript.read(sql.text(), sql.position(), facts).forEach(this::statement);
        }
    }

    private void statement(SqlStatement statement) {
        Evidence here = Evidence.at(statement.position());
        if (statement instanceof SqlStatement.CreateTable made) {
            table(EdgeKind.WRITES, "CREATE", made.table(), here);
        } else if (statement instanceof SqlStatement.Redefine changed) {
            changed.names().forEach(name -> table(EdgeKind.WRITES, changed.verb(), name, here));
        } else if (statement instanceof SqlStatement.CreateIndex index) {
            table(EdgeKind.WRITES, "CREATE-INDEX", index.table(), here);
        } else if (statement instanceof SqlStatement.CreateView view) {
            NodeId id = new NodeId(NodeKind.VIEW, view.view());
            facts.edge(Edge.of(owner, EdgeKind.WRITES, id, "CREATE", new Resolution.Exact(), here));
        } else {
            for (TableUse use : statement.tables()) {
                EdgeKind kind = use.access() == TableUse.Access.READ ? EdgeKind.READS : EdgeKind.WRITES;
                table(kind, use.verb(), use.table(), Evidence.at(use.position()));
            }
        }
    }

    private void table(EdgeKind kind, String via, String name, Evidence here) {
        facts.edge(Edge.of(owner, kind, new NodeId(NodeKind.TABLE, name), via, new Resolution.Exact(), here));
    }

    private void table(ControlCard.Table table, Evidence here) {
        EdgeKind kind = table.loaded() ? EdgeKind.WRITES : EdgeKind.READS;
        String via = table.loaded() ? "LOAD" : "UNLOAD";
        if (StepFacts.isUnknown(table.table())) {
            unresolved(kind, via, table.table(), here);
        } else {
            table(kind, via, table.table(), here);
        }
    }

    private static List<String> copied(JclStep.Run run, Optional<String> ddName, Optional<String> dataset) {
        List<String> names = new ArrayList<>();
        dataset.ifPresent(names::add);
        ddName.ifPresent(wanted -> StepFacts.allocations(run, wanted).forEach(allocation -> {
            if (allocation instanceof JclDd.Dataset named && !StepFacts.isPassing(named)) {
                names.add(named.name());
            }
        }));
        return names;
    }

    /** A name in a command may carry a member, a generation or a mask. */
    private void dataset(EdgeKind kind, String verb, String name, Evidence here) {
        int bracket = name.indexOf('(');
        String plain = bracket > 0 ? name.substring(0, bracket) : name;
        if (StepFacts.isUnknown(plain) || plain.contains("*")) {
            unresolved(kind, verb, plain.isEmpty() ? name : plain, here);
        } else {
            facts.edge(Edge.of(owner, kind, new NodeId(NodeKind.DATASET, plain), verb, new Resolution.Exact(), here));
        }
    }

    private void unresolved(EdgeKind kind, String via, String operand, Evidence here) {
        facts.edge(Edge.unresolved(
                owner, kind, via, new Resolution.Unresolved(operand.isBlank() ? "?" : operand, List.of()), here));
    }
}
