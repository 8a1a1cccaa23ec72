package dev.banyan.bench;

import dev.banyan.grammars.cobol.CobolFile;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints for each folder lines per CPU second, ours and GnuCOBOL's. Ours are warm, on one thread, from text to records with
 * COPY and source map; cobc checks the syntax of the same files in one process. The two take turns, and the median of the
 * rounds is told: a machine that slows down slows both. Lines are those of the programs themselves.
 */
final class Comparison {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 7;

    private final PrintStream out;

    private Comparison(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Comparison comparison = new Comparison(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String folder : arguments) {
            comparison.print(Corpus.read(Path.of(folder)));
        }
    }

    private void print(Corpus corpus) throws IOException, InterruptedException {
        List<Path> programs = corpus.programs();
        int fallbacks = 0;
        List<Path> both = new ArrayList<>();
        Cobc cobc = new Cobc(corpus.libraries());
        for (Path program : programs) {
            CobolFile file = corpus.parse(program);
            fallbacks += file.statistics().fallbacks();
            if (file.problems().isEmpty() && cobc.accepts(program)) {
                both.add(program);
            }
        }
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        for (int i = 0; i < WARM_UP; i++) {
            cpuSeconds(corpus, programs);
        }
        List<Double> whole = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            whole.add(cpuSeconds(corpus, programs));
            if (!both.isEmpty()) {
                ours.add(cpuSeconds(corpus, both));
                theirs.add(cobc.cpuSeconds(both));
            }
        }
        long peak = pools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        print(
                "%s: %d programs, %d lines, LL fallbacks: %d, peak heap: %d MB%n",
                corpus.folder(), programs.size(), lines(corpus, programs), fallbacks, peak / 1_000_000);
        print("  banyan, all programs: %,.0f lines per CPU second%n", lines(corpus, programs) / median(whole));
        if (!both.isEmpty()) {
            int lines = lines(corpus, both);
            print(
                    "  the %d programs (%d lines) that cobc accepts too: banyan %,.0f, cobc %,.0f, ratio %.1f%n",
                    both.size(), lines, lines / median(ours), lines / median(theirs), median(theirs) / median(ours));
        }
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
    }

    private static double cpuSeconds(Corpus corpus, List<Path> programs) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int statements = 0;
        for (Path program : programs) {
            statements += corpus.parse(program).statistics().statements();
        }
        if (statements < 0) {
            throw new IllegalStateException("statements are counted, so that no parse can be left out as unused");
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static int lines(Corpus corpus, List<Path> programs) {
        return programs.stream()
                .mapToInt(program -> corpus.parse(program).lines())
                .sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
