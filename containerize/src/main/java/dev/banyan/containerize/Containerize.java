package dev.banyan.containerize;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import dev.banyan.containerize.base.JavaRuntime;
import dev.banyan.containerize.base.SharedLibraries;
import dev.banyan.containerize.image.Digests;
import dev.banyan.containerize.image.ImageFile;
import dev.banyan.containerize.image.ImageTarget;
import dev.banyan.containerize.inspect.Artefact;
import dev.banyan.containerize.inspect.Inspection;
import dev.banyan.containerize.inspect.SpringBootJar;
import dev.banyan.containerize.plan.ImagePlan;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** From an artefact to an image: inspect, plan, base, image. Needs no container engine and no network. */
public final class Containerize {

    private static final int JAVA = Runtime.version().feature();

    private Containerize() {}

    /**
     * The first two steps, for a dry run.
     *
     * @throws InterruptedException if the thread is; nothing is left behind
     */
    public static Outcome plan(Path artefact, Settings settings) throws InterruptedException {
        return inWorkDirectory(artefact, settings, work -> plan(artefact, settings, work));
    }

    /**
     * All steps. Takes 10 to 20 s more for the first image of a set of Java modules.
     *
     * @throws InterruptedException if the thread is; nothing is left behind
     */
    public static Outcome build(Path artefact, ImageTarget target, Settings settings) throws InterruptedException {
        return inWorkDirectory(artefact, settings, work -> {
            Outcome outcome = plan(artefact, settings, work);
            return outcome instanceof Outcome.Planned planned
                    ? build(planned, artefact, target, settings, work)
                    : outcome;
        });
    }

    private static Outcome plan(Path file, Settings settings, Path work) throws IOException, InterruptedException {
        Optional<Problem> wrong = check(file, settings);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        Inspection inspection = Inspection.of(file, JAVA);
        if (inspection instanceof Inspection.Refused refused) {
            return new Outcome.Refused(refused.problem());
        }
        Inspection.Ready ready = (Inspection.Ready) inspection;
        Artefact artefact = ready.artefact();
        boolean boot = artefact.kind() == Artefact.Kind.SPRING_BOOT;
        if (boot) {
            artefact = SpringBootJar.unpack(artefact, Files.createDirectory(work.resolve("unpacked")));
        }
        return new Outcome.Planned(ImagePlan.of(artefact, boot, settings.extraModules(), work), ready.notices());
    }

    private static Optional<Problem> check(Path file, Settings settings) {
        if (!settings.base().equals(Settings.JLINK)) {
            return Optional.of(problem(
                    file, "bad-value", "there is no base '" + settings.base() + "' in this release", "Use jlink"));
        }
        for (String module : settings.extraModules()) {
            if (ModuleLayer.boot().findModule(module).isEmpty()
                    && java.lang.module.ModuleFinder.ofSystem().find(module).isEmpty()) {
                return Optional.of(problem(
                        file, "bad-value", "this JDK has no module '" + module + "'", "See java --list-modules"));
            }
        }
        try {
            ImageReference.parse(settings.name());
            return Optional.empty();
        } catch (InvalidImageReferenceException e) {
            return Optional.of(problem(
                    file,
                    "bad-value",
                    "'" + settings.name() + "' cannot name an image",
                    "Write it in lower case, as shop/accounts:1.0"));
        }
    }

    private static Outcome build(
            Outcome.Planned planned, Path artefact, ImageTarget target, Settings settings, Path work)
            throws IOException, InterruptedException {
        ImagePlan plan = planned.plan();
        JavaRuntime runtime = JavaRuntime.cached(settings.cache(), plan.modules());
        if (runtime instanceof JavaRuntime.Failed failed) {
            return new Outcome.Refused(problem(
                    artefact,
                    "no-jre",
                    "no JRE could be linked: " + failed.why(),
                    "Run Banyan on a full JDK with jmods"));
        }
        Path jre = ((JavaRuntime.Linked) runtime).directory();
        SharedLibraries libraries = SharedLibraries.of(jre);
        List<Problem> notices = new ArrayList<>(planned.notices());
        for (String missing : libraries.missing()) {
            notices.add(problem(
                    artefact,
                    "missing-system-library",
                    "the JRE may load " + missing + ", which this machine does not have",
                    "Install it if the application draws, prints or plays sound"));
        }
        Path imageWork = Files.createDirectory(work.resolve("image"));
        Digests digests =
                new ImageFile(plan, settings.name(), settings.cache()).write(jre, libraries, target, imageWork);
        return new Outcome.Built(plan, digests, notices);
    }

    private interface Step<E extends Exception> {

        Outcome run(Path work) throws IOException, E;
    }

    private static <E extends Exception> Outcome inWorkDirectory(Path artefact, Settings settings, Step<E> step)
            throws E {
        try {
            Files.createDirectories(settings.cache());
            Path work = Files.createTempDirectory(settings.cache(), "work-");
            try {
                return step.run(work);
            } finally {
                delete(work);
            }
        } catch (ZipException e) {
            return new Outcome.Refused(
                    problem(artefact, "not-a-jar", "the JAR is damaged: " + e.getMessage(), "Build it again"));
        } catch (DirectoryNotEmptyException e) {
            return new Outcome.Refused(problem(
                    artefact,
                    "in-the-way",
                    "the directory " + e.getMessage() + " holds something else than an OCI layout",
                    "Name an empty or new one"));
        } catch (IOException e) {
            return new Outcome.Refused(problem(
                    artefact,
                    "io",
                    "the image could not be written: " + e,
                    "See that disk and directory can be written to"));
        }
    }

    private static Problem problem(Path artefact, String code, String what, String advice) {
        Path name = artefact.getFileName();
        return new Problem(Position.of(name == null ? artefact.toString() : name.toString()), code, what, advice);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
