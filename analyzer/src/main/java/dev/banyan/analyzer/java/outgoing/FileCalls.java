package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.outgoing.RemoteEdges.From;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Files that code reads and writes, as datasets by their paths. A name of z/OS in the notation of its Java ({@code //'A.B'}) is
 * the dataset of that name, so that it meets the one of a job.
 */
final class FileCalls implements CodeListener {

    /** Types whose constructors also take what is no path. */
    private static final Set<String> WRAPPERS =
            Set.of("java.util.Scanner", "java.io.PrintWriter", "java.io.PrintStream", "java.util.Formatter");

    private static final Set<String> PATHS =
            Set.of("java.lang.String", "java.io.File", "java.nio.file.Path", "java.net.URI");
    private static final Set<String> TEMPORARY = Set.of("createTempFile", "createTempDirectory", "createTempDir");

    private record Use(Site site, String verb, boolean writes, Expr path, int line) {}

    private final Spelling spelling;
    private final RemoteEdges edges;
    private final Flow flow;
    private final List<Use> uses = new ArrayList<>();

    FileCalls(Spelling spelling, Flow flow, RemoteEdges edges) {
        this.spelling = spelling;
        this.flow = flow;
        this.edges = edges;
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        if (receiver.isEstate()) {
            return;
        }
        for (FileApi.Use use : FileApi.of(receiver.name(), call.name())) {
            Optional<Expr> path = use.place() == FileApi.RECEIVER
                    ? call.receiver()
                    : use.place() < call.arguments().size() && isPath(arguments.get(use.place()))
                            ? Optional.of(call.arguments().get(use.place()))
                            : Optional.empty();
            path.ifPresent(one -> add(site, use.verb(), use.writes(), one, call.line()));
        }
    }

    private static boolean isPath(JavaType type) {
        return !type.isKnown() || PATHS.contains(type.name());
    }

    @Override
    public void made(Site site, Expr.New creation, JavaType type, Optional<FoundMethod> constructor) {
        if (type.isEstate() || creation.arguments().isEmpty()) {
            return;
        }
        for (FileApi.Use use : FileApi.of(type.name(), "<init>")) {
            Expr path = creation.arguments().get(0);
            if (WRAPPERS.contains(type.name()) && !namesFile(type, path, site)) {
                continue;
            }
            boolean changes = use.writes() || opensForWriting(type, creation, site);
            add(site, changes ? "WRITE-FILE" : "READ-FILE", changes, path, creation.line());
        }
    }

    /** A scanner reads a text, a writer goes around another: only a file or, for writers, a text is a path. */
    private static boolean namesFile(JavaType type, Expr path, Site site) {
        if (path instanceof Expr.New creation) {
            return creation.type().shortName().equals("File");
        }
        Optional<String> declared = path instanceof Expr.Local local
                ? site.body().locals().get(local.index()).type().map(TypeUse::shortName)
                : Optional.empty();
        boolean text = path instanceof Expr.Text || path instanceof Expr.Concat;
        boolean scans = type.isNamed("java.util.Scanner");
        return declared.filter(name -> name.equals("File") || name.equals("Path") || (!scans && name.equals("String")))
                        .isPresent()
                || (text && !scans);
    }

    /** {@code "rw"} of a random access file, {@code "wb,type=record"} of a ZFile, a resource that a writer is made with. */
    private static boolean opensForWriting(JavaType type, Expr.New creation, Site site) {
        if (type.simpleName().equals("FileSystemResource")) {
            return site.result()
                    .filter(result -> result.shortName().endsWith("Writer"))
                    .isPresent();
        }
        return creation.arguments().size() > 1
                && creation.arguments().get(1) instanceof Expr.Text mode
                && (mode.value().contains("w") || mode.value().startsWith("a"))
                && Set.of("RandomAccessFile", "ZFile").contains(type.simpleName());
    }

    private void add(Site site, String verb, boolean writes, Expr path, int line) {
        if (!Gathering.isTest(site.scope().source().file())) {
            uses.add(new Use(site, verb, writes, path, line));
        }
    }

    /** Draws the edges, when all code was heard. */
    void draw() {
        for (Use use : uses) {
            if (isTemporary(use.path(), use.site(), 0)) {
                continue;
            }
            EdgeKind kind = use.writes() ? EdgeKind.WRITES : EdgeKind.READS;
            From from =
                    new From(use.site().node(), use.site().member(), use.site().at(use.line()));
            for (Spelled text : spelling.texts(use.path(), use.site())) {
                Optional<NodeId> file = file(text);
                if (file.isPresent()) {
                    edges.draw(from, kind, file.get(), use.verb(), text);
                } else if (text.text().indexOf(':') < 2 && !text.text().isBlank()) {
                    edges.unresolved(from, kind, use.verb(), text);
                }
            }
        }
    }

    /** A file that the code makes for itself under a name that nobody else knows. */
    private boolean isTemporary(Expr path, Site site, int depth) {
        if (path instanceof Expr.Call call) {
            return TEMPORARY.contains(call.name())
                    || (depth < 4
                            && call.receiver().isPresent()
                            && isTemporary(call.receiver().get(), site, depth + 1));
        }
        return depth < 4
                && path instanceof Expr.Local local
                && flow.local(site, local.index()).values().stream()
                        .anyMatch(one -> isTemporary(one.value(), one.site(), depth + 1));
    }

    /** A path that begins with what only a run knows is no name. */
    private static Optional<NodeId> file(Spelled text) {
        String path = text.withNames().strip().replace('\\', '/');
        boolean known = !path.isEmpty()
                && text.text().strip().charAt(0) != Spelled.HOLE
                && text.text().chars().anyMatch(Character::isLetterOrDigit)
                && path.indexOf(':') < 2;
        if (path.startsWith("//'") && path.endsWith("'") && path.length() > 4) {
            return Optional.of(new NodeId(
                    NodeKind.DATASET, path.substring(3, path.length() - 1).toUpperCase(Locale.ROOT)));
        }
        return known ? Optional.of(new NodeId(NodeKind.DATASET, path)) : Optional.empty();
    }
}
