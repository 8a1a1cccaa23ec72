package dev.banyan.analyzer.graph;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MappingsTest {

    private static final String ENTITIES = """
            type:a.Owner reads table:OWNERS ENTITY
            type:a.Owner uses type:a.Pet signature
            type:a.Pet reads table:PETS ENTITY
            type:a.Vet reads table:VETS ENTITY
            type:a.C calls type:a.Owner constructor form()=><init>() list()=><init>() any()=><init>()
            type:a.C calls type:a.Vet constructor list()=><init>() any()=><init>()
            type:a.C calls type:a.Pet method list()=>getName() any()=>getName() form()=>getName()
            type:a.C calls type:a.R method list()=>find() any()=>what()
            type:a.R reads table:OWNERS SELECT find()=>
            type:a.R reads ? SELECT entity
            """;

    private static List<String> reads(String method) {
        String unresolved = method.equals("any") ? "" : "type:a.R reads ? SELECT entity\n";
        String text = ENTITIES.replace(unresolved, "") + "endpoint:GET_/x executes type:a.C " + method + " =>" + method
                + "()\n";
        return Reach.of(EstateGraph.of(estate(text)))
                .of(NodeId.parse("endpoint:GET /x"))
                .targets(EdgeKind.READS)
                .stream()
                .map(NodeId::name)
                .toList();
    }

    @Test
    void ofEntitiesThatAreOnlyMadeReadNothing() {
        assertThat(reads("form")).isEmpty();
    }

    @Test
    void ofEntitiesThatAreLoadedReadWithWhatCanBeGotAtFromThem() {
        assertThat(reads("list")).containsExactly("OWNERS", "PETS");
    }

    @Test
    void mayAllBeReadWhereTheTableOfAnAccessIsNotKnown() {
        assertThat(reads("any")).containsExactly("OWNERS", "PETS", "VETS");
    }

    @Test
    void thatNothingReadsLeaveNoTableInTheWalk() {
        String text = ENTITIES + "endpoint:GET_/x executes type:a.C form =>form()";

        assertThat(Reach.of(EstateGraph.of(estate(text)))
                        .of(NodeId.parse("endpoint:GET /x"))
                        .nodes())
                .extracting(NodeId::toString)
                .containsExactly("type:a.C", "type:a.Owner", "type:a.Pet");
    }
}
