package dev.banyan.containerize.plan;

import dev.banyan.containerize.inspect.Artefact;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Asks jdeps which modules of the JDK an application's class files name. It runs as a process of its own, since on
 * unforeseen input it throws what it likes, errors included, and has no limit of time.
 *
 * <p>Everything is given to it as class path code, for that is how {@code java -jar} runs it: a library that calls itself a
 * module would make jdeps resolve it, and fail if a module that the library requires is not there. So such a library is
 * copied without its {@code module-info.class}.
 */
final class Jdeps {

    private static final Path TOOL = Path.of(System.getProperty("java.home"), "bin", "jdeps");
    private static final long MINUTES = 5;

    private final Path work;

    /** @param work a directory for copies */
    Jdeps(Path work) {
        this.work = work;
    }

    /** What came of it. */
    sealed interface Answer {

        record Modules(List<String> names) implements Answer {

            public Modules {
                names = List.copyOf(names);
            }
        }

        /** Why there is no answer: one clause, the same for the same input. */
        record Failed(String why) implements Answer {}
    }

    Answer modules(Artefact artefact) throws InterruptedException {
        if (!Files.isExecutable(TOOL)) {
            return new Answer.Failed("this Java has no jdeps");
        }
        List<String> command = new ArrayList<>(List.of(
                TOOL.toString(),
                "--print-module-deps",
                "--ignore-missing-deps",
                "--multi-release",
                Integer.toString(Runtime.version().feature())));
        try {
            command.add(classPathCode(artefact.file(), 0));
            for (Artefact.Library library : artefact.libraries()) {
                command.add(classPathCode(library.file(), command.size()));
            }
            return run(command);
        } catch (IOException e) {
            return new Answer.Failed("the JARs could not be given to jdeps");
        }
    }

    private Answer run(List<String> command) throws IOException, InterruptedException {
        Path said = work.resolve("jdeps.out");
        Process jdeps = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            jdeps.getOutputStream().close();
            if (!jdeps.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return new Answer.Failed("jdeps took longer than " + MINUTES + " minutes");
            }
        } finally {
            jdeps.destroyForcibly();
        }
        if (jdeps.exitValue() != 0) {
            return new Answer.Failed("jdeps could not read all classes");
        }
        List<String> names = List.of(Files.readString(said).strip().split(",", -1));
        boolean known = names.stream()
                .allMatch(name -> ModuleFinder.ofSystem().find(name).isPresent());
        return known ? new Answer.Modules(names) : new Answer.Failed("jdeps names what this JDK does not have");
    }

    /** The JAR itself, or a copy of it that is no module. */
    private String classPathCode(Path jar, int number) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.stream().noneMatch(Jdeps::declaresModule)) {
                return jar.toAbsolutePath().toString();
            }
            long content = entries.stream()
                    .mapToLong(ZipArchiveEntry::getCompressedSize)
                    .sum();
            if (content > Files.size(jar)) {
                throw new ZipException("its entries overlap");
            }
            Path copy = work.resolve("jdeps-" + number + ".jar");
            try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(copy)) {
                zip.copyRawEntries(out, entry -> !declaresModule(entry));
            }
            return copy.toString();
        }
    }

    private static boolean declaresModule(ZipArchiveEntry entry) {
        String name = entry.getName();
        return name.equals("module-info.class")
                || (name.startsWith("META-INF/versions/") && name.endsWith("/module-info.class"));
    }
}
