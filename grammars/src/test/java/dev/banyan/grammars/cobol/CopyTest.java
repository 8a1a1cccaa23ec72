package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.books;
import static dev.banyan.grammars.cobol.Sources.parse;
import static dev.banyan.grammars.cobol.Sources.program;
import static dev.banyan.grammars.cobol.Sources.shown;
import static dev.banyan.grammars.cobol.Sources.storage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.banyan.grammars.cobol.CopyUse.Kind;
import dev.banyan.grammars.cobol.CopyUse.Outcome;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CopyTest {

    private static final String CUSTOMER = """
                   01  CUST-REC.
                       05  CUST-ID   PIC 9(9).
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY CUSTOMER.",
                "copy customer.",
                "COPY 'CUSTOMER'.",
                "COPY CUSTOMER\n       .",
                "COPY CUSTOMER .",
                "COPY CUSTOMER OF LIB.",
                "COPY CUSTOMER SUPPRESS.",
                "EXEC SQL INCLUDE CUSTOMER END-EXEC.",
                "EXEC SQL\n  INCLUDE CUSTOMER\nEND-EXEC."
            })
    void givesEveryElementThePlaceInItsMember(String copy) {
        CobolFile file = parse(storage(copy), Map.of("CUSTOMER", CUSTOMER));

        assertThat(file.problems()).isEmpty();
        DataItem record = items(file).get(0);
        assertThat(record.position()).isEqualTo(new Position("CUSTOMER.cpy", 1, 12));
        assertThat(record.children())
                .extracting(DataItem::position)
                .containsExactly(new Position("CUSTOMER.cpy", 2, 16));
        assertThat(file.copies())
                .extracting(CopyUse::member, CopyUse::outcome, CopyUse::file, CopyUse::position)
                .containsExactly(
                        tuple("CUSTOMER", Outcome.FOUND, Optional.of("CUSTOMER.cpy"), new Position("TEST.cbl", 5, 8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            01 :TAG:-REC.          | ==:TAG:== BY ==WS==                    | WS-REC
            01 FLG-(TESTVAR1)-OK.  | ==(TESTVAR1)== BY ==ACCT==             | FLG-ACCT-OK
            01 TAG-REC.            | TAG-REC BY OTHER-REC                   | OTHER-REC
            01 TAG-REC.            | ==TAG== BY ==WS==                      | TAG-REC
            01 TAG-REC.            | LEADING ==TAG== BY ==WS==              | WS-REC
            01 REC-TAG.            | TRAILING ==TAG== BY ==WS==             | REC-WS
            01 tag-rec.            | ==TAG-REC== BY ==WS-REC==              | WS-REC
            01 A B.                | ==A B== BY ==C==                       | C
            01 A.                  | A BY B B BY C                          | B
            01 XA.                 | ==X== BY ==Y== ==XA== BY ==Z==         | Z
            """)
    void replacesTextWords(String entry, String replacing, String name) {
        CobolFile file = parse(storage("COPY M REPLACING " + replacing + "."), Map.of("M", "       " + entry + "\n"));

        assertThat(file.problems()).isEmpty();
        assertThat(items(file)).extracting(DataItem::name).containsExactly(Optional.of(name));
        assertThat(file.copies()).extracting(CopyUse::kind).containsExactly(Kind.COPY_REPLACING);
    }

    @Test
    void copiesWhatASourceLibraryIncludes() {
        CobolFile file = parse(storage("++INCLUDE CUSTOMER"), Map.of("CUSTOMER", CUSTOMER));

        assertThat(file.problems()).isEmpty();
        assertThat(items(file)).extracting(DataItem::name).containsExactly(Optional.of("CUST-REC"));
        assertThat(file.copies()).extracting(CopyUse::position).containsExactly(new Position("TEST.cbl", 5, 1));
    }

    @Test
    void readsFilesThatStartWithAByteOrderMark() {
        CobolFile file = parse("\uFEFF" + storage("COPY CUSTOMER."), Map.of("CUSTOMER", "\uFEFF" + CUSTOMER));

        assertThat(file.problems()).isEmpty();
        assertThat(items(file).get(0).position()).isEqualTo(new Position("CUSTOMER.cpy", 1, 12));
    }

    @Test
    void keepsThePlaceOfReplacedText() {
        CobolFile file = parse(
                storage("COPY M REPLACING ==:TAG:== BY ==LONG-PREFIX==."),
                Map.of("M", "       01 :TAG:-REC.\n          05 :TAG:-A  PIC X.\n"));

        DataItem record = items(file).get(0);
        assertThat(record.position()).isEqualTo(new Position("M.cpy", 1, 11));
        assertThat(record.children().get(0).position()).isEqualTo(new Position("M.cpy", 2, 14));
    }

    @Test
    void replacesUntilReplaceOff() {
        CobolFile file = parse(storage("""
                REPLACE ==OLD== BY ==NEW== ==(N)== BY ==-X==.
                01 OLD.
                01 A(N).
                REPLACE OFF.
                01 OLD.
                """));

        assertThat(file.problems()).isEmpty();
        assertThat(items(file)).extracting(item -> item.name().orElseThrow()).containsExactly("NEW", "A-X", "OLD");
    }

    @Test
    void replacesInCopiedTextToo() {
        CobolFile file =
                parse(storage("REPLACE ==CUST-REC== BY ==WS-CUST==.\nCOPY CUSTOMER."), Map.of("CUSTOMER", CUSTOMER));

        assertThat(items(file)).extracting(DataItem::name).containsExactly(Optional.of("WS-CUST"));
    }

    @Test
    void followsNestedMembersAndSaysWhichHoldsWhich() {
        CobolFile file = parse(
                storage("COPY OUTER REPLACING ==:T:== BY ==WS==."),
                Map.of(
                        "OUTER",
                        "       01 :T:-OUTER.\n       COPY INNER.\n",
                        "INNER",
                        "          05 :T:-INNER PIC X.\n"));

        assertThat(file.problems()).isEmpty();
        assertThat(items(file).get(0).children()).extracting(DataItem::name).containsExactly(Optional.of("WS-INNER"));
        assertThat(file.copies())
                .extracting(CopyUse::member, CopyUse::within, CopyUse::position)
                .containsExactly(
                        tuple("OUTER", Optional.empty(), new Position("TEST.cbl", 5, 8)),
                        tuple("INNER", Optional.of("OUTER"), new Position("OUTER.cpy", 2, 8)));
    }

    @Test
    void copiesStatements() {
        CobolFile file = parse(
                program("IF A = 1\n    COPY BODY.\nEND-IF.\nEXEC SQL INCLUDE PARA END-EXEC."),
                Map.of("BODY", "           DISPLAY 'B'\n", "PARA", "       MORE-WORK.\n           DISPLAY 'C'.\n"));

        assertThat(file.problems()).isEmpty();
        Stream<Statement> all = file.programs().get(0).procedure().orElseThrow().sections().get(0).paragraphs().stream()
                .flatMap(paragraph -> paragraph.statements().stream())
                .flatMap(Statement::walk);
        assertThat(all)
                .extracting(Statement::position)
                .containsExactly(
                        new Position("TEST.cbl", 4, 12),
                        new Position("BODY.cpy", 1, 12),
                        new Position("PARA.cpy", 2, 12));
    }

    @Test
    void reportsAMissingMemberAndReadsTheRest() {
        CobolFile file = parse(storage("""
                01 A. COPY NOWHERE.
                01 B COPY NOWHERE IN LIB.
                01 C PIC X.
                """));

        assertThat(shown(file.problems()))
                .containsExactly(
                        "5:14 missing-copybook: COPY NOWHERE: there is no such member.",
                        "6:13 missing-copybook: COPY NOWHERE: there is no such member.");
        assertThat(file.problems().get(0).advice())
                .isEqualTo("Add the library that holds NOWHERE to the folders that are read.");
        assertThat(items(file)).extracting(item -> item.name().orElseThrow()).containsExactly("A", "B", "C");
        assertThat(file.copies()).extracting(CopyUse::outcome).containsOnly(Outcome.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY DFHAID.", "COPY CMQV.", "EXEC SQL INCLUDE SQLCA END-EXEC."})
    void knowsTheMembersThatTheSystemDelivers(String copy) {
        CobolFile file = parse(storage(copy));

        assertThat(file.problems()).isEmpty();
        assertThat(file.copies()).extracting(CopyUse::outcome).containsExactly(Outcome.SYSTEM);
    }

    @Test
    void noticesACycle() {
        CobolFile file =
                parse(storage("COPY A."), Map.of("A", "       01 A PIC X.\n       COPY B.\n", "B", "       COPY A.\n"));

        assertThat(file.problems())
                .extracting(problem -> problem.position() + " " + problem.code())
                .containsExactly("B.cpy:1:8 copy-cycle");
        assertThat(file.copies())
                .extracting(CopyUse::outcome)
                .containsExactly(Outcome.FOUND, Outcome.FOUND, Outcome.CYCLE);
        assertThat(items(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noticesThatAMemberReadAloneCopiesItself(boolean found) {
        String text = "       01 A PIC X.\n       COPY SELF.\n";
        Map<String, String> members = found ? Map.of("SELF", text) : Map.of();

        CobolFile file = CobolParser.parse(found ? "SELF.cpy" : "lib/self.cpy", text, books(members));

        assertThat(file.problems()).extracting(Problem::code).contains("copy-cycle");
        assertThat(file.copies())
                .extracting(CopyUse::outcome, CopyUse::file)
                .containsExactly(tuple(Outcome.CYCLE, Optional.of(found ? "SELF.cpy" : "lib/self.cpy")));
    }

    @Test
    void noticesThatAMemberCopiesItselfWhereTheLibraryHasNoOther() {
        Copybooks others = (name, library, asking) -> asking.equals("SELF.cpy")
                ? Optional.empty()
                : Optional.of(new Copybook("SELF.cpy", "       COPY SELF.\n"));

        CobolFile file = CobolParser.parse("TEST.cbl", storage("COPY SELF."), others);

        assertThat(shown(file.problems())).containsExactly("SELF.cpy:1:8 copy-cycle: COPY SELF leads back to itself.");
    }

    @Test
    void takesACopyOfTheProgramsOwnNameForAMemberThatIsMissing() {
        CobolFile file = parse(storage("COPY TEST.").replace("PROGRAM-ID", "Program-Id"));

        assertThat(shown(file.problems())).containsExactly("5:8 missing-copybook: COPY TEST: there is no such member.");
    }

    @Test
    void quotesALongNameInPart() {
        CobolFile file = parse("ID DIVISION.\nPROGRAM-ID. TEST.\nDATA DIVISION.\nCOPY " + "Z".repeat(5_000) + ".\n");

        assertThat(file.problems())
                .extracting(Problem::what, Problem::advice)
                .containsExactly(tuple(
                        "COPY " + "Z".repeat(80) + "...: there is no such member.",
                        "Add the library that holds " + "Z".repeat(80) + "... to the folders that are read."));
    }

    @Test
    void boundsTheDepthOfMembers() {
        Copybooks endless = (name, library, asking) -> {
            int level = Integer.parseInt(name.substring(1));
            return Optional.of(new Copybook(name, "       COPY L" + (level + 1) + ".\n"));
        };

        CobolFile file = CobolParser.parse("TEST.cbl", storage("COPY L0."), endless);

        assertThat(shown(file.problems()))
                .containsExactly("L31:1:8 copy-depth: COPY L32 stands in more than 32 members that copy one another;"
                        + " it was not expanded.");
        assertThat(file.copies())
                .hasSize(33)
                .last()
                .extracting(CopyUse::outcome)
                .isEqualTo(Outcome.TOO_DEEP);
    }

    @Test
    void boundsMembersThatMultiply() {
        Copybooks doubling = (name, library, asking) -> {
            int level = Integer.parseInt(name.substring(1));
            String line = "       COPY L" + (level + 1) + ".\n";
            return Optional.of(new Copybook(name, line + line));
        };

        CobolFile file = CobolParser.parse("TEST.cbl", storage("COPY L0."), doubling);

        assertThat(file.problems()).extracting(problem -> problem.code()).contains("too-large");
        assertThat(file.copies()).hasSizeLessThanOrEqualTo(20_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            COPY .        | 5:8 syntax: COPY without the name of a member.
            COPY SQLCA 01 | 5:8 syntax: COPY SQLCA has no period.
            """)
    void saysWhatACopyStatementLacks(String copy, String message) {
        assertThat(shown(parse(storage(copy)).problems())).contains(message);
    }

    private static List<DataItem> items(CobolFile file) {
        return file.programs().get(0).data().items(DataDivision.StorageSection.Kind.WORKING_STORAGE);
    }
}
