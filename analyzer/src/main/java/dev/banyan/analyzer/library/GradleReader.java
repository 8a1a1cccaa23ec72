package dev.banyan.analyzer.library;

import dev.banyan.analyzer.library.GradleScript.Form;
import dev.banyan.analyzer.library.GradleScript.Project;
import dev.banyan.analyzer.library.GradleScript.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * The plain statements of a Gradle file in Groovy or Kotlin: {@code implementation 'group:name:version'}, with parentheses, with
 * {@code group:, name:, version:}, with {@code project(':x')}, {@code platform(...)} and names of catalogues, and the
 * assignments that such texts refer to. A build file is a program; what it works out is not seen, and counted as unread.
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

    /** Statements of a dependencies block that are no configuration. */
    private static final Set<String> OTHER =
            Set.of("exclude", "because", "println", "if", "else", "for", "def", "val", "var", "force", "attributes");

    /** The build's own class path is not that of the code. */
    private static final Set<String> BUILD_ONLY = Set.of("buildscript", "pluginManagement", "initscript");

    /** Marks at which a line that goes on from the one before may begin. */
    private static final Set<String> GOES_ON =
            Set.of(")", "]", ",", "?", ":", "&", "|", "+", "*", "!", "@", "(", "[", "<", ">", "=", "/", "`", "$");

    private final Map<String, String> plugins = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Use> constraints = new ArrayList<>();
    private final List<Use> platforms = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();
    private final Deque<String> blocks = new ArrayDeque<>();

    private GradleReader() {}

    static GradleScript read(String text) {
        GradleReader reader = new GradleReader();
        List<List<GradleToken>> statements = GradleToken.blocks(text);
        statements.forEach(reader::statement);
        return new GradleScript(
                GradleValues.of(statements),
                reader.uses,
                reader.constraints,
                reader.platforms,
                reader.plugins,
                reader.projects,
                reader.unread);
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

    private void statement(List<GradleToken> statement) {
        if (statement.isEmpty()) {
            return;
        }
        GradleToken first = statement.get(0);
        if (first.is("}")) {
            blocks.poll();
            return;
        }
        boolean opens = statement.get(statement.size() - 1).is("{");
        if (blocks.stream().noneMatch(BUILD_ONLY::contains)) {
            take(statement, first);
        }
        if (opens) {
            blocks.push(header(statement));
        }
    }

    private void take(List<GradleToken> statement, GradleToken first) {
        String block = block();
        if (first.is("include")) {
            texts(statement).forEach(path -> projects.add(new Project(path, "", first.line())));
        } else if (first.is("project") && statement.stream().anyMatch(token -> token.is(".projectDir"))) {
            List<String> texts = texts(statement);
            if (texts.size() > 1) {
                projects.add(new Project(texts.get(0), texts.get(texts.size() - 1), first.line()));
            }
        } else if (block.equals("plugins") || first.is("apply")) {
            plugin(statement);
        } else if (first.is("mavenBom")) {
            new GradleArguments(statement).read("", "platform").forEach(platforms::add);
        } else if (first.is("dependency") && blocks.contains("dependencyManagement")) {
            constraints.addAll(new GradleArguments(statement).read("", "constraint"));
        } else if (block.equals("dependencies") || block.endsWith(".dependencies") || block.equals("constraints")) {
            need(statement, first, block);
        }
    }

    /** The innermost block that is no condition. */
    private String block() {
        return blocks.stream()
                .filter(one -> !one.equals("if") && !one.equals("else"))
                .findFirst()
                .orElse("");
    }

    private static String header(List<GradleToken> statement) {
        String word = statement.get(0).value();
        List<String> texts = texts(statement);
        return word.equals("project") && !texts.isEmpty() ? ":" + texts.get(0) : word;
    }

    private static List<String> texts(List<GradleToken> statement) {
        return statement.stream()
                .filter(GradleToken::text)
                .map(GradleToken::value)
                .toList();
    }

    private void plugin(List<GradleToken> statement) {
        List<String> texts = texts(statement);
        if (!texts.isEmpty()) {
            boolean kotlin = statement.get(0).is("kotlin");
            plugins.putIfAbsent(
                    kotlin ? "org.jetbrains.kotlin." + texts.get(0) : texts.get(0),
                    texts.size() > 1 ? texts.get(1) : "");
        }
    }

    private void need(List<GradleToken> statement, GradleToken first, String block) {
        if (first.text() || !first.isWord() || OTHER.contains(first.value()) || statement.size() < 2) {
            return;
        }
        GradleArguments arguments = new GradleArguments(statement);
        List<Use> found = arguments.read(target(), first.value());
        if (block.equals("constraints")) {
            constraints.addAll(found);
        } else if (arguments.isPlatform()) {
            platforms.addAll(found);
        } else {
            uses.addAll(found);
        }
        boolean opensBlock = first.is("constraints") || first.is("components") || first.is("modules");
        if (found.isEmpty() && !opensBlock && isConfiguration(first.value())) {
            unread.add(first.line());
        }
    }

    private static boolean isConfiguration(String word) {
        return CONFIGURATIONS.contains(word)
                || word.endsWith("Implementation")
                || word.endsWith("Api")
                || word.endsWith("Only");
    }

    private String target() {
        for (String block : blocks) {
            if (block.startsWith(":")) {
                return block.substring(1);
            }
            if (block.equals("subprojects") || block.equals("allprojects")) {
                return "*";
            }
        }
        return "";
    }

    /** The arguments of one configuration. */
    private static final class GradleArguments {

        private final List<GradleToken> statement;
        private final Map<String, String> named = new HashMap<>();
        private boolean platform;

        GradleArguments(List<GradleToken> statement) {
            this.statement = statement;
        }

        boolean isPlatform() {
            return platform;
        }

        List<Use> read(String target, String configuration) {
            List<Use> found = new ArrayList<>();
            int line = statement.get(0).line();
            for (int i = 1; i < statement.size(); i++) {
                GradleToken token = statement.get(i);
                String before = statement.get(i - 1).value();
                if ((token.text() && next(i).equals(":")) || token.is("{")) {
                    continue;
                }
                boolean word = token.isWord() && !next(i).equals(":") && !next(i).equals("=");
                if (token.is("platform") || token.is("enforcedPlatform")) {
                    platform = true;
                } else if ((before.equals(":") || before.equals("=")) && (token.text() || word)) {
                    named.put(statement.get(Math.max(0, i - 2)).value(), whole(i));
                } else if (token.text()) {
                    Optional<Form> form = text(i, token);
                    if (form.isPresent()) {
                        found.add(new Use(target, configuration, form.get(), form(i, form.get()), line));
                    }
                } else if (word && isAccessor(i, before)) {
                    String name = token.value();
                    Form form = name.startsWith("projects.") ? Form.PROJECT : Form.ACCESSOR;
                    found.add(new Use(target, configuration, form, name, line));
                }
            }
            if (named.containsKey("group") && named.containsKey("name")) {
                String version = named.getOrDefault("version", "");
                String text = named.get("group") + ":" + named.get("name") + (version.isEmpty() ? "" : ":" + version);
                found.add(new Use(target, configuration, Form.NOTATION, text, line));
            } else if (named.containsKey("path")) {
                found.add(new Use(target, configuration, Form.PROJECT, named.get("path"), line));
            }
            return found;
        }

        /** Names stand alone, or in the parentheses of the configuration or a platform. */
        private boolean isAccessor(int at, String before) {
            String name = statement.get(at).value();
            boolean place = at == 1 || before.equals("(") || before.equals(",");
            boolean plain = name.indexOf('.') > 0 && !name.startsWith("sourceSets.") && !next(at).equals("(");
            return place && (plain || name.endsWith(".get"));
        }

        private Optional<Form> text(int at, GradleToken token) {
            boolean called = at >= 2 && statement.get(at - 1).is("(");
            String caller = called ? statement.get(at - 2).value() : "";
            String text = token.value();
            if (caller.equals("project")) {
                return Optional.of(Form.PROJECT);
            }
            if (caller.equals("files") || text.endsWith(".jar")) {
                return Optional.of(Form.FILE).filter(file -> text.endsWith(".jar"));
            }
            boolean plus = statement.get(at - 1).is("+");
            boolean notation = caller.equals("kotlin") || text.indexOf(':') > 0;
            return notation && !plus ? Optional.of(Form.NOTATION) : Optional.empty();
        }

        private String form(int at, Form form) {
            boolean kotlin = at >= 2 && statement.get(at - 2).is("kotlin") && form == Form.NOTATION;
            String text = form == Form.NOTATION ? whole(at) : statement.get(at).value();
            return kotlin ? "org.jetbrains.kotlin:kotlin-" + text : text;
        }

        /** A text with what is added to it: {@code 'a:b:' + v} is {@code a:b:${v}}. */
        private String whole(int at) {
            StringBuilder text = new StringBuilder(GradleValues.text(statement.get(at)));
            for (int i = at + 1; i + 1 < statement.size() && statement.get(i).is("+"); i += 2) {
                text.append(GradleValues.text(statement.get(i + 1)));
            }
            return text.toString();
        }

        private String next(int at) {
            return at + 1 < statement.size() && !statement.get(at + 1).text()
                    ? statement.get(at + 1).value()
                    : "";
        }
    }
}
