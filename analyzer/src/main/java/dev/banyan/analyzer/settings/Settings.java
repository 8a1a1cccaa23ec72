package dev.banyan.analyzer.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user may say about an estate; docs/formats/settings.md has the file. Everything has a default. */
public record Settings(CobolSettings cobol, RuleSettings rules, LibrarySettings libraries, PlanSettings plan) {

    public static final Settings DEFAULT =
            new Settings(CobolSettings.DEFAULT, RuleSettings.DEFAULT, LibrarySettings.DEFAULT, PlanSettings.DEFAULT);

    private static final int MAX_BYTES = 1 << 20;

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addHandler(new Told())
            .build();

    /** These settings with others for the libraries. */
    public Settings withLibraries(LibrarySettings more) {
        return new Settings(cobol, rules, more, plan);
    }

    /** These settings with another plan. */
    public Settings withPlan(PlanSettings other) {
        return new Settings(cobol, rules, libraries, other);
    }

    /**
     * Reads a settings file.
     *
     * @throws WrongSettings where it cannot be read, is no YAML or says what no setting is
     */
    public static Settings read(Path file) throws WrongSettings {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WrongSettings(file, 0, "the file is larger than 1 MiB. Is it a settings file?");
            }
            boolean empty = YAML.readTree(bytes).isMissingNode();
            Written written = empty ? new Written() : YAML.readValue(bytes, Written.class);
            return written.read(file);
        } catch (JsonProcessingException e) {
            throw new WrongSettings(file, line(e), what(e));
        } catch (IOException e) {
            throw new WrongSettings(file, 0, "cannot be read. Check the path and its permissions.");
        }
    }

    private static int line(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation()).map(JsonLocation::getLineNr).orElse(0);
    }

    private static String what(JsonProcessingException e) {
        String message = e instanceof MismatchedInputException
                ? "has a value of another form. See docs/formats/settings.md."
                : e.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed");
        if (e instanceof JsonMappingException wrong) {
            String path = wrong.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return (path.isEmpty() ? "the file " : path + " ") + message;
        }
        return "is no YAML: " + message + ".";
    }

    /** Says what is wrong where it begins; Jackson's own messages tell of classes, and where the parser has come to. */
    private static final class Told extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> reader,
                Object owner,
                String property)
                throws JsonMappingException {
            String known = reader.getKnownPropertyNames().stream()
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
            JsonMappingException wrong = new JsonMappingException(
                    parser, "is no setting. Known here: " + known + ".", parser.currentTokenLocation());
            wrong.prependPath(owner, property);
            throw wrong;
        }
    }

    /** The file as it is written; no record, since those are told of what is unknown in them when its line is gone. */
    private static final class Written {
        @JsonProperty
        private @Nullable WrittenPlan backlog;

        @JsonProperty
        private @Nullable WrittenCobol cobol;

        @JsonProperty
        private @Nullable WrittenLibraries libraries;

        @JsonProperty
        private @Nullable WrittenRules rules;

        /** No name that begins with {@code set}: that would be a key. */
        Settings read(Path file) throws WrongSettings {
            return new Settings(
                    cobol == null ? CobolSettings.DEFAULT : cobol.settings(),
                    rules == null ? RuleSettings.DEFAULT : rules.settings(),
                    libraries == null ? LibrarySettings.DEFAULT : libraries.read(file),
                    backlog == null ? PlanSettings.DEFAULT : backlog.read(file));
        }
    }

    /** Paths that are not absolute begin where the settings file stands. */
    private static final class WrittenLibraries {
        @JsonProperty
        private @Nullable String repository;

        @JsonProperty
        private @Nullable String hashes;

        @JsonProperty
        private @Nullable String osv;

        @JsonProperty
        private @Nullable String eol;

        LibrarySettings read(Path file) throws WrongSettings {
            return new LibrarySettings(
                    path(file, "repository", repository),
                    path(file, "hashes", hashes),
                    path(file, "osv", osv),
                    path(file, "eol", eol));
        }

        private static Optional<Path> path(Path file, String key, @Nullable String written) throws WrongSettings {
            if (written == null) {
                return Optional.empty();
            }
            try {
                Path path = file.toAbsolutePath().resolveSibling(written);
                if (Files.exists(path)) {
                    return Optional.of(path);
                }
            } catch (InvalidPathException wrong) {
                // said below
            }
            throw new WrongSettings(file, 0, "libraries." + key + " names no file or folder that is there.");
        }
    }

    private static final class WrittenRules {

        private enum Vendored {
            @JsonProperty("skip")
            SKIP,
            @JsonProperty("search")
            SEARCH
        }

        @JsonProperty
        private @Nullable Vendored vendored;

        RuleSettings settings() {
            return new RuleSettings(vendored == Vendored.SEARCH);
        }
    }

    private static final class WrittenCobol {
        @JsonProperty
        private @Nullable List<String> copybooks;

        CobolSettings settings() {
            return copybooks == null ? CobolSettings.DEFAULT : new CobolSettings(copybooks);
        }
    }
}
