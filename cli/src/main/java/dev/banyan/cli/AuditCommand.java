package dev.banyan.cli;

import dev.banyan.analyzer.audit.Audit;
import dev.banyan.analyzer.audit.AuditProgress;
import dev.banyan.analyzer.audit.RuleFolders;
import dev.banyan.analyzer.settings.LibrarySettings;
import dev.banyan.analyzer.settings.Settings;
import dev.banyan.analyzer.settings.WrongSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code banyan audit}. */
@Command(
        name = "audit",
        description = {
            "Reads an estate: what depends on what, what was not understood, what to move first.",
            "Writes estate.json, coverage.json, backlog.json, backlog.md, routes.yaml, programs.json, types.json, "
                    + "metrics.json, hotspots.json, seams.json, libraries.json, sbom.cdx.json, layouts.json, lineage.json, "
                    + "report.html and, for other tools, what lies in export/; prints a summary."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders that hold the sources; nothing in them is run.")
    private List<Path> roots = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            defaultValue = "banyan-out",
            description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("banyan-out");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A YAML file that says what the sources do not; see docs/formats/settings.md.")
    private @Nullable Path config;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder with rules in Konveyor's format, besides Banyan's own; may be given several times.")
    private List<Path> rules = List.of();

    @Option(names = "--no-rules", description = "Leave Banyan's own rules out.")
    private boolean withoutOwnRules;

    @Option(
            names = "--repository",
            paramLabel = "DIR",
            description =
                    "A local Maven repository, as ~/.m2/repository: what libraries bring, and versions set elsewhere.")
    private @Nullable Path repository;

    @Option(
            names = "--osv",
            paramLabel = "FILE|DIR",
            description = "Known vulnerabilities: an OSV export, as JSON files or a zip of them.")
    private @Nullable Path osv;

    @Option(
            names = "--eol",
            paramLabel = "FILE|DIR",
            description = "Ends of life: JSON of endoflife.date; goes before the dates that Banyan knows.")
    private @Nullable Path eol;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at once (default: one for each processor). The result is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--effort-model",
            paramLabel = "MODEL",
            defaultValue = "banyan",
            description = "How findings cost: banyan (by what is mended at one go) or konveyor (effort times places).")
    private String effortModel = "banyan";

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        check();
        Audit audit = read(settings());
        if (audit.coverage().languages().isEmpty()) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "nothing to audit: "
                            + (audit.files() == 0
                                    ? "no file is in " + names()
                                    : "none of the " + audit.files() + " files in " + names()
                                            + " is a source that Banyan reads")
                            + ". Give the folder that holds the Java or COBOL sources.");
        }
        write(audit);
        PrintWriter screen = spec.commandLine().getOut();
        Summary summary = Summary.of(audit);
        screen.print(json ? summary.toJson() : summary.toScreen(out, terminal.ansi()));
        screen.flush();
        return ExitCode.DONE.number();
    }

    private void check() {
        if (threads < 1 || threads > 256) {
            throw wrongUse("--threads is " + threads + "; give a number from 1 to 256.");
        }
        if (!effortModel.equals("banyan") && !effortModel.equals("konveyor")) {
            throw wrongUse("--effort-model is " + effortModel + "; give banyan or konveyor.");
        }
        for (Path root : roots) {
            if (!Files.exists(root)) {
                throw wrongUse(root + " does not exist. Give a folder that holds the sources of the estate.");
            }
            if (!Files.isDirectory(root)) {
                throw wrongUse(root + " is a file. Give the folder that holds it.");
            }
            if (!Files.isReadable(root) || !Files.isExecutable(root)) {
                throw new CommandFailed(
                        ExitCode.FAILED, root + " cannot be read. Check its permissions, or run as its owner.");
            }
        }
        for (Path folder : rules) {
            if (!Files.isDirectory(folder)) {
                throw wrongUse(folder + " is no folder. Give the one that holds the rules by --rules.");
            }
        }
        if (repository != null && !Files.isDirectory(repository)) {
            throw wrongUse(repository + " is no folder. Give a local Maven repository by --repository.");
        }
        for (Path data : Stream.of(osv, eol).flatMap(Stream::ofNullable).toList()) {
            if (!Files.isReadable(data)) {
                throw wrongUse(data + " cannot be read. Give a file or folder that is there by --osv or --eol.");
            }
        }
        for (Path root : roots) {
            if (isSame(root, out)) {
                throw wrongUse(out + " holds the sources, and the results would be mixed with them."
                        + " Give another folder by -o; it may be inside.");
            }
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrongUse(out + " is a file, and -o names a folder. Give another name.");
        }
    }

    private Settings settings() {
        try {
            Settings settings = config == null ? Settings.DEFAULT : Settings.read(config);
            LibrarySettings given = new LibrarySettings(
                    Optional.ofNullable(repository),
                    Optional.empty(),
                    Optional.ofNullable(osv),
                    Optional.ofNullable(eol));
            return settings.withLibraries(given.or(settings.libraries()))
                    .withPlan(settings.plan().withKonveyor(effortModel.equals("konveyor")));
        } catch (WrongSettings e) {
            throw wrongUse(e.what());
        }
    }

    private static boolean isSame(Path root, Path out) {
        try {
            return Files.exists(out) && Files.isSameFile(root, out);
        } catch (IOException unknown) {
            return false;
        }
    }

    private Audit read(Settings settings) {
        if (!terminal.interactive() || json) {
            return Audit.run(roots, out, settings, new RuleFolders(ownRules(), rules), threads, AuditProgress.NONE);
        }
        try (BarProgress bar = new BarProgress()) {
            return Audit.run(roots, out, settings, new RuleFolders(ownRules(), rules), threads, bar);
        }
    }

    private Optional<Path> ownRules() {
        return withoutOwnRules ? Optional.empty() : Home.rules();
    }

    private void write(Audit audit) {
        try {
            audit.write(out);
        } catch (FileSystemException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "cannot write " + e.getFile() + (e.getReason() == null ? "" : ": " + e.getReason())
                            + ". Check the permissions of " + out + ", or give another folder by -o.");
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "cannot write to " + out + ": " + e.getMessage() + ". Check the space on its disk.");
        }
    }

    private String names() {
        return String.join(", ", roots.stream().map(Path::toString).toList());
    }

    private static CommandFailed wrongUse(String message) {
        return new CommandFailed(ExitCode.WRONG_USE, message);
    }
}
