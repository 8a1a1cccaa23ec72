package dev.banyan.analyzer.coverage;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.Folders;
import dev.banyan.analyzer.source.ProgrammingLanguage;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Code that the people of the estate do not maintain as it stands, and code in languages that are not read, by language.
 *
 * @param notAnalysed all files of languages that are known and not analysed, what was copied in left out
 * @param marked {@code generated}, {@code vendored}, {@code test}: a file that is two of them counts in both
 */
record Authorship(SortedMap<String, CodeSize> notAnalysed, SortedMap<String, SortedMap<String, CodeSize>> marked) {

    static Authorship of(SourceTree tree, Estate estate) {
        SortedMap<String, CodeSize> notAnalysed = new TreeMap<>();
        SortedMap<String, SortedMap<String, CodeSize>> marked = new TreeMap<>();
        Map<String, Reading> readings = new HashMap<>();
        estate.readings().forEach(reading -> readings.put(reading.file() + ' ' + reading.language(), reading));
        Set<String> read = new HashSet<>();
        estate.readings().forEach(reading -> read.add(reading.file()));
        Map<String, String> hosts = new HashMap<>();
        Set<String> counted = new HashSet<>();
        for (Node node : estate.nodes()) {
            String file = node.definition().map(at -> at.file()).orElse("");
            String language = node.language().orElse("?");
            if ("not-analysed".equals(node.attributes().get("source"))) {
                hosts.put(file, language);
            }
            Reading reading = readings.get(file + ' ' + language);
            if (reading != null) {
                mark(node, reading, counted, marked);
            }
        }
        for (SourceFile file : tree.files()) {
            Optional<String> language = Optional.ofNullable(hosts.get(file.path()))
                    .or(() -> read.contains(file.path()) ? Optional.empty() : ProgrammingLanguage.of(file));
            if (language.isPresent()) {
                SortedMap<String, CodeSize> sizes = Folders.vendored(file).isPresent()
                        ? marked.computeIfAbsent(Node.VENDORED, one -> new TreeMap<>())
                        : notAnalysed;
                sizes.merge(language.get(), CodeSize.NONE.plus(file.countLines()), CodeSize::plus);
            }
        }
        return new Authorship(notAnalysed, marked);
    }

    private static void mark(
            Node node, Reading reading, Set<String> counted, SortedMap<String, SortedMap<String, CodeSize>> marked) {
        for (String mark : new String[] {Node.GENERATED, Node.VENDORED, Node.TEST}) {
            if (node.attributes().containsKey(mark) && counted.add(mark + ' ' + reading.file())) {
                marked.computeIfAbsent(mark, one -> new TreeMap<>())
                        .merge(reading.language(), CodeSize.NONE.plus(reading.lines()), CodeSize::plus);
            }
        }
    }
}
