package dev.banyan.analyzer.ruletest;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.RuleSetFindings;
import dev.banyan.analyzer.java.reference.References;
import dev.banyan.analyzer.library.LibraryLanguage;
import dev.banyan.analyzer.rule.Rule;
import dev.banyan.analyzer.rule.RuleFiles;
import dev.banyan.analyzer.rule.RuleSet;
import dev.banyan.analyzer.rule.run.LibraryUse;
import dev.banyan.analyzer.rule.run.RuleRun;
import dev.banyan.analyzer.rule.run.Subject;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All tests below a folder.
 *
 * @param results in the order of the files and of the cases in them
 */
public record RuleTests(List<Result> results, List<Problem> problems) {

    /**
     * One case.
     *
     * @param file of the test
     * @param reasons why it fails; empty when it holds
     */
    public record Result(String file, String rule, String name, List<String> reasons) {
        public Result {
            reasons = List.copyOf(reasons);
        }

        public boolean passed() {
            return reasons.isEmpty();
        }
    }

    public RuleTests {
        results = List.copyOf(results);
        problems = problems.stream().sorted().distinct().toList();
    }

    public long passed() {
        return results.stream().filter(Result::passed).count();
    }

    /**
     * Runs them.
     *
     * @param folder an existing directory
     * @param workers where the files of tests are run side by side
     */
    public static RuleTests run(Path folder, Workers workers) {
        SourceTree tree = SourceTree.scan(List.of(folder), folder.resolve(".nothing-is-written-here"));
        List<SourceFile> files = tree.files().stream().filter(RuleTests::isTest).toList();
        List<RuleTests> each = workers.map(files, RuleTests::of);
        List<Problem> problems = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        each.forEach(one -> {
            results.addAll(one.results());
            problems.addAll(one.problems());
        });
        return new RuleTests(results, problems);
    }

    private static boolean isTest(SourceFile file) {
        return file.name().endsWith(".test.yaml") || file.name().endsWith(".test.yml");
    }

    private static RuleTests of(SourceFile file) {
        TestFile test = TestFile.read(file);
        List<Problem> problems = new ArrayList<>(test.problems());
        Optional<Path> rulesPath = resolved(file, test.rules()).filter(Files::isRegularFile);
        if (rulesPath.isEmpty()) {
            return failed(test, "the file with the rules, " + test.rules() + ", does not exist", problems);
        }
        Optional<SourceFile> rulesFile = source(test.rules(), rulesPath.get());
        RuleFiles.Read read = rulesFile.map(RuleFiles::read).orElse(new RuleFiles.Read(List.of(), List.of()));
        problems.addAll(read.problems());
        Set<String> named = test.cases().stream().map(TestCase::rule).collect(Collectors.toSet());
        List<Rule> rules =
                read.rules().stream().filter(rule -> named.contains(rule.id())).toList();
        try (Workers own = new Workers(1, () -> {})) {
            Findings findings =
                    RuleRun.of(List.of(new RuleSet("", "", rules)), List.of(), subject(file, test.data(), own), own);
            problems.addAll(findings.problems());
            RuleSetFindings found = findings.sets().get(0);
            Set<String> known = rules.stream().map(Rule::id).collect(Collectors.toSet());
            List<Result> results = test.cases().stream()
                    .map(one -> new Result(
                            file.path(),
                            one.rule(),
                            one.name(),
                            known.contains(one.rule())
                                    ? Verdict.of(one, found)
                                    : List.of("no rule that can be run has this id in " + test.rules())))
                    .toList();
            return new RuleTests(results, problems);
        }
    }

    private static RuleTests failed(TestFile test, String reason, List<Problem> problems) {
        return new RuleTests(
                test.cases().stream()
                        .map(one -> new Result(test.file().path(), one.rule(), one.name(), List.of(reason)))
                        .toList(),
                problems);
    }

    /** Java code and libraries from the folder of the Java provider, all other files from that of the builtin one. */
    private static Subject subject(SourceFile test, Map<String, String> data, Workers workers) {
        Optional<Path> builtin = folder(test, data, "builtin").or(() -> folder(test, data, "java"));
        Optional<Path> java = folder(test, data, "java").or(() -> folder(test, data, "builtin"));
        List<SourceFile> files = builtin.map(RuleTests::files).orElse(List.of());
        List<SourceFile> code =
                java.equals(builtin) ? files : java.map(RuleTests::files).orElse(List.of());
        LibraryLanguage libraries = new LibraryLanguage();
        Facts facts = libraries.facts(code.stream().filter(libraries::reads).toList(), workers);
        return new Subject(files, References.read(code, workers), libraries(code, facts), true);
    }

    /** Of a folder with a pom.xml those that it and its modules declare: other builds below it are projects of their own. */
    private static List<LibraryUse> libraries(List<SourceFile> files, Facts facts) {
        List<LibraryUse> all = LibraryUse.of(facts.edges());
        Optional<SourceFile> root =
                files.stream().filter(file -> file.path().equals("pom.xml")).findFirst();
        if (root.isEmpty()) {
            return all;
        }
        List<String> modules = XmlDocument.read(root.get()).root().stream()
                .flatMap(pom -> pom.all("module").stream())
                .map(XmlElement::text)
                .toList();
        return all.stream()
                .filter(use -> use.place().file().indexOf('/') < 0
                        || modules.stream()
                                .anyMatch(module -> use.place().file().startsWith(module + "/")))
                .toList();
    }

    private static Optional<Path> folder(SourceFile test, Map<String, String> data, String provider) {
        return Optional.ofNullable(data.get(provider))
                .flatMap(path -> resolved(test, path))
                .filter(Files::isDirectory);
    }

    private static List<SourceFile> files(Path folder) {
        return SourceTree.scan(List.of(folder), folder.resolve(".nothing-is-written-here"))
                .files();
    }

    private static Optional<Path> resolved(SourceFile test, String path) {
        try {
            return path.isBlank()
                    ? Optional.empty()
                    : Optional.of(test.location().resolveSibling(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<SourceFile> source(String shown, Path path) {
        try {
            return Optional.of(new SourceFile(shown, path, Files.size(path)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
