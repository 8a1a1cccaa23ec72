package dev.banyan.proxy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RouteFileTest {

    @Test
    void givesEveryFieldOfTheFormat() {
        RouteFile file = read("""
                version: 1
                legacy: { uri: https://legacy/app/ }
                targets:
                  accounts: { uri: "http://accounts:8080", preserveHost: false }
                  inquiry:  { bridge: { to: "jms:queue:Q", request: A.cpy, reply: B.cpy, charset: cp037 } }
                  advisor:  { uri: https://llm/v1, ai: { budget: { tokensPerDay: 20 }, redact: [pii], fallback: legacy } }
                routes:
                  - id: get-account
                    match:
                      methods: [GET]
                      path: "/accounts/{id}"
                      host: Shop.Example
                      headers: { X-Beta: "*" }
                      query: { v: "2" }
                    target: accounts
                    stage: canary
                    canary: { percent: 12.34, stickyBy: ["path:id", "header:X-User", "cookie:SID", ip], salt: acc }
                    compare: { ignore: ["$.t"], tolerance: { "$.b": 0.01 }, unordered: ["$.i"] }
                    guard: { errorRate: 0.02, p99Ratio: 2, mismatchRate: 0.003, minSamples: 50, confidence: 0.95 }
                """);

        assertThat(file.legacy()).isEqualTo(new Target.Http(URI.create("https://legacy/app"), true));
        assertThat(file.targets().get("accounts"))
                .isEqualTo(new Target.Http(URI.create("http://accounts:8080"), false));
        assertThat(file.targets().get("inquiry"))
                .isEqualTo(new Target.Bridge("jms:queue:Q", "A.cpy", "B.cpy", Charset.forName("IBM037")));
        assertThat(file.targets().get("advisor"))
                .isEqualTo(new Target.Ai(
                        new Target.Http(URI.create("https://llm/v1"), true), Optional.of(20L), List.of("pii"), true));
        ProxyRoute route = file.routes().get(0);
        assertThat(route.match()).hasToString("GET /accounts/{id} host=shop.example header x-beta=* query v=2");
        assertThat(route.target()).contains("accounts");
        assertThat(route.stage()).isEqualTo(Stage.CANARY);
        assertThat(route.canary().orElseThrow())
                .isEqualTo(new Canary(
                        1234,
                        List.of(
                                new StickyKey.PathVariable("id"),
                                new StickyKey.Header("X-User"),
                                new StickyKey.Cookie("SID"),
                                new StickyKey.Ip()),
                        "acc"));
        assertThat(route.evidence().compare().ignore()).containsExactly("$.t");
        assertThat(route.evidence().compare().tolerance()).containsEntry("$.b", 0.01);
        assertThat(route.evidence().compare().unordered()).containsExactly("$.i");
        assertThat(route.evidence().guard()).isEqualTo(new Guard(0.02, 2, 0.003, 50, 0.95));
        assertThat(route.place()).hasToString("routes.yaml:8:5");
    }

    @Test
    void hasADefaultForWhatIsLeftOut() {
        ProxyRoute route = read("""
                version: 1
                legacy: { uri: http://legacy }
                routes:
                  - { id: a, match: { path: /a }, canary: { percent: 1 } }
                """).routes().get(0);

        assertThat(route.stage()).isEqualTo(Stage.LEGACY);
        assertThat(route.match().methods()).isEmpty();
        assertThat(route.canary()).contains(new Canary(100, List.of(new StickyKey.Ip()), "a"));
        assertThat(route.evidence().guard()).isEqualTo(new Guard(0.01, 1.5, 0.001, 400, 0.99));
        assertThat(route.evidence().compare()).isEqualTo(new Compare(List.of(), new TreeMap<>(), List.of()));
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "# Über".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large.yaml"), new byte[4 * 1024 * 1024 + 1]);

        assertThat(only(RouteFile.read(latin))).endsWith("latin.yaml: the file is not in UTF-8. Save it in UTF-8.");
        assertThat(only(RouteFile.read(large))).contains("large.yaml: the file is larger than 4 MB.");
        assertThat(only(RouteFile.read(folder))).contains(": this is a directory.");
        assertThat(only(RouteFile.read(folder.resolve("none.yaml")))).contains(": there is no such file.");
    }

    @Test
    void doesNotUnfoldHostileYaml() {
        assertThat(only(RouteFile.parse("deep", "[".repeat(100_000))))
                .startsWith("deep: more than a route file may hold: ")
                .endsWith(" Use at most 20 aliases and 40 levels.");
        String bomb = "a: &a [x]\n" + "b: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n".repeat(2);
        assertThat(only(RouteFile.parse("bomb", bomb))).startsWith("bomb: more than a route file may hold: ");
        assertThat(only(RouteFile.parse("loop", "&a [*a]"))).startsWith("loop");
        assertThat(only(RouteFile.parse("class", "!!javax.script.ScriptEngineManager [x]")))
                .startsWith("class");
        assertThat(only(RouteFile.parse("bell", "version: \"\u0007\"")))
                .isEqualTo("bell: not YAML: character 11 is U+0007. Save it as plain text.");
    }

    private static String only(Reading reading) {
        assertThat(reading.problems()).hasSize(1);
        return Reading.line(reading.problems().get(0));
    }

    private static RouteFile read(String text) {
        Reading reading = RouteFile.parse("routes.yaml", text);
        assertThat(reading.problems()).isEmpty();
        return reading.file().orElseThrow();
    }
}
