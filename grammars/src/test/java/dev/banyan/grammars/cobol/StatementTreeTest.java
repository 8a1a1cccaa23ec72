package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.ANY;
import static dev.banyan.grammars.cobol.Sources.assertSame;
import static dev.banyan.grammars.cobol.Sources.name;
import static dev.banyan.grammars.cobol.Sources.number;
import static dev.banyan.grammars.cobol.Sources.statement;
import static dev.banyan.grammars.cobol.Sources.statements;
import static dev.banyan.grammars.cobol.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.Argument.Passing;
import dev.banyan.grammars.cobol.ArithmeticStatement.Compute;
import dev.banyan.grammars.cobol.ArithmeticStatement.Product;
import dev.banyan.grammars.cobol.ArithmeticStatement.Result;
import dev.banyan.grammars.cobol.ArithmeticStatement.Sum;
import dev.banyan.grammars.cobol.ArithmeticStatement.Term;
import dev.banyan.grammars.cobol.DataItem.SortKey;
import dev.banyan.grammars.cobol.DataStatement.Concatenate;
import dev.banyan.grammars.cobol.DataStatement.Move;
import dev.banyan.grammars.cobol.FlowStatement.Loop;
import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.Operand.Calculation;
import dev.banyan.grammars.cobol.Operand.Figurative;
import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.cobol.Operand.ReferenceModification;
import dev.banyan.grammars.cobol.Statement.Phrase;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementTreeTest {

    private static final Statement SHOW =
            new DataStatement.Display(List.of(text("X")), Optional.empty(), List.of(), ANY);

    private static ProcedureName procedure(String name) {
        return new ProcedureName(name, Optional.empty(), ANY);
    }

    private static Result result(String name) {
        return new Result(name(name), false);
    }

    @Nested
    final class OfData {

        @ParameterizedTest
        @CsvSource({"DFHVALUE, DELETE", "dfhvalue, write", "DFHVALUE, START", "DFHRESP, ERROR", "DFHRESP, NORMAL"})
        void knowsTheWordsOfCicsWhateverCobolMeansByThem(String conversion, String word) {
            Move move = (Move) statement("MOVE " + conversion + "(" + word + ") TO A");

            assertSame(
                    move.from(),
                    new Reference(
                            Words.upper(conversion),
                            List.of(),
                            List.of(name(Words.upper(word))),
                            Optional.empty(),
                            ANY));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                JSON GENERATE A FROM B COUNT IN C SUPPRESS D WHEN ZERO | A C
                XML GENERATE A FROM B COUNT C NAME OF D IS 'x'        | A C
                JSON PARSE A INTO B                                   | B
                XML PARSE A PROCESSING PROCEDURE P                    | ''
                ALLOCATE A RETURNING B                                | A B
                INVOKE A 'new' USING C RETURNING B                    | B
                ACCEPT OMITTED                                        | ''
                """)
        void saysWhatOtherStatementsWrite(String source, String written) {
            OtherStatement other = (OtherStatement) statement(source);

            assertThat(other.written())
                    .extracting(Reference::name)
                    .containsExactly(written.isEmpty() ? new String[0] : written.split(" "));
        }

        @Test
        void takesTheVerbBehindAConversionForAVerb() {
            assertThat(statements("IF A = DFHVALUE (DELETE) DELETE F.")).hasSize(1);
            assertThat(statements("MOVE DFHRESP TO A MOVE (A) TO B")).hasSize(2);
        }

        @Test
        void movesToSeveralItems() {
            assertSame(
                    statement("MOVE SPACES TO a-b, TAB(I J + 1) X OF Y IN Z (2:N)"),
                    new Move(
                            new Figurative(Figurative.Word.SPACE, ANY),
                            false,
                            List.of(
                                    name("A-B"),
                                    new Reference(
                                            "TAB",
                                            List.of(),
                                            List.of(
                                                    name("I"),
                                                    new Calculation(
                                                            name("J"), Calculation.Operator.ADD, number("1"), ANY)),
                                            Optional.empty(),
                                            ANY),
                                    new Reference(
                                            "X",
                                            List.of("Y", "Z"),
                                            List.of(),
                                            Optional.of(new ReferenceModification(number("2"), Optional.of(name("N")))),
                                            ANY)),
                            ANY));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                'IT''S'     | TEXT            | IT's
                "A'B"       | TEXT            | A'B
                X'C1C2'     | HEX             | C1C2
                N'ABC'      | NATIONAL        | ABC
                Z'ABC'      | ZERO_TERMINATED | ABC
                1.50        | NUMBER          | 1.50
                -7          | NUMBER          | -7
                -.5         | NUMBER          | -.5
                'A' & 'B'   | TEXT            | AB
                """)
        void readsLiterals(String written, Operand.Literal.Kind kind, String value) {
            Move move = (Move) statement("MOVE " + written + " TO A");

            assertSame(move.from(), new Operand.Literal(kind, value.equals("IT's") ? "IT'S" : value, ANY));
        }

        @ParameterizedTest
        @ValueSource(strings = {"FUNCTION TRIM(A)", "LENGTH OF A", "ADDRESS OF A", "ALL '*'"})
        void readsOperandsThatAreNoItems(String written) {
            Operand from = ((Move) statement("MOVE " + written + " TO B")).from();

            Operand expected =
                    switch (written.charAt(1)) {
                        case 'U' -> new Operand.FunctionCall("TRIM", List.of(name("A")), Optional.empty(), ANY);
                        case 'E' -> new Operand.LengthOf(name("A"), ANY);
                        case 'D' -> new Operand.AddressOf(name("A"), ANY);
                        default -> new Operand.AllLiteral(text("*"), ANY);
                    };
            assertSame(from, expected);
        }

        @Test
        void setsValuesConditionsAndSteps() {
            assertSame(
                    statements("SET A TO 1 B C TO TRUE\nSET I UP BY 2\nSET ADDRESS OF L TO P\nSET D TO FALSE"),
                    List.of(
                            new DataStatement.SetValue(List.of(name("A")), number("1"), ANY),
                            new DataStatement.SetCondition(List.of(name("B"), name("C")), true, ANY),
                            new DataStatement.SetStep(List.of(name("I")), true, number("2"), ANY),
                            new DataStatement.SetValue(List.of(new Operand.AddressOf(name("L"), ANY)), name("P"), ANY),
                            new DataStatement.SetCondition(List.of(name("D")), false, ANY)));
        }

        @Test
        void initializesWithReplacements() {
            assertSame(
                    statement("INITIALIZE A B REPLACING NUMERIC DATA BY 1"),
                    new DataStatement.Initialize(
                            List.of(name("A"), name("B")),
                            List.of(new DataStatement.Initialize.Replacement("NUMERIC", number("1"))),
                            ANY));
        }

        @Test
        void givesADelimiterToAllPiecesBeforeIt() {
            assertSame(
                    statement("STRING A B DELIMITED BY '*' C DELIMITED SIZE INTO D WITH POINTER E\n"
                            + "ON OVERFLOW DISPLAY 'X' END-STRING"),
                    new Concatenate(
                            List.of(
                                    new Concatenate.Piece(name("A"), Optional.of(text("*"))),
                                    new Concatenate.Piece(name("B"), Optional.of(text("*"))),
                                    new Concatenate.Piece(name("C"), Optional.empty())),
                            name("D"),
                            Optional.of(name("E")),
                            List.of(new Phrase(Phrase.Kind.OVERFLOW, false, List.of(SHOW), ANY)),
                            ANY));
        }

        @Test
        void unstringsIntoReceivers() {
            assertSame(
                    statement("UNSTRING A DELIMITED BY ',' OR ALL SPACE INTO B DELIMITER IN C COUNT IN D E\n"
                            + "POINTER F TALLYING IN G"),
                    new DataStatement.Unstring(
                            name("A"),
                            List.of(text(","), new Operand.AllLiteral(new Figurative(Figurative.Word.SPACE, ANY), ANY)),
                            List.of(
                                    new DataStatement.Unstring.Receiver(
                                            name("B"), Optional.of(name("C")), Optional.of(name("D"))),
                                    new DataStatement.Unstring.Receiver(name("E"), Optional.empty(), Optional.empty())),
                            Optional.of(name("F")),
                            Optional.of(name("G")),
                            List.of(),
                            ANY));
        }

        @Test
        void inspectsCountsAndReplaces() {
            assertSame(
                    statements("INSPECT A TALLYING N FOR ALL 'X' BEFORE INITIAL 'Y' M FOR CHARACTERS\n"
                            + "INSPECT A REPLACING LEADING B BY C\nINSPECT A CONVERTING 'X' TO 'Y'"),
                    List.of(
                            new DataStatement.Inspect(
                                    name("A"),
                                    List.of(name("N"), name("M")),
                                    List.of(text("X"), text("Y")),
                                    false,
                                    List.of(),
                                    ANY),
                            new DataStatement.Inspect(
                                    name("A"), List.of(), List.of(name("B"), name("C")), true, List.of(name("C")), ANY),
                            new DataStatement.Inspect(
                                    name("A"),
                                    List.of(),
                                    List.of(text("X"), text("Y")),
                                    true,
                                    List.of(text("Y")),
                                    ANY)));
        }

        @Test
        void acceptsAndDisplays() {
            assertSame(
                    statements(
                            "ACCEPT A FROM DATE YYYYMMDD\nDISPLAY A 'X' UPON CONSOLE\nDISPLAY B WITH NO ADVANCING\nACCEPT C ON EXCEPTION DISPLAY 'X' NOT ON EXCEPTION DISPLAY 'X'"),
                    List.of(
                            new DataStatement.Accept(name("A"), Optional.of("DATE YYYYMMDD"), List.of(), ANY),
                            new DataStatement.Display(
                                    List.of(name("A"), text("X")), Optional.of("CONSOLE"), List.of(), ANY),
                            new DataStatement.Display(List.of(name("B")), Optional.empty(), List.of(), ANY),
                            new DataStatement.Accept(
                                    name("C"),
                                    Optional.empty(),
                                    List.of(
                                            new Phrase(Phrase.Kind.EXCEPTION, false, List.of(SHOW), ANY),
                                            new Phrase(Phrase.Kind.EXCEPTION, true, List.of(SHOW), ANY)),
                                    ANY)));
        }
    }

    @Nested
    final class OfArithmetic {

        @Test
        void addsAndSubtracts() {
            assertSame(
                    statements("ADD 1 A TO B ROUNDED\nSUBTRACT A FROM B GIVING C\nADD CORR A TO B"),
                    List.of(
                            new Sum(
                                    false,
                                    false,
                                    List.of(number("1"), name("A")),
                                    List.of(new Term(name("B"), true)),
                                    List.of(),
                                    List.of(),
                                    ANY),
                            new Sum(
                                    true,
                                    false,
                                    List.of(name("A")),
                                    List.of(new Term(name("B"), false)),
                                    List.of(result("C")),
                                    List.of(),
                                    ANY),
                            new Sum(
                                    false,
                                    true,
                                    List.of(name("A")),
                                    List.of(new Term(name("B"), false)),
                                    List.of(),
                                    List.of(),
                                    ANY)));
        }

        @Test
        void multipliesAndDivides() {
            assertSame(
                    statements("MULTIPLY A BY B\nDIVIDE A BY B GIVING C REMAINDER D"),
                    List.of(
                            new Product(
                                    Product.Operator.MULTIPLY_BY,
                                    name("A"),
                                    List.of(new Term(name("B"), false)),
                                    List.of(),
                                    Optional.empty(),
                                    List.of(),
                                    ANY),
                            new Product(
                                    Product.Operator.DIVIDE_BY,
                                    name("A"),
                                    List.of(new Term(name("B"), false)),
                                    List.of(result("C")),
                                    Optional.of(name("D")),
                                    List.of(),
                                    ANY)));
        }

        @Test
        void knowsThePrecedenceOfOperators() {
            Calculation product = new Calculation(
                    name("B"),
                    Calculation.Operator.MULTIPLY,
                    new Calculation(name("C"), Calculation.Operator.POWER, number("2"), ANY),
                    ANY);
            assertSame(
                    statement("COMPUTE X = A - B * C ** 2 - (D + 1) ON SIZE ERROR DISPLAY 'X'"),
                    new Compute(
                            List.of(result("X")),
                            new Calculation(
                                    new Calculation(name("A"), Calculation.Operator.SUBTRACT, product, ANY),
                                    Calculation.Operator.SUBTRACT,
                                    new Calculation(name("D"), Calculation.Operator.ADD, number("1"), ANY),
                                    ANY),
                            List.of(new Phrase(Phrase.Kind.SIZE_ERROR, false, List.of(SHOW), ANY)),
                            ANY));
        }
    }

    @Nested
    final class OfFlow {

        @Test
        void givesElseToTheInnermostIf() {
            FlowStatement.If outer = (FlowStatement.If) statement("IF A IF B DISPLAY 'X' ELSE NEXT SENTENCE");

            assertThat(outer.otherwise()).isEmpty();
            FlowStatement.If inner = (FlowStatement.If) outer.then().get(0);
            assertSame(inner.then(), List.of(SHOW));
            assertSame(inner.otherwise(), List.of(new FlowStatement.NextSentence(ANY)));
        }

        @Test
        void sharesTheStatementsOfWhenPhrases() {
            FlowStatement.Evaluate evaluate = (FlowStatement.Evaluate) statement("""
                    EVALUATE TRUE ALSO A
                        WHEN B ALSO 1
                        WHEN C = 1 ALSO 2 THRU 5
                            DISPLAY 'X'
                        WHEN D ALSO ANY
                            CONTINUE
                        WHEN OTHER
                            GO TO E
                    END-EVALUATE
                    """);

            assertThat(evaluate.branches()).hasSize(2);
            assertThat(evaluate.branches().get(0).alternatives()).hasSize(2);
            assertSame(evaluate.branches().get(0).statements(), List.of(SHOW));
            assertSame(
                    evaluate.branches().get(0).alternatives().get(1).get(1),
                    new FlowStatement.Choice.Operands(false, number("2"), Optional.of(number("5"))));
            assertSame(evaluate.branches().get(1).alternatives().get(0).get(1), new FlowStatement.Choice.Anything());
            assertSame(
                    evaluate.other(), List.of(new FlowStatement.GoTo(List.of(procedure("E")), Optional.empty(), ANY)));
            assertThat(evaluate.nested()).hasSize(3);
        }

        @Test
        void performsProceduresAndBlocks() {
            Condition done = new Condition.Named(name("DONE"), ANY);
            assertSame(
                    statements("""
                            PERFORM P
                            PERFORM 100-A THRU 100-Z OF S
                            PERFORM P N TIMES
                            PERFORM P WITH TEST AFTER UNTIL DONE
                            PERFORM N TIMES DISPLAY 'X' END-PERFORM
                            PERFORM VARYING I FROM 1 BY 2 UNTIL DONE DISPLAY 'X' END-PERFORM
                            """),
                    List.of(
                            new FlowStatement.PerformProcedure(procedure("P"), Optional.empty(), new Loop.Once(), ANY),
                            new FlowStatement.PerformProcedure(
                                    procedure("100-A"),
                                    Optional.of(new ProcedureName("100-Z", Optional.of("S"), ANY)),
                                    new Loop.Once(),
                                    ANY),
                            new FlowStatement.PerformProcedure(
                                    procedure("P"), Optional.empty(), new Loop.Times(name("N")), ANY),
                            new FlowStatement.PerformProcedure(
                                    procedure("P"), Optional.empty(), new Loop.Until(done, true), ANY),
                            new FlowStatement.PerformInline(new Loop.Times(name("N")), List.of(SHOW), ANY),
                            new FlowStatement.PerformInline(
                                    new Loop.Varying(
                                            List.of(new Loop.Step(name("I"), number("1"), number("2"), done)), false),
                                    List.of(SHOW),
                                    ANY)));
        }

        @Test
        void goesAndAlters() {
            assertSame(
                    statements("GO TO A B DEPENDING ON C\nALTER D TO PROCEED TO E\nGO TO"),
                    List.of(
                            new FlowStatement.GoTo(
                                    List.of(procedure("A"), procedure("B")), Optional.of(name("C")), ANY),
                            new FlowStatement.Alter(
                                    List.of(new FlowStatement.Alter.Change(procedure("D"), procedure("E"))), ANY),
                            new FlowStatement.GoTo(List.of(), Optional.empty(), ANY)));
        }

        @Test
        void searchesATable() {
            FlowStatement.Search search = (FlowStatement.Search)
                    statement("SEARCH ALL T AT END DISPLAY 'X' WHEN A = 1 DISPLAY 'X' END-SEARCH");

            assertThat(search.all()).isTrue();
            assertSame(search.table(), name("T"));
            assertSame(search.phrases(), List.of(new Phrase(Phrase.Kind.AT_END, false, List.of(SHOW), ANY)));
            assertThat(search.branches()).hasSize(1);
            assertThat(search.walk()).hasSize(3);
        }

        @ParameterizedTest
        @CsvSource({
            "EXIT, POINT",
            "EXIT PARAGRAPH, PARAGRAPH",
            "EXIT SECTION, SECTION",
            "EXIT PERFORM, PERFORM",
            "EXIT PERFORM CYCLE, PERFORM_CYCLE"
        })
        void exits(String written, FlowStatement.Exit.Kind kind) {
            assertSame(statement(written), new FlowStatement.Exit(kind, ANY));
        }
    }

    @Nested
    final class OfCalls {

        @Test
        void keepsAModeOfPassingUntilTheNext() {
            assertSame(
                    statement("CALL 'SUB' USING A BY CONTENT B C BY VALUE 1 OMITTED RETURNING R\n"
                            + "ON EXCEPTION DISPLAY 'X' NOT ON EXCEPTION DISPLAY 'X' END-CALL"),
                    new CallStatement.Call(
                            text("SUB"),
                            List.of(
                                    new Argument(Passing.REFERENCE, Optional.of(name("A"))),
                                    new Argument(Passing.CONTENT, Optional.of(name("B"))),
                                    new Argument(Passing.CONTENT, Optional.of(name("C"))),
                                    new Argument(Passing.VALUE, Optional.of(number("1"))),
                                    new Argument(Passing.VALUE, Optional.empty())),
                            Optional.of(name("R")),
                            List.of(
                                    new Phrase(Phrase.Kind.EXCEPTION, false, List.of(SHOW), ANY),
                                    new Phrase(Phrase.Kind.EXCEPTION, true, List.of(SHOW), ANY)),
                            ANY));
        }

        @Test
        void leavesAndEnters() {
            assertSame(
                    statements("CANCEL 'A' B\nENTRY 'dlitcbl' USING P\nEXIT PROGRAM\nGOBACK\nSTOP RUN\nSTOP 'X'"),
                    List.of(
                            new CallStatement.Cancel(List.of(text("A"), name("B")), ANY),
                            new CallStatement.Entry(
                                    "DLITCBL", List.of(new Argument(Passing.REFERENCE, Optional.of(name("P")))), ANY),
                            new CallStatement.ExitProgram(ANY),
                            new CallStatement.Goback(Optional.empty(), ANY),
                            new CallStatement.Stop(true, Optional.empty(), ANY),
                            new CallStatement.Stop(false, Optional.of(text("X")), ANY)));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                XML GENERATE A FROM B COUNT IN C ON EXCEPTION DISPLAY 'X' END-XML | XML GENERATE | 3 | 1
                XML PARSE A PROCESSING PROCEDURE P                                | XML PARSE    | 3 | 0
                JSON PARSE A INTO B END-JSON                                      | JSON PARSE   | 2 | 0
                INVOKE A 'm' USING B RETURNING C                                  | INVOKE       | 4 | 0
                INITIATE R                                                        | INITIATE     | 1 | 0
                RECEIVE C MESSAGE INTO A NO DATA DISPLAY 'X' END-RECEIVE          | RECEIVE      | 3 | 1
                """)
        void keepsVerbOperandsAndPhrasesOfTheOthers(String written, String verb, int operands, int phrases) {
            OtherStatement other = (OtherStatement) statement(written);

            assertThat(other.verb()).isEqualTo(verb);
            assertThat(other.operands()).hasSize(operands);
            assertThat(other.phrases()).hasSize(phrases);
        }
    }

    @Nested
    final class OfFiles {

        @Test
        void opensAndCloses() {
            assertSame(
                    statements("OPEN INPUT A B I-O C\nCLOSE A B WITH LOCK"),
                    List.of(
                            new FileStatement.Open(
                                    List.of(
                                            new FileStatement.Open.Opened(FileStatement.Open.Mode.INPUT, name("A")),
                                            new FileStatement.Open.Opened(FileStatement.Open.Mode.INPUT, name("B")),
                                            new FileStatement.Open.Opened(FileStatement.Open.Mode.I_O, name("C"))),
                                    ANY),
                            new FileStatement.Close(List.of(name("A"), name("B")), ANY)));
        }

        @Test
        void readsWithPhrasesOfItsOwn() {
            assertSame(
                    statement("READ F NEXT RECORD INTO A KEY IS K\n"
                            + "AT END ADD 1 TO B NOT AT END DISPLAY 'X' END-READ"),
                    new FileStatement.Read(
                            name("F"),
                            Optional.of(FileStatement.Read.Direction.NEXT),
                            Optional.of(name("A")),
                            Optional.of(name("K")),
                            List.of(
                                    new Phrase(
                                            Phrase.Kind.AT_END,
                                            false,
                                            List.of(new Sum(
                                                    false,
                                                    false,
                                                    List.of(number("1")),
                                                    List.of(new Term(name("B"), false)),
                                                    List.of(),
                                                    List.of(),
                                                    ANY)),
                                            ANY),
                                    new Phrase(Phrase.Kind.AT_END, true, List.of(SHOW), ANY)),
                            ANY));
        }

        @Test
        void writesDeletesAndStarts() {
            assertSame(
                    statements("WRITE R FROM A AFTER ADVANCING 2 LINES\nREWRITE R\nDELETE F RECORD\n"
                            + "START F KEY IS NOT LESS THAN K INVALID KEY DISPLAY 'X'"),
                    List.of(
                            new FileStatement.Write(false, name("R"), Optional.of(name("A")), List.of(), ANY),
                            new FileStatement.Write(true, name("R"), Optional.empty(), List.of(), ANY),
                            new FileStatement.Delete(name("F"), List.of(), ANY),
                            new FileStatement.Start(
                                    name("F"),
                                    Optional.of(Condition.Relation.Operator.GREATER_OR_EQUAL),
                                    Optional.of(name("K")),
                                    List.of(new Phrase(Phrase.Kind.INVALID_KEY, false, List.of(SHOW), ANY)),
                                    ANY)));
        }

        @Test
        void sortsBetweenFilesAndProcedures() {
            assertSame(
                    statements("SORT W ON ASCENDING KEY A DESCENDING B INPUT PROCEDURE P THRU Q GIVING F\n"
                            + "RELEASE R FROM A\nRETURN W INTO A AT END DISPLAY 'X'"),
                    List.of(
                            new FileStatement.Sort(
                                    false,
                                    name("W"),
                                    List.of(new SortKey(name("A"), true), new SortKey(name("B"), false)),
                                    new FileStatement.Supply(
                                            List.of(), Optional.of(procedure("P")), Optional.of(procedure("Q"))),
                                    new FileStatement.Supply(List.of(name("F")), Optional.empty(), Optional.empty()),
                                    ANY),
                            new FileStatement.Release(name("R"), Optional.of(name("A")), ANY),
                            new FileStatement.ReturnRecord(
                                    name("W"),
                                    Optional.of(name("A")),
                                    List.of(new Phrase(Phrase.Kind.AT_END, false, List.of(SHOW), ANY)),
                                    ANY)));
        }
    }

    @Nested
    final class OfExecBlocks {

        @Test
        void keepsTheLinesAndColumnsOfTheBody() {
            ExecBlock block = (ExecBlock) statement("EXEC CICS LINK\n     PROGRAM('A')\nEND-EXEC");

            assertThat(block.language()).isEqualTo(ExecBlock.Language.CICS);
            assertThat(block.position()).isEqualTo(new Position("TEST.cbl", 4, 1));
            assertThat(block.bodyStart()).isEqualTo(new Position("TEST.cbl", 4, 10));
            assertThat(block.body()).isEqualTo(" LINK\n     PROGRAM('A')\n");
        }

        @Test
        void movesLaterLinesToTheirColumnsInFixedFormat() {
            CobolFile file = Sources.parse(Sources.program("EXEC CICS LINK\n     PROGRAM('A')\nEND-EXEC."));

            ExecBlock block = (ExecBlock) file.programs()
                    .get(0)
                    .procedure()
                    .orElseThrow()
                    .sections()
                    .get(0)
                    .paragraphs()
                    .get(0)
                    .statements()
                    .get(0);
            assertThat(block.bodyStart()).isEqualTo(new Position("TEST.cbl", 4, 21));
            assertThat(block.body()).isEqualTo(" LINK\n" + " ".repeat(16) + "PROGRAM('A')\n" + " ".repeat(11));
        }

        @ParameterizedTest
        @CsvSource({"SQL, SQL", "sql, SQL", "DLI, DLI", "SQLIMS, OTHER"})
        void knowsTheLanguage(String written, ExecBlock.Language language) {
            ExecBlock block = (ExecBlock) statement("EXEC " + written + " X 'END-EXEC' END-EXEC");

            assertThat(block.language()).isEqualTo(language);
            assertThat(block.body()).isEqualTo(" X 'END-EXEC' ");
        }
    }
}
