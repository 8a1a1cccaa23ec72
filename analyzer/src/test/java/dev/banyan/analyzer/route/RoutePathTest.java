package dev.banyan.analyzer.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutePathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/accounts/list.do         | false | /accounts/list.do",
                "/owners/{ownerId}/edit    | false | /owners/{ownerId}/edit",
                "/owners/{id:[0-9]{1,3}}/x | false | /owners/{id}/x",
                "/owners/{id: a/b}         | false | /owners/{id}",
                "/files/{*rest}            | false | /files/**",
                "/a/**/b                   | false | /a/**",
                "/a/*                      | false | /a/*",
                "/statement/*              | true  | /statement/**",
                "/*                        | true  | /**",
                "/                         | true  | /**",
                "/                         | false | /",
                "*.do                      | true  | /*.do",
            })
    void saysThePathInTheWordsOfTheProxy(String path, boolean servlet, String expected) {
        assertThat(RoutePath.of(path, servlet)).isEqualTo(expected);
    }
}
