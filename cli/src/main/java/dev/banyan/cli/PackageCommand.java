package dev.banyan.cli;

import dev.banyan.containerize.Containerize;
import dev.banyan.containerize.Outcome;
import dev.banyan.containerize.Settings;
import dev.banyan.containerize.image.ImageTarget;
import dev.banyan.grammars.source.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan package}. */
@Command(
        name = "package",
        description = {
            "Makes an image of an executable JAR: a JRE of its own on an empty base, not root, without a Docker engine.",
            "Give exactly one of --tar, --oci-tar, --oci and --dry-run."
        },
        mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JAR", description = "An executable JAR, also of Spring Boot.")
    private Path artefact;

    @Option(names = "--tar", paramLabel = "FILE", description = "Write a tar for docker load or podman load.")
    private @Nullable Path tar;

    @Option(names = "--oci-tar", paramLabel = "FILE", description = "Write an OCI layout as a tar.")
    private @Nullable Path ociTar;

    @Option(names = "--oci", paramLabel = "DIR", description = "Write an OCI layout as a directory.")
    private @Nullable Path oci;

    @Option(names = "--dry-run", description = "Print the plan with the reason for each choice, and write no image.")
    private boolean dryRun;

    @Option(names = "--name", paramLabel = "NAME", description = "The image's name (default: the JAR's, :latest).")
    private @Nullable String name;

    @Option(
            names = "--base",
            paramLabel = "BASE",
            defaultValue = Settings.JLINK,
            description = "What the image stands on (default: ${DEFAULT-VALUE}, the only one in this release).")
    private String base = Settings.JLINK;

    @Option(
            names = "--add-modules",
            paramLabel = "MODULE",
            split = ",",
            description = "Modules of the JDK that are loaded by name only.")
    private List<String> modules = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        check();
        List<ImageTarget> targets = targets();
        if (targets.size() + (dryRun ? 1 : 0) != 1) {
            throw wrongUse("give exactly one of --tar FILE, --oci-tar FILE, --oci DIR and --dry-run.");
        }
        Settings settings = new Settings(name == null ? nameOf(artefact) : name, base, modules, cache(System.getenv()));
        Outcome outcome =
                dryRun ? Containerize.plan(artefact, settings) : Containerize.build(artefact, targets.get(0), settings);
        return report(outcome);
    }

    private void check() {
        if (!Files.exists(artefact)) {
            throw wrongUse(artefact + " does not exist. Give the path of an executable JAR.");
        }
        if (!Files.isRegularFile(artefact)) {
            throw wrongUse(artefact + (Files.isDirectory(artefact) ? " is a folder." : " is a device or a pipe.")
                    + " Give the path of an executable JAR.");
        }
        if (!Files.isReadable(artefact)) {
            throw new CommandFailed(
                    ExitCode.FAILED, artefact + " cannot be read. Check its permissions, or run as its owner.");
        }
    }

    private static CommandFailed wrongUse(String message) {
        return new CommandFailed(ExitCode.WRONG_USE, message);
    }

    private int report(Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (outcome instanceof Outcome.Refused refused) {
            boolean wrongUse = refused.problem().code().equals("bad-value");
            throw new CommandFailed(wrongUse ? ExitCode.WRONG_USE : ExitCode.FAILED, text(refused.problem()));
        } else if (outcome instanceof Outcome.Planned planned) {
            notices(planned.notices());
            out.print(planned.plan().describe());
        } else if (outcome instanceof Outcome.Built built) {
            notices(built.notices());
            out.print(built.plan().describe());
            out.println("image: " + built.digests().image());
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private void notices(List<Problem> notices) {
        notices.forEach(notice -> spec.commandLine().getErr().println("banyan: " + text(notice)));
    }

    private List<ImageTarget> targets() {
        List<ImageTarget> targets = new ArrayList<>();
        if (tar != null) {
            targets.add(new ImageTarget.DockerTar(tar));
        }
        if (ociTar != null) {
            targets.add(new ImageTarget.OciTar(ociTar));
        }
        if (oci != null) {
            targets.add(new ImageTarget.OciLayout(oci));
        }
        return targets;
    }

    /** The artefact is named as the user did, whatever else a problem is in by its own name. */
    private String text(Problem problem) {
        Path name = artefact.getFileName();
        boolean ofArtefact = name != null && problem.position().file().equals(name.toString());
        return (ofArtefact ? artefact : problem.position()) + ": " + problem.what() + "."
                + (problem.advice().isEmpty() ? "" : " " + problem.advice() + ".");
    }

    /** {@code Accounts-1.0.jar} is {@code accounts-1-0:latest}. */
    static String nameOf(Path artefact) {
        Path file = artefact.getFileName();
        String stem = (file == null ? "app" : file.toString().toLowerCase(Locale.ROOT)).replaceAll("\\.jar$", "");
        String word = stem.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (word.isEmpty() ? "app" : word) + ":latest";
    }

    /** JREs and layers are kept where the user's caches are. */
    static Path cache(Map<String, String> environment) {
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path home = caches.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(caches);
        return home.resolve("banyan");
    }
}
