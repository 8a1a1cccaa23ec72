package dev.banyan.containerize.inspect;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the manifest and the headers of the classes of one JAR. */
final class JarInspection {

    private static final int MAX_ENTRIES = 500_000;
    private static final int MAX_MANIFEST = 4 << 20;
    private static final int CLASS_MAGIC = 0xCAFEBABE;
    private static final int JAVA_1_1 = 45;

    private final Path file;
    private final int javaVersion;

    JarInspection(Path file, int javaVersion) {
        this.file = file;
        this.javaVersion = javaVersion;
    }

    Inspection inspect() {
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file)
                    ? "this is a directory"
                    : Files.exists(file) ? "this is a device or a pipe, not a file" : "there is no such file";
            return refused("unreadable", what, "Name an executable JAR");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > MAX_ENTRIES
                    ? refused("too-large", "the JAR has more than " + MAX_ENTRIES + " entries", "")
                    : inspect(zip);
        } catch (ZipException e) {
            return refused("not-a-jar", "this is not a JAR, or it is damaged: " + e.getMessage(), "Build it again");
        } catch (IOException | IllegalArgumentException e) {
            return refused("unreadable", "the JAR cannot be read: " + e.getMessage(), "Build it again");
        }
    }

    private Inspection inspect(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return refused("no-main-class", "the JAR has no manifest, so it names no main class", ADVICE);
        }
        Attributes manifest;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MAX_MANIFEST + 1);
            if (bytes.length > MAX_MANIFEST) {
                return refused("too-large", "the manifest is larger than 4 MB", "");
            }
            manifest = new Manifest(new java.io.ByteArrayInputStream(bytes)).getMainAttributes();
        }
        String startClass = manifest.getValue("Start-Class");
        boolean boot = startClass != null && zip.getEntry("BOOT-INF/classes/") != null;
        String mainClass = boot ? startClass : manifest.getValue(Attributes.Name.MAIN_CLASS);
        if (mainClass == null || mainClass.isBlank()) {
            return refused("no-main-class", "the manifest names no Main-Class", ADVICE);
        }
        return classes(zip, manifest, boot ? Artefact.Kind.SPRING_BOOT : Artefact.Kind.PLAIN, mainClass.strip());
    }

    private static final String ADVICE = "Make it executable, as by the maven-jar-plugin's manifest/mainClass";

    private Inspection classes(ZipFile zip, Attributes manifest, Artefact.Kind kind, String mainClass)
            throws IOException {
        int version = highestVersion(zip);
        if (version - 44 > javaVersion) {
            return refused(
                    "newer-java",
                    "its classes need Java " + (version - 44) + ", but this is Java " + javaVersion,
                    "Run Banyan on a JDK " + (version - 44) + " or newer");
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        ManifestClassPath classPath = new ManifestClassPath(parent == null ? absolute : parent, position());
        Optional.ofNullable(manifest.getValue(Attributes.Name.CLASS_PATH)).ifPresent(classPath::read);
        List<Artefact.Library> libraries = classPath.libraries();
        String prefix = kind == Artefact.Kind.SPRING_BOOT ? "BOOT-INF/classes/" : "";
        if (libraries.isEmpty() && zip.getEntry(prefix + mainClass.replace('.', '/') + ".class") == null) {
            return refused("no-main-class", "the JAR does not contain its main class " + mainClass, ADVICE);
        }
        boolean multiRelease = Boolean.parseBoolean(manifest.getValue("Multi-Release"));
        return new Inspection.Ready(
                new Artefact(file, kind, mainClass, version, multiRelease, libraries), classPath.notices());
    }

    private static int highestVersion(ZipFile zip) throws IOException {
        int highest = JAVA_1_1;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")) {
                highest = Math.max(highest, version(zip, entry));
            }
        }
        return highest;
    }

    /** Bytes 6 and 7 of a class file; 0 for what only has the name of one. JVMS 4.1. */
    private static int version(ZipFile zip, ZipEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
            byte[] head = in.readNBytes(8);
            boolean isClass = head.length == 8 && java.nio.ByteBuffer.wrap(head).getInt() == CLASS_MAGIC;
            return isClass ? ((head[6] & 0xff) << 8) | (head[7] & 0xff) : 0;
        }
    }

    private Position position() {
        return Position.of(
                file.getFileName() == null
                        ? file.toString()
                        : file.getFileName().toString());
    }

    private Inspection.Refused refused(String code, String what, String advice) {
        return new Inspection.Refused(new Problem(position(), code, what, advice));
    }
}
