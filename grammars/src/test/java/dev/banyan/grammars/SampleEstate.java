package dev.banyan.grammars;

import dev.banyan.grammars.cobol.Copybook;
import dev.banyan.grammars.cobol.Copybooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sources of the estate in {@code samples/}: programs that were written to look like real ones. */
public final class SampleEstate {

    private static final Path ROOT = find(Path.of("").toAbsolutePath());

    private SampleEstate() {}

    /** Texts by their names, in the order of the names. */
    public static Map<String, String> texts(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copybooks. */
    public static Copybooks copybooks() {
        Map<String, String> texts = texts("copybooks");
        return (name, library, askingFile) -> {
            String file = name.toUpperCase(Locale.ROOT) + ".cpy";
            return Optional.ofNullable(texts.get(file)).map(text -> new Copybook(file, text));
        };
    }

    private static Path find(Path from) {
        Path samples = from.resolve("samples/heritage-bank");
        Path parent = from.getParent();
        if (Files.isDirectory(samples) || parent == null) {
            return samples;
        }
        return find(parent);
    }
}
