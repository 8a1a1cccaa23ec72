package dev.banyan.grammars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.grammars.bms.BmsParser;
import dev.banyan.grammars.cics.CicsParser;
import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.cobol.ExecBlock;
import dev.banyan.grammars.cobol.Statement;
import dev.banyan.grammars.csd.CsdParser;
import dev.banyan.grammars.jcl.JclMembers;
import dev.banyan.grammars.jcl.JclParser;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.sql.SqlParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Mutations of the sample estate with a fixed seed: no exception, no long wait, no problem without a place. */
final class FuzzTest {

    private static final long SEED = 20_241;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    /** Reads one text. */
    private interface Reader {
        List<Problem> read(String file, String text);
    }

    @Test
    void readsFiveThousandBrokenPrograms() {
        Copybooks copybooks = SampleEstate.copybooks();

        fuzz(SampleEstate.texts("cobol"), 5_000, (file, text) -> {
            CobolFile parsed = CobolParser.parse(file, text, copybooks);
            assertThat(parsed.programs().toString()).isNotEmpty();
            return parsed.problems();
        });
    }

    @Test
    void readsBrokenCopybooks() {
        Map<String, String> programs = SampleEstate.texts("cobol");
        String program = Objects.requireNonNull(programs.get("HBPOST.cbl"));

        fuzz(SampleEstate.texts("copybooks"), 1_000, (file, text) -> {
            Copybooks broken = (name, library, askingFile) -> Optional.of(new Copybook(file, text));
            return CobolParser.parse("HBPOST.cbl", program, broken).problems();
        });
    }

    @Test
    void readsBrokenCommandsOfCics() {
        fuzz(bodies(ExecBlock.Language.CICS), 3_000, (file, text) -> CicsParser.parse(text, new Position(file, 1, 1))
                .problems());
    }

    @Test
    void readsBrokenSql() {
        fuzz(bodies(ExecBlock.Language.SQL), 3_000, (file, text) -> SqlParser.parse(
                        text, new Position(file, 1, 1), SqlParser.Dialect.EMBEDDED)
                .problems());
    }

    /** What stands between EXEC and END-EXEC in the programs, by the place where it does. */
    private static Map<String, String> bodies(ExecBlock.Language language) {
        Map<String, String> bodies = new TreeMap<>();
        SampleEstate.texts("cobol")
                .forEach((file, text) -> CobolParser.parse(file, text, SampleEstate.copybooks()).programs().stream()
                        .flatMap(program -> program.procedure().stream())
                        .flatMap(procedure -> procedure.sections().stream())
                        .flatMap(section -> section.paragraphs().stream())
                        .flatMap(paragraph -> paragraph.statements().stream())
                        .flatMap(Statement::walk)
                        .filter(ExecBlock.class::isInstance)
                        .map(ExecBlock.class::cast)
                        .filter(block -> block.language() == language)
                        .forEach(block -> bodies.put(block.position().toString(), block.body())));
        return bodies;
    }

    @Test
    void readsBrokenJcl() {
        Map<String, String> sources = new TreeMap<>(SampleEstate.texts("jcl"));
        sources.putAll(SampleEstate.texts("proc"));

        fuzz(sources, 2_000, (file, text) -> JclParser.parse(file, text, JclMembers.none())
                .problems());
    }

    @Test
    void readsBrokenMaps() {
        fuzz(SampleEstate.texts("bms"), 1_000, (file, text) -> BmsParser.parse(file, text)
                .problems());
    }

    @Test
    void readsBrokenDefinitions() {
        fuzz(SampleEstate.texts("csd"), 1_000, (file, text) -> CsdParser.parse(text, new Position(file, 1, 1))
                .problems());
    }

    private static void fuzz(Map<String, String> seeds, int cases, Reader reader) {
        List<String> names = List.copyOf(seeds.keySet());
        List<String> texts = List.copyOf(seeds.values());
        Mutator mutator = new Mutator(SEED);
        int problems = 0;
        for (int i = 0; i < cases; i++) {
            String name = names.get(i % names.size());
            String mutant = mutator.mutate(texts.get(i % texts.size()), texts.get((i + 1) % texts.size()));
            problems += read(reader, name, mutant, i);
        }
        assertThat(problems).isPositive();
    }

    private static int read(Reader reader, String name, String mutant, int number) {
        long start = CLOCK.getCurrentThreadCpuTime();
        List<Problem> problems = reader.read(name, mutant);
        Duration took = Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - start);

        assertThat(took).as("mutant %d of %s", number, name).isLessThan(LONGEST);
        assertThat(problems).as("mutant %d of %s", number, name).isSorted();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.position().file()).isNotBlank();
            assertThat(problem.what().length()).isLessThan(400);
        });
        return problems.size();
    }
}
