package dev.banyan.grammars.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.cobol.DataDivision.StorageSection;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.layout.Element.Sign;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class RecordLayoutsTest {

    @Test
    void aRecordIsARowOfItemsWithTheirPlaces() {
        RecordLayout record = record("""
                01 MENU.
                   05 CODE-OF PIC X.
                   05 TOTAL PIC 9(6) COMP SYNC.
                   05 TOTAL-TEXT REDEFINES TOTAL PIC X(4).
                   05 ROW OCCURS 2.
                      10 CELL PIC S9(5) COMP-3.
                """);
        assertThat(places(record))
                .containsExactly(
                        "01 MENU 0+14",
                        "05 CODE-OF 0+1",
                        "05 TOTAL 4+4",
                        "05 TOTAL-TEXT 4+4",
                        "05 ROW 8+3",
                        "10 CELL 8+3");
        assertThat(item(record, "TOTAL").extent().slack()).isEqualTo(3);
        assertThat(record.path(item(record, "CELL"))).containsExactly("MENU", "ROW", "CELL");
        assertThat(record.tables(item(record, "CELL")))
                .extracting(Table::stride)
                .containsExactly(3);
    }

    @Nested
    class WhereGnuCobolDiffersIbmHas {

        @Test
        void theSignClauseOfTheItemInPlaceOfThatOfTheGroup() {
            RecordLayout record = record("""
                    01 R SIGN LEADING SEPARATE.
                       05 A PIC S9(4).
                       05 B PIC S9(4) SIGN TRAILING.
                    """);
            assertThat(places(record)).containsExactly("01 R 0+9", "05 A 0+5", "05 B 5+4");
            assertThat(item(record, "A").element().sign()).isEqualTo(Sign.LEADING_SEPARATE);
            assertThat(item(record, "B").element().sign()).isEqualTo(Sign.TRAILING);
        }

        @Test
        void twoBytesForAnyBinaryOfUpToFourDigits() {
            assertThat(record("01 A PIC 9(2) COMP-5.\n").length()).isEqualTo(2);
        }

        @Test
        void slackBytesBeforeAGroupThatStartsWithASynchronizedItem() {
            RecordLayout record = record("""
                    01 FIELD-L.
                       05 FIELD-M PIC X(5).
                       05 FIELD-N PIC XX.
                       05 FIELD-O.
                          10 FIELD-P PIC S9(6) COMP SYNC.
                    """);
            assertThat(places(record))
                    .containsExactly(
                            "01 FIELD-L 0+12", "05 FIELD-M 0+5", "05 FIELD-N 5+2", "05 FIELD-O 8+4", "10 FIELD-P 8+4");
        }

        @Test
        void slackBytesInTheGroupOfTheElementaryItemBefore() {
            RecordLayout record = record("""
                    01 R.
                       05 G.
                          10 A PIC X(5).
                       05 B PIC S9(9) COMP SYNC.
                    """);
            assertThat(places(record)).containsExactly("01 R 0+12", "05 G 0+8", "10 A 0+5", "05 B 8+4");
        }

        @Test
        void noSlackBytesInTheElementsOfATableBefore() {
            RecordLayout record = record("""
                    01 R.
                       05 G OCCURS 3.
                          10 A PIC X(5).
                       05 B PIC S9(9) COMP SYNC.
                    """);
            assertThat(places(record)).containsExactly("01 R 0+20", "05 G 0+5", "10 A 0+5", "05 B 16+4");
        }

        @Test
        void slackBytesAtTheEndOfEveryElement() {
            RecordLayout record = record("""
                    01 WORK-RECORD.
                       05 WORK-CODE PIC X.
                       05 COMP-TABLE OCCURS 10 TIMES.
                          10 COMP-TYPE PIC X.
                          10 COMP-PAY PIC S9(4)V99 COMP SYNC.
                          10 COMP-HRS PIC S9(3) COMP SYNC.
                          10 COMP-NAME PIC X(5).
                    """);
            assertThat(places(record))
                    .containsExactly(
                            "01 WORK-RECORD 0+161",
                            "05 WORK-CODE 0+1",
                            "05 COMP-TABLE 1+16",
                            "10 COMP-TYPE 1+1",
                            "10 COMP-PAY 4+4",
                            "10 COMP-HRS 8+2",
                            "10 COMP-NAME 10+5");
        }
    }

    @Nested
    class WhatGnuCobolDoesNotKnow {

        @Test
        void pointersOf31Bits() {
            RecordLayout record = record("""
                    01 R.
                       05 A USAGE POINTER.
                       05 B USAGE PROCEDURE-POINTER.
                       05 C USAGE FUNCTION-POINTER.
                       05 D USAGE INDEX.
                       05 E USAGE OBJECT REFERENCE.
                    """);
            assertThat(places(record))
                    .containsExactly("01 R 0+24", "05 A 0+4", "05 B 4+8", "05 C 12+4", "05 D 16+4", "05 E 20+4");
        }

        @Test
        void pointersOf64Bits() {
            RecordLayout record = RecordLayouts.of(
                            program("01 R.\n   05 A USAGE POINTER.\n   05 B USAGE INDEX.\n")
                                    .data()
                                    .items(StorageSection.Kind.WORKING_STORAGE),
                            new LayoutOptions(false, List.of(), true))
                    .get(0);
            assertThat(places(record)).containsExactly("01 R 0+16", "05 A 0+8", "05 B 8+8");
        }

        @Test
        void charactersOfTwoBytes() {
            RecordLayout record = record("""
                    01 R.
                       05 A PIC G(3) USAGE DISPLAY-1.
                       05 B PIC N(3) DISPLAY-1.
                       05 C PIC N(3).
                       05 D PIC 9(3) USAGE NATIONAL.
                       05 E PIC NNBN.
                       05 F PIC S9(3) NATIONAL SIGN LEADING SEPARATE.
                    """);
            assertThat(places(record))
                    .containsExactly(
                            "01 R 0+40", "05 A 0+6", "05 B 6+6", "05 C 12+6", "05 D 18+6", "05 E 24+8", "05 F 32+8");
            assertThat(record.items().stream().skip(1).map(item -> item.element()
                            .type()))
                    .containsExactly(
                            ItemType.DBCS,
                            ItemType.DBCS,
                            ItemType.NATIONAL,
                            ItemType.NATIONAL_NUMERIC,
                            ItemType.NATIONAL_EDITED,
                            ItemType.NATIONAL_NUMERIC);
        }

        @Test
        void externalFloatingPoint() {
            RecordLayout record = record("01 A PIC -9(4).9(6)E-99.\n");
            assertThat(record.length()).isEqualTo(16);
            assertThat(record.items().get(0).element().type()).isEqualTo(ItemType.FLOAT_DISPLAY);
        }

        @Test
        void packedWithoutSignAndBytesOfOtherCompilers() {
            RecordLayout record = record("""
                    01 R.
                       05 A PIC 9(5) COMP-6.
                       05 B PIC X(3) COMP-X.
                       05 C PIC 9(7) COMP-X.
                       05 D PIC S9(7) COMP-X.
                    """);
            assertThat(places(record)).containsExactly("01 R 0+13", "05 A 0+3", "05 B 3+3", "05 C 6+3", "05 D 9+4");
        }

        @Test
        void floatingPointOfIeee() {
            RecordLayout record = record("""
                    01 R.
                       05 A USAGE FLOAT-DECIMAL-7.
                       05 B USAGE FLOAT-DECIMAL-16.
                       05 C USAGE FLOAT-DECIMAL-34.
                       05 D USAGE FLOAT-EXTENDED.
                       05 E USAGE FLOAT-BINARY-128.
                    """);
            assertThat(record.problems()).isEmpty();
            assertThat(places(record))
                    .containsExactly("01 R 0+60", "05 A 0+4", "05 B 4+8", "05 C 12+16", "05 D 28+16", "05 E 44+16");
        }

        @Test
        void utf8() {
            RecordLayout record = record("""
                    01 R.
                       05 A PIC U(10).
                       05 B PIC UU USAGE UTF-8.
                       05 C PIC U BYTE-LENGTH 30.
                       05 D USAGE UTF-8.
                          10 E PIC U.
                    """);
            assertThat(record.problems()).isEmpty();
            assertThat(places(record))
                    .containsExactly("01 R 0+82", "05 A 0+40", "05 B 40+8", "05 C 48+30", "05 D 78+4", "10 E 78+4");
            assertThat(item(record, "C").element().type()).isEqualTo(ItemType.UTF_8);
        }

        @Test
        void aPointerOf32BitsInAProgramOf64() {
            Program program = program("01 R.\n   05 A POINTER-32.\n   05 B POINTER.\n");
            RecordLayout record = RecordLayouts.of(
                            program.data().items(StorageSection.Kind.WORKING_STORAGE),
                            new LayoutOptions(false, List.of(), true))
                    .get(0);
            assertThat(places(record)).containsExactly("01 R 0+12", "05 A 0+4", "05 B 4+8");
        }

        @Test
        void charactersInBytesOfTheMachine() {
            RecordLayout record = record("01 A PIC X(3) COMP-5.\n");
            assertThat(record.problems()).isEmpty();
            assertThat(record.length()).isEqualTo(3);
        }

        @Test
        void aTableOfVariableTables() {
            RecordLayout record = record("""
                    01 R.
                       05 N PIC 9.
                       05 M PIC 9.
                       05 X OCCURS 1 TO 3 DEPENDING ON N.
                          10 A PIC X.
                          10 Y OCCURS 4 DEPENDING ON M PIC X.
                          10 B PIC X.
                       05 C PIC X.
                    """);
            assertThat(places(record))
                    .containsExactly(
                            "01 R 0+21",
                            "05 N 0+1",
                            "05 M 1+1",
                            "05 X 2+6",
                            "10 A 2+1",
                            "10 Y 3+1",
                            "10 B 7+1",
                            "05 C 20+1");
            assertThat(record.items())
                    .filteredOn(item -> item.extent().floating())
                    .extracting(item -> item.name().orElseThrow())
                    .containsExactly("B", "C");
            assertThat(record.items())
                    .filteredOn(item -> item.extent().variable())
                    .extracting(item -> item.name().orElseThrow())
                    .containsExactly("R", "X");
            assertThat(item(record, "Y").table().orElseThrow().minimum()).isEqualTo(1);
        }

        @Test
        void aTableWithoutBound() {
            RecordLayout record = record("""
                    01 R.
                       05 N PIC 9.
                       05 A PIC X OCCURS 2 TO UNBOUNDED DEPENDING ON N.
                    """);
            assertThat(record.length()).isEqualTo(3);
            assertThat(item(record, "A").table().orElseThrow().maximum()).isEqualTo(OptionalInt.empty());
            assertThat(record.problems()).isEmpty();
        }
    }

    @Test
    void numbersHaveDigitsScaleAndSign() {
        assertThat(element("01 A PIC S9(7)V99 COMP-3.\n")).isEqualTo(new Element(ItemType.PACKED, 9, 2, Sign.INTERNAL));
        assertThat(element("01 A PIC 9(3)P(4).\n")).isEqualTo(new Element(ItemType.DISPLAY_NUMERIC, 3, -4, Sign.NONE));
        assertThat(element("01 A PIC VPP9(3).\n")).isEqualTo(new Element(ItemType.DISPLAY_NUMERIC, 3, 5, Sign.NONE));
        assertThat(element("01 A PIC S9(4) COMP.\n")).isEqualTo(new Element(ItemType.BINARY, 4, 0, Sign.INTERNAL));
        assertThat(element("01 A PIC $ZZ,ZZ9.99CR.\n"))
                .isEqualTo(new Element(ItemType.NUMERIC_EDITED, 7, 2, Sign.INTERNAL));
        assertThat(element("01 A PIC ---9.99.\n")).isEqualTo(new Element(ItemType.NUMERIC_EDITED, 5, 2, Sign.INTERNAL));
    }

    @Test
    void integersWithoutAPictureHaveAsManyDigitsAsFit() {
        RecordLayout record = record("""
                01 R.
                   05 A BINARY-CHAR.
                   05 B BINARY-SHORT UNSIGNED.
                   05 C SIGNED-INT.
                   05 D UNSIGNED-LONG.
                   05 E BINARY-DOUBLE SIGNED.
                """);
        assertThat(record.items().subList(1, 6))
                .extracting(
                        item -> item.element().digits() + " " + item.element().sign())
                .containsExactly("3 INTERNAL", "5 NONE", "10 INTERNAL", "20 NONE", "19 INTERNAL");
        assertThat(record("01 A PIC 9(4) BINARY-LONG.\n").problems()).hasSize(1);
    }

    @Test
    void specialNamesDecideOnPicturesOfMoney() {
        Program program = CobolParser.parse("A.cbl", """
                ID DIVISION.
                PROGRAM-ID. A.
                ENVIRONMENT DIVISION.
                CONFIGURATION SECTION.
                SPECIAL-NAMES.
                    DECIMAL-POINT IS COMMA
                    CURRENCY SIGN IS 'EUR' WITH PICTURE SYMBOL 'U'
                    CURRENCY SIGN IS 'F'.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                01 R.
                   05 A PIC UZ.ZZ9,99.
                   05 B PIC FFF9,9.
                """.indent(7), Copybooks.none())
                .programs()
                .get(0);
        RecordLayout record = RecordLayouts.of(
                        program.data().items(StorageSection.Kind.WORKING_STORAGE),
                        LayoutOptions.of(program.environment()))
                .get(0);
        assertThat(places(record)).containsExactly("01 R 0+17", "05 A 0+11", "05 B 11+6");
        assertThat(item(record, "A").element().scale()).isEqualTo(2);
        assertThat(item(record, "B").element()).isEqualTo(new Element(ItemType.NUMERIC_EDITED, 4, 1, Sign.NONE));
    }

    @Test
    void entriesWithoutARecordAreOneWithoutAName() {
        List<RecordLayout> records = RecordLayouts.of(
                program("   05 A PIC X(3).\n   05 B PIC X(4).\n01 C PIC X.\n78 D VALUE 3.\n")
                        .data()
                        .items(StorageSection.Kind.WORKING_STORAGE),
                LayoutOptions.DEFAULT);
        assertThat(records).extracting(RecordLayout::name).containsExactly("", "C");
        assertThat(records).extracting(RecordLayout::length).containsExactly(7, 1);
    }

    @Test
    void anItemKnowsItsDeclaration() {
        RecordLayout record = record("""
                01 R.
                   05 A PIC X(4) JUSTIFIED RIGHT VALUE 'AB'.
                      88 A-IS-AB VALUE 'AB'.
                   05 B REDEFINES A PIC 9(4) BLANK WHEN ZERO.
                """);
        LayoutItem item = item(record, "A");
        assertThat(item.has(DataItem.Attribute.JUSTIFIED)).isTrue();
        assertThat(item.declaration().conditions())
                .extracting(DataItem.ConditionName::name)
                .containsExactly("A-IS-AB");
        assertThat(item(record, "B").declaration().clauses().redefines()).contains("A");
        assertThat(item(record, "B").has(DataItem.Attribute.BLANK_WHEN_ZERO)).isTrue();
    }

    @Nested
    class SaysWhatIsImpossible {

        @Test
        void noPicture() {
            assertThat(problem("01 R.\n   05 A.\n   05 B PIC X.\n"))
                    .isEqualTo("The item A has neither PICTURE nor items below it; it was given no bytes.");
        }

        @Test
        void aPictureOfAGroup() {
            assertThat(problem("01 R PIC X.\n   05 A PIC X.\n"))
                    .isEqualTo("The item R has PICTURE and items below it; the picture was left out.");
        }

        @Test
        void aPictureThatIsNone() {
            assertThat(problem("01 R PIC 9Q9.\n")).isEqualTo("The item R has PICTURE 9Q9, which is none of COBOL.");
            assertThat(problem("01 R PIC X(.\n")).contains("is none of COBOL");
            assertThat(problem("01 R PIC 9V9V9.\n")).contains("is none of COBOL");
            assertThat(problem("01 R PIC 9S9.\n")).contains("is none of COBOL");
            assertThat(problem("01 R PIC X(0).\n")).contains("is none of COBOL");
        }

        @Test
        void aUsageThatDoesNotFit() {
            assertThat(problem("01 R PIC X(4) COMP-3.\n"))
                    .isEqualTo(
                            "The item R has a PICTURE of characters and a USAGE for numbers; it was taken as characters.");
            assertThat(problem("01 R PIC 9(4) COMP-1.\n"))
                    .isEqualTo("The item R has PICTURE 9(4) and a USAGE that takes none; the picture was left out.");
        }

        @Test
        void tooManyDigits() {
            assertThat(problem("01 R PIC 9(19) COMP.\n"))
                    .isEqualTo("The item R has 19 digits; 18 is the most for its USAGE.");
            assertThat(problem("01 R PIC 9(32) COMP-3.\n"))
                    .isEqualTo("The item R has 32 digits; 31 is the most for its USAGE.");
        }

        @Test
        void redefiningWhatIsNotThere() {
            assertThat(problem("01 R.\n   05 A PIC X.\n   05 B REDEFINES C PIC X.\n"))
                    .isEqualTo("The item B redefines C, which is no item of the same group before it;"
                            + " it was placed behind the others.");
        }

        @Test
        void renamingWhatIsNotThere() {
            assertThat(problem("01 R.\n   05 A PIC X.\n   66 B RENAMES C.\n"))
                    .isEqualTo("The item B renames an item that is not in the record; it was given no bytes.");
        }

        @Test
        void aTableWithoutElements() {
            assertThat(problem("01 R.\n   05 A PIC X OCCURS 0.\n"))
                    .isEqualTo("The item A has OCCURS 0 TO 0; it was given one element at least.");
            assertThat(problem("01 R.\n   05 A PIC X OCCURS SOME-CONSTANT.\n"))
                    .isEqualTo("The item A has an OCCURS whose number is not known here; it was given one element.");
        }

        @Test
        void aRecordThatIsTooLarge() {
            RecordLayout record = record("01 R.\n   05 A PIC X(99999999) OCCURS 99999999.\n   05 B PIC X.\n");
            assertThat(record.problems()).extracting(Problem::code).containsExactly("layout");
            assertThat(record.length()).isEqualTo((1 << 27) - 1);
        }

        @Test
        void nestingThatIsTooDeep() {
            StringBuilder text = new StringBuilder("01 R.\n");
            for (int level = 100; level < 5_000; level++) {
                text.append(level).append(" A").append(level).append(".\n");
            }
            assertThat(record(text.toString()).problems().get(0).what()).contains("lies more than 64 levels deep");
        }

        @Test
        void aHundredTimesAtMost() {
            assertThat(record("01 R.\n" + "   05 A.\n".repeat(500)).problems()).hasSize(100);
        }
    }

    private static Element element(String entries) {
        return record(entries).items().get(0).element();
    }

    private static String problem(String entries) {
        List<Problem> problems = record(entries).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).what();
    }

    private static LayoutItem item(RecordLayout record, String name) {
        return record.items().stream()
                .filter(item -> item.name().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> places(RecordLayout record) {
        return record.items().stream()
                .map(item -> (item.level() < 10 ? "0" : "") + item.level() + " "
                        + item.name().orElse("FILLER") + " " + item.offset() + "+" + item.length())
                .toList();
    }

    private static RecordLayout record(String entries) {
        return RecordLayouts.of(
                program(entries)
                        .data()
                        .items(StorageSection.Kind.WORKING_STORAGE)
                        .get(0),
                LayoutOptions.DEFAULT);
    }

    private static Program program(String entries) {
        String text = """
                ID DIVISION.
                PROGRAM-ID. A.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                """ + entries;
        return CobolParser.parse("A.cbl", text.indent(7), Copybooks.none())
                .programs()
                .get(0);
    }
}
