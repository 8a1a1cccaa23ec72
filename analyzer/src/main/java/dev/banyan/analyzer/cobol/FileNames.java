package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.LogicalName;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Environment.FileControl;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The batch files of a program. The DD name is the last word of what SELECT assigns: {@code ACCTFILE}, {@code
 * UT-S-ACCTFILE} and {@code AS-ACCTFILE} all mean DD ACCTFILE.
 */
final class FileNames {

    private static final Set<String> DEVICES =
            Set.of("DISK", "DISC", "PRINTER", "TAPE", "DYNAMIC", "EXTERNAL", "KEYBOARD", "DISPLAY", "RANDOM", "SORT");

    private final Map<String, Name> names = new HashMap<>();
    private final Map<String, String> fileOfRecord = new HashMap<>();
    private final Set<String> sortFiles = new HashSet<>();
    private final List<Use> uses;

    FileNames(Program program, Operands operands, List<Use> uses) {
        this.uses = uses;
        for (FileControl control : program.environment().files()) {
            names.putIfAbsent(control.file(), assigned(control, operands));
        }
        for (DataDivision.FileDescription description : program.data().files()) {
            if (description.sort()) {
                sortFiles.add(description.file());
            }
            for (DataItem record : description.records()) {
                record.name().ifPresent(name -> fileOfRecord.putIfAbsent(name, description.file()));
            }
        }
    }

    private static Name assigned(FileControl control, Operands operands) {
        String word = control.assign().stream()
                .filter(one -> !one.isBlank() && !DEVICES.contains(one))
                .findFirst()
                .orElse(control.file());
        DataMap data = operands.data();
        Operand.Reference item =
                new Operand.Reference(word, List.of(), List.of(), Optional.empty(), control.position());
        if (data.field(item).isPresent()) {
            return new Name.Held(data.place(item).region(), word);
        }
        String name = word.substring(word.lastIndexOf('-') + 1);
        return new Name.Fixed(name.isEmpty() ? word : name);
    }

    /** The file of a record, or the file itself. */
    String fileOf(String recordOrFile) {
        return fileOfRecord.getOrDefault(recordOrFile, recordOrFile);
    }

    /** What SELECT assigns to a file; empty for a sort file. */
    Optional<Name> nameOf(String file) {
        return sortFiles.contains(file) ? Optional.empty() : Optional.ofNullable(names.get(file));
    }

    void use(FileStatement statement, Use.Site site) {
        if (statement instanceof FileStatement.Read read) {
            add(EdgeKind.READS, "READ", read.file().name(), site);
        } else if (statement instanceof FileStatement.Write write) {
            add(
                    EdgeKind.WRITES,
                    write.rewrite() ? "REWRITE" : "WRITE",
                    fileOf(write.target().name()),
                    site);
        } else if (statement instanceof FileStatement.Delete delete) {
            add(EdgeKind.WRITES, "DELETE", delete.file().name(), site);
        } else if (statement instanceof FileStatement.Start start) {
            add(EdgeKind.READS, "START", start.file().name(), site);
        } else if (statement instanceof FileStatement.Sort sort) {
            sort.input().files().forEach(file -> add(EdgeKind.READS, "SORT-USING", file.name(), site));
            sort.output().files().forEach(file -> add(EdgeKind.WRITES, "SORT-GIVING", file.name(), site));
        }
    }

    private void add(EdgeKind kind, String via, String file, Use.Site site) {
        Name name = names.get(file);
        if (name != null && !sortFiles.contains(file)) {
            uses.add(Use.of(kind, via, NodeKind.DATASET, name, site).in(LogicalName.Namespace.DD));
        }
    }
}
