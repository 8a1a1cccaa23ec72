package dev.banyan.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    private final Ledger ledger = new Ledger();

    private void commit(String author, String date, String... files) {
        add(author, date, false, files.length, files);
    }

    private void add(String author, String date, boolean fix, int size, String... files) {
        List<Commit.Change> changes =
                Arrays.stream(files).map(LedgerTest::change).toList();
        ledger.add(new Commit(author, LocalDate.parse(date), fix, size, changes));
    }

    /** {@code A.java +3 -1}. */
    private static Commit.Change change(String text) {
        String[] words = text.split(" ", -1);
        int added = words.length > 1 ? Integer.parseInt(words[1].substring(1)) : 0;
        int deleted = words.length > 2 ? Integer.parseInt(words[2].substring(1)) : 0;
        return new Commit.Change(words[0], added, deleted);
    }

    private void times(int n, String... files) {
        for (int i = 0; i < n; i++) {
            commit("ann", "2020-01-01", files);
        }
    }

    private List<String> couplings() {
        List<String> found = new ArrayList<>();
        for (ChangeCoupling one : ledger.couplings()) {
            found.add(one.first() + " " + one.second() + " " + (int) one.degree() + " " + one.averageRevisions());
        }
        return found;
    }

    @Test
    void addsUpWhatHappenedToAFile() {
        commit("ann", "2019-03-01", "A +10 -0");
        add("bob", "2020-05-02", true, 1, "A +5 -2");
        commit("ann", "2020-01-03", "A +0 -1");

        FileHistory file = ledger.files().get(0);

        assertThat(file.revisions()).isEqualTo(3);
        assertThat(file.fixes()).isEqualTo(1);
        assertThat(file.added()).isEqualTo(15);
        assertThat(file.deleted()).isEqualTo(3);
        assertThat(file.first()).isEqualTo("2019-03-01");
        assertThat(file.last()).isEqualTo("2020-05-02");
        assertThat(file.authors()).isEqualTo(2);
        assertThat(file.mainAuthor()).isEqualTo("ann");
        assertThat(file.ownership()).isCloseTo(0.667, within(0.001));
        assertThat(file.byYear()).hasToString("{2019=1, 2020=2}");
        assertThat(ledger.first()).isEqualTo("2019-03-01");
        assertThat(ledger.last()).isEqualTo("2020-05-02");
    }

    @Test
    void anAuthorIsGoneAfterAYearWithoutAnyCommit() {
        commit("ann", "2018-01-01", "A +10", "B +1");
        commit("bob", "2018-01-01", "B +10");
        commit("bob", "2019-06-01", "C +1");

        assertThat(ledger.files().get(0).mainAuthorGone()).isTrue();
        assertThat(ledger.files().get(1).mainAuthor()).isEqualTo("bob");
        assertThat(ledger.files().get(1).mainAuthorGone()).isFalse();
    }

    @Test
    void ofEqualAuthorsTheFirstByNameIsTheMainOne() {
        commit("bob", "2018-01-01", "A +1");
        commit("ann", "2018-01-01", "A +1");

        assertThat(ledger.files().get(0).mainAuthor()).isEqualTo("ann");
    }

    @Test
    void couplingIsSharedByAverageRevisions() {
        times(6, "A", "B");
        times(2, "A");
        times(3, "B", "C");

        assertThat(couplings()).containsExactly("A B 70 8.5");
    }

    @Test
    void fewerSharedRevisionsThanFiveAreNoCoupling() {
        times(4, "A", "B");
        times(1, "A");
        times(1, "B");

        assertThat(couplings()).isEmpty();

        times(1, "A", "B");

        assertThat(couplings()).containsExactly("A B 83 6.0");
    }

    @Test
    void aDegreeBelowThirtyIsNoCoupling() {
        times(5, "A", "B");
        times(24, "A");

        assertThat(couplings()).isEmpty();
    }

    @Test
    void aCommitOfVeryManyFilesSaysNothingOfCoupling() {
        times(5, "A", "B");
        add("ann", "2020-01-01", false, 31, "A", "B");
        add("ann", "2020-01-01", false, 30, "A", "B");

        ChangeCoupling coupling = ledger.couplings().get(0);

        assertThat(coupling.shared()).isEqualTo(6);
        assertThat(coupling.firstRevisions()).isEqualTo(6);
        assertThat(ledger.files().get(0).revisions()).isEqualTo(7);
    }

    @Test
    void theClosestComeFirst() {
        times(5, "B", "C", "A");
        times(5, "C");

        assertThat(couplings()).containsExactly("A B 100 5.0", "A C 66 7.5", "B C 66 7.5");
    }
}
