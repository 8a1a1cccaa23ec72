package dev.banyan.grammars.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource({
        "tcp://user:pw@host/q, tcp://***@host/q",
        "a http://u:p@h:1/x and ftp://v@k, a http://***@h:1/x and ftp://***@k",
        "jdbc:oracle:thin:scott/tiger@db:1521:X, jdbc:oracle:thin:***@db:1521:X",
        "JDBC:ORACLE:OCI:scott/tiger@db, JDBC:ORACLE:OCI:***@db",
        "jdbc:db2://h/D:user=me;password=pw;x=1, jdbc:db2://h/D:user=me;password=***;x=1",
        "/x?PWD=a&apiKey=b&access_token=c&q=d, /x?PWD=***&apiKey=***&access_token=***&q=d"
    })
    void credentialsBecomeStars(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"GET /owners/{id}", "http://h/a@b", "me@example.com", "tokens of a", "a=b", "/reset/{token}"})
    void allElseStays(String text) {
        assertThat(Secrets.masked(text)).isEqualTo(text);
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "://".repeat(200_000) + "@=";

        assertThat(Secrets.masked(text)).endsWith("@=");
    }

    @Test
    void problemsHoldNone() {
        Problem problem =
                new Problem(new Position("a", 1, 0), "link", "Found tcp://u:pw@h.", "See http://u:pw@h, password=pw");

        assertThat(problem.what() + problem.advice()).doesNotContain("pw");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.setPassword(\"s3cret-of-ours\");\n",
                "String PWD = 's3cret-of-ours';\n",
                "DriverManager.getConnection(url, \"sa\", \"s3cret-of-ours\");\n",
                "<password>s3cret-of-ours</password>\n",
                "<property name=\"password\" value=\"s3cret-of-ours\"/>\n",
                "jdbc.password: s3cret-of-ours\n",
                "password = s3cret-of-ours\n"
            })
    void codeThatNamesAPasswordShowsNone(String line) {
        assertThat(Secrets.maskedCode("int a = 1;\n" + line))
                .startsWith("int a = 1;\n")
                .doesNotContain("s3cret")
                .endsWith("\n");
    }

    @Test
    void codeThatNamesNoneStays() {
        String code = "  3  log.info(\"user: \" + name);\n  4  return a;\n";

        assertThat(Secrets.maskedCode(code)).isEqualTo(code);
    }
}
