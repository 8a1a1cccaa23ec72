package dev.banyan.analyzer.link;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.ProgramOutline;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins what the languages found. Languages know their own sources only: COBOL says that a program reads the DD name
 * ACCTFILE, JCL says what ACCTFILE is in the step that runs the program, and here the two become one edge from program
 * to dataset.
 *
 * <p>The steps, each linear in its input: programs that are needed by the name of their member get their own; the databases behind segments and the programs behind web services are found; logical
 * names are redirected to what they are bound to, open transfers to what the estate knows of them, started transactions to their
 * programs; edges that say the same are merged; nodes of one id are merged, and made where only an edge mentions them; a module is found for every
 * node that has a file.
 */
public final class Linker {

    private Linker() {}

    /**
     * Joins the facts.
     *
     * @param facts of all languages, in any order
     * @param tree the files of the estate, to say where a program without readable source may be found; the estate's name
     */
    public static Estate link(List<Facts> facts, SourceTree tree) {
        List<Node> mentions = new ArrayList<>();
        List<Edge> found = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(tree.problems());
        List<ProgramOutline> outlines = new ArrayList<>();
        for (Facts one : facts) {
            mentions.addAll(one.nodes());
            found.addAll(one.edges());
            bindings.addAll(one.bindings());
            readings.addAll(one.readings());
            problems.addAll(one.problems());
            outlines.addAll(one.outlines());
        }
        LoadModules modules = LoadModules.of(mentions);
        mentions.replaceAll(modules::node);
        found.replaceAll(modules::edge);
        bindings.replaceAll(modules::binding);
        List<Edge> edges =
                EdgeMerge.merge(StartedPrograms.reach(OpenTransfers.find(bound(found, bindings, mentions), mentions)));
        NodeMerge merge = NodeMerge.of(mentions, edges);
        problems.addAll(merge.problems());
        MissingParts missing = new MissingParts(tree);
        ProgramFans fans = new ProgramFans(edges);
        List<Node> nodes = Mapsets.among(merge.nodes(), edges).stream()
                .map(missing::mark)
                .map(fans::count)
                .toList();
        Modules folders = Modules.of(nodes, tree.name());
        List<Node> placed = new ArrayList<>(nodes.stream().map(folders::place).toList());
        placed.addAll(folders.made());
        List<Edge> all = new ArrayList<>(edges);
        all.addAll(contained(placed, edges));
        return new Estate(tree.name(), placed, all, readings, problems, outlines);
    }

    private static List<Edge> bound(List<Edge> found, List<Binding> bindings, List<Node> mentions) {
        List<Edge> joined = BoundServices.find(Segments.find(found, bindings, mentions), mentions);
        return LogicalNames.redirect(joined, bindings);
    }

    /** A module contains what is not inside something else already. */
    private static List<Edge> contained(List<Node> nodes, List<Edge> edges) {
        Set<NodeId> inside = new HashSet<>();
        for (Edge edge : edges) {
            if (edge.kind() == EdgeKind.CONTAINS) {
                edge.to().ifPresent(inside::add);
            }
        }
        List<Edge> contains = new ArrayList<>();
        for (Node node : nodes) {
            if (node.id().kind() != NodeKind.MODULE
                    && node.module().isPresent()
                    && node.definition().isPresent()
                    && !inside.contains(node.id())) {
                contains.add(Edge.of(
                        node.module().get(),
                        EdgeKind.CONTAINS,
                        node.id(),
                        "source",
                        new Resolution.Exact(),
                        node.definition().get()));
            }
        }
        return contains;
    }
}
