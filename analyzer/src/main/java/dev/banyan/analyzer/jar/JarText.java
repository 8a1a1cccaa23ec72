package dev.banyan.analyzer.jar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a jar says of itself, gathered while its entries go by: one {@code pom.properties} is its identity; of several, as in a jar
 * that has swallowed others, the one that its file name agrees with; else the manifest; else the file name.
 *
 * <pre>
 *   log4j-1.2.17.jar     artifact log4j, version 1.2.17
 * </pre>
 */
final class JarText {

    private record Identity(String group, String artifact, String version) {}

    private final List<Identity> identities = new ArrayList<>();
    private @Nullable Manifest manifest;

    static boolean isWanted(String entry) {
        return entry.equals("META-INF/MANIFEST.MF")
                || (entry.startsWith("META-INF/maven/") && entry.endsWith("/pom.properties"));
    }

    void take(String entry, byte[] bytes) {
        try {
            if (entry.endsWith(".MF")) {
                manifest = new Manifest(new ByteArrayInputStream(bytes));
                return;
            }
            Properties properties = new Properties();
            properties.load(new ByteArrayInputStream(bytes));
            String group = properties.getProperty("groupId", "").strip();
            String artifact = properties.getProperty("artifactId", "").strip();
            String version = properties.getProperty("version", "").strip();
            if (!group.isEmpty() && !artifact.isEmpty() && !version.isEmpty()) {
                identities.add(new Identity(group, artifact, version));
            }
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            // What a jar says wrongly of itself says nothing; its name is left.
        }
    }

    Jar jar(String path, Optional<String> sha1) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String base = name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name;
        List<String> licences = main("Bundle-License").map(JarText::licences).orElse(List.of());
        Optional<Identity> identity = identities.size() == 1
                ? Optional.of(identities.get(0))
                : identities.stream()
                        .filter(one ->
                                base.startsWith(one.artifact() + "-" + one.version()) || base.equals(one.artifact()))
                        .findFirst();
        if (identity.isPresent()) {
            Identity own = identity.get();
            return new Jar(
                    path,
                    sha1,
                    Optional.of(own.group()),
                    own.artifact(),
                    Optional.of(own.version()),
                    "pom.properties",
                    licences);
        }
        int dash = versionStart(base);
        String artifact = dash < 0 ? base : base.substring(0, dash);
        Optional<String> said =
                main("Implementation-Version").or(() -> main("Bundle-Version")).filter(JarText::isVersion);
        Optional<String> named = dash < 0 ? Optional.empty() : Optional.of(base.substring(dash + 1));
        return new Jar(
                path,
                sha1,
                Optional.empty(),
                artifact.isEmpty() ? base : artifact,
                said.or(() -> named),
                said.isPresent() ? "manifest" : "file name",
                licences);
    }

    /** The dash before the first digit: {@code commons-lang-2.6}. */
    private static int versionStart(String base) {
        for (int i = 1; i + 1 < base.length(); i++) {
            if (base.charAt(i) == '-' && base.charAt(i + 1) >= '0' && base.charAt(i + 1) <= '9') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isVersion(String text) {
        return !text.isEmpty() && text.length() <= 80 && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** {@code Apache-2.0;link="..."} is the licence and its address. */
    private static List<String> licences(String header) {
        List<String> licences = new ArrayList<>();
        for (String one : header.split(",", -1)) {
            String name = one.split(";", -1)[0].strip();
            if (!name.isEmpty() && licences.size() < 10) {
                licences.add(name);
            }
        }
        return licences;
    }

    private Optional<String> main(String name) {
        Manifest read = manifest;
        return read == null
                ? Optional.empty()
                : Optional.ofNullable(read.getMainAttributes().getValue(new Attributes.Name(name)))
                        .map(String::strip);
    }
}
