package dev.banyan.analyzer.rule.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePagesTest {

    @TempDir
    private Path folder;

    @Test
    void saysOfARuleWhatThereIsToSay() throws IOException {
        Files.createDirectories(folder.resolve("a/tests"));
        Files.writeString(folder.resolve("a/exit.yaml"), """
                - ruleID: exit.now
                  description: It <ends> | all
                  category: mandatory
                  effort: 3
                  labels: [konveyor.io/source=old, konveyor.io/target=new, konveyor.io/target=newer, banyan.dev/recipe=org.acme.Stay]
                  links: [{title: Why, url: "https://acme.example/why"}]
                  message: Stay at {{name}}.
                  when:
                    or:
                    - java.referenced: {pattern: java.lang.System.exit}
                - ruleID: note
                  effort: 0
                  labels: [banyan.dev/recipe=possible]
                  when: {builtin.file: {pattern: x}}
                """);
        Files.writeString(folder.resolve("a/tests/data.yaml"), "- {ruleID: t, when: {builtin.file: {pattern: x}}}\n");
        RulePages pages = RulePages.of(folder);
        assertThat(pages.rules()).isEqualTo(2);
        assertThat(pages.pages().get("README.md")).isEqualTo("""
                # 2 rules

                Written by `banyan rules docs` from the rules themselves: change those.

                | page | rules | mandatory |
                |---|---|---|
                | [a/exit](a-exit.md) | 2 | 1 |
                """);
        assertThat(pages.pages().get("a-exit.md")).isEqualTo("""
                # a/exit

                Written by `banyan rules docs` from `a/exit.yaml`.

                | rule | category | effort | why |
                |---|---|---|---|
                | [exit.now](#exitnow) | mandatory | 3 | It &lt;ends> \\| all |
                | [note](#note) |  | 0 |  |

                ## exit.now

                It &lt;ends> \\| all

                Stay at {{name}}.

                mandatory · effort 3 for each place · from old · to new, newer · OpenRewrite's recipe `org.acme.Stay` does it

                - Why: <https://acme.example/why>

                ```yaml
                or:
                - java.referenced: {pattern: java.lang.System.exit}
                ```

                ## note

                no effort: worth knowing · a recipe can do it

                ```yaml
                when: {builtin.file: {pattern: x}}
                ```
                """);
    }
}
