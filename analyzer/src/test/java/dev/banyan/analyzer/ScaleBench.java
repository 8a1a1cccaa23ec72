package dev.banyan.analyzer;

import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.History;
import dev.banyan.analyzer.hotspot.Hotspots;
import dev.banyan.analyzer.metric.MetricsFile;
import dev.banyan.analyzer.route.RouteFile;
import dev.banyan.analyzer.seam.Seams;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** CPU time and heap of the audit's decision step on generated estates of 10,000 and 100,000 nodes: {@code analyzer/bench/scale.sh}. */
public final class ScaleBench {

    private static final int CALLS = 12;

    private final Map<String, Long> millis = new LinkedHashMap<>();
    private final Estate estate;
    private long heap;

    private ScaleBench(int size) {
        estate = GeneratedEstate.of(size, CALLS, 1);
    }

    public static void main(String[] arguments) {
        new ScaleBench(10_000).run();
        ScaleBench small = new ScaleBench(10_000).run();
        ScaleBench large = new ScaleBench(100_000).run();
        print("%-10s %12s %12s %8s", "", small.size(), large.size(), "ratio");
        small.millis.forEach((step, time) -> {
            long later = large.millis.getOrDefault(step, 0L);
            print("%-10s %9d ms %9d ms %8.1f", step, time, later, (double) later / Math.max(1, time));
        });
        print("%-10s %9d MB %9d MB %8.1f", "heap", small.heap, large.heap, (double) large.heap / small.heap);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private String size() {
        return estate.nodes().size() + "/" + estate.edges().size();
    }

    private ScaleBench run() {
        EstateGraph graph = step("graph", () -> EstateGraph.of(estate));
        List<Object> kept = List.of(
                step("seams", () -> Seams.of(graph, List.of())),
                step("backlog", () -> Backlog.of(graph)),
                step("routes", () -> RouteFile.of(graph)),
                step("metrics", () -> MetricsFile.of(graph)),
                step("hotspots", () -> Hotspots.of(graph, History.NONE)));
        millis.put("all", millis.values().stream().mapToLong(Long::longValue).sum());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        heap = Math.max(1, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        if (kept.isEmpty()) {
            throw new IllegalStateException("nothing was made");
        }
        return this;
    }

    private <T> T step(String name, Supplier<T> work) {
        long before = cpu();
        T made = work.get();
        millis.put(name, (cpu() - before) / 1_000_000);
        return made;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
