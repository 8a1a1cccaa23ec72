package dev.banyan.analyzer.rule.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "log4j\\.xml; [[log4j.xml]]",
                "(?i)JDBC:(oracle|db2):\\w+; [[jdbc:], [oracle, db2]]",
                "a+bc?|de; []",
                "ab+c|dex*; [[ab, de]]",
                "ab(cd)?ef; [[ab], [ef]]",
                "ab(cd)+ef; [[ab], [cd], [ef]]",
                "(foo|\\w)bar; [[bar]]",
                "ab[xy]cd{2}ef; [[ab], [cd], [ef]]",
                "ab(?!cd)(?<=ef)gh; [[ab], [gh]]",
                "(?<name>abc)(?:def)(?i:ghi); [[abc], [def], [ghi]]",
                "\\w+.*[a-z]; []",
                "(?x)a b; []",
                "ab\\x41; []",
                "(ab; []",
                "ab{0,3}cd; [[cd]]",
                "ab.cd$; [[ab], [cd]]",
                "caf\u00e9s; [[caf]]"
            })
    void readsWhatMustBeThere(String regex, String expected) {
        assertThat(RequiredText.of(regex).stream()
                        .map(RequiredText.Choice::texts)
                        .toList())
                .hasToString(expected);
    }

    @Test
    void deepGroupsAskForNothing() {
        assertThat(RequiredText.of("(".repeat(60) + "ab" + ")".repeat(60))).isEmpty();
    }

    /** Whatever a pattern matches, its index must not rule out. */
    @Test
    void neverRulesOutAMatch() {
        Random random = new Random(7);
        List<String> parts = List.of(
                "ab", "B", "c+", "(de|f)", "[xy]", "g?", "(hi)*", "\\.", ".", "(?:jk){2}", "|", "(?i)", "l{0,1}");
        List<String> letters = List.of("ab", "AB", "b", "c", "de", "f", "x", "g", "hi", ".", "jk", "l");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder regex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 1 + random.nextInt(6); k++) {
                regex.append(parts.get(random.nextInt(parts.size())));
            }
            for (int k = 0; k < 12; k++) {
                text.append(letters.get(random.nextInt(letters.size())));
            }
            if (Pattern.compile(regex.toString()).matcher(text).find()) {
                assertThat(TextIndex.of(text).mayHold(RequiredText.of(regex.toString())))
                        .as("%s in %s", regex, text)
                        .isTrue();
            }
        }
    }

    @Test
    void anIndexKnowsWhatIsNotThere() {
        TextIndex index = TextIndex.of("Jdbc:Oracle");
        assertThat(index.mayHold(RequiredText.of("JDBC:(db2|oracle)"))).isTrue();
        assertThat(index.mayHold(RequiredText.of("jdbc:db2"))).isFalse();
        assertThat(index.mayHold(RequiredText.of("jd"))).isTrue();
        assertThat(index.mayHold(RequiredText.of("zq"))).isFalse();
    }
}
