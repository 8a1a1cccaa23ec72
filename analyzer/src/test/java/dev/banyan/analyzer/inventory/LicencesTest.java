package dev.banyan.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LicencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Apache Software License, Version 2.0     | Apache-2.0",
                "Apache License, Version 2.0                  | Apache-2.0",
                "https://www.apache.org/licenses/LICENSE-2.0  | Apache-2.0",
                "Apache-2.0                                   | Apache-2.0",
                "The MIT License                              | MIT",
                "Eclipse Public License - v 1.0               | EPL-1.0",
                "EPL 2.0                                      | EPL-2.0",
                "New BSD License                              | BSD-3-Clause",
                "GNU Lesser General Public License, version 2.1 | LGPL-2.1-only",
                "CDDL 1.1                                     | CDDL-1.1",
                "Mozilla Public License, Version 2.0          | MPL-2.0",
                "BSD                                          |",
                "Our own terms                                |"
            })
    void namesAreTheListsOfSpdx(String name, String id) {
        assertThat(Licences.spdx(name)).isEqualTo(id);
    }
}
