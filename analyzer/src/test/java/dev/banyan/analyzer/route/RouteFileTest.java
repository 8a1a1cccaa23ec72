package dev.banyan.analyzer.route;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteFileTest {

    @Test
    void writesOneRouteForEachHttpEndpoint() {
        Estate estate = estate("""
                endpoint:GET_/accounts/{id} executes type:a.Accounts get
                endpoint:ANY_/transfer.do executes type:a.Transfer execute
                endpoint:JMS_orders executes type:a.Listener onMessage
                endpoint:GET_/nowhere
                """);
        Estate placed = new Estate(
                estate.name(),
                estate.nodes().stream()
                        .map(node -> node.withModule(new NodeId(NodeKind.MODULE, "Heritage Web")))
                        .toList(),
                estate.edges(),
                List.of(),
                List.of());

        assertThat(RouteFile.of(EstateGraph.of(placed)).toYaml()).isEqualTo("""
                # One route is one item of backlog.json. Written by `banyan audit`, yours to edit, read by `banyan proxy`.
                # Set the uris first. Paths have no context path: if the application is deployed below one, put it in the uris.
                version: 1
                legacy:
                  uri: http://legacy:8080
                targets:
                  heritage-web:
                    uri: http://new-heritage-web:8080
                routes:
                - id: any-transfer-do
                  match:
                    path: /transfer.do
                  target: heritage-web
                  stage: legacy
                - id: get-accounts-id
                  match:
                    methods:
                    - GET
                    path: "/accounts/{id}"
                  target: heritage-web
                  stage: legacy
                """);
    }

    @Test
    void endpointsThatWouldShareAnIdAreNumbered() {
        RouteFile file = RouteFile.of(EstateGraph.of(estate("""
                endpoint:GET_/a-b executes type:a.A get
                endpoint:GET_/a/b executes type:a.B get
                """)));

        assertThat(file.routes()).extracting(RouteFile.Route::id).containsExactly("get-a-b", "get-a-b-2");
    }
}
