package dev.banyan.analyzer.backlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Puts items in order: Kahn's topological sort, with the free items in a queue by worth. Worth is value over effort, less
 * for risk: {@code value / (effort * (1 + risk/10))}.
 *
 * <pre>
 *   gap G (value 2, effort 1), route R1 (value 5, effort 5, needs G), route R2 (value 6, effort 5)
 *   =>  G 2.0, R2 1.2, R1 1.0
 * </pre>
 *
 * Items of a circle of dependencies, which the builders do not make, would stand last in order of worth.
 */
final class Order {

    private static final Comparator<BacklogItem> BY_WORTH = Comparator.comparingInt(BacklogItem::wave)
            .thenComparing(Comparator.comparingDouble(Order::worth).reversed())
            .thenComparing(BacklogItem::id);

    private Order() {}

    static double worth(BacklogItem item) {
        return item.value().points()
                / (Math.max(0.1, item.effort().points()) * (1 + item.risk().points() / 10));
    }

    /** @param last items for which there is no hurry: after all others, in a wave of their own */
    static List<BacklogItem> of(List<BacklogItem> items, List<BacklogItem> last) {
        List<BacklogItem> ordered = new ArrayList<>(of(items));
        int wave = 1 + ordered.stream().mapToInt(BacklogItem::wave).max().orElse(0);
        last.stream().map(item -> item.withWave(wave)).sorted(BY_WORTH).forEach(ordered::add);
        return ordered;
    }

    static List<BacklogItem> of(List<BacklogItem> items) {
        Map<String, BacklogItem> byId = new TreeMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> needers = new HashMap<>();
        for (BacklogItem item : byId.values()) {
            for (String need : item.dependsOn()) {
                if (byId.containsKey(need)) {
                    open.merge(item.id(), 1, Integer::sum);
                    needers.computeIfAbsent(need, id -> new ArrayList<>()).add(item.id());
                }
            }
        }
        PriorityQueue<BacklogItem> free = new PriorityQueue<>(BY_WORTH);
        byId.values().stream()
                .filter(item -> !open.containsKey(item.id()))
                .map(item -> item.withWave(1))
                .forEach(free::add);
        List<BacklogItem> ordered = new ArrayList<>(items.size());
        while (!free.isEmpty()) {
            BacklogItem next = free.poll();
            ordered.add(next);
            byId.remove(next.id());
            for (String needer : needers.getOrDefault(next.id(), List.of())) {
                BacklogItem waiting = byId.get(needer);
                if (waiting != null) {
                    byId.put(needer, waiting.withWave(Math.max(waiting.wave(), next.wave() + 1)));
                    if (open.merge(needer, -1, Integer::sum) == 0) {
                        free.add(byId.get(needer));
                    }
                }
            }
        }
        byId.values().stream().sorted(BY_WORTH).forEach(ordered::add);
        return ordered;
    }
}
