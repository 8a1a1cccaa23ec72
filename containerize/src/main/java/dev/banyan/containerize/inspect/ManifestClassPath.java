package dev.banyan.containerize.inspect;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The manifest's {@code Class-Path}: relative URLs, separated by spaces. What the image can take along is a library, what
 * it cannot is a notice.
 */
final class ManifestClassPath {

    private static final int MAX_NOTICES = 100;

    private final Path directory;
    private final Position position;
    private final Map<Path, Artefact.Library> libraries = new LinkedHashMap<>();
    private final List<Problem> notices = new ArrayList<>();

    /** @param directory of the JAR whose manifest it is */
    ManifestClassPath(Path directory, Position position) {
        this.directory = directory;
        this.position = position;
    }

    void read(String classPath) {
        for (String entry : classPath.strip().split("\\s+", -1)) {
            if (!entry.isEmpty()) {
                entry(entry);
            }
        }
    }

    private void entry(String entry) {
        try {
            URI uri = new URI(entry);
            String name = uri.getPath() == null ? "" : uri.getPath();
            if (uri.isAbsolute() || uri.getRawAuthority() != null || name.startsWith("/")) {
                without(entry, "is an absolute path", "Name it by a path that starts at the JAR's directory");
            } else if (name.isEmpty()) {
                without(entry, "is not a path", "Name the JAR by its path");
            } else {
                file(entry, name, directory.resolve(name).normalize());
            }
        } catch (URISyntaxException | InvalidPathException e) {
            without(entry, "is not a path", "Write special characters as in a URL, a space as %20");
        }
    }

    private void file(String entry, String name, Path file) {
        if (!file.startsWith(directory)) {
            without(entry, "is outside of the JAR's directory", "Put it beside the JAR, or below");
        } else if (Files.notExists(file)) {
            without(entry, "is not there", "Put it where the manifest says, if the application needs it");
        } else if (Files.isDirectory(file)) {
            without(entry, "is a directory", "Pack it as a JAR, if the application needs what is in it");
        } else if (!isJar(file)) {
            without(entry, "is not a JAR that can be read", "Build it again, or see that it can be read");
        } else if (libraries.putIfAbsent(file, new Artefact.Library(name, file)) != null) {
            notice(
                    "duplicate-library",
                    "Class-Path names '" + entry + "' twice; the first place counts",
                    "Name it once");
        }
    }

    /** Java itself passes over what is none without a word. */
    private static boolean isJar(Path file) {
        // a pipe would block who opens it
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private void without(String entry, String why, String advice) {
        notice(
                "missing-library",
                "Class-Path names '" + entry + "', which " + why + "; the image goes without it",
                advice);
    }

    private void notice(String code, String what, String advice) {
        if (notices.size() < MAX_NOTICES) {
            notices.add(new Problem(position, code, what, advice));
        }
    }

    List<Artefact.Library> libraries() {
        return List.copyOf(libraries.values());
    }

    List<Problem> notices() {
        return List.copyOf(notices);
    }
}
