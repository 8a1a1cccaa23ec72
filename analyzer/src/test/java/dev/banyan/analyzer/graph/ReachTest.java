package dev.banyan.analyzer.graph;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
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

        assertThat(names(reach.of(id("transaction:CM00")).nodes()))
                .containsExactly("program:COMEN01C", "program:CSUTLDTC");
        assertThat(names(reach.of(id("transaction:CM00")).beyond())).containsExactly("program:COACTVWC");
    }

    @Test
    void takesDataAlongAndNoTransaction() {
        assertThat(names(Reach.of(MENU).of(id("transaction:CAVW")).nodes()))
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

        assertThat(names(reach.of(id("job:J")).nodes())).containsExactly("program:A", "program:B", "proc:P");
    }

    @Test
    void aJobTakesNoDatasetThatOnlyAnotherJobGivesToItsProgram() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                job:DAILY executes program:POST
                job:RERUN executes program:POST
                transaction:T executes program:MENU
                program:MENU calls program:POST LINK
                program:POST writes dataset:REJECT WRITE boundBy=job:DAILY
                program:POST writes dataset:REJECT2 WRITE boundBy=job:RERUN
                program:POST writes dataset:HIST WRITE boundBy=job:DAILY,job:RERUN
                program:POST writes dataset:MASTER WRITE
                """)));

        Walk daily = reach.of(id("job:DAILY"));
        assertThat(names(daily.nodes()))
                .containsExactly("program:POST", "dataset:HIST", "dataset:MASTER", "dataset:REJECT");
        assertThat(names(daily.targets(EdgeKind.WRITES)))
                .containsExactly("dataset:HIST", "dataset:MASTER", "dataset:REJECT");
        assertThat(names(reach.writers(id("dataset:REJECT2")))).containsExactly("job:RERUN");
    }

    @Test
    void onlyAWalkFromAJobAsksWhoseDdItIs() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                transaction:T executes program:A
                program:A reads dataset:D READ boundBy=job:J
                """)));

        assertThat(names(reach.of(id("transaction:T")).nodes())).containsExactly("program:A", "dataset:D");
    }

    @Test
    void whatAScheduleStartsNextIsNoPartOfAJob() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                job:A executes program:PA
                job:B executes program:PB
                job:A calls job:B CONTROL-M
                """)));

        assertThat(names(reach.of(id("job:A")).nodes())).containsExactly("program:PA");
        assertThat(reach.of(id("job:A")).beyond()).isEmpty();
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

        assertThat(names(reach.of(id("endpoint:GET /a")).nodes()))
                .containsExactly("type:a.Base", "type:a.Controller", "type:a.Impl", "type:a.Service", "table:T");
    }

    @Test
    void saysWhoHandsOverAndWhoWrites() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                transaction:A executes program:PA
                transaction:B executes program:PB
                program:PA calls program:PB XCTL
                program:PA calls program:SUB CALL
                program:SUB writes table:T UPDATE
                program:LOOSE writes table:T UPDATE
                """)));

        assertThat(names(reach.arrivals(id("transaction:B")))).containsExactly("transaction:A");
        assertThat(reach.arrivals(id("transaction:A"))).isEmpty();
        assertThat(names(reach.writers(id("table:T")))).containsExactly("program:LOOSE", "transaction:A");
    }

    @Test
    void goesByMethodSoThatAReaderDoesNotWriteWhatItsClassWrites() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                endpoint:GET_/a executes type:a.Controller get =>get()
                endpoint:POST_/a executes type:a.Controller add =>add(Form)
                type:a.Controller calls type:a.Controller method add(Form)=>check(Form)
                type:a.Controller calls type:a.Dao method get()=>find() check(Form)=>find() add(Form)=>save(A)
                type:a.Dao reads table:T SELECT find()=>
                type:a.Dao writes table:T INSERT save(A)=>
                type:a.Dao reads table:CONFIG SELECT <init>()=>
                """)));

        Walk get = reach.of(id("endpoint:GET /a"));
        Walk post = reach.of(id("endpoint:POST /a"));

        assertThat(get.targets(EdgeKind.WRITES)).isEmpty();
        assertThat(names(get.targets(EdgeKind.READS))).containsExactly("table:CONFIG", "table:T");
        assertThat(names(post.targets(EdgeKind.WRITES))).containsExactly("table:T");
        assertThat(names(post.targets(EdgeKind.READS))).containsExactly("table:CONFIG", "table:T");
        assertThat(reach.writers(id("table:T"))).hasSize(1);
    }

    @Test
    void namesThePlaceAtWhichItTakesAnEdge() {
        Walk walk = Reach.of(EstateGraph.of(estate("""
                endpoint:GET_/a executes type:a.Controller get =>get()
                type:a.Controller writes table:T INSERT other()=>
                type:a.Controller writes table:LOG INSERT get()=>
                """))).of(id("endpoint:GET /a"));

        assertThat(walk.steps().stream()
                        .filter(step -> step.edge().kind() == EdgeKind.WRITES)
                        .map(Walk.Step::place))
                .containsExactly(new Evidence("estate", 3));
    }

    @Test
    void findsTheBodyOfAnInterfaceMethodUnderOtherTypeNamesAndOfAnInheritedOne() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                type:a.Store interface
                endpoint:GET_/a executes type:a.C get =>get()
                endpoint:GET_/b executes type:a.D get =>get()
                type:a.C calls type:a.Store method get()=>save(T)
                type:a.Rows inherits type:a.Store
                type:a.Rows writes table:ROWS INSERT save(Row)=>
                type:a.Rows writes table:OTHER INSERT save(Row,int)=>
                type:a.Base writes table:BASE INSERT get()=>
                type:a.D inherits type:a.Base
                """)));

        assertThat(names(reach.of(id("endpoint:GET /a")).targets(EdgeKind.WRITES)))
                .containsExactly("table:ROWS");
        assertThat(names(reach.of(id("endpoint:GET /b")).targets(EdgeKind.WRITES)))
                .containsExactly("table:BASE");
    }

    @Test
    void actionsThatShareAnAbstractBaseDoNotShareWhatTheyDo() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                type:a.Base abstract
                endpoint:GET_/x executes type:a.X execute =>execute()
                endpoint:GET_/y executes type:a.Y execute =>execute()
                type:a.X inherits type:a.Base
                type:a.Y inherits type:a.Base
                type:a.Base calls type:a.Base method execute()=>doIt()
                type:a.X writes table:X INSERT doIt()=>
                type:a.Y writes table:Y INSERT doIt()=>
                """)));

        assertThat(names(reach.of(id("endpoint:GET /x")).targets(EdgeKind.WRITES)))
                .containsExactly("table:X");
    }

    @Test
    void whoMakesAnObjectRunsWhatOthersCallBackOnIt() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                type:a.Task calledBack=run();call()
                type:a.Base calledBack=before()
                endpoint:GET_/a executes type:a.C get =>get()
                endpoint:GET_/b executes type:a.C see =>see()
                type:a.C calls type:a.Task constructor get()=><init>()
                type:a.C calls type:a.Task method see()=>size()
                type:a.Task inherits type:a.Base
                type:a.Task writes table:T INSERT run()=>
                type:a.Task writes table:U INSERT other()=>
                type:a.Base writes table:B INSERT before()=>
                """)));

        assertThat(names(reach.of(id("endpoint:GET /a")).targets(EdgeKind.WRITES)))
                .containsExactly("table:B", "table:T");
        assertThat(reach.of(id("endpoint:GET /b")).targets(EdgeKind.WRITES)).isEmpty();
    }

    @Test
    void aBeanThatOnlyItsOwnApplicationCallsIsNoEntry() {
        EstateGraph graph = EstateGraph.of(estate("""
                endpoint:EJB_a local
                endpoint:EJB_a executes type:a.Bean save
                endpoint:GET_/a executes type:a.C get =>get()
                type:a.C calls type:a.Bean method get()=>save()
                type:a.Bean writes table:T INSERT save()=>
                """));

        assertThat(graph.entryPoints()).containsExactly(id("endpoint:GET /a"));
        assertThat(names(Reach.of(graph).of(id("endpoint:GET /a")).targets(EdgeKind.WRITES)))
                .containsExactly("table:T");
    }

    @Test
    void aTypeThatIsOnlyNamedRunsNothing() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                endpoint:GET_/a executes type:a.C get =>get()
                type:a.C uses type:a.Entity signature
                type:a.C uses type:a.Other signature
                type:a.Entity reads table:E ENTITY
                type:a.Entity uses type:a.Far signature
                endpoint:GET_/b executes type:a.Other get =>get()
                """)));
        Walk walk = reach.of(id("endpoint:GET /a"));

        assertThat(names(walk.nodes())).containsExactly("type:a.C", "type:a.Entity");
        assertThat(walk.targets(EdgeKind.READS)).isEmpty();
        assertThat(walk.beyond()).isEmpty();
    }

    @Test
    void takesAllOfATypeWhereNoMethodIsNamed() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                endpoint:EJB_a executes type:a.Bean ejb
                type:a.Bean writes table:A INSERT one()=>
                type:a.Bean inherits type:a.Base
                type:a.Base writes table:B INSERT two()=>
                """)));

        assertThat(names(reach.of(id("endpoint:EJB a")).targets(EdgeKind.WRITES)))
                .containsExactly("table:A", "table:B");
    }

    @Test
    void comesToAnEndInACircle() {
        Reach reach = Reach.of(EstateGraph.of(estate("""
                job:J executes program:A
                program:A calls program:B CALL
                program:B calls program:A CALL
                """)));

        assertThat(names(reach.of(id("job:J")).nodes())).containsExactly("program:A", "program:B");
    }

    private static NodeId id(String text) {
        return NodeId.parse(text);
    }

    private static List<String> names(Collection<NodeId> ids) {
        return ids.stream().map(NodeId::toString).toList();
    }

    @Test
    void goesThroughWhatATimerStartsToo() {
        Estate plain = estate("""
                endpoint:TIMER_a.T#run executes type:a.T run =>run()
                endpoint:GET_/x executes type:a.C get =>get()
                endpoint:GET_/y executes type:a.D get =>get()
                type:a.C calls type:a.T method get()=>run()
                type:a.C calls type:a.D method get()=>get()
                type:a.T reads table:ACCOUNT SELECT run()=>
                """);
        Estate timed = new Estate(
                plain.name(),
                plain.nodes().stream()
                        .map(node ->
                                node.id().name().startsWith("TIMER") ? node.withAttribute("framework", "timer") : node)
                        .toList(),
                plain.edges(),
                List.of(),
                List.of());

        assertThat(names(Reach.of(EstateGraph.of(timed))
                        .of(id("endpoint:GET /x"))
                        .nodes()))
                .containsExactly("type:a.C", "type:a.T", "table:ACCOUNT");
    }

    @Test
    void beginsAtAPageThatAnEndpointShows() {
        Reach reach = Reach.of(EstateGraph.of(estate("endpoint:GET_/ shows screen:/home.jsp forward")));

        assertThat(names(reach.of(id("endpoint:GET /")).nodes())).containsExactly("screen:/home.jsp");
        assertThat(EstateGraph.of(estate("endpoint:GET_/ shows screen:/home.jsp forward"))
                        .entryPoints())
                .extracting(NodeId::toString)
                .containsExactly("endpoint:GET /");
    }
}
