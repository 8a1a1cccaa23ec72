package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Copybooks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the members of COPY across the estate by their name. Of several files with the name, the one in the library named
 * with OF is taken, else the one in the first of the folders that the settings list, else the one in the asking file's own
 * folder, else the one that shares the longest path with it, else the first by path. Safe for use by many threads.
 */
final class CopybookLibrary implements Copybooks {

    private final Map<String, List<SourceFile>> members = new HashMap<>();
    private final Map<String, Copybook> texts = new ConcurrentHashMap<>();
    private final List<String> order;
    private final Map<String, SymbolicMap> symbolicMaps = new HashMap<>();

    /**
     * Collects the members.
     *
     * @param order folders of the estate, the first to be searched first; what lies in a folder below counts as in it
     * @param symbolicMaps those that can be made of map sources; asked for where no file has the name
     */
    CopybookLibrary(List<SourceFile> files, List<SymbolicMap> symbolicMaps, List<String> order) {
        this.order = List.copyOf(order);
        for (SymbolicMap map : symbolicMaps) {
            this.symbolicMaps.putIfAbsent(map.member(), map);
        }
        for (SourceFile file : files) {
            members.computeIfAbsent(member(file.name()), key -> new ArrayList<>(1))
                    .add(file);
        }
    }

    /** The name by which COPY asks for a file: without folder and ending, in upper case. */
    static String member(String name) {
        String plain = name.strip();
        if (plain.length() > 1 && (plain.startsWith("'") || plain.startsWith("\""))) {
            plain = plain.substring(1, plain.length() - 1);
        }
        plain = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        int dot = plain.lastIndexOf('.');
        return (dot > 0 ? plain.substring(0, dot) : plain).toUpperCase(Locale.ROOT);
    }

    @Override
    public Optional<Copybook> find(String name, Optional<String> library, String askingFile) {
        String folder = folder(askingFile);
        return members.getOrDefault(member(name), List.of()).stream()
                .filter(file -> !file.path().equals(askingFile))
                .min(Comparator.comparingInt((SourceFile file) -> isProgram(file) ? 1 : 0)
                        .thenComparingInt(file -> isNamed(library, file) ? 0 : 1)
                        .thenComparingInt(this::listed)
                        .thenComparingInt(file -> file.folder().equals(folder) ? 0 : 1)
                        .thenComparingInt(file -> -shared(file.folder(), folder))
                        .thenComparing(SourceFile::path))
                .map(this::text)
                .or(() ->
                        generated(name).map(map -> new Copybook(map.definition().file(), map.text())));
    }

    /** The symbolic map of this name; empty where a file has it. */
    Optional<SymbolicMap> generated(String name) {
        String member = member(name);
        return members.containsKey(member) ? Optional.empty() : Optional.ofNullable(symbolicMaps.get(member));
    }

    /** Whether several files have the name, so that an edge has to say which one was taken. */
    boolean isAmbiguous(String name) {
        return members.getOrDefault(member(name), List.of()).size() > 1;
    }

    private Copybook text(SourceFile file) {
        return texts.computeIfAbsent(
                file.path(), path -> new Copybook(path, file.read().text()));
    }

    /** Where the settings list the file's folder; behind all of them where they do not. */
    private int listed(SourceFile file) {
        for (int i = 0; i < order.size(); i++) {
            if (isIn(file.folder(), order.get(i))) {
                return i;
            }
        }
        return order.size();
    }

    static boolean isIn(String folder, String listed) {
        return folder.equals(listed) || folder.startsWith(listed + "/");
    }

    private static boolean isProgram(SourceFile file) {
        return CobolFiles.PROGRAM_ENDINGS.contains(file.extension());
    }

    private static boolean isNamed(Optional<String> library, SourceFile file) {
        String folder = file.folder();
        return library.isPresent()
                && folder.substring(folder.lastIndexOf('/') + 1)
                        .equalsIgnoreCase(library.get().replace("'", "").replace("\"", ""));
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** How many folders two paths share from their root. */
    private static int shared(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        int same = 0;
        while (same < left.length && same < right.length && left[same].equals(right[same])) {
            same++;
        }
        return same;
    }
}
