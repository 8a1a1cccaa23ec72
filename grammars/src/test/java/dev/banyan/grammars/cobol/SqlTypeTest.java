package dev.banyan.grammars.cobol;

import static dev.banyan.grammars.cobol.Sources.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SqlTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SQL TYPE IS VARCHAR(20)                      | A (A-LEN S9(4), A-TEXT X(20))
            USAGE IS SQL TYPE IS VARBINARY(20)           | A (A-LEN S9(4), A-TEXT X(20))
            USAGE SQL TYPE BINARY(20)                    | A X(20)
            SQL TYPE IS CHAR(5) VALUE 'X'                | A X(5)
            SQL TYPE IS CLOB(100K)                       | A (A-LENGTH 9(9), A-DATA X(102400))
            SQL TYPE IS DBCLOB(10)                       | A (A-LENGTH 9(9), A-DATA G(10))
            SQL TYPE IS XML AS BLOB(2 K)                 | A (A-LENGTH 9(9), A-DATA X(2048))
            SQL TYPE IS CHARACTER LARGE OBJECT (1M)      | A (A-LENGTH 9(9), A-DATA X(1048576))
            SQL TYPE IS BLOB-LOCATOR                     | A S9(9)
            SQL TYPE IS RESULT-SET-LOCATOR VARYING       | A S9(9)
            SQL TYPE IS TABLE LIKE T AS LOCATOR          | A S9(9)
            SQL TYPE IS ROWID                            | A (A-LEN S9(4), A-TEXT X(40))
            SQL TYPE IS XML AS CLOB-FILE                 | A (A-NAME-LENGTH 9(9), A-DATA-LENGTH 9(9), A-FILE-OPTIONS 9(9), A-NAME X(255))
            PIC X(100) VARYING                           | A (A-LEN S9(4), A-ARR X(100))
            PIC X(100) USAGE VARYING                     | A (A-LEN S9(4), A-ARR X(100))
            """)
    void isWhatAPrecompilerMakesOfIt(String type, String expected) {
        assertThat(shown(items("01 A " + type + ".").get(0))).isEqualTo(expected);
    }

    @Test
    void theNextItemFollowsTheOnesThatStandForTheType() {
        DataItem record =
                items("01 R.\n05 A SQL TYPE IS VARCHAR(3).\n05 B PIC X.").get(0);

        assertThat(shown(record)).isEqualTo("R (A (A-LEN S9(4), A-TEXT X(3)), B X)");
    }

    private static String shown(DataItem item) {
        String inside = item.children().stream().map(SqlTypeTest::shown).collect(Collectors.joining(", "));
        return item.name().orElseThrow()
                + item.clauses().picture().map(picture -> " " + picture).orElse("")
                + (inside.isEmpty() ? "" : " (" + inside + ")");
    }
}
