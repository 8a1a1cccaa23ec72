package dev.banyan.analyzer.source;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files below the roots of an estate, in the order of their paths, and what had to be left out.
 *
 * <p>Links are never followed: what a link inside the estate points at is read under its own name, and no link may lead
 * out of the estate. What is no regular file is never opened. Folders of version control, of packages ({@code node_modules}) and of build output ({@code target}
 * beside a pom.xml, {@code build} beside a build.gradle) are not entered.
 *
 * @param name the estate's own name: the name of its first root
 */
public record SourceTree(String name, List<SourceFile> files, List<Problem> problems) {

    /** An estate with more files than this is cut off, with a problem. */
    static final int MAX_FILES = 2_000_000;

    public SourceTree {
        files = files.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }

    /**
     * Walks the roots.
     *
     * @param roots existing directories; with more than one, each path begins with the name of its root
     * @param excluded a directory that is not entered wherever it stands, usually the output of the audit
     */
    public static SourceTree scan(List<Path> roots, Path excluded) {
        List<SourceFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> prefixes = new HashSet<>();
        for (Path root : roots) {
            String prefix = roots.size() == 1 ? "" : unique(nameOf(root), prefixes) + "/";
            walk(root, prefix, excluded, files, problems);
        }
        return new SourceTree(nameOf(roots.get(0)), files, problems);
    }

    /** The same with other knowledge of the files. */
    public SourceTree withFiles(List<SourceFile> others) {
        return new SourceTree(name, others, problems);
    }

    private static void walk(Path root, String prefix, Path excluded, List<SourceFile> files, List<Problem> problems) {
        Path start = root.toAbsolutePath().normalize();
        Path out = excluded.toAbsolutePath().normalize();
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean enter = folder.equals(start) || !(folder.equals(out) || isLeftOut(folder));
                    return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = prefix + ShownPath.of(start, file);
                    if (attributes.isSymbolicLink()) {
                        problems.add(linkNotFollowed(path));
                    } else if (attributes.isRegularFile()) {
                        take(new SourceFile(path, file, attributes.size()), files, problems);
                    } else {
                        problems.add(notAFile(path));
                    }
                    if (files.size() >= MAX_FILES) {
                        problems.add(tooMany(path));
                        return FileVisitResult.TERMINATE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    problems.add(unreadable(prefix + ShownPath.of(start, file)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    if (e != null) {
                        problems.add(unreadable(prefix + ShownPath.of(start, folder)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(unreadable(prefix.isEmpty() ? nameOf(root) : prefix));
        }
    }

    /** Lists a file, unless only its first lines could tell what it is and they cannot be read. */
    private static void take(SourceFile file, List<SourceFile> files, List<Problem> problems) {
        Optional<Problem> problem = SourceHead.isNeeded(file) ? SourceHead.problem(file) : Optional.empty();
        problem.ifPresentOrElse(problems::add, () -> files.add(file));
    }

    private static boolean isLeftOut(Path folder) {
        return switch (nameOf(folder)) {
            case ".git", ".svn", ".hg", "CVS", "node_modules", ".gradle", ".idea", ".settings" -> true;
            case "target" -> Files.exists(folder.resolveSibling("pom.xml"));
            case "build" ->
                Files.exists(folder.resolveSibling("build.gradle"))
                        || Files.exists(folder.resolveSibling("build.gradle.kts"));
            default -> false;
        };
    }

    private static String nameOf(Path folder) {
        String name = ShownPath.nameOf(folder);
        return name.isEmpty() ? "estate" : name;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + "-" + i;
        }
        return candidate;
    }

    private static Problem linkNotFollowed(String path) {
        return new Problem(
                Position.of(path),
                "link",
                "A symbolic link; links are not followed.",
                "Audit the link's target as a root of its own if it belongs to the estate.");
    }

    /** Never opened: a pipe would keep its reader waiting for ever. */
    private static Problem notAFile(String path) {
        return new Problem(
                Position.of(path),
                "not-a-file",
                "A pipe, a socket or a device, and no file; it was not read.",
                "Put the text itself in its place if it belongs to the estate.");
    }

    private static Problem unreadable(String path) {
        return new Problem(
                Position.of(path), "unreadable", "The file or folder cannot be read.", "Check its permissions.");
    }

    private static Problem tooMany(String path) {
        return new Problem(
                Position.of(path),
                "too-many-files",
                "The estate has more than " + MAX_FILES + " files; the rest was left out.",
                "Audit its parts one by one.");
    }
}
