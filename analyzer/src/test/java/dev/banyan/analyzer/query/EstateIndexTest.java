package dev.banyan.analyzer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.banyan.analyzer.EstateText;
import dev.banyan.analyzer.GeneratedEstate;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.EstateJson;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.query.Questions.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EstateIndexTest {

    private static final Range ALL = new Range(100, Set.of());
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static final String BANK = """
            program:MENU 100 lines
            program:ACCT 50 lines
            program:LONELY 7 lines
            type:com.acme.Account interface
            type:org.acme.Account interface
            transaction:T executes program:MENU CSD
            program:MENU calls program:ACCT XCTL
            program:ACCT calls program:MENU LINK
            program:MENU calls program:ACCT LINK
            program:ACCT calls ? CALL WS-NEXT
            program:ACCT writes table:ACCOUNT UPDATE
            program:POST reads table:ACCOUNT SELECT partial
            type:com.acme.Account uses type:org.acme.Account signature
            type:org.acme.Account calls type:com.acme.Account method
            """;

    @TempDir
    private Path out;

    private void write(Estate estate) throws IOException {
        try (OutputStream json = Files.newOutputStream(out.resolve("estate.json"))) {
            EstateJson.write(estate, json);
        }
    }

    private void index(Estate estate) throws IOException {
        write(estate);
        EstateIndex.write(EstateGraph.of(estate), out);
    }

    private static String answer(Supplier<Answer> question) {
        try {
            return question.get().toString();
        } catch (UnclearName e) {
            return e.getMessage() + e.candidates();
        }
    }

    private void compare(Estate estate, List<String> names) throws IOException {
        index(estate);
        Questions index = EstateIndex.open(out, NO_LIMIT);
        GraphQuestions graph = new GraphQuestions(EstateGraph.of(estate));
        Range few = new Range(2, Set.of(NodeKind.PROGRAM, NodeKind.TYPE));
        String last = names.get(0);
        for (String name : names) {
            String before = last;
            assertThat(answer(() -> index.callers(name, ALL))).isEqualTo(answer(() -> graph.callers(name, ALL)));
            assertThat(answer(() -> index.callees(name, ALL))).isEqualTo(answer(() -> graph.callees(name, ALL)));
            assertThat(answer(() -> index.impact(name, ALL))).isEqualTo(answer(() -> graph.impact(name, ALL)));
            assertThat(answer(() -> index.impact(name, few))).isEqualTo(answer(() -> graph.impact(name, few)));
            assertThat(answer(() -> index.path(before, name))).isEqualTo(answer(() -> graph.path(before, name)));
            assertThat(answer(() -> index.show(name))).isEqualTo(answer(() -> graph.show(name)));
            assertThat(answer(() -> index.crud(Optional.of(name))))
                    .isEqualTo(answer(() -> graph.crud(Optional.of(name))));
            last = name;
        }
        assertThat(index.crud(Optional.empty())).isEqualTo(graph.crud(Optional.empty()));
        assertThat(index.unused()).isEqualTo(graph.unused());
        assertThat(index.cycles()).isEqualTo(graph.cycles());
    }

    @Test
    void answersAreThoseOfTheGraph() throws IOException {
        compare(
                EstateText.estate(BANK),
                List.of(
                        "program:MENU",
                        "ACCT",
                        "acct",
                        "Account",
                        "ACCOUNT",
                        "T",
                        "POST",
                        "MEMU",
                        "nothing like it",
                        ""));
    }

    @Test
    void answersAreThoseOfAGraphOfAThousandNodes() throws IOException {
        Estate estate = GeneratedEstate.of(1_000, 5, 3);
        Random random = new Random(4);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Node node = estate.nodes().get(random.nextInt(estate.nodes().size()));
            names.add(node.id().toString());
            names.add(node.id().name().toLowerCase(Locale.ROOT));
        }

        compare(estate, names);
    }

    @Test
    void aLimitLeavesTheRestCounted() throws IOException {
        index(EstateText.estate(BANK));

        Answer answer = EstateIndex.open(out, 1).callers("program:ACCT", ALL);

        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.left()).isEqualTo(1);
    }

    @Test
    void anEstateThatChangedIsIndexedAgain() throws IOException {
        index(EstateText.estate(BANK));
        write(EstateText.estate("program:NEW 5 lines"));

        assertThat(EstateIndex.open(out, NO_LIMIT).show("NEW").question()).isEqualTo("show program:NEW");
        assertThat(new Index(ByteBuffer.wrap(Files.readAllBytes(out.resolve(EstateIndex.NAME)))).nodeCount())
                .isEqualTo(1);
    }

    @Test
    void aMissingIndexIsMade() throws IOException {
        write(EstateText.estate(BANK));

        assertThat(EstateIndex.open(out, NO_LIMIT).unused().rows()).isNotEmpty();
        assertThat(out.resolve(EstateIndex.NAME)).exists();
    }

    @Test
    void aChangeWithinALongTextShowsInItsSeal() throws IOException {
        Path file = out.resolve("estate.json");
        byte[] text = new byte[5 << 20];
        Files.write(file, text);
        Seal before = Seal.of(file);
        text[text.length - 1] = 1;
        Files.write(file, text);

        assertThat(Seal.of(file)).isNotEqualTo(before);
        assertThat(Seal.of(file).length()).isEqualTo(before.length());
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAgain() throws IOException {
        index(EstateText.estate(BANK));
        Path file = out.resolve(EstateIndex.NAME);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Files.write(file, bytes.putInt(8, 99).array());

        assertThat(EstateIndex.open(out, NO_LIMIT).show("MENU").rows()).isNotEmpty();
        assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).getInt(8)).isEqualTo(IndexLayout.VERSION);
    }

    @Test
    void aCutOffIndexIsRefused() throws IOException {
        index(EstateText.estate(BANK));
        Path file = out.resolve(EstateIndex.NAME);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));

        assertThatThrownBy(() -> EstateIndex.open(out, NO_LIMIT))
                .isInstanceOf(BrokenIndex.class)
                .hasMessageContaining("it was cut off")
                .hasMessageContaining("Delete it");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> EstateIndex.open(out, NO_LIMIT)).isInstanceOf(BrokenIndex.class);
    }

    @Test
    void aForgedIndexGivesAnAnswerOrAnErrorOfItsOwn() throws IOException {
        index(EstateText.estate(BANK));
        byte[] bytes = Files.readAllBytes(out.resolve(EstateIndex.NAME));
        Random random = new Random(5);
        int broken = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] forged = bytes.clone();
            int place = 16 + 4 * random.nextInt((forged.length - 16) / 4);
            ByteBuffer.wrap(forged).putInt(place, round % 2 == 0 ? random.nextInt() : random.nextInt(200) - 50);
            try {
                Questions questions = new Questions(new Index(ByteBuffer.wrap(forged)), NO_LIMIT);
                for (String name : List.of("program:ACCT", "ACCOUNT", "T")) {
                    answer(() -> questions.impact(name, ALL));
                    answer(() -> questions.callers(name, ALL));
                    answer(() -> questions.path(name, "program:MENU"));
                    answer(() -> questions.show(name));
                }
                answer(() -> questions.crud(Optional.empty()));
                answer(questions::unused);
                answer(questions::cycles);
            } catch (BrokenIndex expected) {
                broken++;
            }
        }
        assertThat(broken).isGreaterThan(100);
    }
}
