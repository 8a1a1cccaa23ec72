package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a right route file asks for and this release does not do. It is said before traffic flows, never found out by it.
 *
 * @param refusals the proxy does not start
 * @param notices the proxy starts; the reader should know
 */
public record ReleaseLimits(List<Problem> refusals, List<Problem> notices) {

    public ReleaseLimits {
        refusals = List.copyOf(refusals);
        notices = List.copyOf(notices);
    }

    public static ReleaseLimits of(RouteFile file) {
        List<Problem> refusals = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        for (ProxyRoute route : file.routes()) {
            target(route, file, refusals, notices);
            if (route.stage() == Stage.SHADOW) {
                notices.add(problem(
                        route,
                        "legacy answers it, but this release does not yet send the target a copy",
                        "Stage canary sends the target real traffic"));
            }
            if (route.evidence().stated()) {
                notices.add(problem(
                        route,
                        "'compare' and 'guard' are read, but this release does not yet compare answers or roll back",
                        ""));
            }
        }
        return new ReleaseLimits(refusals, notices);
    }

    private static void target(ProxyRoute route, RouteFile file, List<Problem> refusals, List<Problem> notices) {
        String name = route.target().orElse("");
        Target target = file.targets().get(name);
        if (target == null || target instanceof Target.Http) {
            return;
        }
        String kind = target instanceof Target.Bridge ? "a 'bridge'" : "an 'ai'";
        if (route.stage() == Stage.LEGACY) {
            notices.add(problem(
                    route,
                    "its target '" + name + "' is " + kind + " target, which this release cannot run yet",
                    "Keep the route in stage legacy"));
        } else {
            refusals.add(problem(
                    route,
                    "stage " + route.stage().word() + " needs the target '" + name + "', " + kind
                            + " target, which this release cannot run yet",
                    "Set stage: legacy"));
        }
    }

    private static Problem problem(ProxyRoute route, String what, String advice) {
        return new Problem(route.place(), "not-yet", "route '" + route.id() + "': " + what, advice);
    }
}
