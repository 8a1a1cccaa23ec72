package dev.banyan.analyzer.java.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlPathTest {

    @Test
    void joinsWithOneSlashAndKeepsTheLast() {
        assertThat(UrlPath.join("", "/a/", "//b", "c/")).isEqualTo("/a/b/c/");
        assertThat(UrlPath.join("/a", "")).isEqualTo("/a");
        assertThat(UrlPath.join("", "")).isEqualTo("/");
    }

    @Test
    void leavesOutWhatVariablesMustMatch() {
        assertThat(UrlPath.withoutExpressions("/a/{id : [a-z]{2}}/b:{x}")).isEqualTo("/a/{id}/b:{x}");
    }

    @Test
    void matchesAsAServletContainerDoes() {
        assertThat(UrlPath.matches("/a/*", "/a")).isTrue();
        assertThat(UrlPath.matches("/a/*", "/ab")).isFalse();
        assertThat(UrlPath.matches("*.do", "/x/y.do")).isTrue();
        assertThat(UrlPath.matches("/", "/x")).isTrue();
        assertThat(UrlPath.matches("/x", "/x/y")).isFalse();
    }
}
