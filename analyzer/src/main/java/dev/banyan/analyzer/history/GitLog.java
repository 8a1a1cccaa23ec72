package dev.banyan.analyzer.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The commits that lead to HEAD, the newest first, merges left out. Files are followed back through renames: a file that a commit
 * has moved is looked for under its former name in what is older. Where histories run side by side, the order of time decides.
 *
 * <p>Near linear in changed files; similar files are looked for only in commits that both add and delete some.
 */
final class GitLog implements AutoCloseable {

    /** A longer history is cut off. */
    static final int MAX_COMMITS = 100_000;

    private static final int MAX_LINES_COUNTED_BYTES = 1 << 20;
    private static final int MAX_RENAMES = 2_000;
    private static final int SIMILAR_PERCENT = 50;

    private final Repository repository;
    private final Map<String, String> names;
    private final DiffFormatter lines = new DiffFormatter(OutputStream.nullOutputStream());
    private final RenameDetector renames;
    private boolean incomplete;

    /** @param files of the estate: their paths in the repository, and what the estate calls them */
    GitLog(Repository repository, Map<String, String> files) {
        this.repository = repository;
        this.names = new HashMap<>(files);
        this.renames = new RenameDetector(repository);
        renames.setRenameLimit(MAX_RENAMES);
        renames.setRenameScore(SIMILAR_PERCENT);
        lines.setRepository(repository);
        lines.setDetectRenames(false);
        lines.setContext(0);
        lines.setBinaryFileThreshold(MAX_LINES_COUNTED_BYTES);
        lines.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM));
    }

    /**
     * Tells all commits.
     *
     * @return whether the history was longer than {@link #MAX_COMMITS}
     */
    boolean read(Consumer<Commit> commits) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            walk.markStart(walk.parseCommit(head));
            int seen = 0;
            for (RevCommit commit : walk) {
                if (seen++ == MAX_COMMITS) {
                    return true;
                }
                if (commit.getParentCount() <= 1) {
                    commits.accept(read(commit, walk, trees));
                }
            }
            return false;
        }
    }

    /** Whether objects were missing, so that some lines were not counted or some renames not followed. */
    boolean isIncomplete() {
        return incomplete;
    }

    private Commit read(RevCommit commit, RevWalk walk, TreeWalk trees) throws IOException {
        trees.reset();
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            walk.parseHeaders(commit.getParent(0));
            trees.addTree(commit.getParent(0).getTree());
        }
        trees.addTree(commit.getTree());
        trees.setFilter(TreeFilter.ANY_DIFF);
        List<DiffEntry> all = DiffEntry.scan(trees);
        List<Commit.Change> changes = new ArrayList<>();
        Map<String, String> former = new HashMap<>();
        for (DiffEntry entry : withRenames(all)) {
            String file = names.get(entry.getNewPath());
            if (file != null) {
                changes.add(change(file, entry));
                if (entry.getChangeType() == ChangeType.RENAME) {
                    names.remove(entry.getNewPath());
                    former.put(entry.getOldPath(), file);
                }
            }
        }
        former.forEach(names::putIfAbsent);
        PersonIdent author = commit.getAuthorIdent();
        LocalDate date = author.getWhenAsInstant().atZone(author.getZoneId()).toLocalDate();
        return new Commit(author.getName(), date, FixWords.in(commit.getFullMessage()), all.size(), changes);
    }

    /** Looks for the former names of the estate's files only. */
    private List<DiffEntry> withRenames(List<DiffEntry> entries) throws IOException {
        List<DiffEntry> own = entries.stream()
                .filter(entry -> entry.getChangeType() == ChangeType.DELETE || names.containsKey(entry.getNewPath()))
                .toList();
        boolean adds = own.stream().anyMatch(entry -> entry.getChangeType() == ChangeType.ADD);
        boolean deletes = own.stream().anyMatch(entry -> entry.getChangeType() == ChangeType.DELETE);
        if (!adds || !deletes) {
            return own;
        }
        renames.reset();
        renames.addAll(own);
        try {
            return renames.compute();
        } catch (MissingObjectException e) {
            incomplete = true;
            return own;
        }
    }

    private Commit.Change change(String file, DiffEntry entry) throws IOException {
        int added = 0;
        int deleted = 0;
        try {
            for (Edit edit : lines.toFileHeader(entry).toEditList()) {
                added += edit.getLengthB();
                deleted += edit.getLengthA();
            }
        } catch (MissingObjectException e) {
            incomplete = true;
        }
        return new Commit.Change(file, added, deleted);
    }

    @Override
    public void close() {
        lines.close();
    }
}
