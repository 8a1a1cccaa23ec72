package dev.banyan.proxy.definition;

import java.util.Comparator;
import java.util.Map;

/**
 * The order in which routes of one path shape are tried: a named method before any; HEAD before a GET that would take
 * it; an exact host before a longer suffix before a shorter one before any; more header conditions; more query
 * conditions; an exact value before any. The id only makes the order total: two routes that tie and that one request could hit are refused as a
 * conflict.
 *
 * <p>Example, most specific first: {@code GET /a host=x.example}, {@code GET /a host=*.example}, {@code GET /a header
 * beta=*}, {@code GET /a}, {@code ANY /a}.
 */
public final class Specificity {

    private static final Comparator<Match> RANK = Comparator.comparing(
                    (Match match) -> match.methods().isEmpty())
            .thenComparing(match -> !match.methods().contains("HEAD"))
            .thenComparing(match -> match.host().isEmpty())
            .thenComparing(
                    match -> match.host().map(host -> host.startsWith("*")).orElse(false))
            .thenComparing(match -> -match.host().map(String::length).orElse(0))
            .thenComparing(match -> -match.headers().size())
            .thenComparing(match -> -match.query().size())
            .thenComparing(match -> loose(match.headers()) + loose(match.query()));

    /** Most specific first. */
    public static final Comparator<ProxyRoute> FIRST =
            Comparator.comparing(ProxyRoute::match, RANK).thenComparing(ProxyRoute::id);

    private Specificity() {}

    private static long loose(Map<String, String> conditions) {
        return conditions.values().stream().filter(Match.PRESENT::equals).count();
    }

    /** Both may take the same request and neither is more specific. The shapes of their paths must be equal. */
    static boolean ambiguous(Match one, Match other) {
        return RANK.compare(one, other) == 0 && one.overlaps(other);
    }
}
