package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.Folders;
import dev.banyan.analyzer.source.OneLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The origin of every Java file of an estate. */
public final class Origins {

    private final Map<String, Origin> byFile = new HashMap<>();

    private Origins() {}

    public static Origins of(List<JavaSource> sources) {
        Origins origins = new Origins();
        KnownLibraries libraries = KnownLibraries.in(sources);
        for (JavaSource source : sources) {
            Origin origin = new Origin(Tests.holds(source), generated(source), vendored(source, libraries));
            if (!origin.equals(Origin.OWN)) {
                origins.byFile.put(source.file(), origin);
            }
        }
        return origins;
    }

    public Origin of(JavaSource source) {
        return byFile.getOrDefault(source.file(), Origin.OWN);
    }

    private static Optional<String> generated(JavaSource source) {
        return annotated(source)
                .or(() -> source.banner().map(line -> "comment: " + line))
                .or(() -> Folders.generated(source.file(), source.packageName()).map(name -> "folder " + name));
    }

    private static Optional<String> vendored(JavaSource source, KnownLibraries libraries) {
        return Folders.vendored(source.file(), source.packageName())
                .map(name -> "folder " + name)
                .or(() -> libraries.of(source).map(name -> "package " + name));
    }

    private static Optional<String> annotated(JavaSource source) {
        return source.types().stream()
                .filter(type -> type.outer().isEmpty())
                .flatMap(type -> type.annotations().stream())
                .filter(use -> use.simpleName().equals("Generated"))
                .findFirst()
                .map(Origins::shown);
    }

    private static String shown(AnnotationUse use) {
        return use.each("value").stream()
                .filter(Expr.Text.class::isInstance)
                .findFirst()
                .map(value -> "@Generated " + OneLine.of(((Expr.Text) value).value()))
                .orElse("@Generated");
    }
}
