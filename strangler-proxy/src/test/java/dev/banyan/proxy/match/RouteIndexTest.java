package dev.banyan.proxy.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.Reading;
import dev.banyan.proxy.definition.RouteFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteIndexTest {

    private static final List<ProxyRoute> ROUTES = routes("""
            - { id: root, match: { path: / } }
            - { id: list, match: { path: /accounts } }
            - { id: slash, match: { path: /accounts/ } }
            - { id: literal, match: { path: /accounts/new } }
            - { id: action, match: { path: "/accounts/*.do" } }
            - { id: list-action, match: { path: "/accounts/list-*.do" } }
            - { id: variable, match: { path: "/accounts/{id}" } }
            - { id: get, match: { methods: [GET], path: "/accounts/{no}" } }
            - { id: head, match: { methods: [HEAD], path: "/accounts/{no}" } }
            - { id: host, match: { path: "/accounts/{id}", host: shop.example } }
            - { id: long-suffix, match: { path: "/accounts/{id}", host: "*.eu.shop.example" } }
            - { id: suffix, match: { path: "/accounts/{id}", host: "*.shop.example" } }
            - { id: header, match: { path: "/accounts/{id}", headers: { X-Beta: "*" } } }
            - { id: header-value, match: { path: "/accounts/{id}", headers: { X-Beta: "yes" } } }
            - { id: query, match: { path: "/accounts/{id}", query: { v: "2" } } }
            - { id: post-only, match: { methods: [POST], path: "/accounts/{id}/close" } }
            - { id: rest, match: { path: "/accounts/**" } }
            - { id: deep, match: { path: "/{area}/deep/down" } }
            - { id: umlaut, match: { path: "/konto/über sicht" } }
            """);

    private final RouteIndex index = RouteIndex.of(ROUTES);

    @ParameterizedTest
    @CsvSource({
        "PUT,    /,                         root",
        "PUT,    /accounts,                 list",
        "PUT,    /accounts/,                slash",
        "PUT,    /accounts/new,             literal",
        "PUT,    /accounts/show.do,         action",
        "PUT,    /accounts/list-all.do,     list-action",
        "PUT,    /accounts/.do,             variable",
        "PUT,    /accounts/7,               variable",
        "GET,    /accounts/7,               get",
        "HEAD,   /accounts/7,               head",
        "POST,   /accounts/7/close,         post-only",
        "GET,    /accounts/7/close,         rest",
        "GET,    /accounts/a/b/c,           rest",
        "GET,    /accounts/deep/down,       rest",
        "GET,    /other/deep/down,          deep",
        "GET,    /konto/%C3%BCber%20sicht,  umlaut",
        "GET,    /accounts;jsessionid=1/7,  get",
        "GET,    /%61ccounts/7,             get",
        "GET,    /other,                    -",
        "GET,    /Accounts,                 -",
        "GET,    /accounts/../admin,        -",
        "GET,    /accounts/%2e%2E/admin,    -",
        "GET,    /accounts/.;x/admin,       -",
        "GET,    /accounts/a%2Fb,           -",
        "GET,    /accounts/a%5cb,           -",
        "GET,    /accounts/%00,             -",
        "GET,    /accounts/%C3%28,          -",
        "GET,    /accounts/%zz,             -",
        "GET,    /accounts/%4,              -",
        "GET,    *,                         -",
    })
    void takesTheMostSpecificPath(String method, String path, String expected) {
        assertThat(find(new Asked(method, path, "", Map.of(), Map.of()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, shop.example,       '',   '', host",
        "GET, shop.example,       '',   '', get",
        "PUT, a.shop.example,     '',   '', suffix",
        "PUT, a.eu.shop.example,  '',   '', long-suffix",
        "PUT, badshop.example,    '',   '', variable",
        "PUT, '',                 no,   '', header",
        "PUT, '',                 yes,  '', header-value",
        "PUT, shop.example,       yes,  '', host",
        "PUT, '',                 '',   2,  query",
        "PUT, '',                 no,   2,  header",
        "PUT, '',                 '',   3,  variable",
    })
    void takesTheMostSpecificConditions(String method, String host, String beta, String v, String expected) {
        Map<String, String> headers = beta.isEmpty() ? Map.of() : Map.of("x-beta", beta);
        Map<String, String> query = v.isEmpty() ? Map.of() : Map.of("v", v);

        assertThat(find(new Asked(method, "/accounts/7", host, headers, query))).isEqualTo(expected);
    }

    @Test
    void getServesHeadWhereNoRouteNamesIt() {
        RouteIndex single = RouteIndex.of(routes("- { id: a, match: { methods: [GET], path: /a } }"));

        assertThat(single.find(new Asked("HEAD", "/a", "", Map.of(), Map.of()))).isPresent();
        assertThat(single.find(new Asked("OPTIONS", "/a", "", Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void theOrderOfTheFileDoesNotCount() {
        List<Asked> requests = List.of(
                new Asked("GET", "/accounts/7", "", Map.of(), Map.of()),
                new Asked("PUT", "/accounts/list-all.do", "", Map.of(), Map.of()),
                new Asked("PUT", "/accounts/7", "a.eu.shop.example", Map.of("x-beta", "yes"), Map.of("v", "2")),
                new Asked("GET", "/accounts/a/b", "", Map.of(), Map.of()));
        List<String> expected = requests.stream().map(this::find).toList();

        for (int seed = 0; seed < 50; seed++) {
            List<ProxyRoute> shuffled = new ArrayList<>(ROUTES);
            Collections.shuffle(shuffled, new Random(seed));
            RouteIndex other = RouteIndex.of(shuffled);
            assertThat(requests.stream().map(request -> id(other, request)).toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void looksAtNoRouteThatThePathRulesOut() {
        StringBuilder many = new StringBuilder();
        IntStream.range(0, 2_000)
                .forEach(i -> many.append(
                        "- { id: r%d, match: { path: \"/p%d/{id}/x\", headers: { X-A: \"1\" } } }%n".formatted(i, i)));
        int[] asked = new int[1];
        Asked request = new Asked("GET", "/p1999/7/x", "", Map.of("x-a", "1"), Map.of()) {
            @Override
            public List<String> header(String name) {
                asked[0]++;
                return super.header(name);
            }
        };

        assertThat(id(RouteIndex.of(routes(many.toString())), request)).isEqualTo("r1999");
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void givesTheVariablesDecoded() {
        RouteIndex index = RouteIndex.of(routes("- { id: a, match: { path: \"/a/{id}/report-{no}.pdf\" } }"));

        Matched matched = index.find(new Asked("GET", "/a/x%20y;v=1/report-7.pdf", "", Map.of(), Map.of()))
                .orElseThrow();

        assertThat(matched.variable("id")).contains("x y");
        assertThat(matched.variable("no")).contains("7");
        assertThat(matched.variable("other")).isEmpty();
    }

    private String find(Asked request) {
        return id(index, request);
    }

    private static String id(RouteIndex index, Requested request) {
        return index.find(request).map(found -> found.route().id()).orElse("-");
    }

    private static List<ProxyRoute> routes(String items) {
        Reading reading =
                RouteFile.parse("r", "version: 1\nlegacy: { uri: http://legacy }\nroutes:\n" + items.indent(2));
        assertThat(reading.problems()).isEmpty();
        return reading.file().orElseThrow().routes();
    }

    /** A request as the test spells it. */
    private static class Asked implements Requested {

        private final String method;
        private final String path;
        private final String host;
        private final Map<String, String> headers;
        private final Map<String, String> query;

        Asked(String method, String path, String host, Map<String, String> headers, Map<String, String> query) {
            this.method = method;
            this.path = path;
            this.host = host;
            this.headers = headers;
            this.query = query;
        }

        @Override
        public String method() {
            return method;
        }

        @Override
        public String rawPath() {
            return path;
        }

        @Override
        public String host() {
            return host;
        }

        @Override
        public List<String> header(String name) {
            return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
        }

        @Override
        public List<String> query(String name) {
            return query.containsKey(name) ? List.of(query.get(name)) : List.of();
        }
    }
}
