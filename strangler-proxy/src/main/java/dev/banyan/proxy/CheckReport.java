package dev.banyan.proxy;

import dev.banyan.proxy.definition.Canary;
import dev.banyan.proxy.definition.ProxyRoute;
import dev.banyan.proxy.definition.Reading;
import dev.banyan.proxy.definition.ReleaseLimits;
import dev.banyan.proxy.definition.RouteFile;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code --check} prints: each route with its stage and who answers it, then what this release does not do yet. */
final class CheckReport {

    private CheckReport() {}

    static void print(String name, RouteFile file, ReleaseLimits limits, PrintWriter out) {
        out.println(name + ": " + count(file.routes().size(), "route") + ", "
                + count(file.targets().size(), "target") + ", no problems");
        List<ProxyRoute> routes = file.routes().stream()
                .sorted(Comparator.comparing(ProxyRoute::id))
                .toList();
        int ids = width(routes.stream().map(ProxyRoute::id).toList());
        int matches =
                width(routes.stream().map(route -> route.match().toString()).toList());
        for (ProxyRoute route : routes) {
            out.println("  " + pad(route.id(), ids) + "  " + pad(route.match().toString(), matches) + "  "
                    + pad(route.stage().word(), 7) + "  " + answers(route));
        }
        out.println("  everything else goes to legacy");
        limits.notices().forEach(notice -> out.println("notice: " + Reading.line(notice)));
    }

    private static String answers(ProxyRoute route) {
        String target = route.target().orElse("");
        return switch (route.stage()) {
            case LEGACY, SHADOW -> "legacy answers";
            case CANARY ->
                route.canary()
                        .map(canary -> target + " answers " + percent(canary) + " %, sticky by "
                                + canary.stickyBy().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))
                        .orElse("");
            case LIVE, RETIRED -> target + " answers";
        };
    }

    private static String percent(Canary canary) {
        return BigDecimal.valueOf(canary.weight(), 2).stripTrailingZeros().toPlainString();
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
