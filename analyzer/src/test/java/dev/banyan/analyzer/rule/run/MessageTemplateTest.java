package dev.banyan.analyzer.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MessageTemplateTest {

    @Test
    void aMessageNamesWhatWasFoundAndNoPassword() {
        Map<String, String> found = Map.of("name", "Account", "matchingText", "password=\"s3cret-of-ours\"");

        assertThat(MessageTemplate.fill("{{name}} {{none}}has {{matchingText}}", found))
                .isEqualTo("Account has password=\"***\"");
    }
}
