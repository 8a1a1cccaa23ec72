package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.grammars.sql.TableUse;
import dev.banyan.grammars.sql.TableUse.Access;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Draws what statements do to tables, from the type that runs them. */
final class TableEdges {

    private final Gathering gathering;
    private final Entities entities;
    private final Set<String> mentioned = new TreeSet<>();

    TableEdges(Gathering gathering, Entities entities) {
        this.gathering = gathering;
        this.entities = entities;
    }

    /** One statement that a member of a type runs, at a place. */
    record Run(String type, String member, Evidence evidence, Resolution resolution) {}

    void statement(Run run, List<TableUse> tables, List<String> holes) {
        for (TableUse use : tables) {
            if (use.table().startsWith(SqlText.HOLE_NAME)) {
                unknown(run, use, holes);
            } else {
                // Query languages of mappers look like SQL; their tables are entities.
                Optional<String> mapped = entities.tableOfUpperCase(use.table());
                uses(run, use.access() == Access.WRITE, mapped.orElse(use.table()), use.verb());
            }
        }
    }

    void uses(Run run, boolean writes, String table, String verb) {
        draw(run, writes, table, verb);
    }

    /** A table that is written along with another, and the places that say so. */
    void cascades(Run run, String table, String verb, List<Evidence> way) {
        EdgeSheet.Added edge = draw(run, true, table, verb);
        way.forEach(edge::evidence);
    }

    private EdgeSheet.Added draw(Run run, boolean writes, String table, String verb) {
        NodeId target = new NodeId(NodeKind.TABLE, table.toUpperCase(Locale.ROOT));
        mention(target);
        return gathering
                .edges()
                .add(node(run.type()), kind(writes), target, verb, run.resolution(), run.evidence())
                .member(run.member(), "", run.evidence().line());
    }

    private void unknown(Run run, TableUse use, List<String> holes) {
        String number = use.table().substring(SqlText.HOLE_NAME.length());
        int hole = number.chars().allMatch(Character::isDigit) && number.length() < 6 ? Integer.parseInt(number) : 0;
        String operand = hole < holes.size() ? holes.get(hole) : "expression";
        unresolved(run, use.access() == Access.WRITE, use.verb(), operand);
    }

    /** Something is done to a table that could not be told. */
    void unresolved(Run run, boolean writes, String verb, String operand) {
        gathering
                .edges()
                .unresolved(
                        node(run.type()),
                        kind(writes),
                        verb,
                        new Resolution.Unresolved(operand, List.of()),
                        run.evidence())
                .member(run.member(), "", run.evidence().line());
    }

    /** A stored procedure is a program, as it is for SQL in COBOL. */
    void procedure(Run run, String name) {
        NodeId procedure = new NodeId(NodeKind.PROGRAM, name.toUpperCase(Locale.ROOT));
        gathering.facts().node(Node.mentioned(procedure));
        gathering
                .edges()
                .add(node(run.type()), EdgeKind.CALLS, procedure, "CALL", run.resolution(), run.evidence())
                .member(run.member(), "", run.evidence().line());
    }

    /** A stored procedure whose name could not be told. */
    void unknownProcedure(Run run, String operand) {
        gathering
                .edges()
                .unresolved(
                        node(run.type()),
                        EdgeKind.CALLS,
                        "CALL",
                        new Resolution.Unresolved(operand, List.of()),
                        run.evidence())
                .member(run.member(), "", run.evidence().line());
    }

    /** The table of a statement that nobody may run; where it names an entity, the table of that. */
    void mention(String table) {
        String name = entities.tableOfUpperCase(table).orElse(table);
        mention(new NodeId(NodeKind.TABLE, name.toUpperCase(Locale.ROOT)));
    }

    /** A table that is known without anybody using it. */
    void mention(NodeId table) {
        if (mentioned.add(table.name())) {
            gathering.facts().node(Node.mentioned(table));
        }
    }

    private static EdgeKind kind(boolean writes) {
        return writes ? EdgeKind.WRITES : EdgeKind.READS;
    }

    NodeId node(String type) {
        return gathering.names().node(type);
    }
}
