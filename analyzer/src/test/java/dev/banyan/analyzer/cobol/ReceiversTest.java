package dev.banyan.analyzer.cobol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.grammars.cobol.ArithmeticStatement;
import dev.banyan.grammars.cobol.CallStatement;
import dev.banyan.grammars.cobol.DataStatement;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.FlowStatement;
import dev.banyan.grammars.cobol.OtherStatement;
import dev.banyan.grammars.cobol.Statement;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a statement may fill holds its VALUE no longer for certain. In the statements, V is an item with a VALUE. */
final class ReceiversTest {

    private record Filling(Class<? extends Statement> kind, String statement) {}

    private static final List<Filling> COBOL = List.of(
            new Filling(DataStatement.Move.class, "MOVE X TO V"),
            new Filling(DataStatement.Move.class, "MOVE X TO V (1:2)"),
            new Filling(DataStatement.Move.class, "MOVE FUNCTION CURRENT-DATE TO V"),
            new Filling(DataStatement.Initialize.class, "INITIALIZE V REPLACING ALPHANUMERIC DATA BY X"),
            new Filling(DataStatement.SetValue.class, "SET V TO X"),
            new Filling(DataStatement.SetCondition.class, "SET C-V TO FALSE"),
            new Filling(DataStatement.SetStep.class, "SET V UP BY 1"),
            new Filling(DataStatement.Concatenate.class, "STRING X DELIMITED BY SIZE INTO V"),
            new Filling(DataStatement.Concatenate.class, "STRING X DELIMITED BY SIZE INTO X POINTER V"),
            new Filling(DataStatement.Unstring.class, "UNSTRING X DELIMITED BY ',' INTO X V"),
            new Filling(DataStatement.Unstring.class, "UNSTRING X DELIMITED BY ',' INTO X DELIMITER IN V"),
            new Filling(DataStatement.Unstring.class, "UNSTRING X DELIMITED BY ',' INTO X COUNT IN V"),
            new Filling(DataStatement.Unstring.class, "UNSTRING X DELIMITED BY ',' INTO X POINTER V"),
            new Filling(DataStatement.Unstring.class, "UNSTRING X DELIMITED BY ',' INTO X TALLYING IN V"),
            new Filling(DataStatement.Inspect.class, "INSPECT V REPLACING ALL 'A' BY X"),
            new Filling(DataStatement.Inspect.class, "INSPECT V CONVERTING 'A' TO 'B'"),
            new Filling(DataStatement.Inspect.class, "INSPECT X TALLYING V FOR ALL 'A'"),
            new Filling(DataStatement.Accept.class, "ACCEPT V"),
            new Filling(DataStatement.Accept.class, "ACCEPT V FROM SYSIN"),
            new Filling(ArithmeticStatement.Sum.class, "ADD 1 TO V"),
            new Filling(ArithmeticStatement.Sum.class, "ADD 1 N GIVING V"),
            new Filling(ArithmeticStatement.Product.class, "MULTIPLY N BY V"),
            new Filling(ArithmeticStatement.Product.class, "DIVIDE N BY 2 GIVING N REMAINDER V"),
            new Filling(ArithmeticStatement.Compute.class, "COMPUTE V = N + 1"),
            new Filling(
                    FlowStatement.PerformInline.class,
                    "PERFORM VARYING V FROM 1 BY 1 UNTIL N = 1 CONTINUE END-PERFORM"),
            new Filling(FlowStatement.PerformProcedure.class, "PERFORM LAST-PARA VARYING V FROM 1 BY 1 UNTIL N = 1"),
            new Filling(FlowStatement.Search.class, "SEARCH T VARYING V WHEN T (I) = X CONTINUE"),
            new Filling(CallStatement.Call.class, "CALL 'ZZ' USING V"),
            new Filling(CallStatement.Call.class, "CALL 'ZZ' RETURNING V"),
            new Filling(FileStatement.Read.class, "READ FF INTO V"),
            new Filling(FileStatement.ReturnRecord.class, "RETURN SF INTO V"),
            new Filling(FileStatement.Sort.class, "SORT V"),
            new Filling(OtherStatement.class, "JSON GENERATE V FROM X"),
            new Filling(OtherStatement.class, "JSON GENERATE X FROM X COUNT IN V"),
            new Filling(OtherStatement.class, "JSON PARSE X INTO V"),
            new Filling(OtherStatement.class, "XML GENERATE V FROM X"),
            new Filling(OtherStatement.class, "INVOKE X 'getName' RETURNING V"),
            new Filling(OtherStatement.class, "INVOKE X 'getName' USING BY REFERENCE V"),
            new Filling(ExecBlock.class, "EXEC SQL SELECT A INTO :V FROM T END-EXEC"),
            new Filling(ExecBlock.class, "EXEC DLI GU USING PCB(1) SEGMENT(S) INTO(V) END-EXEC"));

    /** Their receivers are records, or they have none. */
    private static final Set<Class<? extends Statement>> WITHOUT = Set.of(
            DataStatement.Display.class,
            FlowStatement.If.class,
            FlowStatement.Evaluate.class,
            FlowStatement.GoTo.class,
            FlowStatement.Alter.class,
            FlowStatement.Continue.class,
            FlowStatement.NextSentence.class,
            FlowStatement.Exit.class,
            CallStatement.Cancel.class,
            CallStatement.Entry.class,
            CallStatement.ExitProgram.class,
            CallStatement.Goback.class,
            CallStatement.Stop.class,
            FileStatement.Open.class,
            FileStatement.Close.class,
            FileStatement.Write.class,
            FileStatement.Delete.class,
            FileStatement.Start.class,
            FileStatement.Release.class);

    private static final List<String> CICS = List.of(
            "INQUIRE URIMAP(V) NEXT",
            "INQUIRE PROGRAM(V) NEXT",
            "INQUIRE FILE('F') DSNAME(V)",
            "INQUIRE TRANSACTION('T') PROGRAM(V)",
            "INQUIRE TASK(N) TRANSACTION(V)",
            "ASSIGN STARTCODE(V)",
            "ADDRESS SET(V) USING(N)",
            "RECEIVE INTO(V)",
            "RECEIVE MAP('M') INTO(V)",
            "RETRIEVE INTO(V)",
            "RETRIEVE RTRANSID(V)",
            "RETRIEVE RTERMID(V)",
            "RETRIEVE QUEUE(V)",
            "READ FILE('F') INTO(V) RIDFLD(X)",
            "READNEXT FILE('F') INTO(X) RIDFLD(V)",
            "READQ TS QUEUE('Q') INTO(V)",
            "GET CONTAINER('A') INTO(V)",
            "GETNEXT CONTAINER(V) BROWSETOKEN(N)",
            "STARTBROWSE CONTAINER BROWSETOKEN(V)",
            "EXTRACT TCPIP CLIENTNAME(V)",
            "EXTRACT CERTIFICATE(X) USERID(V)",
            "EXTRACT WEB PATH(V)",
            "WEB EXTRACT PATH(V)",
            "WEB READ HTTPHEADER('A') VALUE(V)",
            "WEB READ FORMFIELD('A') VALUE(V)",
            "WEB PARSE URL(X) PATH(V)",
            "WEB CONVERSE INTO(V) FROM(X)",
            "DOCUMENT RETRIEVE INTO(V) DOCTOKEN(X)",
            "SPOOLREAD TOKEN(X) INTO(V)",
            "FETCH ANY(V)",
            "QUERY COUNTER(X) VALUE(V)",
            "FORMATTIME ABSTIME(X) YYYYMMDD(V)",
            "LINK PROGRAM('Z') COMMAREA(V)",
            "WEB NONSENSE PLACE(V)",
            "SYNCPOINT RESP(V)");

    private static final List<String> CICS_LEAVES = List.of(
            "INQUIRE PROGRAM(V) LANGUAGE(N)",
            "READ FILE(V) INTO(X) RIDFLD(X)",
            "WRITEQ TS QUEUE(V) FROM(X)",
            "START TRANSID('T') FROM(V)",
            "WEB READ HTTPHEADER(V) VALUE(X)",
            "HANDLE CONDITION ERROR(V)",
            "SET PROGRAM(V) NEWCOPY",
            "PUT CONTAINER('A') FROM(V)",
            "SEND MAP(V) MAPSET(V)");

    private CobolSources sources;

    @BeforeEach
    void emptyEstate(@TempDir Path folder) {
        sources = new CobolSources(folder);
    }

    @Test
    void everyKindOfStatementIsLookedAt() {
        Set<Class<?>> seen = new HashSet<>(WITHOUT);
        COBOL.forEach(filling -> seen.add(filling.kind()));

        assertThat(seen).isEqualTo(kinds(Statement.class));
    }

    @Test
    void everyReceiverOfCobolLosesItsValue() {
        assertThat(stillSure(COBOL.stream().map(Filling::statement).toList())).isEmpty();
    }

    @Test
    void everyReceiverOfCicsLosesItsValue() {
        assertThat(stillSure(CICS.stream().map(ReceiversTest::cics).toList())).isEmpty();
    }

    @Test
    void whatCicsReadsKeepsItsValue() {
        List<String> statements = CICS_LEAVES.stream().map(ReceiversTest::cics).toList();

        assertThat(stillSure(statements)).isEqualTo(statements);
    }

    @Test
    void aReadFillsTheRecordsOfItsFile() {
        assertThat(stillSure(
                        List.of("MOVE 'PGMA' TO FR READ FF", "MOVE 'PGMA' TO SR RETURN SF", "MOVE 'PGMA' TO FR")
                                .stream()
                                .map(text -> text + " MOVE " + (text.contains("SR") ? "SR" : "FR") + " TO V")
                                .toList()))
                .containsExactly("MOVE 'PGMA' TO FR MOVE FR TO V");
    }

    @Test
    void aRecordWrittenFromAnItemHoldsIt() {
        assertThat(stillSure(List.of("WRITE FR FROM Y MOVE FR TO V", "RELEASE SR FROM Y MOVE SR TO V")))
                .hasSize(2);
    }

    @Test
    void whatAFileIsToldToFillLosesItsValue() {
        assertThat(stillSure(List.of(
                        "MOVE 'PGMA' TO FS OPEN INPUT FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FS CLOSE FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FS READ FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FS WRITE FR MOVE FS TO V",
                        "MOVE 'PGMA' TO FS DELETE FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FS START FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FS SORT SF USING FF MOVE FS TO V",
                        "MOVE 'PGMA' TO FK READ FF MOVE FK TO V",
                        "MOVE 'PGMA' TO FK WRITE FR MOVE FK TO V",
                        "MOVE 'PGMA' TO FS READ GF MOVE FS TO V",
                        "MOVE 'PGMA' TO FK DELETE FF MOVE FK TO V")))
                .containsExactly("MOVE 'PGMA' TO FS READ GF MOVE FS TO V", "MOVE 'PGMA' TO FK DELETE FF MOVE FK TO V");
    }

    private static String cics(String command) {
        return "EXEC CICS " + command + " END-EXEC";
    }

    private static Set<Class<?>> kinds(Class<?> kind) {
        Set<Class<?>> kinds = new HashSet<>();
        if (kind.isInterface()) {
            Arrays.stream(kind.getPermittedSubclasses()).forEach(one -> kinds.addAll(kinds(one)));
        } else {
            kinds.add(kind);
        }
        return kinds;
    }

    /** The statements after which a CALL of V is known for certain. */
    private List<String> stillSure(List<String> statements) {
        StringBuilder items = new StringBuilder();
        StringBuilder procedure = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            String item = "V" + i;
            items.append("01 ")
                    .append(item)
                    .append(" PIC X(8) VALUE 'PGM")
                    .append(i)
                    .append("'.\n");
            items.append("   88 C-").append(item).append(" VALUE 'A' FALSE 'B'.\n");
            for (String word : statements.get(i).replaceAll("\\bV\\b", item).split(" (?=[A-Z])", -1)) {
                procedure.append("    ").append(word).append('\n');
            }
            procedure.append("    CALL ").append(item).append(".\n");
        }
        String text = """
                IDENTIFICATION DIVISION.
                PROGRAM-ID. FILL.
                ENVIRONMENT DIVISION.
                INPUT-OUTPUT SECTION.
                FILE-CONTROL.
                    SELECT FF ASSIGN TO FFDD ORGANIZATION IS RELATIVE
                        RELATIVE KEY IS FK FILE STATUS IS FS.
                    SELECT GF ASSIGN TO GFDD.
                    SELECT SF ASSIGN TO SFDD.
                DATA DIVISION.
                FILE SECTION.
                FD FF.
                01 FR PIC X(8).
                FD GF.
                01 GR PIC X(8).
                SD SF.
                01 SR PIC X(8).
                WORKING-STORAGE SECTION.
                01 X PIC X(8).
                01 FK PIC X(8).
                01 FS PIC X(8).
                01 Y PIC X(8) VALUE 'PGMY'.
                01 N PIC 9(8).
                01 TT.
                   05 T PIC X(8) OCCURS 3 INDEXED BY I.
                """ + items + "PROCEDURE DIVISION.\nMAIN-PARA.\n    ACCEPT X\n" + procedure
                + "LAST-PARA.\n    GOBACK.\n";
        sources.file("app/cbl/FILL.cbl", text);
        List<String> lines = text.lines().toList();
        Set<String> sure = new HashSet<>();
        for (Edge edge : sources.facts().edges()) {
            if (edge.via().equals("CALL") && edge.resolution().word().equals("derived")) {
                sure.add(lines.get(edge.evidence().get(0).line() - 1).strip());
            }
        }
        return IntStream.range(0, statements.size())
                .filter(i -> sure.contains("CALL V" + i + "."))
                .mapToObj(statements::get)
                .toList();
    }
}
