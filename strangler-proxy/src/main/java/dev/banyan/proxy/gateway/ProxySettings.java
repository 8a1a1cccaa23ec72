package dev.banyan.proxy.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxy's own part of {@code application.yaml}.
 *
 * @param armHeader answers carry {@code X-Banyan-Arm: legacy} or {@code new}, error answers name the route
 * @param trustedProxies addresses or ranges, as {@code 10.0.0.0/8}, whose X-Forwarded headers are believed
 * @param responseTimeout how long nothing may move before the answer begins
 */
@ConfigurationProperties("banyan")
record ProxySettings(
        @DefaultValue("true") boolean armHeader,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("60s") Duration responseTimeout) {

    ProxySettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (responseTimeout.isNegative() || responseTimeout.isZero()) {
            throw new IllegalArgumentException("banyan.response-timeout must be longer than 0, as 60s");
        }
    }
}
