package dev.banyan.analyzer.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.library.LibraryLanguage;
import dev.banyan.analyzer.link.Linker;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations of a small bank with a fixed seed, a whole estate of them at a time: no exception, no long wait, no problem without a place. */
class JavaFuzzTest {

    private static final long SEED = 20_241;
    private static final int CASES = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    /** The longest that one piece of work kept its thread busy. */
    private final AtomicLong longest = new AtomicLong();

    private final ThreadLocal<Long> before = ThreadLocal.withInitial(() -> 0L);

    @Test
    void readsFiveThousandBrokenFiles() throws Exception {
        Map<String, String> seeds = seeds();
        List<String> texts = List.copyOf(seeds.values());
        SourceMutator mutator = new SourceMutator(SEED);
        int estates = CASES / seeds.size() + 1;
        int problems = 0;
        int edges = 0;
        for (int i = 0; i < estates; i++) {
            int lender = i;
            for (Map.Entry<String, String> seed : seeds.entrySet()) {
                write(seed.getKey(), mutator.mutate(seed.getValue(), texts.get(lender++ % texts.size())));
            }
            Estate estate = estate(i);
            problems += estate.problems().size();
            edges += estate.edges().size();
        }

        assertThat(problems).isGreaterThan(CASES / 5);
        assertThat(edges).isGreaterThan(CASES);
    }

    private Estate estate(int number) {
        longest.set(0);
        SourceTree tree = SourceTree.scan(List.of(folder), folder.resolve("out"));
        List<Facts> facts = new ArrayList<>();
        try (Workers workers = new Workers(2, this::measure)) {
            for (Language language : List.of(new JavaLanguage(true), new LibraryLanguage())) {
                facts.add(language.facts(
                        tree.files().stream()
                                .filter(file -> language.reads(file))
                                .toList(),
                        workers));
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError("estate " + number, e);
        }
        Estate estate = Linker.link(facts, tree);

        assertThat(Duration.ofNanos(longest.get())).as("estate %d", number).isLessThan(LONGEST);
        assertThat(estate.problems()).as("estate %d", number).isSorted().allSatisfy(problem -> {
            assertThat(problem.position().file()).isNotBlank();
            assertThat(problem.what().length()).isLessThan(400);
        });
        return estate;
    }

    private void measure() {
        long now = CLOCK.getCurrentThreadCpuTime();
        longest.accumulateAndGet(now - before.get(), Math::max);
        before.set(now);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> seeds() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(JavaFuzzTest.class.getResource("/fuzz-java"))
                .toURI());
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
