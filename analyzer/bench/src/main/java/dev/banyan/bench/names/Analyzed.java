package dev.banyan.bench.names;

import dev.banyan.analyzer.facts.Edge;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.JavaLanguage;
import dev.banyan.analyzer.java.classes.ClassPath;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.JavaReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.bench.names.Bindings.Pair;
import dev.banyan.bench.names.Bindings.Place;
import dev.banyan.bench.names.Bindings.Receiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the analyzer says: its edges between types, and the receivers that its listeners are told. */
final class Analyzed {

    private Analyzed() {}

    /** @param jars what the names may be looked up in */
    static Bindings of(List<SourceFile> files, List<Path> jars) {
        Bindings bindings = Bindings.empty();
        try (Workers workers = new Workers(2, () -> {})) {
            new JavaLanguage()
                    .facts(files, workers).edges().stream()
                            .flatMap(Analyzed::pair)
                            .forEach(bindings.needed()::add);
            List<JavaSource> sources = workers.map(files, JavaReader::read);
            try (ClassPath libraries = ClassPath.of(jars)) {
                workers.map(List.of(sources), all -> calls(all, libraries, bindings));
            }
        }
        return bindings;
    }

    /** What a container joins at run time is no name in the sources. */
    private static Stream<Pair> pair(Edge edge) {
        boolean types = !edge.isOfContainer()
                && edge.from().kind() == NodeKind.TYPE
                && edge.to().filter(to -> to.kind() == NodeKind.TYPE).isPresent();
        return types
                ? Stream.of(new Pair(edge.from().name(), edge.to().orElseThrow().name()))
                : Stream.of();
    }

    private static boolean calls(List<JavaSource> sources, ClassPath libraries, Bindings bindings) {
        Names names = new Names(sources, libraries);
        CodeWalk walk = new CodeWalk(names, List.of(new Calls(bindings)));
        names.types().values().forEach(declared -> {
            bindings.types().add(declared.type().name());
            walk.walk(declared);
        });
        return true;
    }

    private record Calls(Bindings bindings) implements CodeListener {
        @Override
        public void call(
                Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
            Place place = new Place(
                    site.scope().source().file(),
                    call.line(),
                    call.name(),
                    call.arguments().size());
            String name = Bindings.plain(receiver.name()) + "[]".repeat(receiver.dimensions());
            boolean known = receiver.isKnown() && !receiver.equals(JavaType.BEHIND_LIBRARY);
            bindings.call(
                    place, new Receiver(known ? List.of(erased(receiver, name)) : List.of(), receiver.isEstate()));
        }

        /** A type variable is what its bound is. */
        private static String erased(JavaType receiver, String name) {
            if (receiver.origin() != JavaType.Origin.VARIABLE) {
                return name;
            }
            return receiver.arguments().isEmpty()
                    ? "java.lang.Object"
                    : Bindings.plain(receiver.arguments().get(0).name());
        }
    }
}
