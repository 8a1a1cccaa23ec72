package dev.banyan.analyzer.audit;

import dev.banyan.analyzer.archive.Archives;
import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.backlog.BacklogSources;
import dev.banyan.analyzer.charset.DeclaredCharsets;
import dev.banyan.analyzer.coverage.Coverage;
import dev.banyan.analyzer.export.Exports;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.facts.Estate;
import dev.banyan.analyzer.facts.EstateJson;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.graph.EstateGraph;
import dev.banyan.analyzer.history.History;
import dev.banyan.analyzer.hotspot.Hotspots;
import dev.banyan.analyzer.hotspot.HotspotsFile;
import dev.banyan.analyzer.inventory.Inventory;
import dev.banyan.analyzer.link.Linker;
import dev.banyan.analyzer.metric.MetricsFile;
import dev.banyan.analyzer.program.ProgramsFile;
import dev.banyan.analyzer.query.EstateIndex;
import dev.banyan.analyzer.report.Report;
import dev.banyan.analyzer.route.RouteFile;
import dev.banyan.analyzer.rule.RuleFiles;
import dev.banyan.analyzer.rule.run.LibraryUse;
import dev.banyan.analyzer.rule.run.RuleRun;
import dev.banyan.analyzer.rule.run.Subject;
import dev.banyan.analyzer.seam.Seams;
import dev.banyan.analyzer.settings.Settings;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.analyzer.source.Workers;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an audit found. {@link #run} reads the sources; {@link #write} keeps the results.
 *
 * @param files files of the estate, read or not
 * @param findings what rules found; empty when none were run
 * @param documents what single parts write: layouts.json, lineage.json, types.json, libraries.json, sbom.cdx.json; the exports
 */
public record Audit(
        int files,
        Estate estate,
        Coverage coverage,
        Backlog backlog,
        RouteFile routes,
        ProgramsFile programs,
        MetricsFile metrics,
        Hotspots hotspots,
        Optional<Findings> findings,
        List<Document> documents) {

    public Audit {
        documents = List.copyOf(documents);
    }

    /**
     * Reads an estate.
     *
     * @param roots existing directories, at least one
     * @param out where the results will go; not read as part of the estate
     * @param settings what the user says about the estate
     * @param rules existing directories
     * @param threads at least 1; never changes the result
     */
    public static Audit run(
            List<Path> roots, Path out, Settings settings, RuleFolders rules, int threads, AuditProgress progress) {
        SourceTree disk = DeclaredCharsets.in(SourceTree.scan(roots, out));
        try (Archives archives = Archives.open(disk)) {
            return run(disk, archives.tree(), settings, rules.of(disk), threads, progress);
        }
    }

    /** @param tree the files of the disk and those in archives, which have no history */
    private static Audit run(
            SourceTree disk,
            SourceTree tree,
            Settings settings,
            List<Path> rules,
            int threads,
            AuditProgress progress) {
        List<Claim> claims = Claim.all(Languages.all(settings, !rules.isEmpty()), tree.files());
        progress.found(claims.stream().mapToInt(claim -> claim.files().size()).sum());
        List<Facts> facts = new ArrayList<>();
        Optional<Findings> findings;
        History history;
        try (Workers workers = new Workers(threads, progress::read);
                Workers beside = new Workers(1, () -> {})) {
            Supplier<History> git = beside.start(() -> History.of(disk));
            for (Claim claim : claims) {
                facts.add(claim.language().facts(claim.files(), workers));
            }
            history = git.get();
            facts.add(problems(history));
        }
        try (Workers workers = new Workers(threads, () -> {})) {
            findings = rules.isEmpty()
                    ? Optional.empty()
                    : Optional.of(find(RuleFiles.read(rules), settings, tree, facts, workers));
        }
        Inventory inventory = Inventory.of(
                Linker.link(facts, tree),
                facts.stream().flatMap(one -> one.references().stream()).toList(),
                tree,
                settings.libraries());
        Estate estate = inventory.estate();
        EstateGraph graph = EstateGraph.of(estate);
        ProgramsFile programs = ProgramsFile.of(tree, estate, graph);
        Hotspots hotspots = Hotspots.of(graph, history);
        Backlog backlog = Backlog.of(
                new BacklogSources(graph, findings, Optional.of(hotspots), programs.surelyUnused(), settings.plan()));
        return new Audit(
                tree.files().size(),
                estate,
                Coverage.of(tree, estate),
                backlog,
                RouteFile.of(graph),
                programs,
                MetricsFile.of(graph),
                hotspots,
                findings,
                Stream.of(
                                facts.stream().flatMap(one -> one.documents().stream()),
                                inventory.documents().stream(),
                                Stream.of(Seams.of(graph, history.couplings())),
                                Exports.of(backlog, graph).stream())
                        .<Document>flatMap(documents -> documents)
                        .toList());
    }

    private static Facts problems(History history) {
        FactsBuilder facts = new FactsBuilder();
        history.problems().forEach(facts::problem);
        return facts.build();
    }

    private static Findings find(
            RuleFiles rules, Settings settings, SourceTree tree, List<Facts> facts, Workers workers) {
        Subject subject = new Subject(
                tree.files(),
                facts.stream().flatMap(one -> one.references().stream()).toList(),
                LibraryUse.of(
                        facts.stream().flatMap(one -> one.edges().stream()).toList()),
                settings.rules().vendored(),
                facts.stream()
                        .flatMap(one -> one.nodes().stream())
                        .filter(node -> node.isGenerated() || node.isVendored())
                        .flatMap(node -> node.definition().stream())
                        .map(Evidence::file)
                        .collect(Collectors.toSet()));
        return RuleRun.of(rules.sets(), rules.problems(), subject, workers);
    }

    /**
     * Writes estate.json and its index, coverage.json, backlog.json, backlog.md, routes.yaml, programs.json, metrics.json, hotspots.json,
     * report.html, where rules were run findings.sarif and konveyor-output.yaml, and the documents. Each file is whole or not there: it is
     * written beside its place and moved.
     */
    public void write(Path out) throws IOException {
        Files.createDirectories(out.resolve("export"));
        replace(out.resolve("estate.json"), stream -> EstateJson.write(estate, stream));
        EstateIndex.write(EstateGraph.of(estate), out);
        replace(out.resolve("coverage.json"), coverage.toJson());
        replace(out.resolve("backlog.json"), backlog.toJson());
        replace(out.resolve("backlog.md"), backlog.toMarkdown());
        replace(out.resolve("routes.yaml"), routes.toYaml());
        replace(out.resolve("programs.json"), programs::write);
        replace(out.resolve("metrics.json"), metrics::write);
        replace(out.resolve("hotspots.json"), new HotspotsFile(hotspots)::write);
        if (findings.isPresent()) {
            replace(out.resolve("findings.sarif"), findings.get()::writeSarif);
            replace(out.resolve("konveyor-output.yaml"), findings.get()::writeKonveyor);
        }
        replace(out.resolve("report.html"), new Report(files, estate, coverage, backlog, hotspots, documents)::write);
        for (Document document : documents) {
            replace(out.resolve(document.name()), document::write);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        replace(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void replace(Path file, Content content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(stream);
            }
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /** The files a language wants. */
    private record Claim(Language language, List<SourceFile> files) {

        /** All languages are asked about one file before the next, so that its first lines are read once. */
        static List<Claim> all(List<Language> languages, List<SourceFile> files) {
            List<Claim> claims = languages.stream()
                    .map(language -> new Claim(language, new ArrayList<>()))
                    .toList();
            for (SourceFile file : files) {
                SourceHead head = SourceHead.of(file);
                for (Claim claim : claims) {
                    if (claim.language().reads(head)) {
                        claim.files().add(file);
                    }
                }
            }
            return claims;
        }
    }
}
