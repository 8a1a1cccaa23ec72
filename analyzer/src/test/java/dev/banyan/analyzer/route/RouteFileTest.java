package dev.banyan.analyzer.route;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
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

    @Test
    void writesTheOtherPathsOfAnEndpointUnlessAnotherAnswersThere() {
        RouteFile file = RouteFile.of(EstateGraph.of(with("alsoAt", "/a/{id}/;/a.x", estate("""
                endpoint:GET_/a/{id} executes type:a.A get
                endpoint:GET_/b executes type:a.B get
                """))));

        assertThat(file.routes())
                .extracting(route -> route.id() + " " + route.path())
                .containsExactly("get-a-id /a/{id}", "get-a-id-also /a/{id}/", "get-a-id-also-2 /a.x", "get-b /b");
        assertThat(file.toYaml())
                .contains("the ids of the later ones end in -also")
                .contains("# the same as get-a-id, which legacy answers at both paths: move them together\n- id:");
    }

    @Test
    void leavesOutAnotherPathThatAnEndpointTakesUnderOtherNames() {
        RouteFile file = RouteFile.of(EstateGraph.of(with("alsoAt", "/b/{id}", estate("""
                endpoint:GET_/a executes type:a.A get
                endpoint:GET_/b/{name} executes type:a.B get
                """))));

        assertThat(file.routes()).extracting(RouteFile.Route::id).containsExactly("get-a", "get-b-name");
    }

    @Test
    void saysWhereARouteIsWiderThanTheHandler() {
        RouteFile file = RouteFile.of(EstateGraph.of(
                with("pattern", "/a/{id:[0-9]+}", estate("endpoint:GET_/a/{id} executes type:a.A get"))));

        assertThat(file.toYaml())
                .contains(
                        "# legacy takes /a/{id:[0-9]+} only; this route takes every value of the variable\n- id: get-a-id\n");
    }

    /** The estate with an attribute on its first endpoint. */
    private static Estate with(String attribute, String value, Estate estate) {
        NodeId first = estate.nodes().stream()
                .map(Node::id)
                .filter(id -> id.kind() == NodeKind.ENDPOINT)
                .findFirst()
                .orElseThrow();
        return new Estate(
                estate.name(),
                estate.nodes().stream()
                        .map(node -> node.id().equals(first) ? node.withAttribute(attribute, value) : node)
                        .toList(),
                estate.edges(),
                List.of(),
                List.of());
    }
}
