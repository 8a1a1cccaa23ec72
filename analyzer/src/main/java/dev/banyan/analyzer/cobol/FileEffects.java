package dev.banyan.analyzer.cobol;

import dev.banyan.analyzer.cobol.flow.Assignment;
import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.FileStatement;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.cobol.Program;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the statements on files write into data: the records of the file, the item behind INTO, the record before FROM. */
final class FileEffects {

    private final DataEffects data;
    private final Map<String, List<Operand.Reference>> records = new HashMap<>();

    FileEffects(Program program, DataEffects data) {
        this.data = data;
        for (DataDivision.FileDescription description : program.data().files()) {
            List<Operand.Reference> named = new ArrayList<>();
            for (DataItem record : description.records()) {
                record.name()
                        .ifPresent(name -> named.add(new Operand.Reference(
                                name, List.of(), List.of(), Optional.empty(), record.position())));
            }
            records.put(description.file(), named);
        }
    }

    List<Assignment> of(FileStatement statement) {
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
