package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Environment;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the statements on files write into data: the records of the file, the item behind INTO, the record before FROM, the items
 * of FILE STATUS, and RELATIVE KEY.
 */
final class FileEffects {

    private final DataEffects data;
    private final Map<String, List<Operand.Reference>> records = new HashMap<>();
    private final Map<String, String> fileOfRecord = new HashMap<>();
    private final Map<String, Environment.FileControl> controls = new HashMap<>();

    FileEffects(Program program, DataEffects data) {
        this.data = data;
        program.environment().files().forEach(control -> controls.put(control.file(), control));
        for (DataDivision.FileDescription description : program.data().files()) {
            List<Operand.Reference> named = new ArrayList<>();
            for (DataItem record : description.records()) {
                record.name().ifPresent(name -> fileOfRecord.put(name, description.file()));
                record.name()
                        .ifPresent(name -> named.add(new Operand.Reference(
                                name, List.of(), List.of(), Optional.empty(), record.position())));
            }
            records.put(description.file(), named);
        }
    }

    List<Assignment> of(FileStatement statement) {
        List<Assignment> assignments = new ArrayList<>(records(statement));
        // Where access is sequential, the number of the record comes back in RELATIVE KEY.
        boolean numbers = statement instanceof FileStatement.Read || statement instanceof FileStatement.Write;
        for (String file : files(statement)) {
            Environment.FileControl control = controls.get(file);
            if (control == null) {
                continue;
            }
            control.status().forEach(item -> assignments.add(data.outside(item, "FILE STATUS", statement.position())));
            control.keys().stream()
                    .filter(key -> numbers && key.role() == Environment.Key.Role.RELATIVE)
                    .forEach(key -> assignments.add(data.unsure(key.item(), "RELATIVE KEY", statement.position())));
        }
        return assignments;
    }

    private List<String> files(FileStatement statement) {
        if (statement instanceof FileStatement.Open open) {
            return open.files().stream().map(opened -> opened.file().name()).toList();
        }
        if (statement instanceof FileStatement.Close close) {
            return close.files().stream().map(Operand.Reference::name).toList();
        }
        if (statement instanceof FileStatement.Read read) {
            return List.of(read.file().name());
        }
        if (statement instanceof FileStatement.Write write) {
            String name = write.target().name();
            return List.of(fileOfRecord.getOrDefault(name, name));
        }
        if (statement instanceof FileStatement.Delete delete) {
            return List.of(delete.file().name());
        }
        if (statement instanceof FileStatement.Start start) {
            return List.of(start.file().name());
        }
        if (statement instanceof FileStatement.Sort sort) {
            return Stream.concat(sort.input().files().stream(), sort.output().files().stream())
                    .map(Operand.Reference::name)
                    .toList();
        }
        return List.of();
    }

    private List<Assignment> records(FileStatement statement) {
        if (statement instanceof FileStatement.Read read) {
            return filled("READ ", read.file().name(), read.into(), read.position());
        }
        if (statement instanceof FileStatement.ReturnRecord read) {
            return filled("RETURN ", read.file().name(), read.into(), read.position());
        }
        if (statement instanceof FileStatement.Write write && write.from().isPresent()) {
            return data.moved(
                    write.from().get(), write.target(), write.rewrite() ? "REWRITE" : "WRITE", write.position());
        }
        if (statement instanceof FileStatement.Release release && release.from().isPresent()) {
            return data.moved(release.from().get(), release.target(), "RELEASE", release.position());
        }
        if (statement instanceof FileStatement.Sort sort
                && !records.containsKey(sort.file().name())) {
            return List.of(data.unsure(sort.file(), "SORT", sort.position()));
        }
        return List.of();
    }

    private List<Assignment> filled(String verb, String file, Optional<Operand.Reference> into, Position position) {
        List<Assignment> assignments = new ArrayList<>();
        for (Operand.Reference record : records.getOrDefault(file, List.of())) {
            assignments.add(data.outside(record, verb + file, position));
        }
        into.ifPresent(item -> assignments.add(data.outside(item, verb + file + " INTO", position)));
        return assignments;
    }
}
