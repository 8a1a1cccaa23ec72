package dev.banyan.bench.speed;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.sun.management.OperatingSystemMXBean;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.analyzer.source.Workers;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints for each folder the CPU time of the whole process, collector and compiler included, for a bare JavaParser parse of its
 * Java files, and for the Java analysis of them with the descriptors, pages and property files beside them: reading, parsing, names,
 * calls, endpoints, data, measures. Warm; the two take turns, and the median of the rounds is told.
 */
final class JavaSpeed {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 7;

    private final PrintStream out;
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private JavaSpeed(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] folders) {
        JavaSpeed speed = new JavaSpeed(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String folder : folders) {
            speed.print(Path.of(folder).toAbsolutePath().normalize());
        }
    }

    private void print(Path root) {
        SourceTree tree = SourceTree.scan(List.of(root), root.resolve("banyan-out"));
        JavaLanguage language = new JavaLanguage();
        List<SourceFile> files = tree.files().stream()
                .filter(file -> language.reads(SourceHead.of(file)))
                .toList();
        List<SourceFile> java =
                files.stream().filter(file -> file.extension().equals("java")).toList();
        List<Double> bare = new ArrayList<>();
        List<Double> lean = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double parse = cpuSeconds(() -> parse(java, true));
            double withoutComments = cpuSeconds(() -> parse(java, false));
            double analysis = cpuSeconds(() -> analyse(files));
            if (round >= 0) {
                bare.add(parse);
                lean.add(withoutComments);
                whole.add(analysis);
            }
        }
        int lines = java.stream().mapToInt(file -> file.read().lines()).sum();
        out.printf(
                Locale.ROOT,
                "%s: %d Java files, %,d lines; parse %.2f s of CPU, without comments %.2f s, analysis %.2f s,"
                        + " ratios %.2f and %.2f%n",
                root.getFileName(),
                java.size(),
                lines,
                median(bare),
                median(lean),
                median(whole),
                median(whole) / median(bare),
                median(whole) / median(lean));
    }

    private double cpuSeconds(Runnable work) {
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e9;
    }

    /** As JavaParser comes, but for the newest syntax; with or without the place of each comment in the tree. */
    private static void parse(List<SourceFile> files, boolean comments) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.JAVA_17)
                .setAttributeComments(comments);
        int types = 0;
        for (SourceFile file : files) {
            types += new JavaParser(configuration)
                    .parse(file.read().text())
                    .getResult()
                    .map(unit -> unit.getTypes().size())
                    .orElse(0);
        }
        if (types < 0) {
            throw new IllegalStateException("types are counted, so that no parse can be left out as unused");
        }
    }

    private static void analyse(List<SourceFile> files) {
        try (Workers workers = new Workers(1, () -> {})) {
            Facts facts = new JavaLanguage().facts(files, workers);
            if (facts.nodes().size() < 0) {
                throw new IllegalStateException("nodes are counted, so that no analysis can be left out as unused");
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
