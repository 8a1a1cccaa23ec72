package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.jcl.JclMembers;
import dev.banyan.grammars.source.Problem;
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
import java.util.stream.Collectors;

/**
 * Finds members by name. Of several with one name that one is taken whose folder is called as the first library that has
 * it; among those in one library, and where no library is known, the nearest: the one that shares the longest path with the
 * file that asks, then the one that lies least deep, then the first by path.
 */
final class EstateMembers {

    private final Map<String, List<SourceFile>> jcl = new HashMap<>();
    private final Map<String, List<SourceFile>> cards = new HashMap<>();
    private final Map<String, List<SourceFile>> scripts = new HashMap<>();
    private final ConcurrentMap<String, Optional<JclMembers.Member>> texts = new ConcurrentHashMap<>();
    private final SortedMap<String, SourceText> cardsRead = new ConcurrentSkipListMap<>();
    private final Set<String> included = new ConcurrentSkipListSet<>();

    EstateMembers(List<SourceFile> files) {
        for (SourceFile file : files) {
            String ending = file.extension();
            String name = file.name();
            String member = (ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1))
                    .toUpperCase(Locale.ROOT);
            if (JclLanguage.SQL_ENDINGS.contains(ending) || JclLanguage.CARD_ENDINGS.contains(ending)) {
                add(scripts, member, file);
            }
            if (!JclLanguage.SQL_ENDINGS.contains(ending)) {
                add(JclLanguage.CARD_ENDINGS.contains(ending) ? cards : jcl, member, file);
            }
        }
    }

    private static void add(Map<String, List<SourceFile>> kind, String member, SourceFile file) {
        kind.computeIfAbsent(member, key -> new ArrayList<>()).add(file);
    }

    JclMembers seenFrom(SourceFile asking) {
        return (purpose, name, libraries) -> {
            Map<String, List<SourceFile>> kind =
                    switch (purpose) {
                        case CARDS -> cards;
                        case SQL -> scripts;
                        case PROCEDURE, INCLUDE -> jcl;
                    };
            List<SourceFile> candidates = kind.getOrDefault(name, List.of()).stream()
                    .filter(file -> !file.path().equals(asking.path()))
                    .sorted(Comparator.<SourceFile>comparingInt(file -> -shared(file.path(), asking.path()))
                            .thenComparingInt(EstateMembers::depth)
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            Optional<Choice> choice = choice(candidates, libraries);
            if (purpose == JclMembers.Purpose.INCLUDE) {
                choice.map(chosen -> chosen.file().path()).ifPresent(included::add);
            }
            return choice.flatMap(chosen -> text(chosen.file())
                    .map(member ->
                            new JclMembers.Member(member.file(), member.text(), chosen.reason(candidates.size()))));
        };
    }

    /** A member, and what speaks for it. */
    private record Choice(SourceFile file, String why) {
        Optional<String> reason(int candidates) {
            return candidates < 2
                    ? Optional.empty()
                    : Optional.of(file.path() + " of the " + candidates + " members of this name, " + why);
        }
    }

    /** Of candidates with the nearest first. */
    private static Optional<Choice> choice(List<SourceFile> candidates, List<String> libraries) {
        for (String library : libraries) {
            int best = candidates.stream()
                    .mapToInt(file -> LibraryFolders.matching(library, file.folder()))
                    .max()
                    .orElse(0);
            if (best > 0) {
                return candidates.stream()
                        .filter(file -> LibraryFolders.matching(library, file.folder()) == best)
                        .findFirst()
                        .map(file -> new Choice(file, "in the folder of library " + library));
            }
        }
        return candidates.stream().findFirst().map(file -> new Choice(file, "the nearest one"));
    }

    private Optional<JclMembers.Member> text(SourceFile file) {
        return texts.computeIfAbsent(file.path(), path -> {
            SourceText text = file.read();
            if (JclLanguage.CARD_ENDINGS.contains(file.extension())) {
                cardsRead.put(path, text);
            }
            return text.readable() ? Optional.of(new JclMembers.Member(path, text.text())) : Optional.empty();
        });
    }

    /** Whether a job has included the file: a group of statements, no procedure. */
    boolean isIncluded(SourceFile file) {
        return included.contains(file.path());
    }

    /**
     * A reading for each member of control statements that a step named.
     *
     * @param problems of all members; one in a member makes its reading partial
     */
    List<Facts> cardsRead(List<Problem> problems) {
        Set<String> troubled =
                problems.stream().map(problem -> problem.position().file()).collect(Collectors.toSet());
        List<Facts> readings = new ArrayList<>();
        cardsRead.forEach((path, text) -> readings.add(reading(path, text, troubled.contains(path))));
        return readings;
    }

    private static Facts reading(String path, SourceText text, boolean troubled) {
        FactsBuilder facts = new FactsBuilder();
        text.problems().forEach(facts::problem);
        Reading.Outcome read = troubled ? Reading.Outcome.PARTIAL : Reading.Outcome.PARSED;
        return facts.reading(new Reading(path, "jcl", text.lines(), text.readable() ? read : Reading.Outcome.SKIPPED))
                .build();
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
