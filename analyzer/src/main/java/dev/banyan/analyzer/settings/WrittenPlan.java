package dev.banyan.analyzer.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.banyan.analyzer.settings.PlanSettings.Criticality;
import dev.banyan.analyzer.settings.PlanSettings.Part;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key {@code backlog} as it is written. */
final class WrittenPlan {

    private enum Model {
        @JsonProperty("banyan")
        BANYAN,
        @JsonProperty("konveyor")
        KONVEYOR
    }

    private enum Importance {
        @JsonProperty("low")
        LOW,
        @JsonProperty("normal")
        NORMAL,
        @JsonProperty("high")
        HIGH,
        @JsonProperty("critical")
        CRITICAL
    }

    @JsonProperty
    private @Nullable Double capacity;

    @JsonProperty("effort-model")
    private @Nullable Model model;

    @JsonProperty
    private @Nullable Map<String, Double> weights;

    @JsonProperty
    private @Nullable List<WrittenPart> parts;

    PlanSettings read(Path file) throws WrongSettings {
        double points = capacity == null ? 0 : capacity;
        if (capacity != null && !(points > 0 && points <= 1e6)) {
            throw new WrongSettings(file, 0, "backlog.capacity is " + capacity + "; give points of a wave, above 0.");
        }
        Map<String, Double> factors = new TreeMap<>(weights == null ? Map.of() : weights);
        for (Map.Entry<String, Double> weight : factors.entrySet()) {
            if (!PlanSettings.KINDS.contains(weight.getKey()) && !PlanSettings.CONCERNS.contains(weight.getKey())) {
                throw new WrongSettings(
                        file,
                        0,
                        "backlog.weights." + weight.getKey() + " is no kind of item and no concern. Known here: "
                                + PlanSettings.words().collect(Collectors.joining(", ")) + ".");
            }
            Double factor = weight.getValue();
            if (factor == null || !(factor > 0 && factor <= 100)) {
                throw new WrongSettings(
                        file,
                        0,
                        "backlog.weights." + weight.getKey() + " is " + factor + "; give more than 0, at most 100.");
            }
        }
        List<Part> read = new ArrayList<>();
        for (WrittenPart part : parts == null ? List.<WrittenPart>of() : parts) {
            read.add(part.read(file, read.size()));
        }
        return new PlanSettings(points, model == Model.KONVEYOR, new TreeMap<>(factors), read);
    }

    private static final class WrittenPart {

        @JsonProperty
        private @Nullable String of;

        @JsonProperty
        private @Nullable Importance criticality;

        @JsonProperty
        private @Nullable String owner;

        @JsonProperty
        private @Nullable String deadline;

        Part read(Path file, int place) throws WrongSettings {
            String key = "backlog.parts[" + place + "].";
            if (of == null || of.indexOf(':') < 1) {
                throw new WrongSettings(
                        file, 0, key + "of is missing or no id. Give one of estate.json, as transaction:CC00.");
            }
            try {
                return new Part(
                        of,
                        criticality == null ? Criticality.NORMAL : Criticality.valueOf(criticality.name()),
                        Optional.ofNullable(owner),
                        Optional.ofNullable(deadline).map(LocalDate::parse));
            } catch (DateTimeException wrong) {
                throw new WrongSettings(file, 0, key + "deadline is no day. Write it as \"2027-03-31\".");
            }
        }
    }
}
