package dev.banyan.proxy.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The proxies in front of this one whose word on the client's address counts. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> ranges;

    /** @throws IllegalArgumentException if a text is neither an address nor a range; the message says which */
    TrustedProxies(List<String> ranges) {
        this.ranges = ranges.stream().map(TrustedProxies::range).toList();
    }

    private static IpSubnetFilterRule range(String text) {
        String address = text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            throw new IllegalArgumentException(
                    "banyan.trusted-proxies: '" + text + "' is not an address or a range such as 10.0.0.0/8");
        }
        try {
            int prefix =
                    text.contains("/") ? Integer.parseInt(text.substring(text.indexOf('/') + 1)) : bytes.length * 8;
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("banyan.trusted-proxies: '" + text + "' has no valid prefix length", e);
        }
    }

    boolean trusts(String address) {
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        return parsed != null && ranges.stream().anyMatch(range -> range.matches(new InetSocketAddress(parsed, 0)));
    }

    /** The other end of the connection. */
    static Optional<String> peer(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? Optional.empty()
                : Optional.of(remote.getAddress().getHostAddress());
    }

    boolean trustsPeer(ServerHttpRequest request) {
        return peer(request).filter(this::trusts).isPresent();
    }

    /** The peer; or, past trusted proxies, the last address of X-Forwarded-For that is not one of them. */
    Optional<String> client(ServerHttpRequest request) {
        Optional<String> client = peer(request);
        List<String> hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && client.filter(this::trusts).isPresent(); i--) {
            if (NetUtil.createByteArrayFromIpAddressString(hops.get(i)) == null) {
                break;
            }
            client = Optional.of(hops.get(i));
        }
        return client;
    }

    private static List<String> hops(ServerHttpRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : request.getHeaders().getOrEmpty("X-Forwarded-For")) {
            for (String hop : line.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        return hops;
    }

    @Override
    public String toString() {
        return "trusted proxies " + ranges;
    }
}
