package dev.banyan.analyzer.rule.page;

import dev.banyan.analyzer.rule.Rule;
import dev.banyan.analyzer.rule.RuleFiles;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One page for each file of rules, and a README.md that lists them.
 *
 * @param pages text by file name
 * @param rules how many rules are on them
 * @param problems what was not understood
 */
public record RulePages(SortedMap<String, String> pages, int rules, List<Problem> problems) {

    public RulePages {
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        problems = List.copyOf(problems);
    }

    /**
     * Writes the pages of all rules below a folder.
     *
     * @param folder an existing directory
     */
    public static RulePages of(Path folder) {
        SourceTree tree = SourceTree.scan(List.of(folder), folder.resolve(".nothing-is-written-here"));
        List<Problem> problems = new ArrayList<>(tree.problems());
        SortedMap<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder();
        int count = 0;
        for (SourceFile file : tree.files()) {
            if (!RuleFiles.mayHoldRules(file)) {
                continue;
            }
            RuleFiles.Read read = RuleFiles.read(file);
            problems.addAll(read.problems());
            if (!read.rules().isEmpty()) {
                String name = page(file);
                pages.put(name, new RulePage(file, read.rules()).text());
                index.append(row(file, name, read.rules()));
                count += read.rules().size();
            }
        }
        pages.put("README.md", head(count) + index);
        return new RulePages(pages, count, problems);
    }

    private static String head(int count) {
        return "# " + count + " rules\n\nWritten by `banyan rules docs` from the rules themselves: change those.\n\n"
                + "| page | rules | mandatory |\n|---|---|---|\n";
    }

    private static String row(SourceFile file, String page, List<Rule> rules) {
        long mandatory = rules.stream().filter(RulePage::isMandatory).count();
        return "| [" + stem(file) + "](" + page + ") | " + rules.size() + " | " + mandatory + " |\n";
    }

    /** Files in folders keep them in the name: {@code eap7/jms.yaml} is eap7-jms.md. */
    private static String page(SourceFile file) {
        return stem(file).replace('/', '-') + ".md";
    }

    static String stem(SourceFile file) {
        return file.path().substring(0, file.path().lastIndexOf('.'));
    }
}
