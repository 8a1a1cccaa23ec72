package dev.banyan.bench;

import dev.banyan.grammars.cobol.CobolFile;
import dev.banyan.grammars.cobol.CobolParser;
import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Copybooks;
import dev.banyan.grammars.cobol.SourceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The COBOL programs below a folder, in the order of their paths, with all other files as what COPY may name. Texts are
 * kept in memory, so that no disk is measured.
 */
final class Corpus {

    private static final Set<String> PROGRAMS = Set.of("cbl", "cob", "cobol");
    private static final Set<String> MEMBERS = Set.of("cpy", "copy", "inc", "dcl", "cbl", "cob");

    private final Map<Path, String> texts = new HashMap<>();
    private final Map<String, List<Path>> members = new HashMap<>();
    private final List<Path> programs = new ArrayList<>();
    private final Path folder;

    private Corpus(Path folder) {
        this.folder = folder;
    }

    static Corpus read(Path folder) {
        Corpus corpus = new Corpus(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(corpus::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corpus;
    }

    private void add(Path file) {
        String extension = extension(file.getFileName().toString());
        if (PROGRAMS.contains(extension)) {
            programs.add(file);
        }
        if (MEMBERS.contains(extension)) {
            String text = text(file);
            texts.put(file, text);
            if (!PROGRAMS.contains(extension) || SourceKind.of(text) != SourceKind.PROGRAM) {
                members.computeIfAbsent(stem(file.getFileName().toString()), name -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    Path folder() {
        return folder;
    }

    List<Path> programs() {
        return List.copyOf(programs);
    }

    /** The folders that hold members, for a compiler's search path. */
    List<Path> libraries() {
        return texts.keySet().stream()
                .filter(file -> !PROGRAMS.contains(extension(file.toString())))
                .map(Path::getParent)
                .distinct()
                .sorted()
                .toList();
    }

    CobolFile parse(Path program) {
        return CobolParser.parse(program.toString(), texts.getOrDefault(program, ""), copybooks());
    }

    /** A member is the file of that name in the folder nearest to the one that asks. */
    private Copybooks copybooks() {
        return (name, library, askingFile) -> {
            Path best = null;
            int nearest = -1;
            for (Path file : members.getOrDefault(stem(name), List.of())) {
                int near = common(file.toString(), askingFile) * 2
                        + (PROGRAMS.contains(extension(file.toString())) ? 0 : 1);
                if (near > nearest && !file.toString().equals(askingFile)) {
                    best = file;
                    nearest = near;
                }
            }
            return best == null
                    ? Optional.empty()
                    : Optional.of(new Copybook(best.toString(), texts.getOrDefault(best, "")));
        };
    }

    private static int common(String a, String b) {
        int folder = 0;
        for (int i = 0; i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i); i++) {
            folder = a.charAt(i) == '/' ? i : folder;
        }
        return folder;
    }

    /** UTF-8, or Latin-1 where it is not that. */
    private static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        return (dot > 0 ? last.substring(0, dot) : last).toUpperCase(Locale.ROOT);
    }
}
