package dev.banyan.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Our figures on a log in code-maat's own format ({@code git log --numstat --date=short --pretty=format:'--%h--%ad--%aN'}), worked out
 * by the formulas of its logical_coupling and coupling_algos: degree = 100 x shared / average revisions, cut to a whole number, average
 * revisions rounded up; change sets of more than 30 files are taken out first, from the revisions too; at least 5 average revisions, 5
 * shared and a degree of 30.
 */
final class CodeMaatFiguresTest {

    /** A and B six times together, A twice alone, B once with C, C and D five times, E and F four times, 31 files once. */
    private static final String LOG = String.join(
            "",
            entry(6, "Ann", "A", "B"),
            entry(2, "Bob", "A"),
            entry(1, "Cid", "B", "C"),
            entry(5, "Bob", "C", "D"),
            entry(4, "Ann", "E", "F"),
            "--abc--2024-05-01--Dan\n3\t1\tA\n-\t-\tB\n"
                    + IntStream.range(0, 29).mapToObj(n -> "1\t0\tX" + n + "\n").collect(Collectors.joining()));

    private static String entry(int times, String author, String... files) {
        return IntStream.range(0, times)
                .mapToObj(n -> "--abc" + n + "--2024-01-0" + (n + 1) + "--" + author + "\n"
                        + List.of(files).stream()
                                .map(file -> "2\t1\t" + file + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static Ledger read(String log) {
        Ledger ledger = new Ledger();
        String author = "";
        LocalDate date = LocalDate.EPOCH;
        List<Commit.Change> changes = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            String[] head = line.split("--", -1);
            String[] change = line.split("\t", -1);
            if (line.startsWith("--")) {
                add(ledger, author, date, changes);
                changes.clear();
                author = head[3];
                date = LocalDate.parse(head[2]);
            } else if (change.length == 3) {
                changes.add(new Commit.Change(change[2], lines(change[0]), lines(change[1])));
            }
        }
        add(ledger, author, date, changes);
        return ledger;
    }

    private static void add(Ledger ledger, String author, LocalDate date, List<Commit.Change> changes) {
        if (!changes.isEmpty()) {
            ledger.add(new Commit(author, date, false, changes.size(), changes));
        }
    }

    private static int lines(String number) {
        return number.equals("-") ? 0 : Integer.parseInt(number);
    }

    @Test
    void revisionsAndAuthorsAreItsOwn() {
        assertThat(read(LOG).files())
                .extracting(file -> file.file() + " " + file.authors() + " " + file.revisions())
                .contains("A 3 9", "B 3 8", "C 2 6", "D 1 5", "E 1 4", "X0 1 1");
    }

    @Test
    void couplingIsItsOwn() {
        assertThat(read(LOG).couplings())
                .extracting(pair -> pair.first() + " " + pair.second() + " " + (int) pair.degree() + " "
                        + (int) Math.ceil(pair.averageRevisions()) + " " + pair.firstRevisions() + " "
                        + pair.secondRevisions() + " " + pair.shared())
                .containsExactly("C D 90 6 6 5 5", "A B 80 8 8 7 6");
    }

    @Test
    void ownershipIsTheShareOfAddedLines() {
        FileHistory file = read(LOG).files().get(0);

        assertThat(file.mainAuthor()).isEqualTo("Ann");
        assertThat(file.added()).isEqualTo(19);
        assertThat(Math.round(file.ownership() * 100)).isEqualTo(63);
    }
}
