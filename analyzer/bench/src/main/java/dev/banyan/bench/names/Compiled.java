package dev.banyan.bench.names;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The truth: what javac binds names to, with all libraries on its class path. Nothing is generated, no processor runs. */
final class Compiled {

    private Compiled() {}

    static Bindings of(Path root, List<Path> sources, Path jars) {
        Bindings bindings = Bindings.empty();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-nowarn", "-Xmaxerrs", "10000", "-cp", classPath(jars), "-implicit:none");
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
                if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() != null) {
                    String file =
                            root.relativize(Path.of(one.getSource().toUri())).toString();
                    bindings.broken().putIfAbsent(file, one.getMessage(Locale.ROOT));
                }
            }
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : units) {
                Path file = Path.of(unit.getSourceFile().toUri());
                String path = root.relativize(file).toString();
                if (!bindings.broken().containsKey(path)) {
                    new CompiledUnit(task, trees, unit, path, bindings).read();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bindings;
    }

    private static String classPath(Path jars) throws IOException {
        return jars(jars).stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    static List<Path> jars(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
