package dev.banyan.analyzer.library;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Build files: which modules an estate has and which libraries they need. */
public final class LibraryLanguage implements Language {

    private static final Set<String> XML = Set.of("pom.xml", "build.xml", "ivy.xml");
    private static final Set<String> GRADLE = Set.of("build.gradle", "build.gradle.kts");

    /** A build file, read. */
    private record Build(SourceFile file, Optional<XmlDocument> xml, Optional<SourceText> text) {}

    @Override
    public boolean reads(SourceHead head) {
        SourceFile file = head.file();
        return XML.contains(file.name()) || GRADLE.contains(file.name());
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        List<Build> builds = workers.map(files, LibraryLanguage::read);
        FactsBuilder facts = new FactsBuilder();
        builds.forEach(build -> account(build, facts));
        BuildFacts modules = new BuildFacts(facts);
        List<Pom> poms = new ArrayList<>();
        for (Build build : builds) {
            build.xml().flatMap(xml -> Pom.of(xml, build.file().folder())).ifPresent(poms::add);
        }
        new MavenModules(poms, modules).write();
        Set<String> taken = poms.stream().map(Pom::folder).collect(Collectors.toSet());
        OtherBuilds others = new OtherBuilds(facts, modules);
        for (Build build : builds) {
            other(build, others, taken.contains(build.file().folder()));
        }
        return facts.build();
    }

    private static Build read(SourceFile file) {
        return XML.contains(file.name())
                ? new Build(file, Optional.of(XmlDocument.read(file)), Optional.empty())
                : new Build(file, Optional.empty(), Optional.of(file.read()));
    }

    private static void account(Build build, FactsBuilder facts) {
        build.xml().ifPresent(xml -> {
            Outcome outcome = xml.root().isEmpty()
                    ? Outcome.SKIPPED
                    : xml.problems().isEmpty() ? Outcome.PARSED : Outcome.PARTIAL;
            facts.reading(new Reading(build.file().path(), "xml", xml.lines(), outcome));
            xml.problems().forEach(facts::problem);
        });
        build.text().ifPresent(text -> {
            OptionalInt broken = GradleReader.broken(text.text());
            Outcome read = broken.isEmpty() ? Outcome.PARSED : Outcome.PARTIAL;
            Outcome outcome = text.readable() ? read : Outcome.SKIPPED;
            broken.ifPresent(line -> facts.problem(new Problem(
                    new Position(build.file().path(), line, 0),
                    "syntax",
                    "What begins here is no statement of a Gradle build.",
                    "Correct the build file or remove it from the estate; it was read as far as possible.")));
            facts.reading(new Reading(build.file().path(), "gradle", text.lines(), outcome));
            text.problems().forEach(facts::problem);
        });
    }

    /** Beside a pom.xml another build file describes the same module; Maven's word is the fuller one. */
    private static void other(Build build, OtherBuilds others, boolean beside) {
        String root =
                build.xml().flatMap(XmlDocument::root).map(XmlElement::name).orElse("");
        String folder = build.file().folder();
        if (build.file().name().equals("build.xml") && root.equals("project")) {
            others.ant(build.xml().orElseThrow(), folder, beside);
        } else if (root.equals("ivy-module") && !beside) {
            others.ivy(build.xml().orElseThrow(), folder);
        } else if (!beside) {
            build.text().ifPresent(text -> others.gradle(build.file(), text.text()));
        }
    }
}
