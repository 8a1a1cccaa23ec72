package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Position;
import java.util.Optional;

/**
 * One route: one item of the backlog.
 *
 * @param target name of the new service; empty only in stage legacy
 * @param canary always there in stage canary; in another stage it waits for its turn
 * @param place where the file defines it
 */
public record ProxyRoute(
        String id,
        Match match,
        Optional<String> target,
        Stage stage,
        Optional<Canary> canary,
        Evidence evidence,
        Position place) {

    /** What decides about the route's next step. */
    public record Evidence(Compare compare, Guard guard, boolean stated) {

        static final Evidence DEFAULT = new Evidence(Compare.STRICT, Guard.DEFAULT, false);
    }

    public ProxyRoute {
        if ((stage != Stage.LEGACY && target.isEmpty()) || (stage == Stage.CANARY && canary.isEmpty())) {
            throw new IllegalArgumentException("route " + id + " in stage " + stage + " lacks what the stage needs");
        }
    }
}
