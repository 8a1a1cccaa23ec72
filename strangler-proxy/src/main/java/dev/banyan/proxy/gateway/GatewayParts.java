package dev.banyan.proxy.gateway;

import dev.banyan.proxy.definition.RouteFile;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The proxy as a Spring application. It needs a {@link RouteFile} in its context that this release can run. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(ProxySettings.class)
public class GatewayParts {

    @Bean
    RouteTable routeTable(RouteFile file) {
        return RouteTable.of(file);
    }

    @Bean
    TrustedProxies trustedProxies(ProxySettings settings) {
        return new TrustedProxies(settings.trustedProxies());
    }

    @Bean
    IndexedHandlerMapping indexedHandlerMapping(
            FilteringWebHandler handler, Environment environment, RouteTable table) {
        return new IndexedHandlerMapping(handler, environment, table);
    }

    @Bean
    ArmFilter armFilter(RouteTable table, TrustedProxies proxies, ProxySettings settings) {
        return new ArmFilter(table, proxies, settings.armHeader());
    }

    @Bean
    AnswerTimeout answerTimeout(ProxySettings settings) {
        return new AnswerTimeout(settings.responseTimeout());
    }

    @Bean
    PreflightPassage preflightPassage(IndexedHandlerMapping mapping) {
        return new PreflightPassage(mapping);
    }

    @Bean
    ConnectionHeaders connectionHeaders() {
        return new ConnectionHeaders();
    }

    @Bean
    ForwardedHeaders forwardedHeaders(TrustedProxies proxies) {
        return new ForwardedHeaders(proxies);
    }

    @Bean
    BackendFailures backendFailures(ProxySettings settings) {
        return new BackendFailures(settings.armHeader());
    }
}
