package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.rule.Condition;
import dev.banyan.analyzer.rule.Rule;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the places of every kind of condition. */
final class Searches {

    /** Of all that a file's libraries bring with them one place is enough for a pattern. */
    private static final String BROUGHT = "brought";

    private final Subject subject;
    private final JavaSearch java;
    private final ContentSearch content;
    private final FileNames names;

    Searches(Subject subject, List<Rule> rules, Workers workers) {
        this.subject = subject;
        this.java = new JavaSearch(subject.searched());
        List<Condition> leaves = new ArrayList<>();
        rules.forEach(rule -> leaves(rule.when(), leaves));
        this.names = new FileNames(subject.files());
        this.content = ContentSearch.run(leaves, subject, names, workers);
    }

    private static void leaves(Condition condition, List<Condition> found) {
        if (condition instanceof Condition.All all) {
            all.steps().forEach(step -> leaves(step.condition(), found));
        } else if (condition instanceof Condition.Any any) {
            any.steps().forEach(step -> leaves(step.condition(), found));
        } else {
            found.add(condition);
        }
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(content.problems());
        int left = subject.code().size() - subject.searched().size();
        if (left > 0) {
            problems.add(new Problem(
                    Position.of(subject.foreign().stream().sorted().findFirst().orElse("")),
                    "rule-vendored",
                    "The code of " + left
                            + " Java files that a program wrote or that were copied in was not searched by"
                            + " rules; this is the first.",
                    "Set rules.vendored to search in the settings file when they are to be searched."));
        }
        return problems;
    }

    List<Hit> hits(Condition condition, Set<String> tags) {
        if (condition instanceof Condition.Referenced referenced) {
            return java.hits(referenced).stream()
                    .filter(hit -> names.isAmong(
                            referenced.files().patterns(), hit.place().file()))
                    .toList();
        }
        if (condition instanceof Condition.LibraryUsed library) {
            return libraries(library);
        }
        if (condition instanceof Condition.FileNamed named) {
            return names.matching(named.pattern()).stream()
                    .map(path -> Hit.of(path, 0))
                    .toList();
        }
        if (condition instanceof Condition.HasTags wanted) {
            return tags.containsAll(wanted.tags())
                    ? List.of(Hit.of("", 0).with("tags", String.join(", ", wanted.tags())))
                    : List.of();
        }
        return content.hits(condition);
    }

    private List<Hit> libraries(Condition.LibraryUsed wanted) {
        List<Hit> hits = new ArrayList<>();
        for (LibraryUse use : subject.libraries()) {
            boolean named = wanted.name().filter(use.name()::equals).isPresent()
                    || wanted.pattern().filter(one -> one.isIn(use.name())).isPresent();
            if (named && wanted.versions().holds(use.version())) {
                Hit hit = Hit.of(use.place().file(), use.place().line())
                        .as(wanted.name().isEmpty() && use.broughtBy().isPresent() ? BROUGHT : use.name())
                        .with("name", use.name())
                        .with("version", use.version().orElse(""));
                hits.add(use.broughtBy().map(hit::broughtBy).orElse(hit));
            }
        }
        return hits;
    }

    /** The files that a condition is limited to. */
    static Condition.Files filesOf(Condition condition) {
        if (condition instanceof Condition.Referenced referenced) {
            return referenced.files();
        }
        if (condition instanceof Condition.FileContent content) {
            return content.files();
        }
        if (condition instanceof Condition.XmlPart part) {
            return part.files();
        }
        if (condition instanceof Condition.XmlPublicId id) {
            return id.files();
        }
        return condition instanceof Condition.JsonPart part ? part.files() : Condition.Files.ALL;
    }
}
