package dev.banyan.proxy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

final class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({
        "7.7.7.7,     '',                        7.7.7.7",
        "7.7.7.7,     '6.6.6.6',                 7.7.7.7",
        "10.1.2.3,    '6.6.6.6',                 6.6.6.6",
        "192.168.1.7, '6.6.6.6',                 6.6.6.6",
        "192.168.1.8, '6.6.6.6',                 192.168.1.8",
        "10.1.2.3,    '5.5.5.5, 6.6.6.6, 10.9.9.9', 6.6.6.6",
        "10.1.2.3,    '5.5.5.5, unknown',        10.1.2.3",
        "10.1.2.3,    '10.4.4.4',                10.4.4.4",
    })
    void theClientIsTheLastThatIsNoTrustedProxy(String peer, String forwarded, String client)
            throws UnknownHostException {
        assertThat(proxies.client(request(peer, forwarded))).contains(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "", "10.0.0"})
    void aRangeThatIsNoneIsNamed(String text) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("banyan.trusted-proxies: '" + text + "'");
    }

    @Test
    void whatATrustedProxySaysIsPassedOnAndAddedTo() throws UnknownHostException {
        MockServerHttpRequest request = request("10.1.2.3", "6.6.6.6");

        HttpHeaders headers =
                new ForwardedHeaders(proxies).filter(request.getHeaders(), MockServerWebExchange.from(request));

        assertThat(headers.getFirst("X-Forwarded-For")).isEqualTo("6.6.6.6, 10.1.2.3");
        assertThat(headers.getFirst("X-Forwarded-Proto")).isEqualTo("https");
    }

    private static MockServerHttpRequest request(String peer, String forwarded) throws UnknownHostException {
        MockServerHttpRequest.BaseBuilder<?> builder = MockServerHttpRequest.get("http://shop.example/")
                .remoteAddress(new InetSocketAddress(InetAddress.getByName(peer), 1))
                .header("X-Forwarded-Proto", "https");
        return (forwarded.isEmpty() ? builder : builder.header("X-Forwarded-For", forwarded)).build();
    }
}
