package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.analyzer.library.LibraryLanguage.BuildFile;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the files of a Gradle build that are no XML. */
final class GradleText {

    private GradleText() {}

    static BuildFile read(SourceFile file, SourceText text) {
        if (file.name().endsWith(".properties")) {
            // The file is read, and accounted for, as all property files are.
            return file(file, Optional.empty(), Optional.empty(), properties(text.text()), List.of(), List.of());
        }
        if (VersionCatalog.reads(file)) {
            VersionCatalog catalog = VersionCatalog.read(file, text);
            Outcome outcome = outcome(text, !catalog.problems().isEmpty());
            Reading reading = new Reading(file.path(), "toml", text.lines(), outcome);
            return file(file, Optional.empty(), Optional.of(catalog), Map.of(), List.of(reading), catalog.problems());
        }
        GradleScript script = GradleReader.read(text.text());
        if (!file.name().contains(".gradle")) {
            return file(file, Optional.of(script), Optional.empty(), Map.of(), List.of(), List.of());
        }
        List<Problem> problems = new ArrayList<>(text.problems());
        OptionalInt broken = GradleReader.broken(text.text());
        broken.ifPresent(line -> problems.add(new Problem(
                new Position(file.path(), line, 0),
                "syntax",
                "What begins here is no statement of a Gradle build.",
                "Correct the build file or remove it from the estate; it was read as far as possible.")));
        Reading reading = new Reading(file.path(), "gradle", text.lines(), outcome(text, broken.isPresent()));
        return file(file, Optional.of(script), Optional.empty(), Map.of(), List.of(reading), problems);
    }

    private static Outcome outcome(SourceText text, boolean broken) {
        if (!text.readable()) {
            return Outcome.SKIPPED;
        }
        return broken ? Outcome.PARTIAL : Outcome.PARSED;
    }

    private static BuildFile file(
            SourceFile file,
            Optional<GradleScript> script,
            Optional<VersionCatalog> catalog,
            Map<String, String> properties,
            List<Reading> readings,
            List<Problem> problems) {
        return new BuildFile(
                file,
                Optional.empty(),
                script,
                catalog,
                properties,
                List.of(),
                new BuildFile.Account(readings, problems));
    }

    private static Map<String, String> properties(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException broken) {
            // A wrong escape: what stands before it was read.
        }
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        return properties;
    }
}
