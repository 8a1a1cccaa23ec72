package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.Plan;
import dev.banyan.analyzer.settings.PlanSettings;
import dev.banyan.analyzer.settings.PlanSettings.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what orders items that are free: {@code 100*criticality*weight*value/(effort*(1 + risk/10))}. A deadline goes on to all
 * that must be done before.
 *
 * <pre>
 *   value 4, effort 2, risk 10, criticality high (2), no weight   =>   100*2*1*4/(2*2) = 200
 * </pre>
 */
final class Priorities {

    private static final String FORMULA = "100*criticality*weight*value/(effort*(1 + risk/10))";

    private final PlanSettings settings;
    private final Map<String, Part> parts = new HashMap<>();

    Priorities(PlanSettings settings) {
        this.settings = settings;
        settings.parts().forEach(part -> parts.putIfAbsent(part.of(), part));
    }

    List<BacklogItem> of(List<BacklogItem> items) {
        Map<String, String> deadlines = deadlines(items);
        return items.stream()
                .map(item -> planned(item, deadlines.get(item.id())))
                .toList();
    }

    /** What is said of parts that no item speaks of. */
    List<String> unknown(List<BacklogItem> items) {
        Set<String> known =
                items.stream().flatMap(item -> item.plan().parts().stream()).collect(Collectors.toSet());
        return settings.parts().stream()
                .map(Part::of)
                .filter(of -> !known.contains(of))
                .distinct()
                .map(of -> "The settings speak of " + of + ", and no item does: it has no effect.")
                .toList();
    }

    private BacklogItem planned(BacklogItem item, @Nullable String deadline) {
        double criticality = part(item).map(part -> part.criticality().factor()).orElse(1.0);
        double weight = settings.weight(item.kind().word());
        for (Concern concern : item.concerns()) {
            weight *= settings.weight(concern.word());
        }
        double effort = Math.max(0.1, item.effort().points());
        double risk = item.risk().points();
        double value = item.value().points();
        SortedMap<String, Double> inputs = new TreeMap<>();
        inputs.put("criticality", criticality);
        inputs.put("weight", weight);
        inputs.put("value", value);
        inputs.put("effort", effort);
        inputs.put("risk", risk);
        Score priority = new Score(100 * criticality * weight * value / (effort * (1 + risk / 10)), FORMULA, inputs);
        return item.withPlan(
                new Plan(item.plan().parts(), part(item).flatMap(Part::owner).orElse(null), deadline, priority));
    }

    /** What is said of an entry point goes before what is said of its module. */
    private Optional<Part> part(BacklogItem item) {
        return item.plan().parts().stream()
                .filter(parts::containsKey)
                .map(parts::get)
                .findFirst();
    }

    private Map<String, String> deadlines(List<BacklogItem> items) {
        Map<String, BacklogItem> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        Map<String, String> deadlines = new HashMap<>();
        for (BacklogItem item : items) {
            part(item).flatMap(Part::deadline).ifPresent(day -> {
                Deque<String> toDo = new ArrayDeque<>(List.of(item.id()));
                while (!toDo.isEmpty()) {
                    String id = toDo.pop();
                    String before = deadlines.get(id);
                    if (before == null || before.compareTo(day.toString()) > 0) {
                        deadlines.put(id, day.toString());
                        List<String> needs = new ArrayList<>(
                                byId.containsKey(id) ? byId.get(id).dependsOn() : List.of());
                        needs.forEach(toDo::push);
                    }
                }
            });
        }
        return deadlines;
    }
}
