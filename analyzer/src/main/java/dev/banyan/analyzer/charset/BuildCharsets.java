package dev.banyan.analyzer.charset;

import dev.banyan.analyzer.charset.DeclaredCharsets.Declaration;
import dev.banyan.analyzer.source.InsideCharset;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Maven, Gradle, Ant, Eclipse and web.xml say of charsets, each in its own way. */
final class BuildCharsets {

    private static final int MOST_BYTES = 1 << 16;
    private static final String GRADLE = "options.encoding";

    private BuildCharsets() {}

    static List<Declaration> in(SourceFile file) {
        return switch (file.name()) {
            case "pom.xml" -> named(file.folder(), "", root(file).flatMap(BuildCharsets::maven));
            case "build.xml" -> named(file.folder(), "", root(file).flatMap(BuildCharsets::ant));
            case "build.gradle", "build.gradle.kts" ->
                named(file.folder(), "", gradle(file.read().text()));
            case ".project", ".classpath" -> eclipse(file);
            case "web.xml" ->
                root(file).map(root -> pages(webRoot(file.folder()), root)).orElse(List.of());
            default -> List.of();
        };
    }

    private static Optional<XmlElement> root(SourceFile file) {
        return XmlDocument.read(file).root();
    }

    private static List<Declaration> named(String folder, String ending, Optional<String> name) {
        return name.flatMap(InsideCharset::named).map(charset -> new Declaration(folder, ending, charset)).stream()
                .toList();
    }

    private static Optional<String> maven(XmlElement project) {
        Map<String, String> properties = new HashMap<>();
        project.child("properties").ifPresent(all -> all.children()
                .forEach(one -> properties.put(one.name(), one.text().strip())));
        return project.all("plugin").stream()
                .filter(plugin -> plugin.childText("artifactId")
                        .filter(id -> id.strip().equals("maven-compiler-plugin"))
                        .isPresent())
                .flatMap(plugin -> plugin.child("configuration").stream())
                .flatMap(configuration -> configuration.childText("encoding").stream())
                .findFirst()
                .or(() -> Optional.ofNullable(properties.get("project.build.sourceEncoding")))
                .flatMap(value -> filled(value.strip(), properties));
    }

    private static Optional<String> ant(XmlElement project) {
        Map<String, String> properties = new HashMap<>();
        project.all("property").forEach(one -> one.attribute("name")
                .ifPresent(name -> one.attribute("value").ifPresent(value -> properties.putIfAbsent(name, value))));
        return project.all("javac").stream()
                .flatMap(task -> task.attribute("encoding").stream())
                .findFirst()
                .flatMap(value -> filled(value, properties));
    }

    /** The value of a property where the text is nothing but its name in braces. */
    private static Optional<String> filled(String text, Map<String, String> properties) {
        String value = text;
        for (int i = 0; i < properties.size() && value.startsWith("${") && value.endsWith("}"); i++) {
            value = properties.getOrDefault(value.substring(2, value.length() - 1), "");
        }
        return value.isEmpty() || value.startsWith("${") ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> gradle(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("//") && line.contains(GRADLE))
                .map(line -> line.substring(line.indexOf(GRADLE) + GRADLE.length()))
                .flatMap(rest -> quoted(rest).stream())
                .findFirst();
    }

    private static Optional<String> quoted(String text) {
        for (char quote : new char[] {'"', '\''}) {
            int from = text.indexOf(quote);
            int to = text.indexOf(quote, from + 1);
            if (from >= 0 && to > from) {
                return Optional.of(text.substring(from + 1, to));
            }
        }
        return Optional.empty();
    }

    /** The preferences lie in a folder of the tool that is not part of the estate; a link is not followed there either. */
    private static List<Declaration> eclipse(SourceFile project) {
        Path settings = project.location().resolveSibling(".settings");
        Path preferences = settings.resolve("org.eclipse.core.resources.prefs");
        if (!Files.isDirectory(settings, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(preferences, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Declaration> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(preferences)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
            text.lines().filter(line -> line.startsWith("encoding/")).forEach(line -> {
                String key = line.substring("encoding/".length(), Math.max(line.indexOf('='), "encoding/".length()));
                String folder = key.equals("<project>") ? project.folder() : under(project.folder(), key);
                found.addAll(named(folder, "", Optional.of(line.substring(line.indexOf('=') + 1))));
            });
        } catch (IOException vanished) {
            return List.of();
        }
        return found;
    }

    private static String under(String folder, String path) {
        String inside = path.startsWith("/") ? path.substring(1) : path;
        return folder.isEmpty() ? inside : folder + "/" + inside;
    }

    private static String webRoot(String folder) {
        return folder.endsWith("/WEB-INF")
                ? folder.substring(0, folder.length() - "/WEB-INF".length())
                : folder.equals("WEB-INF") ? "" : folder;
    }

    /** Patterns are an ending, or a path from the web root on. */
    private static List<Declaration> pages(String webRoot, XmlElement webApp) {
        List<Declaration> found = new ArrayList<>();
        for (XmlElement group : webApp.all("jsp-property-group")) {
            Optional<String> name = group.childText("page-encoding").map(String::strip);
            for (XmlElement pattern : group.children("url-pattern")) {
                String url = pattern.text().strip();
                if (url.startsWith("*.")) {
                    found.addAll(named(webRoot, url.substring(2), name));
                } else if (url.endsWith("/*")) {
                    String folder = under(webRoot, url.substring(0, url.length() - 2));
                    found.addAll(named(folder.equals("/") ? "" : folder, "jsp", name));
                }
            }
        }
        return found;
    }
}
