package dev.banyan.analyzer.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds up commits, in any order. Thresholds of change coupling are code-maat's: at least 5 revisions on average and 5 shared ones,
 * a degree of at least 30, commits of more than 30 files left out.
 *
 * <p>Memory: a few numbers for each file and author of it, and for each commit that counts for coupling the numbers of its files. Pairs
 * are counted only between files that can reach the thresholds.
 */
final class Ledger {

    private static final int MAX_COUPLED_FILES = 30;
    private static final int MIN_REVISIONS = 5;
    private static final int MIN_SHARED = 5;
    private static final double MIN_DEGREE = 30;
    private static final int GONE_AFTER_YEARS = 1;

    private final SortedMap<String, Tally> files = new TreeMap<>();
    private final Map<String, LocalDate> lastSeen = new HashMap<>();
    private final List<int[]> together = new ArrayList<>();
    private int commits;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** One file so far. */
    private static final class Tally {
        private final int number;
        private final Map<String, Integer> addedBy = new TreeMap<>();
        private final SortedMap<Integer, Integer> byYear = new TreeMap<>();
        private LocalDate first;
        private LocalDate last;
        private int revisions;
        private int coupledRevisions;
        private int fixes;
        private int added;
        private int deleted;

        Tally(int number, LocalDate date) {
            this.number = number;
            this.first = date;
            this.last = date;
        }

        void add(Commit commit, Commit.Change change) {
            LocalDate date = commit.date();
            first = date.isBefore(first) ? date : first;
            last = date.isAfter(last) ? date : last;
            revisions++;
            coupledRevisions += commit.size() <= MAX_COUPLED_FILES ? 1 : 0;
            fixes += commit.fix() ? 1 : 0;
            added += change.added();
            deleted += change.deleted();
            addedBy.merge(commit.author(), change.added(), Integer::sum);
            byYear.merge(date.getYear(), 1, Integer::sum);
        }
    }

    void add(Commit commit) {
        commits++;
        LocalDate date = commit.date();
        first = first == null || date.isBefore(first) ? date : first;
        last = last == null || date.isAfter(last) ? date : last;
        lastSeen.merge(commit.author(), date, (a, b) -> a.isAfter(b) ? a : b);
        int[] numbers = new int[commit.changes().size()];
        int next = 0;
        for (Commit.Change change : commit.changes()) {
            Tally tally = files.computeIfAbsent(change.file(), f -> new Tally(files.size(), date));
            tally.add(commit, change);
            numbers[next++] = tally.number;
        }
        if (commit.size() <= MAX_COUPLED_FILES && numbers.length > 1) {
            together.add(numbers);
        }
    }

    int commits() {
        return commits;
    }

    @Nullable LocalDate first() {
        return first;
    }

    @Nullable LocalDate last() {
        return last;
    }

    /** All files that a commit has changed, by path. */
    List<FileHistory> files() {
        List<FileHistory> histories = new ArrayList<>();
        files.forEach((path, tally) -> histories.add(history(path, tally)));
        return histories;
    }

    private FileHistory history(String path, Tally tally) {
        String main = "";
        int most = -1;
        for (Map.Entry<String, Integer> author : tally.addedBy.entrySet()) {
            if (author.getValue() > most) {
                main = author.getKey();
                most = author.getValue();
            }
        }
        LocalDate seen = lastSeen.getOrDefault(main, tally.last);
        boolean gone = last != null && seen.plusYears(GONE_AFTER_YEARS).isBefore(last);
        return new FileHistory(
                path,
                tally.revisions,
                tally.fixes,
                tally.added,
                tally.deleted,
                tally.first,
                tally.last,
                tally.addedBy.size(),
                main,
                tally.added == 0 ? 0 : (double) most / tally.added,
                gone,
                tally.byYear);
    }

    /** The pairs that reach the thresholds, the closest first. */
    List<ChangeCoupling> couplings() {
        List<String> names = new ArrayList<>(java.util.Collections.nCopies(files.size(), ""));
        int[] revisions = new int[files.size()];
        files.forEach((path, tally) -> {
            names.set(tally.number, path);
            revisions[tally.number] = tally.coupledRevisions;
        });
        List<ChangeCoupling> couplings = new ArrayList<>();
        shared(revisions).forEach((pair, count) -> {
            int one = (int) (pair >> Integer.SIZE);
            int other = pair.intValue();
            boolean inOrder = names.get(one).compareTo(names.get(other)) < 0;
            ChangeCoupling coupling = new ChangeCoupling(
                    names.get(inOrder ? one : other),
                    names.get(inOrder ? other : one),
                    count,
                    revisions[inOrder ? one : other],
                    revisions[inOrder ? other : one]);
            if (count >= MIN_SHARED
                    && coupling.averageRevisions() >= MIN_REVISIONS
                    && coupling.degree() >= MIN_DEGREE) {
                couplings.add(coupling);
            }
        });
        couplings.sort(null);
        return couplings;
    }

    /** How many commits each pair has in common; a pair is the smaller number and the larger one in one word. */
    private Map<Long, Integer> shared(int[] revisions) {
        Map<Long, Integer> shared = new HashMap<>();
        for (int[] numbers : together) {
            for (int i = 0; i < numbers.length; i++) {
                for (int j = i + 1; j < numbers.length; j++) {
                    int low = Math.min(numbers[i], numbers[j]);
                    int high = Math.max(numbers[i], numbers[j]);
                    if (low != high && revisions[low] >= MIN_SHARED && revisions[high] >= MIN_SHARED) {
                        shared.merge((long) low << Integer.SIZE | high, 1, Integer::sum);
                    }
                }
            }
        }
        return shared;
    }
}
