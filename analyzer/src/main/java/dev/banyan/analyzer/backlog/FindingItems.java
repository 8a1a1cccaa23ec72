package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.backlog.BacklogItem.ItemEvidence;
import dev.banyan.analyzer.backlog.RuleTheme.Sort;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.finding.RuleNote;
import dev.banyan.analyzer.finding.RuleSetFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Items for what rules found, by fix units: all that recipes mend on the way to one target is one item a module, secrets
 * are one item a module, each other rule one a module. Rules that found little, and rules that speak of many modules, share
 * items. Places of rules without effort make none.
 *
 * <pre>
 *   jakarta-servlet 300 places, jakarta-inject 100, both with a recipe, module web   =>   upgrade:web:jakarta-ee9+:recipes
 *   cloud-local-file 3 files, module web                                             =>   upgrade:web:cloud-local-file
 *   jdk9-unsafe and jdk17-applet 1 place each, module web                            =>   upgrade:web:small
 * </pre>
 */
final class FindingItems {

    private static final int MOST_EVIDENCE = 20;
    private static final int LONGEST_REASON = 110;

    /** A rule with fewer files shares an item with others ... */
    private static final int FEW_FILES = 2;

    /** ... and one in more modules is one item for all of them. */
    private static final int MANY_MODULES = 3;

    /** This step is one of a whole artefact, all its libraries included; what other recipes do can be done anywhere. */
    private static final String JAKARTA = "jakarta-";

    private final ModuleFolders modules;
    private final boolean konveyor;
    private final HotFiles hot;
    private final Set<String> tests;
    private final SortedMap<String, Unit> units = new TreeMap<>();

    /** @param tests files whose weaknesses nobody from outside reaches */
    FindingItems(ModuleFolders modules, HotFiles hot, Set<String> tests, boolean konveyor) {
        this.tests = Set.copyOf(tests);
        this.modules = modules;
        this.hot = hot;
        this.konveyor = konveyor;
    }

    List<BacklogItem> items(Findings findings) {
        for (RuleSetFindings set : findings.sets()) {
            for (Finding finding : set.findings()) {
                RuleTheme theme = RuleTheme.of(set.name(), finding.rule());
                if (!finding.isInsight() && theme.sort() != Sort.CHANCE) {
                    add(theme, finding);
                }
            }
        }
        return units.values().stream().map(this::item).toList();
    }

    private void add(RuleTheme theme, Finding finding) {
        SortedMap<String, List<Incident>> byModule = new TreeMap<>();
        boolean security = theme.sort() == Sort.SECRET || theme.sort() == Sort.WEAKNESS;
        for (Incident incident : finding.incidents()) {
            if (security && tests.contains(incident.place().file())) {
                continue;
            }
            byModule.computeIfAbsent(modules.of(incident.place().file()), one -> new ArrayList<>())
                    .add(incident);
        }
        boolean many = theme.mechanical() ? !theme.target().startsWith(JAKARTA) : byModule.size() > MANY_MODULES;
        byModule.forEach((module, incidents) -> {
            String where = many && theme.sort() != Sort.SECRET ? "modules" : module;
            String what = what(theme, finding, where, incidents);
            Sort sort = theme.sort();
            units.computeIfAbsent(prefix(sort) + where + ":" + what, id -> new Unit(id, sort, what, theme.target()))
                    .add(module, finding, incidents);
        });
    }

    private static String what(RuleTheme theme, Finding finding, String where, List<Incident> incidents) {
        if (theme.sort() == Sort.SECRET) {
            return "secrets";
        }
        if (theme.mechanical()) {
            return theme.target() + ":recipes";
        }
        if (theme.sort() == Sort.VENDOR) {
            return "vendor";
        }
        long files =
                incidents.stream().map(one -> one.place().file()).distinct().count();
        return files <= FEW_FILES && !where.equals("modules")
                ? "small"
                : finding.rule().id();
    }

    private static String prefix(Sort sort) {
        return switch (sort) {
            case SECRET -> "secret:";
            case WEAKNESS -> "weakness:";
            case API, VENDOR, CHANCE -> "upgrade:";
        };
    }

    /** What is mended at one go. */
    private static final class Unit {
        private final String id;
        private final Sort sort;
        private final String what;
        private final String target;
        private final SortedSet<String> modules = new TreeSet<>();
        private final SortedSet<String> files = new TreeSet<>();
        private final SortedMap<String, RuleNote> rules = new TreeMap<>();
        private final List<ItemEvidence> evidence = new ArrayList<>();
        private int places;
        private int konveyor;
        private int mandatory;
        private double repairs;

        Unit(String id, Sort sort, String what, String target) {
            this.id = id;
            this.sort = sort;
            this.what = what;
            this.target = target;
        }

        void add(String module, Finding finding, List<Incident> incidents) {
            RuleNote rule = finding.rule();
            modules.add(module);
            rules.put(rule.id(), rule);
            SortedSet<String> own = new TreeSet<>();
            incidents.forEach(incident -> own.add(incident.place().file()));
            files.addAll(own);
            places += incidents.size();
            konveyor += rule.effort() * incidents.size();
            repairs += rule.effort() * (0.2 * own.size() + 0.02 * (incidents.size() - own.size()));
            if (rule.category().filter(RuleNote.Category.MANDATORY::equals).isPresent()) {
                mandatory = 1;
            }
            incidents.stream().map(Incident::place).limit(MOST_EVIDENCE).forEach(at -> evidence.add(seen(at, rule)));
        }

        /** Never what stands there: it may be the secret. */
        private static ItemEvidence seen(Evidence at, RuleNote rule) {
            return new ItemEvidence(at.file().isEmpty() ? "." : at.file(), at.line(), rule.id());
        }

        boolean isMechanical() {
            return what.endsWith(":recipes");
        }

        String modules() {
            return modules.size() > MANY_MODULES ? modules.size() + " modules" : String.join(", ", modules);
        }
    }

    private BacklogItem item(Unit unit) {
        return new BacklogItem(
                        unit.id,
                        kind(unit),
                        title(unit),
                        unit.evidence.stream().distinct().limit(MOST_EVIDENCE).toList(),
                        effort(unit),
                        value(unit),
                        Score.of(3 * hot.score(unit.files), "3*hotspot", Map.of("hotspot", hot.score(unit.files))),
                        Score.of(sure(unit), String.valueOf(sure(unit)), Map.of()),
                        List.of(),
                        1,
                        unit.isMechanical() ? List.of("java", "openrewrite") : List.of("java"),
                        acceptance(unit),
                        null,
                        concerns(unit))
                .withParts(unit.modules.stream()
                        .filter(module -> !module.equals(ModuleFolders.ESTATE))
                        .map(module -> "module:" + module)
                        .toList());
    }

    /** Many a word that looks like a password is the label of a field. */
    private static double sure(Unit unit) {
        return unit.sort == Sort.SECRET ? 0.5 : unit.isMechanical() ? 0.9 : 0.7;
    }

    private static ItemKind kind(Unit unit) {
        return switch (unit.sort) {
            case SECRET -> ItemKind.ROTATE_SECRET;
            case WEAKNESS -> ItemKind.MEND_WEAKNESS;
            case API, VENDOR, CHANCE -> ItemKind.UPGRADE_API;
        };
    }

    private static String title(Unit unit) {
        String where = " in " + unit.modules() + " (" + counted(unit.places, "place") + ", "
                + counted(unit.files.size(), "file") + ")";
        if (unit.sort == Sort.SECRET) {
            return "Change the passwords and keys that stand in the sources" + where;
        }
        if (unit.isMechanical()) {
            String target = unit.target.startsWith("jakarta-ee9") ? "javax to jakarta" : "to " + unit.target;
            return "Take the code " + (target.startsWith("to") ? target : "from " + target) + " by "
                    + counted(unit.rules.size(), "recipe") + where;
        }
        if (unit.sort == Sort.VENDOR) {
            return "Leave the vendor's own interfaces: " + String.join(", ", unit.rules.keySet()) + where;
        }
        String rules = unit.rules.keySet().stream().limit(4).collect(Collectors.joining(", "))
                + (unit.rules.size() > 4 ? " and " + (unit.rules.size() - 4) + " more" : "");
        boolean weak = unit.sort == Sort.WEAKNESS;
        if (unit.rules.size() > 1) {
            return "Do " + unit.rules.size() + (weak ? " small repairs of security" : " small upgrades") + where + ": "
                    + rules;
        }
        return (weak ? "Mend" : "Upgrade") + where + ": " + reason(unit);
    }

    /** The rule's own first words. */
    private static String reason(Unit unit) {
        RuleNote rule = unit.rules.values().iterator().next();
        String text = rule.description().strip().lines().findFirst().orElse(rule.id());
        return text.length() > LONGEST_REASON
                ? text.substring(0, LONGEST_REASON - 3).stripTrailing() + "..."
                : text;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private Effort effort(Unit unit) {
        if (konveyor) {
            return Effort.of(
                    Score.of(
                            Math.max(1, unit.konveyor),
                            "konveyorEffort",
                            Map.of("konveyorEffort", Math.max(1, unit.konveyor))),
                    0);
        }
        if (unit.isMechanical()) {
            return Effort.of(
                    Score.of(
                            1 + 0.2 * unit.rules.size() + 0.01 * unit.files.size(),
                            "1 + 0.2*recipes + 0.01*files",
                            Map.of("recipes", unit.rules.size(), "files", unit.files.size())),
                    0.2);
        }
        double repairs = Score.round(unit.repairs);
        return Effort.of(Score.of(0.5 + repairs, "0.5 + repairs", Map.of("repairs", repairs)), 0.6);
    }

    private static Score value(Unit unit) {
        int grave = unit.sort == Sort.SECRET ? 4 : unit.sort == Sort.WEAKNESS ? 2 : 0;
        int rules = Math.min(5, unit.rules.size());
        return Score.of(
                grave + 2.0 * unit.mandatory + 0.5 * rules,
                "grave + 2*mandatory + 0.5*rules",
                Map.of("grave", grave, "mandatory", unit.mandatory, "rules", rules));
    }

    private static List<String> acceptance(Unit unit) {
        String rules = unit.rules.keySet().stream().limit(8).collect(Collectors.joining(", "));
        List<String> done = new ArrayList<>();
        if (unit.sort == Sort.SECRET) {
            done.add(
                    "Each password and key that stood there has been changed where it opens something, not only moved.");
        }
        done.add("The audit finds no place of " + rules + (unit.rules.size() > 8 ? " and the others" : "") + " in "
                + unit.modules() + ".");
        if (unit.isMechanical()) {
            done.add("The module builds and its tests pass on the new libraries.");
        }
        return done;
    }

    private static List<Concern> concerns(Unit unit) {
        return switch (unit.sort) {
            case SECRET -> List.of(Concern.SECURITY, Concern.GOVERNANCE);
            case WEAKNESS -> List.of(Concern.SECURITY);
            case VENDOR -> List.of(Concern.INTEGRATION, Concern.LOCK_IN);
            case API, CHANCE -> List.of(Concern.INTEGRATION);
        };
    }
}
