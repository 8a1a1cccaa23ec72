package dev.banyan.analyzer.rule.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamePatternTest {

    @Test
    void aStarStandsForAllBelow() throws WrongPattern {
        NamePattern jms = NamePattern.of("javax.jms*");
        assertThat(jms.matches("javax.jms.Queue")).isTrue();
        assertThat(jms.matches("javax.jms.*")).isTrue();
        assertThat(jms.matches("javax.mail.Session")).isFalse();
        assertThat(jms.isGeneral()).isTrue();
    }

    @Test
    void alternativesMayEndInAStarOrBeLeftOut() throws WrongPattern {
        NamePattern files = NamePattern.of("java.io.(File|FileReader)*");
        assertThat(files.matches("java.io.FileReader")).isTrue();
        assertThat(files.matches("java.io.Reader")).isFalse();
        NamePattern work = NamePattern.of("commonj.work.Work(Event|Item)?");
        assertThat(work.matches("commonj.work.Work")).isTrue();
        assertThat(work.matches("commonj.work.WorkItem")).isTrue();
        assertThat(work.matches("commonj.work.Worker")).isFalse();
    }

    @Test
    void aDotIsADot() throws WrongPattern {
        assertThat(NamePattern.of("a.b.C").matches("a.bxC")).isFalse();
    }

    @Test
    void aListInBracketsAtTheEndIsOneOfParameters() throws WrongPattern {
        NamePattern connect = NamePattern.of("java.sql.DriverManager.getConnection(java.lang.String, *)");
        assertThat(connect.matches("java.sql.DriverManager.getConnection")).isTrue();
        assertThat(connect.takes(List.of("java.lang.String", "java.util.Properties")))
                .isTrue();
        assertThat(connect.takes(List.of("java.lang.String"))).isFalse();
        assertThat(connect.takes(List.of("int", "int"))).isFalse();
        assertThat(connect.takes(List.of("?", "?"))).isTrue();
        assertThat(NamePattern.of("log(Exception,String)").takes(List.of("java.lang.Exception", "java.lang.String")))
                .isTrue();
    }

    @Test
    void parametersMayFollowAlternatives() throws WrongPattern {
        NamePattern now = NamePattern.of("java.time.(LocalDate|LocalTime).now()");
        assertThat(now.matches("java.time.LocalDate.now")).isTrue();
        assertThat(now.takes(List.of())).isTrue();
        assertThat(now.takes(List.of("java.time.ZoneId"))).isFalse();
        NamePattern upper = NamePattern.of("java.lang.String.(toLowerCase|toUpperCase)()");
        assertThat(upper.matches("java.lang.String.toUpperCase")).isTrue();
        assertThat(upper.takes(List.of("java.util.Locale"))).isFalse();
        assertThat(NamePattern.of("java.sql.(Date)").matches("java.sql.Date")).isTrue();
    }

    @Test
    void theOwnerOfAMemberIsKnownWhereItIsOne() throws WrongPattern {
        assertThat(NamePattern.of("java.lang.Thread.stop(java.lang.Throwable)").owner())
                .contains("java.lang.Thread");
        assertThat(NamePattern.of("java.lang.(System|Runtime).exit").owner()).isEmpty();
        assertThat(NamePattern.of("stop").owner()).isEmpty();
    }

    @Test
    void aNameWithoutDotsMeansThatNameWhoeverHasIt() throws WrongPattern {
        NamePattern name = NamePattern.of("antMatcher");
        assertThat(name.matches("org.acme.Http.antMatcher")).isTrue();
        assertThat(name.matches("org.acme.Http.antMatchers")).isFalse();
    }

    @Test
    void aNameThatBeginsWithATypeMayStandInAnyPackage() throws WrongPattern {
        assertThat(NamePattern.of("Thread.stop").matches("java.lang.Thread.stop"))
                .isTrue();
        assertThat(NamePattern.of("Thread.stop").matches("java.lang.MyThread.stop"))
                .isFalse();
    }

    @Test
    void withStarsTheCaseOfLettersDoesNotCount() throws WrongPattern {
        assertThat(NamePattern.of("com.ibm.*StartUp*").matches("com.ibm.x.Startup"))
                .isTrue();
        assertThat(NamePattern.of("com.ibm.StartUp").matches("com.ibm.Startup")).isFalse();
    }

    @Test
    void aTypeAfterABlankIsWhatAMethodReturns() throws WrongPattern {
        assertThat(NamePattern.of("* javax.xml.transform.Source").returns().orElseThrow())
                .hasToString("javax.xml.transform.Source");
    }

    @Test
    void theEmptyPatternIsWrong() {
        assertThatThrownBy(() -> NamePattern.of(" ")).isInstanceOf(WrongPattern.class);
    }

    @Test
    void manyStarsEndInTime() throws WrongPattern {
        NamePattern hostile = NamePattern.of("*a".repeat(200) + "b");
        assertThat(hostile.matches("a".repeat(5_000))).isFalse();
    }
}
