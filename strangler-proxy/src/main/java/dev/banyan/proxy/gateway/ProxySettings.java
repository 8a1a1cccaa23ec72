package dev.banyan.proxy.gateway;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The proxy's own part of {@code application.yaml}.
 *
 * @param armHeader answers carry {@code X-Banyan-Arm: legacy} or {@code new}, error answers name the route
 * @param trustedProxies addresses or ranges, as {@code 10.0.0.0/8}, whose X-Forwarded headers are believed
 */
@ConfigurationProperties("banyan")
record ProxySettings(
        @DefaultValue("true") boolean armHeader,
        @DefaultValue List<String> trustedProxies) {

    ProxySettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
