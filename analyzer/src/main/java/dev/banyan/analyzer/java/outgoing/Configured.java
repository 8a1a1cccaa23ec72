package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Setting;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands outside of code: keys of property files and YAML, entries and parameters of descriptors, and the properties that
 * Spring's XML gives to beans.
 */
final class Configured {

    /** {@code ${a:${b}}} nests no deeper in earnest. */
    private static final int DEEPEST = 8;

    private final Map<String, List<Setting>> settings = new HashMap<>();
    private final Map<String, List<Setting>> beans = new HashMap<>();

    Configured(Gathering gathering) {
        gathering.settings().forEach(setting -> add(settings, setting));
        for (XmlDocument document : gathering.rooted("web-app", "web-fragment", "ejb-jar", "application")) {
            if (!Gathering.isTest(document.file())) {
                entries(document);
            }
        }
        for (XmlDocument document : gathering.rooted("beans")) {
            if (!Gathering.isTest(document.file())) {
                document.root().orElseThrow().all("bean").forEach(bean -> bean(document.file(), bean));
            }
        }
    }

    private static void add(Map<String, List<Setting>> all, Setting setting) {
        if (!Gathering.isTest(setting.evidence().file())) {
            all.computeIfAbsent(setting.key(), unused -> new ArrayList<>(1)).add(setting);
        }
    }

    private void entries(XmlDocument document) {
        XmlElement root = document.root().orElseThrow();
        pair(document.file(), root.all("env-entry"), "env-entry-name", "env-entry-value");
        pair(document.file(), root.all("context-param"), "param-name", "param-value");
        pair(document.file(), root.all("init-param"), "param-name", "param-value");
    }

    private void pair(String file, List<XmlElement> entries, String name, String value) {
        for (XmlElement entry : entries) {
            entry.childText(name).ifPresent(key -> entry.childText(value)
                    .ifPresent(text -> add(settings, new Setting(key, text, new Evidence(file, entry.line())))));
        }
    }

    private void bean(String file, XmlElement bean) {
        bean.attribute("class").ifPresent(type -> {
            for (XmlElement property : bean.children("property")) {
                property.attribute("name").ifPresent(name -> property.attribute("value")
                        .or(() -> property.childText("value"))
                        .ifPresent(value -> add(
                                beans, new Setting(type + "#" + name, value, new Evidence(file, property.line())))));
            }
        });
    }

    /** The values that beans of a class are given for a property. */
    List<Setting> bean(String type, String property) {
        return beans.getOrDefault(type + "#" + property, List.of());
    }

    /** The value of a key: of several files that set it, that with most folders in common. */
    Optional<Setting> value(String key, String file) {
        Setting best = null;
        int shared = -1;
        for (Setting setting : settings.getOrDefault(key, List.of())) {
            int common = common(file, setting.evidence().file());
            if (common > shared) {
                best = setting;
                shared = common;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The value of a key as a text, or a hole of that name. */
    Spelled spelled(String key, String file) {
        return spelled(key, Optional.empty(), file, 0);
    }

    private Spelled spelled(String key, Optional<String> other, String file, int depth) {
        Optional<Setting> setting = value(key, file);
        if (setting.isPresent()) {
            return filled(setting.get().value(), file, depth + 1)
                    .because(key + " (" + setting.get().evidence() + ")");
        }
        return other.map(text -> filled(text, file, depth + 1).because("the default of " + key))
                .orElseGet(() -> Spelled.hole("${" + key + "}"));
    }

    /** A text with {@code ${key}} and {@code ${key:default}} put in. */
    Spelled filled(String text, String file) {
        return filled(text, file, 0);
    }

    private Spelled filled(String text, String file, int depth) {
        Spelled whole = Spelled.EMPTY;
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("${", at);
            int close = open < 0 || depth >= DEEPEST ? -1 : close(text, open + 2);
            if (close < 0) {
                return whole.then(Spelled.of(text.substring(at)));
            }
            String inside = text.substring(open + 2, close);
            int colon = inside.indexOf(':');
            String key = colon < 0 ? inside : inside.substring(0, colon);
            Optional<String> other = colon < 0 ? Optional.empty() : Optional.of(inside.substring(colon + 1));
            whole = whole.then(Spelled.of(text.substring(at, open))).then(spelled(key.strip(), other, file, depth));
            at = close + 1;
        }
        return whole;
    }

    /** The brace that closes a placeholder, past those inside it. */
    private static int close(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    /** How many leading folders two paths share. */
    private static int common(String one, String other) {
        int count = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            if (one.charAt(i) == '/') {
                count++;
            }
        }
        return count;
    }
}
