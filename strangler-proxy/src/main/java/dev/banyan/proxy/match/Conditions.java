package dev.banyan.proxy.match;

import dev.banyan.proxy.definition.Match;
import dev.banyan.proxy.definition.ProxyRoute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The conditions of a match beside its path. */
final class Conditions {

    private Conditions() {}

    static Optional<ProxyRoute> firstThatHolds(List<ProxyRoute> candidates, Requested request) {
        for (ProxyRoute candidate : candidates) {
            if (hold(candidate.match(), request)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean hold(Match match, Requested request) {
        return method(match, request.method())
                && (match.host().isEmpty() || host(match.host().get(), request.host()))
                && values(match.headers(), request::header)
                && values(match.query(), request::query);
    }

    private static boolean method(Match match, String method) {
        return match.methods().isEmpty()
                || match.methods().contains(method)
                || (method.equals("HEAD") && match.methods().contains("GET"));
    }

    private static boolean host(String wanted, String host) {
        return wanted.startsWith("*.")
                ? host.length() > wanted.length() - 1 && host.endsWith(wanted.substring(1))
                : host.equals(wanted);
    }

    private static boolean values(Map<String, String> wanted, Function<String, List<String>> found) {
        for (Map.Entry<String, String> condition : wanted.entrySet()) {
            List<String> values = found.apply(condition.getKey());
            if (values.isEmpty()
                    || (!condition.getValue().equals(Match.PRESENT) && !values.contains(condition.getValue()))) {
                return false;
            }
        }
        return true;
    }
}
