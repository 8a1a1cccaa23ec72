package dev.banyan.proxy.definition;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A checked {@code routes.yaml}: every route's target exists, no two routes claim the same request with the same right.
 * The format is described in docs/formats/routes.md.
 *
 * @param legacy answers all that no route takes, and every route until it moves
 * @param targets the new services by name
 * @param routes in the order of the file, which means nothing
 */
public record RouteFile(Target.Http legacy, SortedMap<String, Target> targets, List<ProxyRoute> routes) {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 40;
    private static final int MAX_ALIASES = 20;

    public RouteFile {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        routes = List.copyOf(routes);
    }

    /** Reads a file of at most 4 MB in UTF-8. */
    public static Reading read(Path path) {
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                return refused(name, "too-large", "the file is larger than 4 MB", "A route file holds routes only");
            }
            return parse(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException notUtf8) {
            return refused(name, "unreadable", "the file is not in UTF-8", "Save it in UTF-8");
        } catch (IOException e) {
            String why = Files.isDirectory(path)
                    ? "this is a directory"
                    : Files.exists(path) ? "the file cannot be read" : "there is no such file";
            return refused(name, "unreadable", why, "Name a route file; docs/formats/routes.md has an example");
        }
    }

    /**
     * Reads the text of a route file.
     *
     * @param name the name of the file in problems
     */
    public static Reading parse(String name, String text) {
        Trouble trouble = new Trouble(name);
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (root == null) {
                return refused(name, "syntax", "the file is empty", "docs/formats/routes.md has an example");
            }
            Optional<RouteFile> file = new FileReading(trouble).read(new Field("", root, trouble));
            return new Reading(trouble.none() ? file : Optional.empty(), trouble.problems());
        } catch (MarkedYAMLException e) {
            Position place = e.getProblemMark() == null ? Position.of(name) : trouble.position(e.getProblemMark());
            return refused(place, "syntax", "not YAML: " + context(e) + oneLine(e.getProblem()), "");
        } catch (ReaderException e) {
            return refused(
                    name,
                    "syntax",
                    "not YAML: character " + (e.getPosition() + 1) + " is U+%04X".formatted(e.getCodePoint()),
                    "Save it as plain text");
        } catch (YAMLException e) {
            // what has no place in the file is a limit that it breaks
            return refused(
                    name,
                    "too-large",
                    "more than a route file may hold: " + oneLine(String.valueOf(e.getMessage())),
                    "Use at most " + MAX_ALIASES + " aliases and " + MAX_DEPTH + " levels");
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        return options;
    }

    private static String context(MarkedYAMLException e) {
        return e.getContext() == null ? "" : oneLine(e.getContext()) + ", ";
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static Reading refused(String file, String code, String what, String advice) {
        return refused(Position.of(file), code, what, advice);
    }

    private static Reading refused(Position place, String code, String what, String advice) {
        return new Reading(Optional.empty(), List.of(new Problem(place, code, what, advice)));
    }
}
