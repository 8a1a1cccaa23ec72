package dev.banyan.analyzer.backlog;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static Backlog backlog(String text) {
        return Backlog.of(EstateGraph.of(estate(text)));
    }

    private static BacklogItem item(Backlog backlog, String id) {
        return backlog.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among "
                        + backlog.items().stream().map(BacklogItem::id).toList()));
    }

    @Test
    void programsThatAreNotAnalysedAreOneItemOfALanguageAndTheLast() {
        Backlog backlog = backlog("""
                program:A 10 lines
                program:S1 assembler
                program:S2 assembler
                job:J executes program:A STEP1
                program:A calls program:S1 CALL
                program:A calls program:S2 CALL
                """);

        assertThat(backlog.items()).extracting(BacklogItem::id).containsExactly("move:job:J", "gap:language:assembler");
        assertThat(backlog.items().get(1).title()).isEqualTo("2 programs in assembler are not analysed");
        assertThat(backlog.items().get(0).dependsOn()).isEmpty();
    }

    @Test
    void jobsThatRunUtilitiesAloneComeLastAndAfterTheOwnersOfTheirData() {
        Backlog backlog = backlog("""
                program:IDCAMS utility
                program:A 90000 lines
                job:DEFINE executes program:IDCAMS STEP1
                job:DEFINE writes dataset:D DEFINE
                job:EMPTY executes program:IDCAMS STEP1
                transaction:T executes program:A CSD
                program:A writes dataset:D WRITE
                program:A calls ? XCTL WS-NEXT
                job:J executes program:LOST STEP1
                """);

        assertThat(backlog.items())
                .extracting(BacklogItem::id)
                .containsExactly(
                        "gap:transfer:A:WS-NEXT",
                        "move:job:J",
                        "move:transaction:T",
                        "move:job:DEFINE",
                        "move:job:EMPTY");
        BacklogItem define = item(backlog, "move:job:DEFINE");
        assertThat(define.title()).isEqualTo("Carry over job DEFINE (utilities only, writes D)");
        assertThat(define.dependsOn()).containsExactly("move:transaction:T");
        assertThat(define.wave()).isEqualTo(3);
    }

    @Test
    void missingPartsThatFewNeedAreOneItem() {
        Backlog backlog = backlog("""
                program:A 10 lines
                program:X1 missing
                program:X2 missing
                program:X3 missing
                program:MANY missing
                job:J executes program:A STEP1
                program:A calls program:X1 CALL
                program:A calls program:X2 CALL
                program:A calls program:X3 LINK
                program:A calls program:MANY CALL
                program:B calls program:MANY CALL
                program:C calls program:MANY CALL
                """);

        assertThat(backlog.items())
                .extracting(BacklogItem::id)
                .containsExactlyInAnyOrder("gap:few-references:program", "gap:program:MANY", "move:job:J");
        BacklogItem several = item(backlog, "gap:few-references:program");
        assertThat(several.title()).isEqualTo("Find 3 missing programs that one or two references need: X1, X2, X3");
        assertThat(several.evidence()).hasSize(3);
        assertThat(several.effort().points()).isEqualTo(3);
        assertThat(item(backlog, "move:job:J").dependsOn())
                .containsExactly("gap:few-references:program", "gap:program:MANY");
    }

    @Test
    void longNamesOfDataAreCountedInTitles() {
        Backlog backlog = backlog("""
                program:A 10 lines
                job:J executes program:A STEP1
                program:A writes dataset:PROD.SOME.VERY.LONG.NAME.OF.A.DATASET.MASTER WRITE
                program:A writes dataset:PROD.SOME.OTHER.NAME WRITE
                """);

        assertThat(item(backlog, "move:job:J").title()).isEqualTo("Move batch job J (10 lines, writes 2 datasets)");
    }

    @Test
    void aMenuSaysWhatItHandsOverTo() {
        Backlog backlog = backlog("""
                program:MENU 250 lines
                program:A 10 lines
                program:B 10 lines
                transaction:M executes program:MENU CSD
                transaction:TA executes program:A CSD
                transaction:TB executes program:B CSD
                program:MENU calls program:A XCTL
                program:MENU calls program:B XCTL
                """);

        BacklogItem menu = item(backlog, "move:transaction:M");
        assertThat(menu.title()).isEqualTo("Move transaction M (250 lines, no data, hands over to 2 other programs)");
        assertThat(menu.effort().inputs()).containsEntry("handsOver", 2.0);
        assertThat(menu.effort().points()).isEqualTo(1 + 1 + 2 * 0.5);
    }

    @Nested
    class ForAnEntryPoint {

        private final Backlog backlog = backlog("""
                transaction:T1
                program:A 500 lines
                program:U 100 lines
                transaction:T1 executes program:A CSD
                transaction:T2 executes program:B CSD
                program:A calls program:U CALL
                program:B calls program:U CALL
                program:A reads table:CUSTOMER SELECT
                program:A writes table:ACCOUNT UPDATE
                program:B writes table:ACCOUNT UPDATE
                program:A writes table:AUDIT INSERT
                program:A shows screen:M.A SEND-MAP
                """);

        @Test
        void effortCanBeWorkedOutFromItsInputs() {
            Effort effort = item(backlog, "move:transaction:T1").effort();

            assertThat(effort.inputs())
                    .containsEntry("ownLines", 500.0)
                    .containsEntry("sharedLines", 50.0)
                    .containsEntry("reads", 1.0)
                    .containsEntry("writes", 2.0)
                    .containsEntry("screens", 1.0)
                    .containsEntry("unresolved", 0.0);
            assertThat(effort.points()).isEqualTo(Score.round(1 + 550 / 250.0 + 0.5 + 3 + 0.5));
            assertThat(effort.low()).isLessThan(effort.points());
            assertThat(effort.high()).isGreaterThan(effort.points());
        }

        @Test
        void aStoreWithTwoMastersIsARisk() {
            assertThat(item(backlog, "move:transaction:T1").risk().inputs()).containsEntry("sharedStores", 1.0);
            assertThat(item(backlog, "move:transaction:T1").value().inputs()).containsEntry("soleStores", 1.0);
        }

        @Test
        void everyClaimHasAPlace() {
            assertThat(item(backlog, "move:transaction:T1").evidence())
                    .extracting(BacklogItem.ItemEvidence::what)
                    .contains("executes program:A by CSD", "program:A writes table:AUDIT by INSERT");
            assertThat(backlog.items())
                    .allSatisfy(item -> assertThat(item.evidence()).isNotEmpty());
        }

        @Test
        void moreSureMeansANarrowerRange() {
            Backlog unsure = backlog("""
                    transaction:T executes program:A CSD
                    program:A calls program:B XCTL partial
                    """);
            Backlog sure = backlog("""
                    transaction:T executes program:A CSD
                    program:A calls program:B XCTL
                    """);

            assertThat(item(unsure, "move:transaction:T").confidence().points()).isEqualTo(0.5);
            assertThat(item(unsure, "move:transaction:T").effort().high())
                    .isGreaterThan(item(sure, "move:transaction:T").effort().high());
        }

        @Test
        void readingOnlyIsWorthMoreThanNothingToTell() {
            Backlog backlog = backlog("""
                    endpoint:GET_/a executes type:x.A get
                    type:x.A reads table:T SELECT
                    endpoint:POST_/b executes type:x.B post
                    type:x.B writes table:T UPDATE
                    endpoint:POST_/c executes type:x.C post
                    type:x.C writes table:T UPDATE
                    """);

            assertThat(backlog.items()).extracting(BacklogItem::id).first().isEqualTo("move:endpoint:GET /a");
        }
    }

    @Nested
    class ForAGap {

        private final Backlog backlog = backlog("""
                copybook:LOST missing
                job:J executes program:A STEP1
                program:A includes copybook:LOST COPY
                program:A calls ? XCTL WS-NEXT
                program:A calls ? XCTL WS-NEXT
                program:A reads ? MQGET HOBJ
                program:STALE missing
                type:a.A calls ? method x.y
                """);

        @Test
        void whatRunsThroughItComesAfterIt() {
            assertThat(item(backlog, "move:job:J").dependsOn())
                    .containsExactly("gap:copybook:LOST", "gap:data:A:HOBJ", "gap:transfer:A:WS-NEXT");
            assertThat(item(backlog, "move:job:J").wave()).isEqualTo(2);
            assertThat(backlog.items()).extracting(BacklogItem::id).last().isEqualTo("move:job:J");
        }

        @Test
        void oneOperandIsOneItemWithAllItsPlaces() {
            assertThat(item(backlog, "gap:transfer:A:WS-NEXT").evidence())
                    .extracting(BacklogItem.ItemEvidence::line)
                    .containsExactly(4, 5);
        }

        @Test
        void whoReadsWhatNobodyKnowsIsLessSure() {
            BacklogItem job = item(backlog, "move:job:J");

            assertThat(job.effort().inputs()).containsEntry("unresolved", 3.0);
            assertThat(job.risk().points()).isEqualTo(9);
            assertThat(job.confidence().points()).isLessThan(1);
            assertThat(item(backlog, "gap:data:A:HOBJ").title())
                    .isEqualTo("Find out which data A reaches through HOBJ");
        }

        @Test
        void whatNothingNeedsIsNoGap() {
            assertThat(backlog.items()).extracting(BacklogItem::id).noneMatch(id -> id.contains("STALE"));
        }

        @Test
        void anUnresolvedJavaCallMakesNoItem() {
            assertThat(backlog.items()).extracting(BacklogItem::id).noneMatch(id -> id.contains("a.A"));
        }
    }

    @Test
    void packagesInACircleAreOneItem() {
        Backlog backlog = backlog("""
                type:a.X uses type:b.Y signature
                type:b.Y calls type:a.X method
                """);

        BacklogItem cycle = item(backlog, "cycle:packages:a");
        assertThat(cycle.title()).isEqualTo("Untangle 2 packages that need each other in a circle: a, b");
        assertThat(cycle.evidence()).hasSize(2);
    }

    @Test
    void screensThatLeadToEachOtherAreNoCircle() {
        Backlog backlog = backlog("""
                program:A calls program:B XCTL
                program:B calls program:A XCTL
                """);

        assertThat(backlog.items()).isEmpty();
    }

    @Test
    void anEntryThatIsNotHttpIsBridged() {
        Backlog backlog = backlog("""
                endpoint:JMS_orders executes type:a.Listener onMessage
                endpoint:ANY_/x.do executes type:a.Action execute
                """);

        assertThat(item(backlog, "move:endpoint:JMS orders").kind()).isEqualTo(ItemKind.BRIDGE_INTERFACE);
        assertThat(item(backlog, "move:endpoint:JMS orders").route()).isNull();
        assertThat(item(backlog, "move:endpoint:ANY /x.do").route()).isEqualTo("any-x-do");
    }

    @Test
    void whatNobodyCallsByAProtocolIsMovedAndNotBridged() {
        Backlog backlog = backlog("""
                endpoint:JMS_orders executes type:a.Listener onMessage
                endpoint:TIMER_a.T#run executes type:a.T run
                endpoint:MAIN_a.M executes type:a.M main
                endpoint:PORTLET_Books executes type:a.P doView
                """);

        assertThat(item(backlog, "move:endpoint:JMS orders").title()).startsWith("Bridge the listener to orders (");
        assertThat(item(backlog, "move:endpoint:TIMER a.T#run").title()).startsWith("Move the timer a.T#run (");
        assertThat(item(backlog, "move:endpoint:MAIN a.M").title()).startsWith("Move the program a.M (");
        assertThat(item(backlog, "move:endpoint:PORTLET Books").title()).startsWith("Move the portlet Books (");
    }

    @Test
    void namesFromSourcesDoNotBecomeMarkup() {
        String markdown = backlog("""
                endpoint:GET_/<script>alert(1)</script> executes type:a.A get
                """).toMarkdown();

        assertThat(markdown.replaceAll("`[^`\\n]*`", ""))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void markdownShowsAllItemsAtAGlanceAndEachFormulaOnce() {
        String markdown = backlog("""
                endpoint:GET_/a executes type:a.A get
                endpoint:GET_/b executes type:a.B get
                """).toMarkdown();

        assertThat(markdown)
                .contains(
                        "| 2 | 1 | Move GET /b behind the proxy (no code of the estate, no data) | 1.0 | 0.0 | 0.0 |\n")
                .containsOnlyOnce("- effort = `1 + (ownLines")
                .containsOnlyOnce("- value = `hasCode")
                .contains("- confidence: 1.0, from references 1\n", "- risk: 0.0\n");
    }

    @Test
    void worksThroughALongChainInOrder() {
        List<BacklogItem> items = Order.of(List.of(chained("c", "b"), chained("a", "none"), chained("b", "a")));

        assertThat(items).extracting(BacklogItem::id).containsExactly("a", "b", "c");
        assertThat(items).extracting(BacklogItem::wave).containsExactly(1, 2, 3);
    }

    private static BacklogItem chained(String id, String after) {
        Score one = new Score(1, "1", new java.util.TreeMap<>());
        return new BacklogItem(
                id,
                ItemKind.CLOSE_GAP,
                id,
                List.of(new BacklogItem.ItemEvidence("estate", 1, id)),
                Effort.of(one, 0),
                one,
                one,
                one,
                List.of(after),
                1,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
