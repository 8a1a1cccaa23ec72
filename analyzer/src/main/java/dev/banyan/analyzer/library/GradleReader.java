package dev.banyan.analyzer.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The plain statements of a Gradle build file: {@code implementation 'group:name:version'}, with parentheses, with
 * {@code group:, name:, version:}, with {@code project(':x')}, and the assignments that such versions refer to.
 * A build file is a program; what it works out is not seen, and counted as unread.
 */
final class GradleReader {

    private static final Set<String> CONFIGURATIONS = Set.of(
            "implementation",
            "api",
            "compile",
            "compileOnly",
            "runtime",
            "runtimeOnly",
            "provided",
            "providedCompile",
            "providedRuntime",
            "testCompile",
            "testImplementation",
            "testRuntime",
            "testRuntimeOnly",
            "testCompileOnly",
            "annotationProcessor",
            "developmentOnly",
            "earlib",
            "deploy");

    /** Marks at which a line that goes on from the one before may begin. */
    private static final Set<String> GOES_ON =
            Set.of(")", "]", ",", "?", ":", "&", "|", "+", "*", "!", "@", "(", "[", "<", ">", "=", "/", "`", "$");

    /** Values may hold other values, and double with each. */
    private static final int LONGEST = 4096;

    /** What was found, and lines in the dependencies block that were not understood. */
    record Result(List<Dependency> dependencies, List<String> projects, List<Integer> unread) {}

    private final Map<String, String> values = new TreeMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<String> projects = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    private GradleReader() {}

    static Result read(String text) {
        GradleReader reader = new GradleReader();
        List<List<GradleToken>> statements = GradleToken.statements(text);
        statements.forEach(reader::assignment);
        statements.forEach(reader::dependency);
        return new Result(reader.dependencies, reader.projects, reader.unread);
    }

    /**
     * The first line that is no statement of a build file; empty when all may be some. A statement begins with a word, or
     * with a mark by which a line goes on from the one before; words alone are prose.
     */
    static OptionalInt broken(String text) {
        List<GradleToken> starts = new ArrayList<>();
        boolean prose = !text.contains("{");
        for (List<GradleToken> statement : GradleToken.statements(text)) {
            statement.stream().findFirst().ifPresent(starts::add);
            prose &= statement.stream().noneMatch(token -> token.text() || token.is("(") || token.is("="));
        }
        boolean wordsOnly = prose;
        return starts.stream()
                .filter(first -> wordsOnly || !(first.text() || first.isWord() || GOES_ON.contains(first.value())))
                .mapToInt(GradleToken::line)
                .findFirst();
    }

    /** {@code ext.x = "1"}, {@code def x = '1'}, {@code val x = "1"}. */
    private void assignment(List<GradleToken> statement) {
        for (int i = 1; i + 1 < statement.size(); i++) {
            if (statement.get(i).is("=") && statement.get(i + 1).text()) {
                String name = statement.get(i - 1).value();
                values.putIfAbsent(
                        name.substring(name.lastIndexOf('.') + 1),
                        statement.get(i + 1).value());
            }
        }
    }

    private void dependency(List<GradleToken> statement) {
        if (statement.size() < 2
                || !CONFIGURATIONS.contains(statement.get(0).value())
                || statement.get(0).text()) {
            return;
        }
        String configuration = statement.get(0).value();
        int line = statement.get(0).line();
        Map<String, String> named = new TreeMap<>();
        boolean found = false;
        for (int i = 1; i < statement.size(); i++) {
            GradleToken token = statement.get(i);
            if (!token.text()) {
                continue;
            }
            GradleToken before = statement.get(i - 1);
            if (before.is(":") || before.is("=")) {
                named.put(statement.get(Math.max(0, i - 2)).value(), token.value());
            } else if (before.is("(") && i >= 2 && statement.get(i - 2).is("project")) {
                projects.add(configuration + " " + token.value());
                found = true;
            } else {
                found |= notation(configuration, token.value(), line);
            }
        }
        if (named.containsKey("group") && named.containsKey("name")) {
            add(configuration, named.get("group"), named.get("name"), Optional.ofNullable(named.get("version")), line);
            found = true;
        }
        if (!found) {
            unread.add(line);
        }
    }

    private boolean notation(String configuration, String text, int line) {
        String[] parts = text.split("@", -1)[0].split(":", -1);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            return false;
        }
        add(
                configuration,
                parts[0],
                parts[1],
                Optional.of(parts.length > 2 ? parts[2] : "").filter(v -> !v.isEmpty()),
                line);
        return true;
    }

    private void add(String configuration, String group, String name, Optional<String> version, int line) {
        dependencies.add(new Dependency(
                new Coordinates(filled(group), filled(name)),
                version.map(this::filled),
                Optional.of(configuration),
                Optional.empty(),
                Optional.empty(),
                line));
    }

    /** Puts in {@code $x} and {@code ${x}} where the file assigns them. */
    private String filled(String text) {
        String filled = text;
        int longest = Math.max(LONGEST, text.length());
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
            if (filled.equals("$" + value.getKey())) {
                filled = value.getValue();
            }
            if (filled.length() > longest) {
                return text;
            }
        }
        return filled;
    }
}
