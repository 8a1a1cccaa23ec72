package dev.banyan.proxy.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.RouteFile;
import dev.banyan.proxy.definition.StickyKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SplitTest {

    private static final int KEYS = 20_000;

    @ParameterizedTest
    @CsvSource({"legacy,LEGACY", "shadow,LEGACY", "live,NEW", "retired,NEW"})
    void theStageDecidesOutsideACanary(String stage, Arm expected) {
        ProxyRoute route = route("stage: " + stage);

        for (int i = 0; i < 100; i++) {
            String key = "k" + i;
            assertThat(Split.choose(route, any -> Optional.of(key))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01", "1", "5", "37.5", "50", "99", "100"})
    void aCanaryTakesItsShareOfTheKeys(double percent) {
        ProxyRoute route = canary(percent, "ip", "s");

        long moved = IntStream.range(0, KEYS)
                .filter(i -> arm(route, "10.0." + i) == Arm.NEW)
                .count();

        double share = percent / 100;
        double fourSigma = 4 * Math.sqrt(KEYS * share * (1 - share));
        assertThat((double) moved).isBetween(KEYS * share - fourSigma, KEYS * share + fourSigma);
    }

    @Test
    void moreMovesNobodyBackAndLessMovesNobodyForward() {
        for (int i = 0; i < 2_000; i++) {
            boolean movedBefore = false;
            for (double percent : new double[] {0, 0.01, 0.5, 1, 2, 5, 10, 25, 50, 75, 99.99, 100}) {
                boolean moved = arm(canary(percent, "ip", "s"), "key" + i) == Arm.NEW;
                assertThat(moved || !movedBefore).isTrue();
                movedBefore = moved;
            }
            assertThat(movedBefore).isTrue();
        }
    }

    @Test
    void sameSaltSameSideOtherSaltIndependent() {
        ProxyRoute byPath = canary(50, "path:id", "accounts");
        ProxyRoute byHeader = canary(50, "header:X-Account", "accounts");
        ProxyRoute other = canary(50, "path:id", "orders");
        int together = 0;
        for (int i = 0; i < KEYS; i++) {
            assertThat(arm(byPath, "a" + i)).isEqualTo(arm(byHeader, "a" + i));
            together += arm(byPath, "a" + i) == arm(other, "a" + i) ? 1 : 0;
        }
        assertThat((double) together).isBetween(KEYS * 0.48, KEYS * 0.52);
    }

    @Test
    void theFirstKeyThatTheRequestHasCounts() {
        ProxyRoute route = canary(50, "path:id, \"cookie:SID\", ip", "s");
        for (int i = 0; i < 200; i++) {
            String cookie = "c" + i;
            String ip = "1.2.3." + i;
            Map<StickyKey, String> both = Map.of(new StickyKey.Cookie("SID"), cookie, new StickyKey.Ip(), ip);
            assertThat(Split.choose(route, key -> Optional.ofNullable(both.get(key))))
                    .isEqualTo(arm(route, cookie));
        }
    }

    @Test
    void aRequestWithoutAKeyMovesLast() {
        assertThat(Split.choose(canary(99.99, "ip", "s"), key -> Optional.empty()))
                .isEqualTo(Arm.LEGACY);
        assertThat(Split.choose(canary(100, "ip", "s"), key -> Optional.empty()))
                .isEqualTo(Arm.NEW);
    }

    @Test
    void theBucketsOfAReleaseAreThoseOfTheNext() {
        assertThat(Bucket.of("get-account", "4711")).isEqualTo(4143);
        assertThat(Bucket.of("get-account", "4712")).isEqualTo(9);
        assertThat(Bucket.of("", "")).isEqualTo(2267);
        assertThat(Bucket.of("a", "bc")).isNotEqualTo(Bucket.of("ab", "c"));
        assertThat(Bucket.of("konto", "Übersicht")).isEqualTo(6145);
    }

    private static Arm arm(ProxyRoute route, String key) {
        return Split.choose(route, any -> Optional.of(key));
    }

    private static ProxyRoute canary(double percent, String stickyBy, String salt) {
        return route("stage: canary, canary: { percent: " + percent + ", stickyBy: [" + stickyBy + "], salt: " + salt
                + " }");
    }

    private static ProxyRoute route(String rest) {
        String text = """
                version: 1
                legacy: { uri: http://legacy }
                targets: { new: { uri: http://new } }
                routes:
                  - { id: r, match: { path: "/a/{id}" }, target: new, %s }
                """.formatted(rest);
        return RouteFile.parse("r", text).file().orElseThrow().routes().get(0);
    }
}
