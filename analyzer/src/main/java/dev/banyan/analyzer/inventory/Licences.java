package dev.banyan.analyzer.inventory;

import dev.banyan.analyzer.inventory.Library.Licence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of licences as poms and manifests write them, and their ids in the list of SPDX:
 *
 * <pre>
 *   The Apache Software License, Version 2.0     Apache-2.0
 *   http://www.apache.org/licenses/LICENSE-2.0   Apache-2.0
 *   Eclipse Public License - v 1.0               EPL-1.0
 *   BSD                                          none: there are several
 * </pre>
 */
final class Licences {

    private static final Map<String, String> IDS = new HashMap<>();

    static {
        add(
                "Apache-2.0",
                "apache 2",
                "apache 2.0",
                "apache software 2.0",
                "apache version 2.0",
                "apache software version 2.0");
        add(
                "Apache-2.0",
                "asl 2.0",
                "al 2.0",
                "apache.org/licenses/license-2.0",
                "apache.org/licenses/license-2.0.txt");
        add("Apache-2.0", "apache.org/licenses/license-2.0.html", "opensource.org/licenses/apache-2.0", "apache v2");
        add("Apache-1.1", "apache software 1.1", "apache software version 1.1", "apache 1.1");
        add("MIT", "mit", "opensource.org/licenses/mit", "opensource.org/licenses/mit-license.php", "mit-style");
        add("BSD-2-Clause", "bsd 2-clause", "simplified bsd", "bsd 2-clause simplified");
        add(
                "BSD-3-Clause",
                "bsd 3-clause",
                "new bsd",
                "revised bsd",
                "modified bsd",
                "3-clause bsd",
                "bsd-3-clause new bsd");
        add("BSD-3-Clause", "opensource.org/licenses/bsd-3-clause", "edl 1.0", "eclipse distribution v1.0");
        add(
                "BSD-3-Clause",
                "eclipse distribution v. 1.0",
                "eclipse distribution - v 1.0",
                "eclipse distribution v 1.0");
        add(
                "EPL-1.0",
                "eclipse public 1.0",
                "eclipse public v1.0",
                "eclipse public - v 1.0",
                "eclipse public version 1.0");
        add("EPL-1.0", "eclipse.org/legal/epl-v10.html", "epl 1.0");
        add("EPL-2.0", "eclipse public 2.0", "eclipse public v2.0", "eclipse public v. 2.0", "eclipse public - v 2.0");
        add(
                "EPL-2.0",
                "eclipse public version 2.0",
                "eclipse.org/legal/epl-2.0",
                "epl 2.0",
                "eclipse.org/legal/epl-v20.html");
        add("LGPL-2.1-only", "gnu lesser general public version 2.1", "lgpl 2.1", "gnu lesser general public v2.1");
        add("LGPL-2.1-or-later", "gnu lgpl 2.1 or later", "gnu library general public v2.1 or later");
        add("LGPL-3.0-only", "gnu lesser general public version 3", "lgpl 3.0", "gnu lesser general public v3.0");
        add("GPL-2.0-only", "gpl v2", "gnu general public version 2", "gpl 2.0", "gplv2");
        add("GPL-2.0-with-classpath-exception", "gpl2 w/ cpe", "gplv2+ce", "gpl v2 with classpath exception");
        add("GPL-2.0-with-classpath-exception", "gnu general public version 2 with the gnu classpath exception");
        add("GPL-3.0-only", "gpl v3", "gnu general public version 3", "gpl 3.0", "gplv3");
        add("CDDL-1.0", "cddl 1.0", "common development and distribution cddl v1.0", "cddl v1.0");
        add(
                "CDDL-1.0",
                "common development and distribution version 1.0",
                "common development and distribution cddl version 1.0");
        add("CDDL-1.1", "cddl 1.1");
        add("MPL-1.1", "mozilla public 1.1", "mpl 1.1", "mozilla public version 1.1");
        add("MPL-2.0", "mozilla public 2.0", "mpl 2.0", "mozilla public version 2.0", "mozilla.org/mpl/2.0");
        add("CPL-1.0", "common public 1.0", "cpl 1.0", "common public version 1.0", "common public v1.0");
        add(
                "CC0-1.0",
                "cc0",
                "cc0 1.0",
                "public domain per creative commons cc0",
                "creativecommons.org/publicdomain/zero/1.0");
        add("Unlicense", "unlicense");
        add("W3C", "w3c");
        add("JSON", "json");
        add("ISC", "isc");
        add("BSL-1.0", "boost software 1.0");
        for (String id : List.copyOf(IDS.values())) {
            IDS.put(plain(id), id);
        }
    }

    private Licences() {}

    private static void add(String id, String... names) {
        for (String name : names) {
            IDS.put(plain(name), id);
        }
    }

    static Licence of(String name) {
        String shown = name.length() > 200 ? name.substring(0, 200) : name;
        return new Licence(shown, spdx(name));
    }

    static @Nullable String spdx(String name) {
        return name.length() > 200 ? null : IDS.get(plain(name));
    }

    /** Small words, marks and what stands before an address do not tell licences apart. */
    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        if (lower.startsWith("http")) {
            lower = lower.substring(lower.indexOf(':') + 1).replace("//", "");
            lower = lower.startsWith("www.") ? lower.substring(4) : lower;
            return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        }
        StringBuilder plain = new StringBuilder();
        for (String word : lower.replace('(', ' ')
                .replace(')', ' ')
                .replace(',', ' ')
                .replace('"', ' ')
                .split("\\s+", -1)) {
            boolean small = word.equals("the")
                    || word.equals("license")
                    || word.equals("licence")
                    || word.isEmpty()
                    || word.equals("licenses")
                    || word.equals("-")
                    || word.equals("version");
            if (!small) {
                plain.append(plain.length() == 0 ? "" : " ").append(word.replace("version", ""));
            }
        }
        return plain.toString();
    }
}
