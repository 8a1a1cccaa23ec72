package dev.banyan.proxy.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReleaseLimitsTest {

    private static final String HEAD = """
            version: 1
            legacy: { uri: http://legacy }
            targets:
              web:     { uri: http://web }
              inquiry: { bridge: { to: "jms:queue:Q", request: A.cpy, reply: B.cpy, charset: cp037 } }
              advisor: { uri: http://llm, ai: {} }
            routes:
            """;

    @Test
    void refusesARouteThatNeedsABridgeOrAModel() {
        ReleaseLimits limits = limits("""
                  - { id: a, match: { path: /a }, target: inquiry, stage: live }
                  - { id: b, match: { path: /b }, target: advisor, stage: shadow }
                """);

        assertThat(limits.refusals().stream().map(Reading::line))
                .containsExactly(
                        "r:8:5: route 'a': stage live needs the target 'inquiry', a 'bridge' target, which this release"
                                + " cannot run yet. Set stage: legacy.",
                        "r:9:5: route 'b': stage shadow needs the target 'advisor', an 'ai' target, which this release"
                                + " cannot run yet. Set stage: legacy.");
    }

    @Test
    void onlyNotesABridgeThatLegacyStillStandsInFor() {
        ReleaseLimits limits = limits("  - { id: a, match: { path: /a }, target: inquiry }\n");

        assertThat(limits.refusals()).isEmpty();
        assertThat(limits.notices().stream().map(Reading::line))
                .containsExactly(
                        "r:8:5: route 'a': its target 'inquiry' is a 'bridge' target, which this release cannot"
                                + " run yet. Keep the route in stage legacy.");
    }

    @Test
    void notesTheCopyAndTheComparisonThatAreNotMadeYet() {
        ReleaseLimits limits =
                limits("  - { id: a, match: { path: /a }, target: web, stage: shadow, guard: { minSamples: 5 } }\n");

        assertThat(limits.refusals()).isEmpty();
        assertThat(limits.notices().stream().map(Reading::line))
                .containsExactly(
                        "r:8:5: route 'a': legacy answers it, but this release does not yet send the target a copy."
                                + " Stage canary sends the target real traffic.",
                        "r:8:5: route 'a': 'compare' and 'guard' are read, but this release does not yet compare answers"
                                + " or roll back.");
    }

    @Test
    void hasNothingToSayOfWhatWorks() {
        ReleaseLimits limits = limits("  - { id: a, match: { path: /a }, target: web, stage: live }\n");

        assertThat(limits.refusals()).isEmpty();
        assertThat(limits.notices()).isEmpty();
    }

    private static ReleaseLimits limits(String routes) {
        return ReleaseLimits.of(RouteFile.parse("r", HEAD + routes).file().orElseThrow());
    }
}
