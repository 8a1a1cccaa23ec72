package dev.banyan.analyzer.history;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * What git knows of an estate.
 *
 * @param commits how many were read, merges left out
 * @param first day of the oldest of them
 * @param last day of the newest of them; ages count from here, so that the same history gives the same figures on any day
 * @param complete whether each repository was read back to its first commit
 * @param files those that a commit has changed, by path
 * @param couplings the closest first
 * @param problems what could not be read, and why
 */
public record History(
        int commits,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        boolean complete,
        List<FileHistory> files,
        List<ChangeCoupling> couplings,
        List<Problem> problems) {

    /** Of an estate that no repository holds. */
    public static final History NONE =
            new History(0, Optional.empty(), Optional.empty(), true, List.of(), List.of(), List.of());

    public History {
        files = List.copyOf(files);
        couplings = List.copyOf(couplings);
        problems = problems.stream().sorted().toList();
    }

    /**
     * Reads the repositories that hold files of the estate: those around its roots and those inside. Nothing is run, no link is
     * followed.
     */
    public static History of(SourceTree tree) {
        SortedSet<Path> workTrees = workTrees(tree.files());
        if (workTrees.isEmpty()) {
            return NONE;
        }
        QuietGit.use();
        Map<String, String> files = new HashMap<>();
        tree.files().forEach(file -> files.put(file.location().toString(), file.path()));
        Ledger ledger = new Ledger();
        List<Problem> problems = new ArrayList<>();
        boolean complete = true;
        for (Path workTree : workTrees) {
            complete &= read(workTree, files, ledger, problems);
        }
        return new History(
                ledger.commits(),
                Optional.ofNullable(ledger.first()),
                Optional.ofNullable(ledger.last()),
                complete,
                ledger.files(),
                ledger.couplings(),
                problems);
    }

    /** Whether anything is known. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** The folders around files that have a repository, outer before inner. */
    private static SortedSet<Path> workTrees(List<SourceFile> files) {
        Set<Path> asked = new HashSet<>();
        SortedSet<Path> found = new TreeSet<>();
        for (SourceFile file : files) {
            for (Path folder = file.location().getParent();
                    folder != null && asked.add(folder);
                    folder = folder.getParent()) {
                Path git = folder.resolve(".git");
                if (Files.exists(git, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(git)) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    /** Adds one repository; false when its beginning is not there. */
    private static boolean read(Path workTree, Map<String, String> files, Ledger ledger, List<Problem> problems) {
        String name =
                workTree.getFileName() == null ? "/" : workTree.getFileName().toString();
        try (Repository repository = open(workTree)) {
            Map<String, String> here = new HashMap<>();
            String start =
                    workTree.toString().endsWith(File.separator) ? workTree.toString() : workTree + File.separator;
            files.forEach((location, path) -> {
                if (location.startsWith(start)) {
                    here.put(location.substring(start.length()).replace(File.separatorChar, '/'), path);
                }
            });
            boolean shallow =
                    !repository.getObjectDatabase().getShallowCommits().isEmpty();
            try (GitLog log = new GitLog(repository, here)) {
                boolean cut = log.read(ledger::add);
                if (shallow) {
                    problems.add(problem(
                            name,
                            "shallow-history",
                            "The clone holds only the newest commits.",
                            "Fetch the rest with git fetch --unshallow."));
                }
                if (cut) {
                    problems.add(problem(
                            name,
                            "long-history",
                            "Only the newest " + GitLog.MAX_COMMITS + " commits were read.",
                            "Older changes do not count."));
                }
                if (log.isIncomplete()) {
                    problems.add(problem(
                            name,
                            "missing-objects",
                            "The clone does not hold all file contents: some changed lines were not counted, some renames not followed.",
                            "Clone without a filter."));
                }
                return !shallow && !cut && !log.isIncomplete();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            problems.add(problem(
                    name,
                    "unreadable-history",
                    "The git repository cannot be read.",
                    "Check it with git fsck, and that you may read it."));
            return false;
        }
    }

    private static Repository open(Path workTree) throws IOException {
        return new FileRepositoryBuilder()
                .addCeilingDirectory(
                        workTree.getParent() == null
                                ? workTree.toFile()
                                : workTree.getParent().toFile())
                .findGitDir(workTree.toFile())
                .setMustExist(true)
                .build();
    }

    private static Problem problem(String repository, String code, String what, String todo) {
        return new Problem(Position.of(repository + "/.git"), code, what, todo);
    }
}
