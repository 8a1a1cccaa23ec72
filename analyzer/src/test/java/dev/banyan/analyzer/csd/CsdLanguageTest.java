package dev.banyan.analyzer.csd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Binding;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsdLanguageTest {

    @TempDir
    private Path root;

    private static final String SOURCE = """
            DEFINE TRANSACTION(B001) GROUP(BANK) PROGRAM(BANK01)
            DEFINE PROGRAM(BANK01) GROUP(BANK) LANGUAGE(COBOL)
            DEFINE FILE(ACCT) GROUP(BANK) DSNAME(prod.acct)
            DEFINE FILE(NODS) GROUP(BANK)
            DEFINE TDQUEUE(LOGQ) GROUP(BANK) TYPE(EXTRA) DSNAME(PROD.LOG)
            DEFINE DB2TRAN(D1) GROUP(BANK) ENTRY(E1) TRANSID(B001)
            """;

    @Test
    void joinsTransactionsToPrograms() throws IOException {
        Facts facts = facts("csd/BANK.csd", SOURCE);

        assertThat(facts.edges())
                .extracting(edge -> edge.from() + " " + edge.kind().word() + " "
                        + edge.to().orElseThrow() + " " + edge.via() + " " + edge.evidence())
                .containsExactly("transaction:B001 executes program:BANK01 CSD [csd/BANK.csd:1]");
        assertThat(facts.nodes())
                .extracting(
                        node -> node.id().toString(), node -> node.definition().map(Object::toString))
                .containsExactly(
                        Tuple.tuple("transaction:B001", Optional.of("csd/BANK.csd:1")),
                        Tuple.tuple("program:BANK01", Optional.empty()),
                        Tuple.tuple("dataset:PROD.ACCT", Optional.of("csd/BANK.csd:3")),
                        Tuple.tuple("queue:LOGQ", Optional.of("csd/BANK.csd:5")),
                        Tuple.tuple("dataset:PROD.LOG", Optional.of("csd/BANK.csd:5")),
                        Tuple.tuple("transaction:B001", Optional.empty()));
        assertThat(facts.nodes()).extracting(Node::attributes).anySatisfy(attributes -> assertThat(attributes)
                .containsEntry("db2Entry", "E1"));
    }

    @Test
    void aPartOfABundleSaysWhatDefineSays() throws IOException {
        String part = """
                <?xml version="1.0"?><cicsdefinitiontransaction localq="N_A" name="ACUR" program="ACCTCURR"
                  xmlns="http://www.ibm.com/xmlns/prod/CICS/smw2int"/>
                """;

        Facts facts = facts("bundle/ACUR.transaction", part);

        assertThat(facts.edges())
                .extracting(edge -> edge.from() + " " + edge.to().orElseThrow() + " " + edge.evidence())
                .containsExactly("transaction:ACUR program:ACCTCURR [bundle/ACUR.transaction:1]");
        assertThat(facts.problems()).isEmpty();
        assertThat(facts("bundle/T.db2", "<cicsdefinitiondb2transaction name='T' entry='E1' transid='N_A'/>")
                        .nodes())
                .extracting(
                        node -> node.id().toString(), node -> node.attributes().get("db2Entry"))
                .containsExactly(Tuple.tuple("transaction:T", "E1"));
    }

    @Test
    void definitionsAreKnownByTheirText() throws IOException {
        assertThat(isRead("a/BANK.rdo", " DEFINE TCPIPSERVICE(T) GROUP(G)\n")).isTrue();
        assertThat(isRead("a/BANK", "* remark\n DELETE GROUP(G)\n DEFINE FILE(F)\n   GROUP(G)\n"))
                .isTrue();
        assertThat(isRead("a/CLUSTER", "  DEFINE CLUSTER (NAME(A.B)) STORAGEGROUP(G)\n"))
                .isFalse();
        assertThat(isRead("a/NOTES", "Use DEFINE FILE(F) GROUP(G).\n")).isFalse();
    }

    private boolean isRead(String path, String text) throws IOException {
        Path location = root.resolve(path);
        Files.createDirectories(location.getParent());
        Files.writeString(location, text);
        return new CsdLanguage().reads(new SourceFile(path, location, Files.size(location)));
    }

    @Test
    void bindsFilesAndQueuesToDatasets() throws IOException {
        assertThat(facts("csd/BANK.csd", SOURCE).bindings())
                .extracting(
                        binding -> binding.name().toString(),
                        Binding::within,
                        binding -> binding.target().orElseThrow().toString(),
                        Binding::reason)
                .containsExactly(
                        Tuple.tuple(
                                "CICS_FILE:ACCT",
                                Optional.empty(),
                                "dataset:PROD.ACCT",
                                "DEFINE FILE(ACCT) in the CSD"),
                        Tuple.tuple(
                                "CICS_TDQUEUE:LOGQ",
                                Optional.empty(),
                                "dataset:PROD.LOG",
                                "DEFINE TDQUEUE(LOGQ) in the CSD"));
    }

    @Test
    void joinsAQueueToTheTransactionItTriggers() throws IOException {
        Facts facts = facts("csd/BANK.csd", """
                DEFINE TDQUEUE(TRIG) GROUP(G) TYPE(INTRA) TRANSID(B002) TRIGGERLEVEL(10)
                DEFINE TDQUEUE(ALIA) GROUP(G) TYPE(INDIRECT) INDIRECTNAME(TRIG)
                DEFINE TDQUEUE(OUTQ) GROUP(G) TYPE(EXTRA) DDNAME(OUTDD)
                """);

        assertThat(facts.edges())
                .extracting(edge ->
                        edge.from() + " " + edge.kind().word() + " " + edge.to().orElseThrow() + " " + edge.via())
                .containsExactly("queue:TRIG executes transaction:B002 TRIGGER");
        assertThat(facts.bindings())
                .extracting(binding -> binding.name() + " " + binding.target().orElseThrow())
                .containsExactly("CICS_TDQUEUE:ALIA queue:TRIG");
        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes())
                .contains(
                        "queue:TRIG {group=G, transid=B002, triggerLevel=10, type=INTRA}",
                        "queue:OUTQ {ddname=OUTDD, group=G, type=EXTRA}");
    }

    @Test
    void readsPlansAndRemoteSystems() throws IOException {
        Facts facts = facts("csd/BANK.csd", """
                DEFINE DB2ENTRY(E1) GROUP(G) TRANSID(B001) PLAN(BANKPLAN)
                DEFINE DB2ENTRY(E2) GROUP(G) TRANSID(B*) PLAN(BANKPLAN)
                DEFINE PROGRAM(FAR) GROUP(G) REMOTESYSTEM(SYS2) REMOTENAME(NEAR)
                DEFINE TSMODEL(T) GROUP(G) PREFIX(X)
                """);

        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes())
                .containsExactly(
                        "transaction:B001 {db2Entry=E1, db2Plan=BANKPLAN}",
                        "program:FAR {group=G, remoteName=NEAR, remoteSystem=SYS2}",
                        "queue:X* {group=G, tsModel=T}");
    }

    @Test
    void makesEndpointsOfUrimaps() throws IOException {
        Facts facts = facts("csd/BANK.csd", """
                DEFINE URIMAP(U1) GROUP(G) USAGE(SERVER) PATH(/bank/accounts) SCHEME(HTTPS) PROGRAM(BANK01)
                DEFINE URIMAP(U2) GROUP(G) USAGE(SERVER) PATH(/bank/menu) TRANSACTION(B001)
                DEFINE URIMAP(U3) GROUP(G) USAGE(PIPELINE) PATH(/ws) PIPELINE(P1) WEBSERVICE(W1)
                DEFINE URIMAP(U4) GROUP(G) USAGE(CLIENT) PATH(/else) HOST(other)
                DEFINE WEBSERVICE(W1) GROUP(G) PIPELINE(P1) WSBIND(/u/bank/BANK03.wsbind)
                """);

        assertThat(facts.edges())
                .extracting(edge -> edge.from() + " " + edge.kind().word() + " "
                        + edge.to().map(Object::toString).orElse("?") + " " + edge.via() + " "
                        + edge.resolution().word())
                .containsExactly(
                        "endpoint:ANY /bank/accounts executes program:BANK01 URIMAP exact",
                        "endpoint:ANY /bank/menu executes transaction:B001 URIMAP exact",
                        "endpoint:ANY /ws executes ? URIMAP unresolved");
        assertThat(facts.nodes())
                .filteredOn(node -> node.id().name().equals("ANY /ws"))
                .extracting(node -> node.attributes().toString())
                .containsExactly("{framework=cics, method=ANY, path=/ws, pipeline=P1, urimap=U3, webservice=W1}");
    }

    @Test
    void knowsLibrariesModelsAndWebServices() throws IOException {
        Facts facts = facts("csd/BANK.csd", """
                DEFINE LIBRARY(LIB) GROUP(G) RANKING(50) DSNAME01(BANK.LOAD) DSNAME02(BANK.LOAD2) DSNAME03(&HLQ..LOAD)
                DEFINE TSMODEL(M) GROUP(G) PREFIX(BANK) LOCATION(AUXILIARY)
                DEFINE WEBSERVICE(W1) GROUP(G) PIPELINE(P1) WSBIND(/u/bank/BANK03.wsbind)
                """);

        assertThat(facts.nodes())
                .extracting(node -> node.id() + " " + node.attributes())
                .containsExactly(
                        "dataset:BANK.LOAD {cicsLibrary=LIB, group=G}",
                        "dataset:BANK.LOAD2 {cicsLibrary=LIB, group=G}",
                        "queue:BANK* {group=G, location=AUXILIARY, tsModel=M}",
                        "endpoint:WEBSERVICE W1 {framework=cics, method=WEBSERVICE, path=W1, pipeline=P1,"
                                + " wsbind=/u/bank/BANK03.wsbind}");
        assertThat(facts.edges())
                .extracting(edge -> edge.from() + " " + edge.resolution().word())
                .containsExactly("endpoint:WEBSERVICE W1 unresolved");
    }

    @Test
    void saysWhichDefinitionsItDoesNotKnow() throws IOException {
        Facts facts = facts("csd/BANK.csd", """
                DEFINE PIPELINE(P1) GROUP(G) WSDIR(/u/bank/ws) SHELF(/var/s)
                DEFINE GADGET(X) GROUP(G)
                DEFINE PROFILE(P) GROUP(G)
                """);

        assertThat(facts.problems())
                .extracting(problem -> problem.code() + " " + problem.position().line())
                .containsExactly("web-services-unknown 1", "unknown-resource 2");
    }

    @Test
    void readsDefinitionsInTheStreamOfAJob() throws IOException {
        Facts facts = facts("jcl/DEF.jcl", "//DEF JOB\n//S EXEC PGM=DFHCSDUP\n//SYSIN DD *\n" + SOURCE + "/*\n");

        assertThat(facts.edges())
                .extracting(edge -> edge.evidence().get(0).toString())
                .containsExactly("jcl/DEF.jcl:4");
        assertThat(facts.readings()).extracting(Reading::language).containsExactly("csd");
    }

    @Test
    void leavesOtherJobsToJcl() throws IOException {
        assertThat(facts("jcl/RUN.jcl", "//RUN JOB\n//S EXEC PGM=P\n").readings())
                .isEmpty();
    }

    private Facts facts(String path, String text) throws IOException {
        CsdLanguage language = new CsdLanguage();
        SourceFile file = file(path, text);
        assertThat(language.reads(file)).isTrue();
        try (Workers workers = new Workers(1, () -> {})) {
            return language.facts(List.of(file), workers);
        }
    }

    private SourceFile file(String path, String text) throws IOException {
        Path place = root.resolve(path);
        Files.createDirectories(place.getParent());
        Files.writeString(place, text);
        return new SourceFile(path, place, text.length());
    }
}
