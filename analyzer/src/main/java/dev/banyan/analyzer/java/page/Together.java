package dev.banyan.analyzer.java.page;

import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeUse;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.java.web.Page.Part;
import dev.banyan.analyzer.java.web.Screens;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pages that one directive {@code include} makes one: the container translates them together, so each sees the imports, the members and the
 * variables of the other.
 */
final class Together {

    /** Pages that one page is put together with, near ones first. */
    private static final int MOST_PAGES = 50;

    private static final int MOST_LOCALS = 500;

    private final Map<String, JavaSource> alone;
    private final List<String> servlets;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Map<String, String>> includes = new TreeMap<>();
    private final Map<String, Set<String>> includedBy = new TreeMap<>();

    /** @param alone each page that has Java, read by itself, by file */
    Together(List<Page> all, Screens screens, Map<String, JavaSource> alone, List<String> servlets) {
        this.alone = alone;
        this.servlets = servlets;
        Map<NodeId, Page> byScreen = new HashMap<>();
        all.forEach(page -> byScreen.putIfAbsent(screens.screen(page), page));
        for (Page page : all) {
            pages.put(page.file(), page);
            for (Part part : page.script().parts()) {
                if (part.kind() == Part.Kind.INCLUDE) {
                    screens.beside(screens.screen(page).name(), part.code())
                            .flatMap(screen -> Optional.ofNullable(byScreen.get(screen)))
                            .filter(other -> !other.file().equals(page.file()))
                            .ifPresent(other -> join(page, part.code(), other));
                }
            }
        }
    }

    private void join(Page page, String path, Page other) {
        includes.computeIfAbsent(page.file(), unused -> new LinkedHashMap<>()).put(path, other.file());
        includedBy.computeIfAbsent(other.file(), unused -> new TreeSet<>()).add(page.file());
    }

    /** Whether another page has a say in what the names of this one mean. */
    boolean isJoined(Page page) {
        return includes.containsKey(page.file()) || includedBy.containsKey(page.file());
    }

    Scope scope(Page page) {
        Set<String> words = words(page);
        Set<String> inner = reached(page.file(), false);
        Set<String> outer = reached(page.file(), true);
        Set<String> all = new LinkedHashSet<>(inner);
        all.addAll(outer);
        List<String> imports = Stream.concat(
                        all.stream()
                                .flatMap(file -> Objects.requireNonNull(pages.get(file)).script().parts().stream())
                                .filter(part -> part.kind() == Part.Kind.IMPORT)
                                .map(Part::code)
                                .distinct(),
                        servlets.stream())
                .toList();
        List<String> bases = new ArrayList<>(List.of(PageCode.BASE));
        all.stream().filter(alone::containsKey).map(PageCode::typeName).forEach(bases::add);
        List<String> given = locals(outer, words).entrySet().stream()
                .map(local -> local.getValue() + " " + local.getKey())
                .toList();
        Map<String, List<String>> brought = new HashMap<>();
        includes.getOrDefault(page.file(), Map.of()).forEach((path, file) -> {
            Set<String> files = new LinkedHashSet<>(List.of(file));
            files.addAll(reached(file, false));
            brought.put(
                    path,
                    locals(files, words).entrySet().stream()
                            .map(local -> local.getValue() + " " + local.getKey())
                            .toList());
        });
        return new Scope(imports, bases, given, brought);
    }

    /** The files that the page takes in, or that take it in, directly or not; a circle ends where it closes. */
    private Set<String> reached(String file, boolean outwards) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(file));
        while (!open.isEmpty() && found.size() < MOST_PAGES) {
            String next = open.poll();
            Iterable<String> others = outwards
                    ? includedBy.getOrDefault(next, Set.of())
                    : includes.getOrDefault(next, Map.of()).values();
            for (String other : others) {
                if (!other.equals(file) && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    /** Variables of the files that are among the words, with their types as text; of two with one name the nearest. */
    private Map<String, String> locals(Set<String> files, Set<String> words) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String file : files) {
            Optional.ofNullable(alone.get(file)).stream()
                    .flatMap(source -> source.types().stream().limit(1))
                    .flatMap(type -> type.members().methods().stream())
                    .filter(method -> method.name().equals(PageCode.SERVICE))
                    .flatMap(method -> method.body().locals().stream())
                    .filter(local -> local.type().isPresent() && words.contains(local.name()))
                    .filter(local -> local.origin() != Method.Local.Origin.PARAMETER)
                    .limit(MOST_LOCALS)
                    .forEach(local ->
                            found.putIfAbsent(local.name(), spelled(local.type().orElseThrow())));
        }
        return found;
    }

    private static String spelled(TypeUse use) {
        String arguments = use.arguments().isEmpty()
                ? ""
                : use.arguments().stream().map(Together::spelled).collect(Collectors.joining(", ", "<", ">"));
        return use.name() + arguments + "[]".repeat(use.dimensions());
    }

    /** The words in the Java of a page. */
    private static Set<String> words(Page page) {
        Set<String> words = new HashSet<>();
        for (Part part : page.script().parts()) {
            String code = part.code();
            int start = -1;
            for (int i = 0; i <= code.length(); i++) {
                boolean word = i < code.length() && Character.isJavaIdentifierPart(code.charAt(i));
                if (word && start < 0) {
                    start = i;
                } else if (!word && start >= 0) {
                    words.add(code.substring(start, i));
                    start = -1;
                }
            }
        }
        return words;
    }
}
