package dev.banyan.grammars.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.SqlParser.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlParserTest {

    private static final Position START = new Position("app/cbl/ACCT.cbl", 10, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select a into :x from acct | R SELECT ACCT(A)
            SELECT A.X, B.Y, Z FROM S.ONE A, TWO B WHERE A.K = B.K | R SELECT S.ONE(K,X); R SELECT TWO(K,Y)
            SELECT 1 FROM A LEFT OUTER JOIN B ON A.K = B.K JOIN C USING (K) | R SELECT A(K); R SELECT B(K); R SELECT C()
            SELECT * FROM A WHERE K IN (SELECT K FROM B WHERE B.Q = A.Q) | R SELECT A(K,Q); R SELECT B(Q)
            SELECT X FROM A UNION ALL (SELECT Y FROM B) EXCEPT SELECT Z FROM C | R SELECT A(X); R SELECT B(Y); R SELECT C(Z)
            WITH T (N) AS (SELECT K FROM A) SELECT N FROM T, B | R SELECT A(); R SELECT B()
            SELECT N FROM (SELECT K AS N FROM A) AS T | R SELECT A()
            SELECT X FROM A WHERE D < CURRENT DATE - 3 MONTHS AND E = CURRENT_DATE | R SELECT A(D,E,X)
            SELECT COUNT(*), MAX(X) OVER (PARTITION BY Y ORDER BY Z) FROM A GROUP BY Y HAVING COUNT(*) > 1 | R SELECT A(X,Y,Z)
            SELECT CASE WHEN X = 1 THEN 'A' ELSE CAST(Y AS CHAR(3)) END FROM A | R SELECT A(X,Y)
            SELECT TRIM(BOTH ' ' FROM X), SUBSTR(Y, 1, 2) FROM A FETCH FIRST 10 ROWS ONLY WITH UR | R SELECT A(X,Y)
            SELECT VALUE, YEAR, KEY, ROW FROM A ORDER BY 1 DESC FOR UPDATE OF VALUE | R SELECT A(KEY,ROW,VALUE,YEAR)
            INSERT INTO A (X, Y) VALUES (:X, DEFAULT) | W INSERT A(X,Y)
            INSERT INTO A SELECT * FROM B | W INSERT A(); R SELECT B()
            UPDATE A SET X = X + 1, (Y, Z) = (SELECT P, Q FROM B) WHERE K = :K | W UPDATE A(X,Y,Z); R SELECT B()
            DELETE FROM A T WHERE EXISTS (SELECT 1 FROM B WHERE B.K = T.K) | W DELETE A(); R SELECT B(K)
            MERGE INTO A USING B ON A.K = B.K WHEN MATCHED THEN UPDATE SET X = B.X WHEN NOT MATCHED THEN INSERT (K, Y) VALUES (B.K, 1) | W MERGE A(K,X,Y); R SELECT B(K,X)
            SELECT K FROM FINAL TABLE (INSERT INTO A (X) VALUES (1)) | W INSERT A(X)
            LOCK TABLE A IN EXCLUSIVE MODE | W LOCK A()
            LOCK TABLE A IN SHARE MODE | R LOCK A()
            TRUNCATE TABLE A IMMEDIATE | W DELETE A()
            DECLARE ACC-CURSOR CURSOR WITH HOLD FOR SELECT X FROM "Acct" | R CURSOR ACCT(X)
            SET :X = (SELECT MAX(K) FROM A) | R SELECT A(K)
            CREATE VIEW V AS SELECT X FROM A | R SELECT A(X)
            SELECT X FROM &SYSUID..A WHERE K = 1 | R SELECT A(K,X)
            SELECT T.X FROM &HLQ..&SSID..A T | R SELECT A(X)
            ((SELECT X FROM A)) | R SELECT A(X)
            """)
    void findsTablesAndColumns(String sql, String expected) {
        SqlParse parse = parse(sql);

        assertThat(parse.problems()).isEmpty();
        assertThat(parse.statements().get(0).tables().stream()
                        .map(use -> use.access().name().charAt(0) + " " + use.verb() + " " + use.table() + "("
                                + String.join(",", use.columns()) + ")")
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Nested
    final class Cursors {

        @Test
        void areDeclaredForAQuery() {
            assertThat(one("DECLARE C-ONE CURSOR FOR SELECT A FROM T WHERE B = :WS-B"))
                    .isInstanceOfSatisfying(SqlStatement.DeclareCursor.class, declared -> {
                        assertThat(declared.cursor()).isEqualTo("C-ONE");
                        assertThat(declared.prepared()).isEmpty();
                    });
        }

        @Test
        void areDeclaredForAPreparedStatement() {
            assertThat(one("DECLARE C1 CURSOR FOR STMT-1"))
                    .isInstanceOfSatisfying(
                            SqlStatement.DeclareCursor.class,
                            declared -> assertThat(declared.prepared()).contains("STMT-1"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "FETCH C-ONE INTO :A, :B",
                    "FETCH FROM C-ONE INTO :A, :B",
                    "FETCH NEXT ROWSET FROM C-ONE FOR 10 ROWS INTO :A, :B",
                    "FETCH ABSOLUTE :N FROM C-ONE INTO :A, :B"
                })
        void areFetchedInManyWays(String sql) {
            assertThat(one(sql)).isInstanceOfSatisfying(SqlStatement.CursorStep.class, step -> {
                assertThat(step.verb()).isEqualTo("FETCH");
                assertThat(step.cursor()).isEqualTo("C-ONE");
                assertThat(step.hostVariables().stream()
                                .filter(HostVariable::target)
                                .map(HostVariable::name))
                        .containsExactly("A", "B");
            });
        }

        @Test
        void sayWhichRowChanges() {
            assertThat(one("UPDATE T SET A = 1 WHERE CURRENT OF C-ONE"))
                    .isInstanceOfSatisfying(SqlStatement.Change.class, change -> assertThat(change.cursor())
                            .contains("C-ONE"));
        }
    }

    @Nested
    final class HostVariables {

        @Test
        void haveCobolNamesRecordsAndIndicators() {
            assertThat(one("SELECT A INTO :WS-REC.WS-A:WS-A-IND, :B INDICATOR :B-IND, :C FROM T WHERE K=:KEY-1")
                            .hostVariables())
                    .extracting(HostVariable::name, HostVariable::indicator, HostVariable::target)
                    .containsExactly(
                            Tuple.tuple("WS-REC.WS-A", Optional.of("WS-A-IND"), true),
                            Tuple.tuple("B", Optional.of("B-IND"), true),
                            Tuple.tuple("C", Optional.empty(), true),
                            Tuple.tuple("KEY-1", Optional.empty(), false));
        }

        @Test
        void subtractWhenAHyphenStandsApart() {
            assertThat(one("UPDATE T SET A = :X - :Y").hostVariables())
                    .extracting(HostVariable::name)
                    .containsExactly("X", "Y");
        }

        @Test
        void haveNoHyphensInJava() {
            SqlParse parse = SqlParser.parse("SELECT A FROM T WHERE B = :x-1 AND C = ?", START, Dialect.JAVA);

            assertThat(parse.problems()).isEmpty();
            assertThat(parse.statements().get(0).hostVariables())
                    .extracting(HostVariable::name)
                    .containsExactly("x");
        }

        @Test
        void areFoundInStatementsOfNoInterest() {
            assertThat(one("CONNECT TO :WS-DB").hostVariables())
                    .extracting(HostVariable::name)
                    .containsExactly("WS-DB");
        }
    }

    @Nested
    final class Definitions {

        @Test
        void ofTablesHaveColumnsTypesAndReferences() {
            assertThat(one("""
                    CREATE TABLE BANK.ACCT (ID DECIMAL(11, 0) NOT NULL, "Name" VARCHAR(20) FOR BIT DATA,
                      OWNER_ID INT NOT NULL REFERENCES BANK.OWNER (ID), KEY VARCHAR(10), INDEX (ID), KEY IX (ID),
                      PRIMARY KEY (ID), FOREIGN KEY FK (ID) REFERENCES BANK.OTHER (ID) ON DELETE RESTRICT)
                      IN DB1.TS1 CCSID EBCDIC""")).isInstanceOfSatisfying(SqlStatement.CreateTable.class, table -> {
                assertThat(table.table()).isEqualTo("BANK.ACCT");
                assertThat(table.columns())
                        .containsExactly(
                                new SqlColumn("ID", "DECIMAL(11,0)"),
                                new SqlColumn("NAME", "VARCHAR(20)"),
                                new SqlColumn("OWNER_ID", "INT"),
                                new SqlColumn("KEY", "VARCHAR(10)"));
                assertThat(table.references()).containsExactly("BANK.OTHER", "BANK.OWNER");
            });
        }

        @Test
        void ofDclgenAreDescriptionsNotUses() {
            SqlStatement declared = one("DECLARE BANK.ACCT TABLE ( ID CHAR(2) NOT NULL )");

            assertThat(declared)
                    .isInstanceOfSatisfying(SqlStatement.DeclareTable.class, table -> assertThat(table.columns())
                            .containsExactly(new SqlColumn("ID", "CHAR(2)")));
            assertThat(declared.tables()).isEmpty();
        }

        @Test
        void ofIndexesNameTheirTable() {
            assertThat(one("CREATE UNIQUE INDEX X.IX ON BANK.ACCT (ID ASC) ERASE NO"))
                    .isInstanceOfSatisfying(SqlStatement.CreateIndex.class, index -> {
                        assertThat(index.index()).contains("X.IX");
                        assertThat(index.table()).isEqualTo("BANK.ACCT");
                    });
        }

        @Test
        void canBeTakenBack() {
            assertThat(one("DROP TABLE IF EXISTS A, B CASCADE"))
                    .isInstanceOfSatisfying(SqlStatement.Redefine.class, drop -> assertThat(drop.names())
                            .containsExactly("A", "B"));
        }

        @Test
        void ofProceduresKeepTheirSemicolons() {
            SqlParse parse = SqlParser.parse("""
                    CREATE PROCEDURE P () BEGIN IF A = 1 THEN SET B = CASE WHEN 1 = 1 THEN 2 END; END IF; END;
                    SELECT 1 FROM T;""", START, Dialect.SCRIPT);

            assertThat(parse.statements()).hasSize(2);
            assertThat(parse.statements().get(1).tables()).hasSize(1);
        }
    }

    @Test
    void tellsWhenTheSqlIsMadeAtRunTime() {
        assertThat(one("PREPARE S1 FROM :WS-SQL")).isInstanceOfSatisfying(SqlStatement.Dynamic.class, dynamic -> {
            assertThat(dynamic.verb()).isEqualTo("PREPARE");
            assertThat(dynamic.prepared()).contains("S1");
            assertThat(dynamic.literal()).isEmpty();
        });
        assertThat(one("EXECUTE IMMEDIATE 'DELETE FROM T WHERE A = ''X'''"))
                .isInstanceOfSatisfying(SqlStatement.Dynamic.class, dynamic -> assertThat(dynamic.literal())
                        .contains("DELETE FROM T WHERE A = 'X'"));
        assertThat(one("EXECUTE S1 USING :A"))
                .isInstanceOfSatisfying(SqlStatement.Dynamic.class, dynamic -> assertThat(dynamic.verb())
                        .isEqualTo("EXECUTE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL S.PROC(:A, 1)", "{call s.proc(?, 1)}", "{? = call s.proc(?)}"})
    void readsCallsInBothDialects(String sql) {
        assertThat(one(sql)).isInstanceOfSatisfying(SqlStatement.Call.class, call -> assertThat(call.procedure())
                .contains("S.PROC"));
    }

    @Test
    void readsIncludes() {
        assertThat(one("INCLUDE SQLCA"))
                .isInstanceOfSatisfying(SqlStatement.Include.class, include -> assertThat(include.member())
                        .isEqualTo("SQLCA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COMMIT WORK", "WHENEVER SQLERROR GOTO X", "SET CURRENT SQLID = 'A'", "GRANT ALL ON T TO P"})
    void passesOverWhatSaysNothingOfTables(String sql) {
        assertThat(one(sql)).isInstanceOf(SqlStatement.Other.class);
    }

    @Test
    void reportsATableNamedAtRunTime() {
        SqlParse parse = SqlParser.parse("SELECT * FROM ${table} WHERE ID = #{id}", START, Dialect.JAVA);

        assertThat(parse.statements().get(0).tables()).isEmpty();
        assertThat(parse.problems()).extracting(Problem::code).containsExactly("dynamic-table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * FROM &TAB", "SELECT * FROM S.&TAB", "DELETE FROM &SYSUID.TAB"})
    void reportsATableWhoseOwnNameIsASymbol(String sql) {
        SqlParse parse = SqlParser.parse(sql, START, Dialect.SCRIPT);

        assertThat(parse.statements().get(0).tables()).isEmpty();
        assertThat(parse.problems()).extracting(Problem::code).containsExactly("dynamic-table");
    }

    @Test
    void placesTablesInTheFile() {
        TableUse use = one("SELECT A\n  FROM T").tables().get(0);

        assertThat(use.position()).isEqualTo(new Position("app/cbl/ACCT.cbl", 11, 8));
    }

    @Test
    void readsScriptsWithComments() {
        SqlParse parse = SqlParser.parse("""
                -- one; two
                INSERT INTO A VALUES ('x;y'); /* three; */ ;
                DELETE FROM B""", START, Dialect.SCRIPT);

        assertThat(parse.statements())
                .flatExtracting(SqlStatement::tables)
                .extracting(TableUse::table)
                .containsExactly("A", "B");
    }

    @Test
    void goesOnAfterABrokenStatement() {
        SqlParse parse = SqlParser.parse("SELECT FROM; DELETE FROM B", START, Dialect.SCRIPT);

        assertThat(parse.problems()).hasSize(1);
        assertThat(parse.statements().get(0)).isInstanceOf(SqlStatement.Other.class);
        assertThat(parse.statements().get(1).tables()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT FROM T               | 19 | `FROM` does not fit here.
            SELECT A FROM               | 25 | The text ends too early.
            UPDATE T A = 1              | 23 | `=` does not fit here; expected `SET`.
            INSERT INTO T (A VALUES (1) | 29 | `VALUES` does not fit here; expected `)`.
            DELETE FROM T WHERE A = 'X  | 36 | The literal that starts here is not closed.
            INCLUDE A B                 | 22 | `B` does not fit here; expected the end.
            """)
    void saysWhatIsWrongAndWhere(String sql, int column, String what) {
        assertThat(parse(sql).problems())
                .extracting(Problem::what, problem -> problem.position().column())
                .containsExactly(Tuple.tuple(what, column));
    }

    @Nested
    final class HostileInput {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    ";",
                    ";;;",
                    "(",
                    ")",
                    "SELECT",
                    "SELECT (",
                    "'",
                    "/*",
                    "\u0000\uFFFF",
                    "::::",
                    ":",
                    "CREATE",
                    "CREATE TABLE",
                    "WITH",
                    "SET",
                    "SET (",
                    "DECLARE",
                    "LOCK",
                    "{",
                    "CASE CASE",
                    "END END"
                })
        void neverThrows(String sql) {
            for (Dialect dialect : Dialect.values()) {
                assertThat(SqlParser.parse(sql, START, dialect)).isNotNull();
            }
        }

        @Test
        void refusesDeepNesting() {
            assertThat(parse("SELECT " + "(".repeat(50_000)).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-deep");
        }

        @Test
        void acceptsNestingUpToTheBound() {
            String sql = "SELECT " + "(".repeat(190) + "A" + ")".repeat(190) + " FROM T";

            assertThat(parse(sql).problems()).isEmpty();
        }

        @Test
        void refusesMonsters() {
            assertThat(parse("A ".repeat(2_000_000)).problems())
                    .extracting(Problem::code)
                    .containsExactly("too-large");
        }

        @Test
        void boundsTheProblems() {
            assertThat(parse("SELECT ;".repeat(2_000)).problems()).hasSize(501);
        }

        @Test
        void quotesALongNameInPart() {
            String name = "Z".repeat(5_000);

            assertThat(parse("SELECT A FROM T WHERE " + name + " " + name).problems())
                    .extracting(Problem::what)
                    .containsExactly("`" + "Z".repeat(80) + "...` does not fit here; expected the end.");
        }

        @Test
        void readsLongExpressionsAndLongLists() {
            String sum = "A + B * 2 OR ".repeat(5_000) + "A";
            String rows = "(1, 'x', :A), ".repeat(20_000) + "(1, 'x', :A)";

            assertThat(parse("SELECT A FROM T WHERE " + sum).problems()).isEmpty();
            assertThat(parse("INSERT INTO T VALUES " + rows).problems()).isEmpty();
        }
    }

    /** What follows the arrow are the host variables that the statement may write. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
            EXECUTE S1 USING :A, :B:I                            > ~~
            EXECUTE S1 INTO :A, :B USING :C                      > A B
            EXECUTE S1 USING :C INTO :A                          > A
            EXECUTE IMMEDIATE :S INTO :A USING :B                > A
            OPEN C1 USING :A, :B                                 > ~~
            OPEN C1 USING DESCRIPTOR :D                          > ~~
            FETCH C1 USING DESCRIPTOR :D                         > D
            FETCH C1 INTO DESCRIPTOR :D                          > D
            PREPARE S1 INTO :D FROM :T                           > D
            SET :A = 1, :B = :C                                  > A B
            SET (:A, :B) = (SELECT X, Y FROM T WHERE Z = :C)     > A B
            VALUES (1, :C) INTO :A, :B                           > A B
            CALL P(:A, 1, :B)                                    > A B
            CALL :P (:A)                                         > A
            CALL :P USING (:A)                                   > A
            INSERT INTO T (X) VALUES (:C) RETURNING X, Y INTO :A, :B > A B
            GET DIAGNOSTICS CONDITION 1 :A = MESSAGE_TEXT        > A
            ASSOCIATE LOCATORS (:A, :B) WITH PROCEDURE P         > A B
            ALLOCATE C1 CURSOR FOR RESULT SET :A                 > ~~
            CONNECT TO :A USER :B USING :C                       > ~~
            SET CURRENT SQLID = :A                               > ~~
            DESCRIBE S1 INTO :D                                  > D
            """)
    void sayWhichHostVariablesGetAValue(String sql, String written) {
        assertThat(one(sql).hostVariables().stream()
                        .filter(HostVariable::target)
                        .map(HostVariable::name))
                .containsExactly(written.isEmpty() ? new String[0] : written.split(" ", -1));
    }

    @Test
    void aStatementThatCannotBeReadMayWriteAnything() {
        assertThat(parse("SELECT A INTO :A FROM FROM T WHERE B = :B")
                        .statements()
                        .get(0)
                        .hostVariables())
                .extracting(HostVariable::target)
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN ACCOUNT-ALL-CUR", "OPEN ALL-SELECT-CUR", "CLOSE FROM-CUR", "FETCH FROM-CUR INTO :A"})
    void readsHyphenatedNamesOfAnyWords(String sql) {
        assertThat(one(sql)).isInstanceOfSatisfying(SqlStatement.CursorStep.class, step -> assertThat(step.cursor())
                .isEqualTo(sql.split(" ", -1)[1]));
    }

    @Test
    void aHostVariableMayHoldTheNameOfAProcedure() {
        assertThat(one("CALL :WS-PROC (:A)")).isInstanceOfSatisfying(SqlStatement.Call.class, call -> {
            assertThat(call.procedure()).isEmpty();
            assertThat(call.holder().orElseThrow().name()).isEqualTo("WS-PROC");
        });
        assertThat(one("CALL P (:A)")).isInstanceOfSatisfying(SqlStatement.Call.class, call -> assertThat(call.holder())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            AT :DB SELECT A INTO :B FROM T                               | T
            AT CONN1 INSERT INTO T VALUES (1)                            | T
            FOR :N INSERT INTO T VALUES (:A)                             | T
            EXECUTE BEGIN UPDATE T SET A = 1; DELETE FROM U; END         | T U
            BEGIN ATOMIC DELETE FROM T; INSERT INTO U VALUES (1); END    | T U
            BEGIN IF :A = 1 THEN DELETE FROM T; ELSE DELETE FROM U; END IF; END | T U
            BEGIN WHILE :A < 3 DO UPDATE T SET A = 1; END WHILE; END     | T
            BEGIN NULL; EXCEPTION WHEN OTHERS THEN INSERT INTO T VALUES (1); END | T
            BEGIN DECLARE SECTION                                        | ~~
            BEGIN WORK                                                   | ~~
            LOCK TABLES T WRITE                                          | T
            """)
    void findsStatementsBehindLeadingWords(String sql, String tables) {
        SqlParse parse = parse(sql);

        assertThat(parse.problems()).isEmpty();
        assertThat(parse.statements().stream()
                        .flatMap(statement -> statement.tables().stream())
                        .map(TableUse::table)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(tables);
    }

    @Test
    void cobolMayQuoteTheSqlOfPrepareTwice() {
        assertThat(one("PREPARE S1 FROM \"SELECT \"\"A\"\" FROM T\""))
                .isInstanceOfSatisfying(SqlStatement.Dynamic.class, made -> assertThat(made.literal())
                        .contains("SELECT \"A\" FROM T"));
    }

    private static SqlParse parse(String sql) {
        return SqlParser.parse(sql, START, Dialect.EMBEDDED);
    }

    private static SqlStatement one(String sql) {
        SqlParse parse = parse(sql);
        assertThat(parse.problems()).isEmpty();
        assertThat(parse.statements()).hasSize(1);
        return List.copyOf(parse.statements()).get(0);
    }
}
