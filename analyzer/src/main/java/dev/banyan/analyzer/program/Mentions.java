package dev.banyan.analyzer.program;

import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where sources in other languages than COBOL have a name as a word: in-stream data of a job, a string in Java. Reads those
 * sources once more, and only when there is a name to look for; linear in their text.
 */
final class Mentions {

    private final Map<String, Evidence> first = new TreeMap<>();
    private final Set<String> names;
    private final BitSet lengths = new BitSet();

    private Mentions(Set<String> names) {
        this.names = names;
        names.forEach(name -> lengths.set(name.length()));
    }

    /** The first place of each name, by file and line. */
    static Map<String, Evidence> of(Set<String> names, SourceTree tree, Estate estate) {
        Mentions mentions = new Mentions(names);
        Set<String> read = new HashSet<>();
        estate.readings().stream()
                .filter(reading -> !reading.language().equals("cobol") && reading.outcome() != Reading.Outcome.SKIPPED)
                .forEach(reading -> read.add(reading.file()));
        List<SourceFile> files =
                names.isEmpty() ? List.of() : tree.files().stream().sorted().toList();
        for (SourceFile file : files) {
            if (read.contains(file.path())) {
                mentions.look(file.path(), file.read().text());
            }
        }
        return mentions.first;
    }

    private void look(String file, String text) {
        int line = 1;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '@' && c != '#' && c != '$') {
                if (lengths.get(i - from)) {
                    String word = text.substring(from, i).toUpperCase(Locale.ROOT);
                    if (names.contains(word)) {
                        first.putIfAbsent(word, new Evidence(file, line));
                    }
                }
                from = i + 1;
                line += c == '\n' ? 1 : 0;
            }
        }
    }
}
