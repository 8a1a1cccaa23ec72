package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What decides the paths of Struts 2.
 *
 * @param ending of every path, {@code .action}; empty text where actions have none
 * @param others endings that lead to the same actions
 * @param dynamic whether {@code name!method} calls a method
 */
record StrutsSettings(String ending, List<String> others, boolean dynamic) {

    /** The framework's own: with the extension, and without one. */
    private static final String DEFAULT = "action,,";

    private static final String EXTENSION = "struts.action.extension";
    private static final String DYNAMIC = "struts.enable.DynamicMethodInvocation";

    StrutsSettings {
        others = List.copyOf(others);
    }

    /** The settings for a file: constants in struts.xml, then struts.properties, then the filter's mapping. */
    static StrutsSettings near(String file, Gathering gathering, List<WebApp> apps) {
        Optional<String> extension = value(file, EXTENSION, gathering)
                .or(() -> WebApp.near(file, apps).flatMap(StrutsSettings::mapped));
        List<String> endings = new ArrayList<>();
        for (String one : extension.orElse(DEFAULT).split(",", -1)) {
            String ending = one.isBlank() ? "" : "." + one.strip();
            if (!endings.contains(ending)) {
                endings.add(ending);
            }
        }
        boolean dynamic =
                value(file, DYNAMIC, gathering).filter("true"::equalsIgnoreCase).isPresent();
        return new StrutsSettings(endings.get(0), endings.subList(1, endings.size()), dynamic);
    }

    /** A constant of the same project: of several files that set it, the one with most folders in common. */
    private static Optional<String> value(String file, String key, Gathering gathering) {
        Optional<String> best = Optional.empty();
        int shared = project(file) - 1;
        for (XmlDocument document : gathering.rooted("struts")) {
            for (XmlElement constant : document.root().orElseThrow().children("constant")) {
                int common = common(file, document.file());
                if (constant.attribute("name").orElse("").equals(key) && common > shared) {
                    best = Optional.of(constant.attributes().getOrDefault("value", ""));
                    shared = common;
                }
            }
        }
        for (Setting setting : gathering.settings()) {
            int common = common(file, setting.evidence().file());
            if (setting.key().equals(key) && common > shared) {
                best = Optional.of(setting.value());
                shared = common;
            }
        }
        return best;
    }

    private static Optional<String> mapped(WebApp app) {
        return app.filters().stream()
                .filter(filter ->
                        filter.type().filter(type -> type.contains(".struts2.")).isPresent())
                .flatMap(filter -> filter.patterns().stream())
                .filter(pattern -> pattern.startsWith("*."))
                .map(pattern -> pattern.substring(2))
                .findFirst();
    }

    /** How many folders lead to the project that a file belongs to. */
    private static int project(String file) {
        int source = ("/" + file).indexOf("/src/");
        return source <= 0
                ? 0
                : (int) file.substring(0, source).chars().filter(c -> c == '/').count();
    }

    /** How many leading folders two paths share. */
    private static int common(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        int count = 0;
        while (count < Math.min(left.length, right.length) - 1 && left[count].equals(right[count])) {
            count++;
        }
        return count;
    }
}
