package dev.banyan.analyzer.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.LogicalName.Namespace;
import dev.banyan.analyzer.facts.Member;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class LinkerTest {

    private static final SourceTree NO_FILES = new SourceTree("heritage", List.of(), List.of());

    @Nested
    final class Merging {

        @Test
        void aDefinitionWinsOverAMention() {
            Estate estate = link(new FactsBuilder()
                    .node(Node.mentioned(id("program:A")).withAttribute("online", "true"))
                    .node(defined("program:A", "app/cbl/A.cbl").withMetric("statements", 7))
                    .build());
            Node node = node(estate, "program:A");
            assertThat(node.definition()).contains(new Evidence("app/cbl/A.cbl", 1));
            assertThat(node.language()).contains("cobol");
            assertThat(node.metrics()).containsEntry("statements", 7);
            assertThat(node.attributes()).containsEntry("online", "true").doesNotContainKey("missing");
        }

        @Test
        void aMapsetThatIsDefinedAsAProgramIsNoMissingProgram() {
            Estate estate = link(new FactsBuilder()
                    .node(Node.mentioned(id("program:SIGNS")))
                    .node(Node.mentioned(id("program:LOST")))
                    .node(Node.defined(id("screen:SIGNS.SIGNA"), "bms", new Evidence("bms/SIGNS.bms", 1)))
                    .build());
            assertThat(estate.nodes())
                    .extracting(node -> node.id().toString())
                    .contains("program:LOST")
                    .doesNotContain("program:SIGNS");
        }

        @Test
        void aMapsetThatIsCalledStaysAProgram() {
            Estate estate = link(new FactsBuilder()
                    .node(Node.defined(id("screen:SIGNS.SIGNA"), "bms", new Evidence("bms/SIGNS.bms", 1)))
                    .edge(Edge.of(
                            id("program:A"),
                            EdgeKind.CALLS,
                            id("program:SIGNS"),
                            "CALL",
                            new Resolution.Exact(),
                            new Evidence("cbl/A.cbl", 1)))
                    .build());
            assertThat(node(estate, "program:SIGNS").attributes()).containsKey("missing");
        }

        @Test
        void aSecondDefinitionIsAProblemAndAnAttribute() {
            Estate estate = link(new FactsBuilder()
                    .node(defined("program:A", "z/cbl/A.cbl").withAttribute("kind", "late"))
                    .node(defined("program:A", "a/cbl/A.cbl").withAttribute("kind", "early"))
                    .build());
            Node node = node(estate, "program:A");
            assertThat(node.definition()).contains(new Evidence("a/cbl/A.cbl", 1));
            assertThat(node.attributes())
                    .containsEntry("alsoDefinedIn", "z/cbl/A.cbl")
                    .containsEntry("kind", "early");
            assertThat(estate.problems()).extracting(Problem::code).containsExactly("duplicate-definition");
            assertThat(estate.problems().get(0).what())
                    .isEqualTo("The program A is defined here and in a/cbl/A.cbl:1.");
            assertThat(estate.problems().get(0).advice()).startsWith("Both are one node: it has the edges of both");
        }

        @Test
        void edgesThatSayTheSameAreOneWithAllPlaces() {
            Edge first = reads("program:A", "table:T", 10).withMembers(List.of(new Member("MAIN", "", 10)));
            Edge second = reads("program:A", "table:T", 20).withMembers(List.of(new Member("NEXT", "", 20)));
            Estate estate =
                    link(new FactsBuilder().edge(second).edge(first).edge(first).build());
            assertThat(estate.edges()).hasSize(1);
            assertThat(estate.edges().get(0).evidence())
                    .extracting(Evidence::line)
                    .containsExactly(10, 20);
            assertThat(estate.edges().get(0).members()).extracting(Member::from).containsExactly("MAIN", "NEXT");
        }

        @Test
        void edgesOfDifferentCertaintyStayApart() {
            Edge exact = reads("program:A", "table:T", 10);
            Edge derived = Edge.of(
                    id("program:A"),
                    EdgeKind.READS,
                    id("table:T"),
                    "SELECT",
                    new Resolution.Derived("because"),
                    new Evidence("A.cbl", 11));
            assertThat(link(new FactsBuilder().edge(exact).edge(derived).build())
                            .edges())
                    .extracting(edge -> edge.resolution().word())
                    .containsExactly("derived", "exact");
        }

        @Test
        void reasonsOfMergedEdgesAreUnited() {
            FactsBuilder facts = new FactsBuilder();
            for (String reason : List.of("b", "a", "b")) {
                facts.edge(Edge.of(
                        id("program:A"),
                        EdgeKind.CALLS,
                        id("program:B"),
                        "CALL",
                        new Resolution.Derived(reason),
                        new Evidence("A.cbl", 1)));
            }
            assertThat(link(facts.build()).edges())
                    .extracting(Edge::resolution)
                    .containsExactly(new Resolution.Derived("a; b"));
        }

        @Test
        void unresolvedEdgesOfDifferentOperandsStayApart() {
            FactsBuilder facts = new FactsBuilder();
            for (String operand : List.of("WS-B", "WS-A", "WS-A")) {
                facts.edge(Edge.unresolved(
                        id("program:A"),
                        EdgeKind.CALLS,
                        "CALL",
                        new Resolution.Unresolved(operand, List.of()),
                        new Evidence("A.cbl", 1)));
            }
            assertThat(link(facts.build()).edges()).hasSize(2);
        }

        @Test
        void theOrderOfTheFactsDoesNotShow() {
            Facts one = new FactsBuilder()
                    .node(defined("program:B", "app/cbl/B.cbl"))
                    .edge(reads("program:B", "table:T", 3))
                    .build();
            Facts two = new FactsBuilder()
                    .node(defined("program:A", "app/cbl/A.cbl"))
                    .edge(reads("program:A", "table:T", 3))
                    .build();
            assertThat(Linker.link(List.of(one, two), NO_FILES)).isEqualTo(Linker.link(List.of(two, one), NO_FILES));
        }
    }

    @Nested
    final class MissingPrograms {

        @Test
        void whatNobodyDefinesIsMissing() {
            Estate estate = link(new FactsBuilder()
                    .edge(calls("program:A", "program:NOWHERE"))
                    .edge(includes("program:A", "copybook:GONE"))
                    .build());
            assertThat(node(estate, "program:NOWHERE").attributes()).containsEntry("missing", "true");
            assertThat(node(estate, "copybook:GONE").attributes()).containsEntry("missing", "true");
        }

        @Test
        void whatTheSystemDeliversIsNotMissing() {
            FactsBuilder facts = new FactsBuilder();
            for (String name : List.of("CEE3ABD", "CBLTDLI", "MQGET", "DSNTIAR")) {
                facts.edge(calls("program:A", "program:" + name));
            }
            for (String name : List.of("DFHAID", "SQLCA", "CMQV")) {
                facts.edge(includes("program:A", "copybook:" + name));
            }
            assertThat(link(facts.build()).nodes())
                    .filteredOn(node -> !node.id().name().equals("A"))
                    .hasSize(7)
                    .allSatisfy(node -> assertThat(node.attributes())
                            .containsEntry("system", "true")
                            .doesNotContainKey("missing"));
        }

        @Test
        void theProceduresOfIbmAreMarked() {
            Estate estate = link(new FactsBuilder()
                    .edge(calls("job:J", "proc:IGYWCL"))
                    .edge(calls("job:J", "proc:BANKCOMP"))
                    .edge(calls("job:J", "proc:DFHMINE"))
                    .node(defined("proc:DFHMINE", "proc/DFHMINE.prc"))
                    .build());

            assertThat(node(estate, "proc:IGYWCL").attributes()).containsEntry("system", "true");
            assertThat(node(estate, "proc:BANKCOMP").attributes()).isEmpty();
            assertThat(node(estate, "proc:DFHMINE").attributes()).isEmpty();
        }

        @Test
        void theUtilitiesOfBatchAreMarked() {
            Estate estate = link(
                    new FactsBuilder().edge(calls("job:J", "program:IDCAMS")).build());
            assertThat(node(estate, "program:IDCAMS").attributes()).containsEntry("utility", "true");
        }

        @Test
        void aDefinedProgramOfASystemNameKeepsItsOwn() {
            Estate estate = link(new FactsBuilder()
                    .node(defined("program:CEEOURS", "app/cbl/CEEOURS.cbl"))
                    .build());
            assertThat(node(estate, "program:CEEOURS").attributes()).isEmpty();
        }

        @Test
        void aProcedureOfTheSystemIsMarked() {
            Edge edge = Edge.of(
                    id("job:J"),
                    EdgeKind.EXECUTES,
                    id("proc:IGYWCL"),
                    "COB",
                    new Resolution.Exact(),
                    new Evidence("j", 1));
            Estate estate = link(new FactsBuilder().edge(edge).build());
            assertThat(node(estate, "proc:IGYWCL").attributes()).containsEntry("system", "true");
        }

        @Test
        void aProgramInALanguageThatIsNotAnalysedIsNotMissing() {
            SourceTree tree = new SourceTree(
                    "estate", List.of(new SourceFile("app/asm/MVSWAIT.asm", Path.of("MVSWAIT.asm"), 1)), List.of());
            Estate estate = Linker.link(
                    List.of(new FactsBuilder()
                            .edge(calls("program:A", "program:MVSWAIT"))
                            .build()),
                    tree);
            Node found = node(estate, "program:MVSWAIT");
            assertThat(found.attributes()).doesNotContainKey("missing").containsEntry("source", "not-analysed");
            assertThat(found.definition()).contains(new Evidence("app/asm/MVSWAIT.asm", 1));
            assertThat(found.language()).contains("assembler");
        }
    }

    @Nested
    final class Names {

        @Test
        void aDdNameLeadsToTheDatasetOfTheStep() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "ACCTFILE"))
                    .binding(dd("ACCTFILE", "program:A", "dataset:PROD.ACCT"))
                    .binding(dd("ACCTFILE", "program:OTHER", "dataset:PROD.WRONG"))
                    .build());
            assertThat(estate.edges()).hasSize(1);
            Edge edge = estate.edges().get(0);
            assertThat(edge.to()).contains(id("dataset:PROD.ACCT"));
            assertThat(edge.resolution()).isEqualTo(new Resolution.Derived("DD ACCTFILE of job J"));
            assertThat(edge.logical()).contains(new LogicalName(Namespace.DD, "ACCTFILE"));
            assertThat(edge.evidence()).extracting(Evidence::file).containsExactly("A.cbl", "J.jcl");
            assertThat(estate.nodes()).extracting(Node::id).doesNotContain(id("dataset:ACCTFILE"));
        }

        @Test
        void eachDatasetOfTheNameIsAnEdge() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "ACCTFILE"))
                    .binding(dd("ACCTFILE", "program:A", "dataset:PROD.ACCT"))
                    .binding(dd("ACCTFILE", "program:A", "dataset:TEST.ACCT"))
                    .build());
            assertThat(estate.edges())
                    .extracting(edge -> edge.to().orElseThrow().name())
                    .containsExactly("PROD.ACCT", "TEST.ACCT");
        }

        @Test
        void aSubprogramOpensTheFilesOfItsCallersStepAlsoThroughACycle() {
            Estate estate = link(new FactsBuilder()
                    .edge(calls("program:MAIN", "program:MIDDLE"))
                    .edge(calls("program:MIDDLE", "program:SUB"))
                    .edge(calls("program:SUB", "program:MIDDLE"))
                    .edge(calls("program:SUB", "program:SUB"))
                    .edge(readsDd("program:SUB", "TRNXFILE"))
                    .binding(dd("TRNXFILE", "program:MAIN", "dataset:PROD.TRNX"))
                    .build());
            Edge edge = estate.edges().stream()
                    .filter(one -> one.kind() == EdgeKind.READS)
                    .findFirst()
                    .orElseThrow();
            assertThat(edge.to()).contains(id("dataset:PROD.TRNX"));
            assertThat(edge.resolution())
                    .isEqualTo(new Resolution.Derived("DD TRNXFILE of job J, whose program MAIN calls SUB"));
        }

        @Test
        void aBoundEdgeNamesTheJobsWhoseStepsBindIt() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "IN"))
                    .binding(dd("IN", "program:A", "dataset:D", "job:J", 3))
                    .binding(dd("IN", "program:A", "dataset:D", "job:K", 4))
                    .binding(dd("IN", "program:A", "dataset:E", "job:K", 5))
                    .build());

            assertThat(estate.edges())
                    .extracting(edge -> edge.to().orElseThrow().name(), edge -> edge.attributes()
                            .get(Edge.BOUND_BY))
                    .containsExactly(tuple("D", "job:J,job:K"), tuple("E", "job:K"));
        }

        @Test
        void aProgramThatIsRunAndCalledOpensTheFilesOfBothSteps() {
            Estate estate = link(new FactsBuilder()
                    .edge(calls("program:MAIN", "program:SUB"))
                    .edge(readsDd("program:SUB", "IN"))
                    .binding(dd("IN", "program:SUB", "dataset:D", "job:J", 3))
                    .binding(dd("IN", "program:MAIN", "dataset:E", "job:K", 4))
                    .build());

            assertThat(estate.edges())
                    .filteredOn(edge -> edge.kind() == EdgeKind.READS)
                    .extracting(edge -> edge.to().orElseThrow().name(), edge -> edge.attributes()
                            .get(Edge.BOUND_BY))
                    .containsExactly(tuple("D", "job:J"), tuple("E", "job:K"));
        }

        @Test
        void theProgramSaysWhetherAJobReadsOrWritesADd() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "INFILE"))
                    .edge(readsDd("program:A", "MASTER"))
                    .edge(Edge.of(
                                    id("program:A"),
                                    EdgeKind.WRITES,
                                    id("dataset:MASTER"),
                                    "REWRITE",
                                    new Resolution.Exact(),
                                    new Evidence("A.cbl", 9))
                            .withLogical(new LogicalName(Namespace.DD, "MASTER")))
                    .binding(dd("INFILE", "program:A", "dataset:IN", "job:J", 3))
                    .binding(dd("MASTER", "program:A", "dataset:M", "job:J", 4))
                    .edge(jobDd(EdgeKind.WRITES, "dataset:IN", "INFILE", "MOD", 3))
                    .edge(jobDd(EdgeKind.READS, "dataset:M", "MASTER", "OLD", 4))
                    .edge(jobDd(EdgeKind.READS, "dataset:LOAD", "STEPLIB", "SHR", 5))
                    .build());

            assertThat(estate.edges())
                    .filteredOn(edge -> edge.from().equals(id("job:J")))
                    .extracting(Edge::kind, edge -> edge.to().orElseThrow().name(), edge -> edge.attributes()
                            .getOrDefault("openedBy", ""))
                    .containsExactly(
                            tuple(EdgeKind.READS, "IN", "A"),
                            tuple(EdgeKind.READS, "LOAD", ""),
                            tuple(EdgeKind.READS, "M", "A"),
                            tuple(EdgeKind.WRITES, "M", "A"));
        }

        @Test
        void aStepWritesTheDatasetItMakesThoughItsProgramOnlyReadsIt() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "WORK"))
                    .binding(dd("WORK", "program:A", "dataset:W", "job:J", 3))
                    .edge(jobDd(EdgeKind.WRITES, "dataset:W", "WORK", "NEW", 3))
                    .build());

            assertThat(estate.edges())
                    .filteredOn(edge -> edge.from().equals(id("job:J")))
                    .extracting(Edge::kind)
                    .containsExactly(EdgeKind.READS, EdgeKind.WRITES);
        }

        @Test
        void whatIsPrintedIsNoDataset() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "REPORT"))
                    .binding(new Binding(
                            new LogicalName(Namespace.DD, "REPORT"),
                            Optional.of(id("program:A")),
                            Optional.empty(),
                            "DD REPORT of job J",
                            new Evidence("J.jcl", 3)))
                    .build());

            assertThat(estate.edges()).isEmpty();
            assertThat(estate.nodes()).extracting(Node::id).doesNotContain(id("dataset:REPORT"));
        }

        @Test
        void theStepSaysWhatItsProgramDoesWithWhatIsPrinted() {
            LogicalName report = new LogicalName(Namespace.DD, "REPORT");
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "REPORT"))
                    .edge(Edge.of(
                                    id("job:J"),
                                    EdgeKind.EXECUTES,
                                    id("program:A"),
                                    "S1",
                                    new Resolution.Exact(),
                                    new Evidence("J.jcl", 2))
                            .withAttribute("sysout", "REPORT,SYSOUT")
                            .withAttribute("dummy", "OTHER"))
                    .binding(new Binding(
                            report,
                            Optional.of(id("program:A")),
                            Optional.empty(),
                            Optional.of(id("job:J")),
                            "DD REPORT of job J",
                            new Evidence("J.jcl", 3)))
                    .build());

            assertThat(estate.edges())
                    .extracting(Edge::attributes)
                    .containsExactly(new TreeMap<>(Map.of("sysout", "REPORT SELECT")));
        }

        @Test
        void aServiceOfTheCsdIsTheProgramOfItsBindingFile() {
            Node service = Node.defined(id("endpoint:ANY /cust"), "csd", new Evidence("A.csd", 3))
                    .withAttribute("webservice", "CUSTINQ");
            Node made = Node.defined(id("endpoint:ANY /GENAPP/CUST"), "jcl", new Evidence("J.jcl", 5))
                    .withAttribute("webservice", "CUSTINQ");
            Resolution.Unresolved open = new Resolution.Unresolved("the program behind URIMAP CUST", List.of());
            Estate estate = link(new FactsBuilder()
                    .node(service)
                    .node(made)
                    .edge(Edge.unresolved(service.id(), EdgeKind.EXECUTES, "URIMAP", open, new Evidence("A.csd", 3)))
                    .edge(Edge.unresolved(
                            id("endpoint:ANY /other"), EdgeKind.EXECUTES, "URIMAP", open, new Evidence("A.csd", 9)))
                    .edge(Edge.of(
                            made.id(),
                            EdgeKind.EXECUTES,
                            id("program:A"),
                            "WSBIND",
                            new Resolution.Derived("PGMNAME of DFHLS2WS in job J step S"),
                            new Evidence("J.jcl", 5)))
                    .build());

            assertThat(estate.edges())
                    .filteredOn(edge -> edge.via().equals("URIMAP"))
                    .extracting(Edge::to, Edge::resolution)
                    .containsExactly(
                            tuple(
                                    Optional.of(id("program:A")),
                                    new Resolution.Derived("PGMNAME of DFHLS2WS in job J step S (J.jcl:5)")),
                            tuple(Optional.empty(), open));
        }

        @Test
        void aCicsFileMeansTheSameForEverybody() {
            LogicalName name = new LogicalName(Namespace.CICS_FILE, "ACCTDAT");
            Estate estate = link(new FactsBuilder()
                    .edge(reads("program:A", "dataset:ACCTDAT", 1).withLogical(name))
                    .edge(reads("program:B", "dataset:ACCTDAT", 1).withLogical(name))
                    .binding(new Binding(
                            name,
                            Optional.empty(),
                            Optional.of(id("dataset:PROD.ACCT")),
                            "DEFINE FILE(ACCTDAT)",
                            new Evidence("X.csd", 9)))
                    .build());
            assertThat(estate.edges())
                    .extracting(edge -> edge.to().orElseThrow().name())
                    .containsExactly("PROD.ACCT", "PROD.ACCT");
        }

        @Test
        void aNameThatNothingBindsKeepsItself() {
            Estate estate = link(new FactsBuilder()
                    .edge(readsDd("program:A", "SYSOUT1"))
                    .binding(dd("OTHER", "program:A", "dataset:X"))
                    .build());
            assertThat(estate.edges().get(0).to()).contains(id("dataset:SYSOUT1"));
            assertThat(estate.edges().get(0).resolution()).isEqualTo(new Resolution.Exact());
        }

        @Test
        void whatWasUnsureStaysUnsureBehindABinding() {
            Edge partial = Edge.of(
                            id("program:A"),
                            EdgeKind.READS,
                            id("dataset:F"),
                            "READ",
                            new Resolution.Partial("one of two"),
                            new Evidence("A.cbl", 1))
                    .withLogical(new LogicalName(Namespace.DD, "F"));
            Estate estate = link(new FactsBuilder()
                    .edge(partial)
                    .binding(dd("F", "program:A", "dataset:X"))
                    .build());
            assertThat(estate.edges().get(0).resolution())
                    .isEqualTo(new Resolution.Partial("one of two; DD F of job J"));
        }
    }

    @Nested
    final class Transactions {

        private final Edge start = Edge.of(
                id("program:A"),
                EdgeKind.CALLS,
                id("transaction:TX"),
                "START-TRANSID",
                new Resolution.Exact(),
                new Evidence("A.cbl", 9));

        @Test
        void aStartedTransactionIsItsProgram() {
            Edge executes = Edge.of(
                    id("transaction:TX"),
                    EdgeKind.EXECUTES,
                    id("program:B"),
                    "CSD",
                    new Resolution.Exact(),
                    new Evidence("X.csd", 4));
            Estate estate = link(new FactsBuilder().edge(start).edge(executes).build());
            assertThat(estate.edges()).hasSize(2);
            Edge edge = estate.edges().get(0);
            assertThat(edge.to()).contains(id("program:B"));
            assertThat(edge.via()).isEqualTo("START");
            assertThat(edge.resolution()).isEqualTo(new Resolution.Derived("transaction TX runs B (X.csd:4)"));
            assertThat(edge.attributes()).containsEntry("transaction", "TX");
        }

        @Test
        void aTransactionThatNothingDefinesStaysOne() {
            Estate estate = link(new FactsBuilder().edge(start).build());
            assertThat(estate.edges()).containsExactly(start);
        }

        @Test
        void aQueueWithoutDefinitionStandsAtItsFirstUse() {
            Estate estate = link(new FactsBuilder()
                    .edge(reads("program:A", "queue:Q", 30))
                    .edge(reads("program:A", "queue:Q", 20))
                    .build());
            assertThat(node(estate, "queue:Q").definition()).contains(new Evidence("A.cbl", 20));
        }
    }

    @Nested
    final class ModulesOfFiles {

        @Test
        void theFolderAboveTheLibrariesIsTheModule() {
            Estate estate = link(new FactsBuilder()
                    .node(defined("program:A", "app/cbl/A.cbl"))
                    .node(defined("copybook:B", "app/cpy-bms/B.cpy"))
                    .node(defined("program:C", "base/src/COBOL/C.cbl"))
                    .node(defined("program:D", "D.cbl"))
                    .node(defined("program:E", "cbl/E.cbl"))
                    .node(defined("program:F", "odd/F.cbl"))
                    .build());
            assertThat(moduleOf(estate, "program:A")).isEqualTo("module:app");
            assertThat(moduleOf(estate, "copybook:B")).isEqualTo("module:app");
            assertThat(moduleOf(estate, "program:C")).isEqualTo("module:base");
            assertThat(moduleOf(estate, "program:D")).isEqualTo("module:heritage");
            assertThat(moduleOf(estate, "program:E")).isEqualTo("module:heritage");
            assertThat(moduleOf(estate, "program:F")).isEqualTo("module:odd");
            assertThat(estate.edges())
                    .contains(Edge.of(
                            id("module:app"),
                            EdgeKind.CONTAINS,
                            id("program:A"),
                            "source",
                            new Resolution.Exact(),
                            new Evidence("app/cbl/A.cbl", 1)));
        }

        @Test
        void aJavaPackageIsNoLibrary() {
            Node type = Node.defined(
                    id("type:com.acme.sql.X"), "java", new Evidence("shop/src/main/java/com/acme/sql/X.java", 1));
            assertThat(moduleOf(link(new FactsBuilder().node(type).build()), "type:com.acme.sql.X"))
                    .isEqualTo("module:shop");
        }

        @Test
        void aBuildModuleHoldsWhatIsBelowItsFolder() {
            Estate estate = link(new FactsBuilder()
                    .node(Node.mentioned(id("module:parent")).withAttribute("folder", ""))
                    .node(Node.mentioned(id("module:web")).withAttribute("folder", "web"))
                    .node(defined("program:A", "web/src/A.cbl"))
                    .node(defined("program:B", "other/B.cbl"))
                    .build());
            assertThat(moduleOf(estate, "program:A")).isEqualTo("module:web");
            assertThat(moduleOf(estate, "program:B")).isEqualTo("module:parent");
        }

        @Test
        void foldersOfTheSameNameAreToldApartByPath() {
            Estate estate = link(new FactsBuilder()
                    .node(defined("program:A", "north/app/cbl/A.cbl"))
                    .node(defined("program:B", "south/app/cbl/B.cbl"))
                    .build());
            assertThat(moduleOf(estate, "program:A")).isEqualTo("module:north/app");
            assertThat(moduleOf(estate, "program:B")).isEqualTo("module:south/app");
        }

        @Test
        void aNestedProgramIsContainedInItsProgramOnly() {
            Estate estate = link(new FactsBuilder()
                    .node(defined("program:OUTER", "app/cbl/A.cbl"))
                    .node(defined("program:INNER", "app/cbl/A.cbl"))
                    .edge(Edge.of(
                            id("program:OUTER"),
                            EdgeKind.CONTAINS,
                            id("program:INNER"),
                            "nested",
                            new Resolution.Exact(),
                            new Evidence("app/cbl/A.cbl", 9)))
                    .build());
            assertThat(estate.edges())
                    .filteredOn(edge -> edge.to().equals(Optional.of(id("program:INNER"))))
                    .extracting(Edge::from)
                    .containsExactly(id("program:OUTER"));
            assertThat(moduleOf(estate, "program:INNER")).isEqualTo("module:app");
        }
    }

    private static Estate link(Facts facts) {
        return Linker.link(List.of(facts), NO_FILES);
    }

    private static NodeId id(String text) {
        return NodeId.parse(text);
    }

    private static Node defined(String id, String file) {
        return Node.defined(id(id), "cobol", new Evidence(file, 1));
    }

    private static Edge calls(String from, String to) {
        return Edge.of(id(from), EdgeKind.CALLS, id(to), "CALL", new Resolution.Exact(), new Evidence("A.cbl", 5));
    }

    private static Edge includes(String from, String to) {
        return Edge.of(id(from), EdgeKind.INCLUDES, id(to), "COPY", new Resolution.Exact(), new Evidence("A.cbl", 5));
    }

    private static Edge reads(String from, String to, int line) {
        return Edge.of(id(from), EdgeKind.READS, id(to), "SELECT", new Resolution.Exact(), new Evidence("A.cbl", line));
    }

    private static Edge readsDd(String from, String dd) {
        return reads(from, "dataset:" + dd, 5).withLogical(new LogicalName(Namespace.DD, dd));
    }

    private static Binding dd(String dd, String program, String dataset, String job, int line) {
        return new Binding(
                new LogicalName(Namespace.DD, dd),
                Optional.of(id(program)),
                Optional.of(id(dataset)),
                Optional.of(id(job)),
                "DD " + dd + " of " + job,
                new Evidence("J.jcl", line));
    }

    private static Edge jobDd(EdgeKind kind, String dataset, String dd, String disp, int line) {
        return Edge.of(id("job:J"), kind, id(dataset), dd, new Resolution.Exact(), new Evidence("J.jcl", line))
                .withAttribute("disp", disp);
    }

    private static Binding dd(String name, String program, String target) {
        return new Binding(
                new LogicalName(Namespace.DD, name),
                Optional.of(id(program)),
                Optional.of(id(target)),
                "DD " + name + " of job J",
                new Evidence("J.jcl", 3));
    }

    private static Node node(Estate estate, String id) {
        return estate.nodes().stream()
                .filter(node -> node.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    private static String moduleOf(Estate estate, String id) {
        return node(estate, id).module().orElseThrow().toString();
    }
}
