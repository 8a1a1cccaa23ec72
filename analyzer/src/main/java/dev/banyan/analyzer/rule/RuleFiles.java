package dev.banyan.analyzer.rule;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rules below a folder. A YAML file is one of rules when it is a list whose parts have a ruleID; tests, and what lies in
 * folders of tests, are none.
 *
 * @param sets ordered by folder, those of one folder after those of another
 */
public record RuleFiles(List<RuleSet> sets, List<Problem> problems) {

    private static final String SET = "ruleset.yaml";

    public RuleFiles {
        sets = List.copyOf(sets);
        problems = problems.stream().sorted().toList();
    }

    /** Rules of one file. */
    public record Read(List<Rule> rules, List<Problem> problems) {
        public Read {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /** Reads all rules below some folders; the sets of the first folder come first. */
    public static RuleFiles read(List<Path> folders) {
        List<RuleFiles> each = folders.stream().map(RuleFiles::read).toList();
        return new RuleFiles(
                each.stream().flatMap(one -> one.sets().stream()).toList(),
                each.stream().flatMap(one -> one.problems().stream()).toList());
    }

    /**
     * Reads all rules below a folder.
     *
     * @param folder an existing directory
     */
    public static RuleFiles read(Path folder) {
        SourceTree tree = SourceTree.scan(List.of(folder), folder.resolve(".nothing-is-written-here"));
        List<Problem> problems = new ArrayList<>(tree.problems());
        SortedMap<String, SourceFile> heads = new TreeMap<>();
        tree.files().stream()
                .filter(file -> file.name().equals(SET) && !isTest(file.path()))
                .forEach(file -> heads.put(file.folder(), file));
        SortedMap<String, List<Rule>> byFolder = new TreeMap<>();
        for (SourceFile file : tree.files()) {
            if (mayHoldRules(file)) {
                Read read = read(file);
                problems.addAll(read.problems());
                byFolder.computeIfAbsent(home(file.folder(), heads), unused -> new ArrayList<>())
                        .addAll(read.rules());
            }
        }
        List<RuleSet> sets = new ArrayList<>();
        byFolder.forEach((home, rules) -> {
            if (!rules.isEmpty()) {
                sets.add(set(home, Optional.ofNullable(heads.get(home)), rules, problems));
            }
        });
        return new RuleFiles(sets, problems);
    }

    private static RuleSet set(String home, Optional<SourceFile> head, List<Rule> rules, List<Problem> problems) {
        Optional<YamlNode.Fields> fields = head.map(YamlText::read).flatMap(text -> {
            problems.addAll(text.problems());
            return text.root().flatMap(YamlNode::asFields);
        });
        String otherwise = home.isEmpty() ? "rules" : home;
        return new RuleSet(
                fields.flatMap(one -> one.text("name")).orElse(otherwise),
                fields.flatMap(one -> one.text("description")).orElse(""),
                rules);
    }

    /** The nearest folder above that has a ruleset.yaml; the root when none has. */
    private static String home(String folder, SortedMap<String, SourceFile> heads) {
        String next = folder;
        while (!next.isEmpty() && !heads.containsKey(next)) {
            next = next.substring(0, Math.max(0, next.lastIndexOf('/')));
        }
        return next;
    }

    /** Reads the rules of one file; none when it is another kind of YAML. */
    public static Read read(SourceFile file) {
        YamlText text = YamlText.read(file);
        return text.root()
                .filter(RuleFiles::isRules)
                .map(root -> new RuleReader(file.path()).read(root, text.problems()))
                .orElse(new Read(List.of(), text.root().isEmpty() ? text.problems() : List.of()));
    }

    private static boolean isRules(YamlNode root) {
        return root instanceof YamlNode.Items items
                && items.nodes().stream()
                        .flatMap(one -> one.asFields().stream())
                        .anyMatch(one -> one.node("ruleID").isPresent());
    }

    /** Whether a file of a folder of rules is neither a test, nor its data, nor the head of a set. */
    public static boolean mayHoldRules(SourceFile file) {
        return isYaml(file) && !isTest(file.path()) && !file.name().equals(SET);
    }

    private static boolean isYaml(SourceFile file) {
        return file.extension().equals("yaml") || file.extension().equals("yml");
    }

    private static boolean isTest(String path) {
        String within = "/" + path;
        return within.contains("/tests/")
                || within.contains("/test/")
                || path.endsWith(".test.yaml")
                || path.endsWith(".test.yml");
    }
}
