package dev.banyan.analyzer.backlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts items in order: Kahn's topological sort, with the free items in a queue by deadline, then priority ({@link Priorities}).
 *
 * <pre>
 *   gap G (priority 200), route R1 (100, needs G), route R2 (120)      =>  wave 1: G, R2; wave 2: R1
 *   the same, each of 3 points, with room for 4 points in a wave       =>  G | R2 | R1
 * </pre>
 *
 * Without a capacity the wave of an item is one more than the latest of those it needs. With one, waves are filled in the order of
 * the queue; what does not fit waits for the next wave, where it competes with what has become free, and an item larger than a
 * wave has one of its own. n log n where there is no bound; waves times free items with one. Items of a circle of
 * dependencies, which the builders do not make, would stand last.
 */
final class Order {

    private static final Comparator<BacklogItem> BY_WORTH = Comparator.comparingInt(BacklogItem::wave)
            .thenComparing(Order::deadline)
            .thenComparing(Comparator.comparingDouble(BacklogItem::worth).reversed())
            .thenComparing(BacklogItem::id);

    private static final String NONE = "~";

    private Order() {}

    private static String deadline(BacklogItem item) {
        String day = item.plan().deadline();
        return day == null ? NONE : day;
    }

    /** @param last items for which there is no hurry: after all others, in a wave of their own */
    static List<BacklogItem> of(List<BacklogItem> items, List<BacklogItem> last, double capacity) {
        List<BacklogItem> ordered = new ArrayList<>(of(items));
        if (capacity > 0) {
            ordered = filled(ordered, capacity);
        }
        int wave = 1 + ordered.stream().mapToInt(BacklogItem::wave).max().orElse(0);
        last.stream().map(item -> item.withWave(wave)).sorted(BY_WORTH).forEach(ordered::add);
        return ordered;
    }

    private static List<BacklogItem> filled(List<BacklogItem> items, double capacity) {
        Map<String, Integer> waves = new HashMap<>();
        List<BacklogItem> waiting = new ArrayList<>(
                items.stream().map(item -> item.withWave(0)).sorted(BY_WORTH).toList());
        Set<String> ids = items.stream().map(BacklogItem::id).collect(Collectors.toSet());
        List<BacklogItem> done = new ArrayList<>();
        for (int wave = 1; !waiting.isEmpty(); wave++) {
            double used = 0;
            List<BacklogItem> later = new ArrayList<>();
            for (BacklogItem item : waiting) {
                int now = wave;
                boolean free = item.dependsOn().stream()
                        .filter(ids::contains)
                        .allMatch(need -> waves.getOrDefault(need, Integer.MAX_VALUE) < now);
                double points = item.effort().points();
                if (free && (used == 0 || used + points <= capacity)) {
                    used += points;
                    waves.put(item.id(), wave);
                    done.add(item.withWave(wave));
                } else {
                    later.add(item);
                }
            }
            if (later.size() == waiting.size()) {
                int end = wave;
                later.forEach(item -> done.add(item.withWave(end)));
                return done;
            }
            waiting = later;
        }
        return done;
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
