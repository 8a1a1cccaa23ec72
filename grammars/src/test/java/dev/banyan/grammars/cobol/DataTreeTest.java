package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.assertSame;
import static dev.banyan.grammars.cobol.Sources.items;
import static dev.banyan.grammars.cobol.Sources.name;
import static dev.banyan.grammars.cobol.Sources.number;
import static dev.banyan.grammars.cobol.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.DataItem.Attribute;
import dev.banyan.grammars.cobol.DataItem.Usage;
import dev.banyan.grammars.cobol.DataItem.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DataTreeTest {

    @Test
    void nestsItemsByTheirLevels() {
        List<DataItem> items = items("""
                01  REC.
                    05  A.
                        10  B  PIC X.
                            88  B-YES  VALUE 'Y' 'J' THRU 'L' FALSE 'N'.
                        10  FILLER  PIC X(3).
                    05  C REDEFINES A  PIC X(4).
                    66  D RENAMES B THRU C.
                77  E  PIC 9.
                78  F  VALUE 5.
                """.replace(" FALSE", " WHEN SET TO FALSE IS"));

        assertThat(items).extracting(DataItem::level).containsExactly(1, 77, 78);
        DataItem rec = items.get(0);
        assertThat(rec.children())
                .extracting(item -> item.name().orElse("FILLER"))
                .containsExactly("A", "C", "D");
        DataItem a = rec.children().get(0);
        assertThat(a.children()).extracting(DataItem::name).containsExactly(Optional.of("B"), Optional.empty());
        DataItem.ConditionName yes = a.children().get(0).conditions().get(0);
        assertThat(yes.name()).isEqualTo("B-YES");
        assertSame(
                yes.values(),
                List.of(new Value(text("Y"), Optional.empty()), new Value(text("J"), Optional.of(text("L")))));
        assertSame(yes.whenFalse(), Optional.of(text("N")));
        assertThat(rec.children().get(1).clauses().redefines()).contains("A");
        assertSame(rec.children().get(2).clauses().renames(), List.of(name("B"), name("C")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PIC X(10)                  | X(10)
            PICTURE IS s9(7)v99.       | S9(7)V99
            PIC $$,$$9.99              | $$,$$9.99
            PIC Z,ZZ9.                 | Z,ZZ9
            PIC 99.99.                 | 99.99
            """)
    void leavesTheFinalPeriodOutOfThePicture(String clause, String picture) {
        String entry = "01 A " + clause + (clause.endsWith(".") ? "" : ".");

        assertThat(items(entry).get(0).clauses().picture()).contains(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "COMP, BINARY",
        "USAGE IS BINARY, BINARY",
        "COMPUTATIONAL-3, PACKED_DECIMAL",
        "PACKED-DECIMAL, PACKED_DECIMAL",
        "COMP-5, NATIVE_BINARY",
        "COMP-1, FLOAT",
        "POINTER, POINTER",
        "INDEX, INDEX",
        "NATIONAL, NATIONAL"
    })
    void knowsTheSynonymsOfUsage(String clause, Usage usage) {
        assertThat(items("01 A " + clause + ".").get(0).clauses().usage()).contains(usage);
    }

    @Test
    void readsTables() {
        DataItem.Occurs occurs =
                items("""
                01 T.
                   05 A OCCURS 1 TO 100 TIMES DEPENDING ON N OF R
                        ASCENDING KEY IS K1 K2 INDEXED BY I J.
                """).get(0).children().get(0).clauses().occurs().orElseThrow();

        assertThat(occurs.minimum()).isEqualTo(1);
        assertThat(occurs.maximum()).isEqualTo(OptionalInt.of(100));
        assertThat(occurs.dependingOn().orElseThrow().qualifiedName()).isEqualTo("N OF R");
        assertThat(occurs.indexes()).containsExactly("I", "J");
        assertThat(occurs.keys()).hasSize(2).allMatch(DataItem.SortKey::ascending);
    }

    @Test
    void readsClausesWithoutOperands() {
        assertThat(items("01 A PIC S9 SIGN LEADING SEPARATE BLANK WHEN ZERO SYNC JUST RIGHT EXTERNAL GLOBAL VALUE -1.")
                        .get(0)
                        .clauses()
                        .attributes())
                .containsExactlyInAnyOrder(
                        Attribute.SIGN_LEADING,
                        Attribute.SIGN_SEPARATE,
                        Attribute.BLANK_WHEN_ZERO,
                        Attribute.SYNCHRONIZED,
                        Attribute.JUSTIFIED,
                        Attribute.EXTERNAL,
                        Attribute.GLOBAL);
    }

    @Test
    void aRecordGoesOnBehindARenamesEntry() {
        List<DataItem> items = items("""
                01  R.
                    05  A.
                        10  B  PIC 99.
                    66  C RENAMES A.
                        88 C-OPEN VALUE 1.
                    05  D PIC X(7).
                        88 D-OPEN VALUE 'O'.
                """);

        assertThat(items).hasSize(1);
        assertThat(items.get(0).children())
                .extracting(item -> item.name().orElseThrow())
                .containsExactly("A", "C", "D");
        assertThat(items.get(0).children())
                .extracting(item -> item.conditions().stream()
                        .map(DataItem.ConditionName::name)
                        .toList())
                .containsExactly(List.of(), List.of("C-OPEN"), List.of("D-OPEN"));
    }

    @Test
    void entriesWithoutARecordGoOnBehindARenamesEntry() {
        assertThat(items("05 A PIC X.\n66 B RENAMES A.\n05 C PIC X."))
                .extracting(DataItem::level)
                .containsExactlyInAnyOrder(5, 66, 5);
    }

    @Test
    void keepsTheSignOfAValue() {
        assertSame(
                items("01 A PIC S9 VALUE -1.").get(0).clauses().values(),
                List.of(new Value(number("-1"), Optional.empty())));
    }
}
