package dev.banyan.analyzer.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What names in one Gradle project stand for: the nearest of its scripts and property files that knows one counts. */
final class GradleScope {

    private final List<Map<String, String>> values;
    private final List<VersionCatalog> catalogs;

    GradleScope(List<Map<String, String>> values, List<VersionCatalog> catalogs) {
        this.values = List.copyOf(values);
        this.catalogs = List.copyOf(catalogs);
    }

    /** The text with what stands for {@code $x}, {@code ${x}} and {@code $versions.x}; the others stay. */
    String filled(String text) {
        return text.indexOf('$') < 0 ? text : PropertyText.filled(braced(text), this::value);
    }

    /** {@code $a.b-c} becomes {@code ${a.b}-c}. */
    private static String braced(String text) {
        StringBuilder braced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c == '$' && i + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(i + 1));
            if (!plain || text.charAt(i + 1) == '$') {
                braced.append(c);
                continue;
            }
            int end = i + 1;
            while (end < text.length() && isName(text, end)) {
                end++;
            }
            braced.append("${").append(text, i + 1, end).append('}');
            i = end - 1;
        }
        return braced.toString();
    }

    private static boolean isName(String text, int at) {
        char c = text.charAt(at);
        boolean dot = c == '.' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1));
        return dot || (Character.isJavaIdentifierPart(c) && c != '$');
    }

    /** What a name stands for, as it is written in code: {@code rootProject.ext.x}, {@code versions["x"]}. */
    Optional<String> value(String written) {
        String name = plain(written);
        for (Map<String, String> one : values) {
            String value = one.get(name);
            if (value != null && !value.equals("${" + written + "}")) {
                return Optional.of(braced(value));
            }
        }
        for (VersionCatalog catalog : catalogs) {
            String prefix = catalog.name() + ".versions.";
            if (name.startsWith(prefix)) {
                return Optional.ofNullable(catalog.versions().get(name.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    private static String plain(String written) {
        String name = written.strip()
                .replace("[\"", ".")
                .replace("['", ".")
                .replace("\"]", "")
                .replace("']", "")
                .replace("property(\"", "")
                .replace("property('", "")
                .replace("\")", "")
                .replace("')", "")
                .replace("()", "")
                .replace("?", "");
        for (String prefix : List.of("rootProject.", "project.", "ext.", "extra.", "this.", "properties.")) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        for (String suffix : List.of(".get", ".toString", ".asProvider")) {
            name = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        }
        return name;
    }

    /** The notations that an accessor stands for: one, those of a bundle, or none when nobody knows it. */
    List<String> notations(String accessor) {
        String name = plain(accessor);
        for (VersionCatalog catalog : catalogs) {
            if (!name.startsWith(catalog.name() + ".")) {
                continue;
            }
            String alias = name.substring(catalog.name().length() + 1);
            String library = catalog.libraries().get(alias);
            if (library != null) {
                return List.of(library);
            }
            List<String> bundle = alias.startsWith("bundles.")
                    ? catalog.bundles().getOrDefault(alias.substring("bundles.".length()), List.of())
                    : List.of();
            if (!bundle.isEmpty()) {
                return bundle.stream()
                        .map(one -> catalog.libraries().getOrDefault(one, ""))
                        .filter(one -> !one.isEmpty())
                        .toList();
            }
        }
        return value(name).filter(text -> text.indexOf(':') > 0).map(List::of).orElse(List.of());
    }
}
