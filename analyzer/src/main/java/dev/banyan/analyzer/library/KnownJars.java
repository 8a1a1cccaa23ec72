package dev.banyan.analyzer.library;

import dev.banyan.analyzer.jar.Jar;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user's table of jars by SHA-1: a line is 40 hexadecimal digits, blanks or a comma, {@code group:artifact:version}. It is read
 * once, and only the lines of jars that do not name themselves are kept.
 */
final class KnownJars {

    private static final long MOST_LINES = 50_000_000L;

    private KnownJars() {}

    /**
     * The jars with the names that the table gives.
     *
     * @throws IOException where the table cannot be read
     */
    static List<Jar> named(List<Jar> jars, Path table) throws IOException {
        Set<String> wanted = new HashSet<>();
        jars.stream()
                .filter(jar -> jar.group().isEmpty())
                .flatMap(jar -> jar.sha1().stream())
                .forEach(wanted::add);
        Map<String, String[]> known = wanted.isEmpty() ? Map.of() : read(table, wanted);
        return jars.stream().map(jar -> named(jar, known)).toList();
    }

    private static Map<String, String[]> read(Path table, Set<String> wanted) throws IOException {
        Map<String, String[]> known = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(table, StandardCharsets.ISO_8859_1)) {
            long count = 0;
            for (String line = lines.readLine(); line != null && count < MOST_LINES; line = lines.readLine()) {
                count++;
                String[] words = line.strip().split("[\\s,;]+", -1);
                String[] name = words.length > 1 ? words[1].split(":", -1) : new String[0];
                String sha1 = words[0].toLowerCase(Locale.ROOT);
                if (name.length == 3 && wanted.contains(sha1)) {
                    known.putIfAbsent(sha1, name);
                }
            }
        }
        return known;
    }

    private static Jar named(Jar jar, Map<String, String[]> known) {
        String[] name = jar.group().isPresent() ? null : known.get(jar.sha1().orElse(""));
        return name == null
                ? jar
                : new Jar(
                        jar.path(),
                        jar.sha1(),
                        Optional.of(name[0]),
                        name[1],
                        Optional.of(name[2]),
                        "sha1",
                        jar.licences());
    }
}
