package dev.banyan.containerize.plan;

import dev.banyan.containerize.inspect.Artefact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An image that is not built yet.
 *
 * @param artefact as it goes into the image: never a Spring Boot JAR as a whole
 * @param entrypoint the command line, without a shell
 * @param environment set in the image
 */
public record ImagePlan(
        Artefact artefact,
        SortedSet<String> modules,
        User user,
        List<String> entrypoint,
        SortedMap<String, String> environment,
        List<Choice> choices) {

    /** Where things are in the image. */
    public static final String JRE = "/opt/java";

    public static final String APPLICATION = "/app";

    /** Who the application runs as; it has an entry in passwd, or Java would not know its home. */
    public record User(int id, String name, String home) {}

    private static final User APP = new User(10_001, "app", "/home/app");

    /** For a JVM that has a container to itself. */
    private static final List<Choice> FLAGS = List.of(
            new Choice("jvm flag", "-XX:MaxRAMPercentage=75", "the heap follows the container's memory limit"),
            new Choice("jvm flag", "-XX:+ExitOnOutOfMemoryError", "the platform restarts what cannot go on"),
            new Choice("jvm flag", "-Dfile.encoding=UTF-8", "before Java 18 the default follows the locale"),
            new Choice("jvm flag", "-Djava.io.tmpdir=/tmp", "the one place that a read-only image leaves writable"));

    public ImagePlan {
        modules = Collections.unmodifiableSortedSet(new TreeSet<>(modules));
        entrypoint = List.copyOf(entrypoint);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        choices = List.copyOf(choices);
    }

    /**
     * The plan for an executable JAR on a linked JRE.
     *
     * @param framework it was a Spring Boot JAR
     * @param extraModules on top of what is found
     * @param work a directory for what is in between
     */
    public static ImagePlan of(Artefact artefact, boolean framework, List<String> extraModules, Path work)
            throws InterruptedException {
        JavaModules modules = JavaModules.of(artefact, framework, extraModules, work);
        List<String> entrypoint = new ArrayList<>(List.of(JRE + "/bin/java"));
        FLAGS.forEach(flag -> entrypoint.add(flag.value()));
        entrypoint.addAll(List.of("-jar", APPLICATION + "/app.jar"));
        SortedMap<String, String> environment =
                new TreeMap<>(Map.of("HOME", APP.home(), "JAVA_HOME", JRE, "LANG", "C.UTF-8", "PATH", JRE + "/bin"));
        return new ImagePlan(
                artefact, modules.names(), APP, entrypoint, environment, choices(artefact, framework, modules));
    }

    private static List<Choice> choices(Artefact artefact, boolean framework, JavaModules modules) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("base", "scratch", "nothing but what the JRE needs; no shell, no package manager"));
        choices.add(new Choice(
                "java",
                Integer.toString(Runtime.version().feature()),
                "of the JDK at hand; the classes need " + artefact.javaVersion() + " or newer"));
        choices.add(new Choice("modules", String.join(",", modules.names()), modules.reason()));
        if (!modules.names().contains("jdk.localedata")) {
            choices.add(new Choice(
                    "locales", "English only", "jdk.localedata is 10 MB; ask for the module if formats depend on it"));
        }
        choices.add(new Choice("user", APP.name() + " (" + APP.id() + ")", "not root, with a home and a passwd entry"));
        choices.add(new Choice(
                "main class",
                artefact.mainClass(),
                framework
                        ? "the manifest's Start-Class; unpacked, so that libraries are a layer"
                        : "the manifest's Main-Class"));
        choices.addAll(FLAGS);
        choices.add(new Choice("ports", "none", "a JAR does not say which it opens; publish what you know"));
        choices.add(new Choice(
                "layers",
                "system, jre, libraries, application",
                "by rate of change: the last is all that a new build sends"));
        return choices;
    }

    /** One line for each choice, for a dry run. */
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (Choice choice : choices) {
            text.append(choice.what())
                    .append(": ")
                    .append(choice.value())
                    .append("  # ")
                    .append(choice.reason());
            text.append('\n');
        }
        return text.append("entrypoint: ")
                .append(String.join(" ", entrypoint))
                .append('\n')
                .toString();
    }
}
