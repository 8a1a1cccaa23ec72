package dev.banyan.analyzer.cobol.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DataMapTest {

    @Test
    void itemsFollowEachOther() {
        DataMap map = map("""
                01 REC.
                   05 A PIC X(4).
                   05 B.
                      10 C PIC S9(5) COMP-3.
                      10 D PIC 9(4) BINARY.
                   05 E PIC X.
                """);
        assertThat(region(map, "A")).isEqualTo(Region.plain(0, 0, 4));
        assertThat(region(map, "B")).isEqualTo(Region.plain(0, 4, 5));
        assertThat(region(map, "C")).isEqualTo(Region.plain(0, 4, 3));
        assertThat(region(map, "D")).isEqualTo(Region.plain(0, 7, 2));
        assertThat(region(map, "E")).isEqualTo(Region.plain(0, 9, 1));
        assertThat(region(map, "REC")).isEqualTo(Region.plain(0, 0, 10));
    }

    @Test
    void aGroupsUsageHoldsForItsItems() {
        DataMap map = map("""
                01 REC COMP-3.
                   05 A PIC 9(5).
                   05 B PIC 9(5).
                """);
        assertThat(region(map, "B")).isEqualTo(Region.plain(0, 3, 3));
    }

    @Test
    void redefinesSharesItsBytesAndTheNextItemFollowsTheLonger() {
        DataMap map = map("""
                01 REC.
                   05 A PIC X(4).
                   05 B REDEFINES A PIC X(6).
                   05 C PIC X.
                01 AGAIN REDEFINES REC PIC X(7).
                """);
        assertThat(region(map, "B")).isEqualTo(Region.plain(0, 0, 6));
        assertThat(region(map, "C").offset()).isEqualTo(6);
        assertThat(region(map, "AGAIN")).isEqualTo(Region.plain(0, 0, 7));
    }

    @Test
    void tablesRepeatTheirElements() {
        DataMap map = map("""
                01 REC.
                   05 ROW OCCURS 3.
                      10 CODE-OF PIC X(2).
                      10 CELL PIC X(4) OCCURS 2.
                """);
        assertThat(region(map, "CELL"))
                .isEqualTo(new Region(0, 2, 4, List.of(new Region.Repeat(10, 3), new Region.Repeat(4, 2))));
        assertThat(region(map, "CELL").places()).containsExactly(2, 6, 12, 16, 22, 26);
        assertThat(map.place(reference("CELL", 2, 1)).region()).isEqualTo(Region.plain(0, 12, 4));
        assertThat(region(map, "REC").length()).isEqualTo(30);
    }

    @Test
    void renamesSpansItsItems() {
        DataMap map = map("""
                01 REC.
                   05 A PIC X(4).
                   05 B PIC X(4).
                   05 C PIC X(4).
                   66 BC RENAMES B THRU C.
                """);
        assertThat(region(map, "BC")).isEqualTo(Region.plain(0, 4, 8));
    }

    @Test
    void qualifiersChooseAmongItemsOfOneName() {
        DataMap map = map("""
                01 ONE.
                   05 X PIC X.
                01 TWO.
                   05 G.
                      10 X PIC X(2).
                """);
        assertThat(map.place(qualified("X", "TWO")).region().length()).isEqualTo(2);
        assertThat(map.place(qualified("X", "G", "TWO")).region().length()).isEqualTo(2);
        assertThat(map.place(qualified("X", "ONE")).region().length()).isEqualTo(1);
    }

    @Test
    void valuesLieInTheirStorage() {
        DataMap map = map("""
                01 REC.
                   05 A PIC X(4) VALUE 'AB'.
                   05 B PIC 9(3) VALUE 7.
                   05 C PIC X(2) VALUE ALL '*'.
                   05 D PIC X(2) VALUE SPACES.
                """);
        assertThat(map.storages().get(0).initials())
                .extracting(Storage.Initial::offset, Storage.Initial::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, "AB  "),
                        org.assertj.core.groups.Tuple.tuple(4, "007"),
                        org.assertj.core.groups.Tuple.tuple(7, "**"),
                        org.assertj.core.groups.Tuple.tuple(9, "  "));
    }

    @Test
    void aNameWithoutDeclarationGetsBytesOfItsOwn() {
        DataMap map = map("01 A PIC X.\n");
        Region first = region(map, "GHOST");
        assertThat(region(map, "GHOST")).isEqualTo(first);
        assertThat(region(map, "OTHER").storage()).isNotEqualTo(first.storage());
        assertThat(map.storages().get(first.storage()).kind()).isEqualTo(Storage.Kind.UNDECLARED);
    }

    private static DataMap map(String workingStorage) {
        StringBuilder text = new StringBuilder("""
                       IDENTIFICATION DIVISION.
                       PROGRAM-ID. TEST1.
                       DATA DIVISION.
                       WORKING-STORAGE SECTION.
                """);
        workingStorage
                .lines()
                .forEach(line -> text.append("       ").append(line).append('\n'));
        return DataMap.of(
                CobolParser.parse("A.cbl", text.toString(), Copybooks.none())
                        .programs()
                        .get(0),
                List.of());
    }

    private static Region region(DataMap map, String name) {
        return map.place(qualified(name)).region();
    }

    private static Operand.Reference qualified(String name, String... groups) {
        return new Operand.Reference(name, List.of(groups), List.of(), Optional.empty(), Position.of("A.cbl"));
    }

    private static Operand.Reference reference(String name, int... subscripts) {
        List<Operand> numbers = java.util.Arrays.stream(subscripts)
                .<Operand>mapToObj(subscript -> new Operand.Literal(
                        Operand.Literal.Kind.NUMBER, String.valueOf(subscript), Position.of("A.cbl")))
                .toList();
        return new Operand.Reference(name, List.of(), numbers, Optional.empty(), Position.of("A.cbl"));
    }
}
