package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.jcl.JclMembers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Finds members by name. The order of libraries is not known, so of several members with one name the nearest is taken:
 * the one that shares the longest path with the file that asks, then the one that lies least deep, then the first by
 * path.
 */
final class EstateMembers {

    private final Map<String, List<SourceFile>> jcl = new HashMap<>();
    private final Map<String, List<SourceFile>> cards = new HashMap<>();
    private final ConcurrentMap<String, Optional<JclMembers.Member>> texts = new ConcurrentHashMap<>();
    private final SortedMap<String, Facts> cardsRead = new ConcurrentSkipListMap<>();
    private final Set<String> included = new ConcurrentSkipListSet<>();

    EstateMembers(List<SourceFile> files) {
        for (SourceFile file : files) {
            String ending = file.extension();
            String name = file.name();
            String member = (ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1))
                    .toUpperCase(Locale.ROOT);
            Map<String, List<SourceFile>> kind = JclLanguage.CARD_ENDINGS.contains(ending) ? cards : jcl;
            kind.computeIfAbsent(member, key -> new ArrayList<>()).add(file);
        }
    }

    JclMembers seenFrom(SourceFile asking) {
        return (purpose, name) -> {
            List<SourceFile> candidates =
                    (purpose == JclMembers.Purpose.CARDS ? cards : jcl).getOrDefault(name, List.of());
            Optional<SourceFile> nearest = candidates.stream()
                    .filter(file -> !file.path().equals(asking.path()))
                    .min(Comparator.<SourceFile>comparingInt(file -> -shared(file.path(), asking.path()))
                            .thenComparingInt(EstateMembers::depth)
                            .thenComparing(Comparator.naturalOrder()));
            if (purpose == JclMembers.Purpose.INCLUDE) {
                nearest.map(SourceFile::path).ifPresent(included::add);
            }
            return nearest.flatMap(this::text);
        };
    }

    private Optional<JclMembers.Member> text(SourceFile file) {
        return texts.computeIfAbsent(file.path(), path -> {
            SourceText text = file.read();
            if (JclLanguage.CARD_ENDINGS.contains(file.extension())) {
                cardsRead.put(path, reading(path, text));
            }
            return text.readable() ? Optional.of(new JclMembers.Member(path, text.text())) : Optional.empty();
        });
    }

    /** Whether a job has included the file: a group of statements, no procedure. */
    boolean isIncluded(SourceFile file) {
        return included.contains(file.path());
    }

    /** A reading for each member of control statements that a step named. */
    List<Facts> cardsRead() {
        return List.copyOf(cardsRead.values());
    }

    private static Facts reading(String path, SourceText text) {
        FactsBuilder facts = new FactsBuilder();
        text.problems().forEach(facts::problem);
        Reading.Outcome outcome = text.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        return facts.reading(new Reading(path, "jcl", text.lines(), outcome)).build();
    }

    private static int depth(SourceFile file) {
        return Math.toIntExact(file.path().chars().filter(c -> c == '/').count());
    }

    private static int shared(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return a.substring(0, i).lastIndexOf('/');
    }
}
