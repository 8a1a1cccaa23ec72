package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.source.ArchivePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What application.properties and application.yml say to Spring Boot and its like where no profile is chosen. Keys are compared
 * as Boot does: {@code server.servlet.context-path} is {@code server.servlet.contextPath}.
 */
final class BootSettings {

    private static final Set<String> FILES = Set.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "application-default.properties",
            "application-default.yml",
            "application-default.yaml");

    /** A value that refers to a value that refers to itself ends here. */
    private static final int DEEPEST = 5;

    private final List<Setting> settings;

    BootSettings(Gathering gathering) {
        this.settings = gathering.settings().stream()
                .filter(setting -> {
                    String file = setting.evidence().file();
                    return FILES.contains(file.substring(file.lastIndexOf('/') + 1)) && !Gathering.isTest(file);
                })
                .toList();
    }

    /** The value of the first of the keys that the project of the file sets; nothing where only a run knows it. */
    Optional<String> of(String file, List<String> keys) {
        return keys.stream()
                .flatMap(key -> value(project(file), key, 0).stream())
                .findFirst();
    }

    private Optional<String> value(String project, String key, int depth) {
        return settings.stream()
                .filter(setting -> relaxed(setting.key()).equals(relaxed(key)))
                .filter(setting -> project(setting.evidence().file()).equals(project))
                .findFirst()
                .flatMap(setting -> filled(project, setting.value(), depth));
    }

    /** {@code ${BASE:/shop}/api}: the setting BASE, else what stands behind the colon. */
    private Optional<String> filled(String project, String text, int depth) {
        int open = text.indexOf("${");
        int close = text.indexOf('}', Math.max(0, open));
        if (open < 0) {
            return Optional.of(text);
        }
        if (close < 0 || depth == DEEPEST) {
            return Optional.empty();
        }
        String name = text.substring(open + 2, close);
        int colon = name.indexOf(':');
        Optional<String> value = value(project, colon < 0 ? name : name.substring(0, colon), depth + 1)
                .or(() -> colon < 0 ? Optional.empty() : Optional.of(name.substring(colon + 1)));
        return value.flatMap(
                one -> filled(project, text.substring(0, open) + one + text.substring(close + 1), depth + 1));
    }

    private static String relaxed(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** What stands before {@code src}, or the archive of an application. */
    static String project(String file) {
        if (ArchivePath.isArchived(file)) {
            int inside = Math.max(file.lastIndexOf("!/WEB-INF/"), file.lastIndexOf("!/BOOT-INF/"));
            return inside < 0 ? ArchivePath.holder(file).orElse("") : file.substring(0, inside);
        }
        int source = ("/" + file).indexOf("/src/");
        return source <= 0 ? "" : file.substring(0, source);
    }
}
