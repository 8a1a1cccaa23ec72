package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.ChangeCoupling;
import dev.banyan.analyzer.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The candidate services of an estate.
 *
 * @param method how they were found
 * @param foundation parts that so many need that they belong to no seam, the most needed first
 * @param seams the most code first
 * @param unassigned parts that hang on nothing, or on too little to be a service, by id
 */
public record Seams(int version, Method method, List<Foundation> foundation, List<Seam> seams, List<String> unassigned)
        implements Document {

    private static final int VERSION = 1;

    public Seams {
        foundation = List.copyOf(foundation);
        seams = List.copyOf(seams);
        unassigned = List.copyOf(unassigned);
    }

    /**
     * How they were found.
     *
     * @param resolution of the modularity
     * @param modularity 0 to 1; below 0.3 the estate has no natural parts
     * @param starts runs of which the best was taken
     * @param mostCode size above which a community is cut further
     * @param hub how many must need a part without data before it is foundation
     * @param changes pairs of files that change together, which counted
     * @param testsLeftOut programs and types
     * @param generatedLeftOut programs and types
     */
    public record Method(
            double resolution,
            double modularity,
            int starts,
            int mostCode,
            int hub,
            int changes,
            int testsLeftOut,
            int generatedLeftOut) {}

    /**
     * A part that belongs to no seam because so many need it.
     *
     * @param neededBy how many parts need it
     * @param seams how many seams do
     */
    public record Foundation(String node, int neededBy, int seams) {}

    /**
     * Finds them.
     *
     * @param couplings files that change together; empty where no history is known
     */
    public static Seams of(EstateGraph graph, List<ChangeCoupling> couplings) {
        Parts parts = Parts.of(graph);
        Hubs hubs = Hubs.of(graph, parts);
        Ties ties = Ties.of(graph, parts, hubs, couplings);
        Communities communities = Communities.of(parts, ties);
        int[] groups = Groups.of(graph, parts, ties, communities, hubs.foundation());
        Portraits portraits = new Portraits(graph, parts, ties, hubs, groups);
        List<String> unassigned = new ArrayList<>();
        for (int number = 0; number < groups.length; number++) {
            NodeId id = parts.id(number);
            if (groups[number] == Groups.NONE && !hubs.foundation().contains(id)) {
                unassigned.add(id.toString());
            }
        }
        Method method = new Method(
                communities.resolution(),
                Figure.of(communities.quality()),
                communities.starts(),
                Communities.most(parts),
                hubs.threshold(),
                couplings.size(),
                parts.tests(),
                parts.generated());
        return new Seams(VERSION, method, portraits.foundation(), portraits.seams(), unassigned);
    }

    /** The seam of each part that has one, by their ids. */
    public SortedMap<String, String> byMember() {
        SortedMap<String, String> found = new TreeMap<>();
        for (Seam seam : seams) {
            seam.members().values().forEach(ids -> ids.forEach(id -> found.put(id, seam.id())));
        }
        return found;
    }

    @Override
    public String name() {
        return "seams.json";
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** seams.json as text. */
    public String toJson() {
        return CanonicalJson.document(this);
    }
}
