package dev.banyan.analyzer.graph;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.NodeId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final EstateGraph MENU = EstateGraph.of(estate("""
            transaction:CM00 executes program:COMEN01C
            transaction:CAVW executes program:COACTVWC
            program:COMEN01C calls program:COACTVWC XCTL
            program:COMEN01C calls program:CSUTLDTC CALL
            program:COACTVWC calls program:COMEN01C XCTL
            program:COACTVWC calls program:CSUTLDTC CALL
            program:COACTVWC reads table:ACCOUNT SELECT
            program:COACTVWC calls transaction:CAVW RETURN-TRANSID
            """));

    @Test
    void stopsWhereAnotherEntryPointBegins() {
        Reach reach = Reach.of(MENU);

        assertThat(names(reach.of(id("transaction:CM00")))).containsExactly("program:COMEN01C", "program:CSUTLDTC");
        assertThat(names(reach.handsOver(id("transaction:CM00")))).containsExactly("program:COACTVWC");
    }

    @Test
    void takesDataAlongAndNoTransaction() {
        assertThat(names(Reach.of(MENU).of(id("transaction:CAVW"))))
                .containsExactly("program:COACTVWC", "program:CSUTLDTC", "table:ACCOUNT");
    }

    @Test
    void countsWhoSharesANode() {
        Reach reach = Reach.of(MENU);

        assertThat(reach.sharedBy(id("program:CSUTLDTC"))).isEqualTo(2);
        assertThat(reach.sharedBy(id("program:COMEN01C"))).isEqualTo(1);
        assertThat(reach.sharedBy(id("program:UNKNOWN"))).isZero();
    }

    @Test
    void followsAJobThroughItsProcs() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                job:J executes proc:P
                proc:P executes program:A
                program:A calls program:B CALL
                """)));

        assertThat(names(reach.of(id("job:J")))).containsExactly("program:A", "program:B", "proc:P");
    }

    @Test
    void aCallOfAnInterfaceNeedsWhatImplementsIt() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                type:a.Service interface
                endpoint:GET_/a executes type:a.Controller get
                type:a.Controller calls type:a.Service method
                type:a.Base inherits type:a.Service
                type:a.Impl inherits type:a.Base
                type:a.Base inherits type:a.Impl
                type:a.Impl reads table:T SELECT
                type:a.Other inherits type:a.Controller
                """)));

        assertThat(names(reach.of(id("endpoint:GET /a"))))
                .containsExactly("type:a.Base", "type:a.Controller", "type:a.Impl", "type:a.Service", "table:T");
    }

    @Test
    void comesToAnEndInACircle() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                job:J executes program:A
                program:A calls program:B CALL
                program:B calls program:A CALL
                """)));

        assertThat(names(reach.of(id("job:J")))).containsExactly("program:A", "program:B");
    }

    private static NodeId id(String text) {
        return NodeId.parse(text);
    }

    private static List<String> names(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).toList();
    }
}
