package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.analyzer.jar.Jar;
import dev.banyan.analyzer.jar.JarReader;
import dev.banyan.analyzer.settings.LibrarySettings;
import dev.banyan.analyzer.source.ArchivePath;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Build files and jars: which modules an estate has and which libraries they need. */
public final class LibraryLanguage implements Language {

    private static final Set<String> XML = Set.of("pom.xml", "build.xml", "ivy.xml", ".classpath", ".project");
    private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "rar");

    private final LibrarySettings settings;

    /** With nothing but the estate. */
    public LibraryLanguage() {
        this(LibrarySettings.DEFAULT);
    }

    /** With what the user has beside the estate: a local repository, a table of jars. */
    public LibraryLanguage(LibrarySettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean reads(SourceHead head) {
        SourceFile file = head.file();
        return XML.contains(file.name()) || isGradle(file) || isArchive(file);
    }

    private static boolean isGradle(SourceFile file) {
        return GradleFiles.isBuild(file)
                || GradleFiles.isSettings(file)
                || GradleFiles.isOther(file)
                || VersionCatalog.reads(file)
                || file.name().equals("gradle.properties");
    }

    /** The wrappers of the build tools are no libraries; archives in an archive are read with it. */
    private static boolean isArchive(SourceFile file) {
        return !ArchivePath.isArchived(file.path())
                && ARCHIVES.contains(file.extension())
                && !file.name().equals("gradle-wrapper.jar")
                && !file.name().equals("maven-wrapper.jar");
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        List<BuildFile> builds = workers.map(files, LibraryLanguage::read);
        FactsBuilder facts = new FactsBuilder();
        BuildFacts modules = new BuildFacts(facts);
        List<Jar> jars = new ArrayList<>();
        List<Pom> poms = new ArrayList<>();
        for (BuildFile build : builds) {
            build.readings().forEach(facts::reading);
            build.problems().forEach(facts::problem);
            jars.addAll(build.jars());
            build.xml()
                    .flatMap(xml -> PomReader.read(xml, build.file().folder(), false))
                    .ifPresent(poms::add);
        }
        named(jars, facts).forEach(modules::jar);
        MavenEstate maven = new MavenEstate(poms, new LocalRepository(settings.repository()));
        new MavenModules(poms, maven, modules).write();
        Set<String> taken = new HashSet<>();
        poms.forEach(pom -> taken.add(pom.folder()));
        gradle(builds, modules, maven, taken);
        others(builds, new OtherBuilds(facts, modules), new EclipseProjects(modules), taken);
        modules.bundled();
        modules.write();
        return facts.build();
    }

    private static BuildFile read(SourceFile file) {
        if (isArchive(file)) {
            return BuildFile.ofArchive(file, JarReader.read(file));
        }
        return XML.contains(file.name())
                ? BuildFile.ofXml(file, XmlDocument.read(file))
                : BuildFile.ofText(file, file.read());
    }

    private List<Jar> named(List<Jar> jars, FactsBuilder facts) {
        if (settings.hashes().isEmpty()) {
            return jars;
        }
        try {
            return KnownJars.named(jars, settings.hashes().get());
        } catch (IOException unreadable) {
            facts.problem(new Problem(
                    Position.of("libraries.hashes"),
                    "settings",
                    "The table of jars that the settings name cannot be read.",
                    "Check its path and its permissions."));
            return jars;
        }
    }

    private static void gradle(List<BuildFile> builds, BuildFacts modules, MavenEstate maven, Set<String> taken) {
        GradleFiles files = new GradleFiles();
        for (BuildFile build : builds) {
            build.script().ifPresent(script -> files.add(new GradleFiles.Script(build.file(), script)));
            build.catalog().ifPresent(files::add);
            if (!build.properties().isEmpty()) {
                files.properties(build.file().folder(), build.properties());
            }
        }
        new GradleModules(files, modules, maven).write(taken);
    }

    /** Beside a pom.xml another build file describes the same module; Maven's word is the fuller one. */
    private static void others(List<BuildFile> builds, OtherBuilds others, EclipseProjects eclipse, Set<String> taken) {
        Map<String, BuildFile> named = new TreeMap<>();
        builds.forEach(build -> named.put(build.file().path(), build));
        for (BuildFile build : named.values()) {
            Optional<XmlDocument> xml = build.xml();
            String root = xml.flatMap(XmlDocument::root).map(XmlElement::name).orElse("");
            String folder = build.file().folder();
            if (build.file().name().equals("build.xml") && root.equals("project")) {
                others.ant(xml.orElseThrow(), folder, taken.contains(folder));
            } else if (root.equals("ivy-module") && !taken.contains(folder)) {
                others.ivy(xml.orElseThrow(), folder);
            } else if (build.file().name().startsWith(".") && !root.isEmpty()) {
                eclipse.add(xml.orElseThrow(), folder);
            }
        }
        eclipse.write(taken);
    }

    /** A file of a build, or an archive, read. */
    record BuildFile(
            SourceFile file,
            Optional<XmlDocument> xml,
            Optional<GradleScript> script,
            Optional<VersionCatalog> catalog,
            Map<String, String> properties,
            List<Jar> jars,
            Account account) {

        /** How the reading went. */
        record Account(List<Reading> readings, List<Problem> problems) {}

        List<Reading> readings() {
            return account.readings();
        }

        List<Problem> problems() {
            return account.problems();
        }

        static BuildFile ofArchive(SourceFile file, JarReader.Archive archive) {
            Outcome outcome = archive.problems().isEmpty() ? Outcome.PARSED : Outcome.PARTIAL;
            Reading reading = new Reading(file.path(), "archive", 0, outcome);
            return new BuildFile(
                    file,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    archive.jars(),
                    new Account(List.of(reading), archive.problems()));
        }

        static BuildFile ofXml(SourceFile file, XmlDocument xml) {
            Outcome outcome = xml.root().isEmpty()
                    ? Outcome.SKIPPED
                    : xml.problems().isEmpty() ? Outcome.PARSED : Outcome.PARTIAL;
            Reading reading = new Reading(file.path(), "xml", xml.lines(), outcome);
            return new BuildFile(
                    file,
                    Optional.of(xml),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    new Account(List.of(reading), xml.problems()));
        }

        static BuildFile ofText(SourceFile file, SourceText text) {
            return GradleText.read(file, text);
        }
    }
}
