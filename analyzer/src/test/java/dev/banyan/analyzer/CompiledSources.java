package dev.banyan.analyzer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that are compiled, and archives, for tests. */
public final class CompiledSources {

    private CompiledSources() {}

    /** Writes the files below a folder. */
    public static Path write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /** The class files of sources, by the path that they have in an archive. */
    public static SortedMap<String, byte[]> classes(Path folder, Map<String, String> sources) throws IOException {
        return classes(folder, sources, "-g");
    }

    /** The same, with the names of local variables or, by {@code -g:none}, without. */
    public static SortedMap<String, byte[]> classes(Path folder, Map<String, String> sources, String debug)
            throws IOException {
        Path from = write(folder.resolve("from"), sources);
        Path to = Files.createDirectories(folder.resolve("to"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter says = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> paths = sources.keySet().stream().map(from::resolve).toList();
            List<String> options = List.of(debug, "-proc:none", "--release", "17", "-d", to.toString());
            boolean fine = compiler.getTask(says, files, null, options, null, files.getJavaFileObjectsFromPaths(paths))
                    .call();
            if (!fine) {
                throw new IllegalStateException(says.toString());
            }
        }
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> made = Files.walk(to)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                classes.put(to.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    /** An archive, in the order of the entries. */
    public static byte[] archive(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(entries, bytes);
        return bytes.toByteArray();
    }

    private static void write(Map<String, byte[]> entries, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same entries in a folder of the archive. */
    public static SortedMap<String, byte[]> in(String folder, Map<String, byte[]> entries) {
        SortedMap<String, byte[]> moved = new TreeMap<>();
        entries.forEach((name, bytes) -> moved.put(folder + name, bytes));
        return moved;
    }
}
