package dev.banyan.containerize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources and packs JARs for tests. */
final class Jars {

    private Jars() {}

    /** The class files of one source, by their name in a JAR. */
    static Map<String, byte[]> compile(String name, String source, Path work, Path... classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path output = Files.createTempDirectory(work, "classes");
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        String path =
                String.join(":", List.of(classPath).stream().map(Path::toString).toList());
        // modules are found on the one, packages without a module on the other
        List<String> options = List.of("-d", output.toString(), "-cp", path, "-p", path);
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
        Map<String, byte[]> classes = new TreeMap<>();
        try (var walk = Files.walk(output)) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                classes.put(output.relativize(each).toString(), Files.readAllBytes(each));
            }
        }
        return classes;
    }

    static Path pack(Path jar, Map<String, String> manifest, Map<String, byte[]> entries) throws IOException {
        Manifest head = new Manifest();
        head.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> head.getMainAttributes().put(new Attributes.Name(name), value));
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, head)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(1_700_000_000_000L);
                if (each.getKey().endsWith(".jar")) {
                    CRC32 crc = new CRC32();
                    crc.update(each.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(each.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }
}
