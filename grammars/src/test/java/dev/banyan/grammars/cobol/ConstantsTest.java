package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConstantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            78 N VALUE 20.               | 20
            01 N CONSTANT AS 20.         | 20
            01 N CONSTANT IS GLOBAL 20.  | 20
            01 N CONSTANT AS 4 * 5 + 1.  | 21
            78 N VALUE 3 * 8 / 2.        | 12
            78 N VALUE 20. 78 N VALUE 3. | 20
            78 M VALUE 7. 78 N VALUE M.  | 7
            78 M VALUE 7. 01 N CONSTANT AS M * (2 + 1). | 21
            """)
    void countElementsAndSymbols(String constant, int number) {
        List<DataItem> items = items(constant.replace(". ", ".\n") + "\n01 T.\n05 A PIC S9(n)V9(2) OCCURS N.");

        DataItem table = items.get(items.size() - 1).children().get(0);
        assertThat(table.clauses().picture()).contains("S9(" + number + ")V9(2)");
        assertThat(table.clauses().occurs().orElseThrow().maximum()).hasValue(number);
        assertThat(items.get(0).level()).isEqualTo(78);
    }

    @ParameterizedTest
    @CsvSource({"78 N VALUE 'X'.", "78 N VALUE LENGTH OF A.", "78 N VALUE 1 / 0.", "78 N VALUE 9999999999."})
    void stayNamesWhereTheirNumberIsNotKnown(String constant) {
        DataItem item = items(constant + "\n01 T PIC X(N) OCCURS N.").get(1);

        assertThat(item.clauses().picture()).contains("X(N)");
        assertThat(item.clauses().occurs().orElseThrow().maximum()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void areKnownToTheProgramsInside() {
        CobolFile file = Sources.parse(Sources.storage("78 N VALUE 4.") + """
                ID DIVISION.
                PROGRAM-ID. INNER.
                DATA DIVISION.
                WORKING-STORAGE SECTION.
                01 A PIC X(N).
                END PROGRAM INNER.
                END PROGRAM TEST.
                """.indent(7));

        Program inner = file.programs().get(0).nested().get(0);
        assertThat(inner.data().sections().get(0).items().get(0).clauses().picture())
                .contains("X(4)");
    }
}
