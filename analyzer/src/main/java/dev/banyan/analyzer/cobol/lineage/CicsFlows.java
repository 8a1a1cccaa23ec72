package dev.banyan.analyzer.cobol.lineage;

import dev.banyan.analyzer.cobol.lineage.Spans.Span;
import dev.banyan.analyzer.cobol.storage.DataMap;
import dev.banyan.analyzer.cobol.storage.PlacedRecord;
import dev.banyan.grammars.cics.CicsCommand;
import dev.banyan.grammars.cics.CicsOperand;
import dev.banyan.grammars.cobol.Operand;
import dev.banyan.grammars.layout.LayoutItem;
import dev.banyan.grammars.source.Position;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What EXEC CICS moves between the program and files, queues, screens and other programs. */
final class CicsFlows {

    private final DataMap data;
    private final Spans spans;
    private final Outside outside;
    private final Consumer<Flow> flows;
    private final Set<String> shown = new HashSet<>();

    CicsFlows(DataMap data, Spans spans, Outside outside, Consumer<Flow> flows) {
        this.data = data;
        this.spans = spans;
        this.outside = outside;
        this.flows = flows;
    }

    void of(CicsCommand command, Position position) {
        switch (command.name()) {
            case "READ", "READNEXT", "READPREV", "WRITE", "REWRITE", "DELETE", "STARTBR" -> file(command, position);
            case "READQ TS", "READQ TD", "WRITEQ TS", "WRITEQ TD" ->
                name(command, position, "QUEUE", "QNAME")
                        .ifPresent(queue -> record(command, "queue:" + queue, position));
            case "LINK", "XCTL" ->
                name(command, position, "PROGRAM").ifPresent(program -> area(command, program, position));
            case "SEND MAP" -> map(command, "FROM", "O", position);
            case "RECEIVE MAP" -> map(command, "INTO", "I", position);
            default -> {}
        }
    }

    private void file(CicsCommand command, Position position) {
        Optional<String> file = name(command, position, "FILE", "DATASET");
        if (file.isEmpty()) {
            return;
        }
        record(command, "file:" + file.get(), position);
        span(command, "RIDFLD", position)
                .ifPresent(key -> flows.accept(new Flow(
                        key.end(), End.value("key:" + file.get()), command.name() + " RIDFLD", false, position)));
    }

    private void record(CicsCommand command, String place, Position position) {
        span(command, "INTO", position)
                .ifPresent(into -> flows.accept(
                        new Flow(End.record(place, into.end().length()), into.end(), command.name(), true, position)));
        span(command, "FROM", position)
                .ifPresent(from -> flows.accept(
                        new Flow(from.end(), End.record(place, from.end().length()), command.name(), true, position)));
    }

    private void area(CicsCommand command, String program, Position position) {
        span(command, "COMMAREA", position).ifPresent(area -> {
            int length = area.end().length();
            String verb = command.name();
            flows.accept(new Flow(area.end(), End.record("argument:" + program + "#1", length), verb, true, position));
            if (verb.equals("LINK")) {
                flows.accept(
                        new Flow(End.record("result:" + program + "#1", length), area.end(), verb, true, position));
            }
        });
    }

    /**
     * The items of a symbolic map have the names of the screen's fields and I or O behind them, and the map's own name
     * is that of the record without its I or O. A map that the program sends or receives several times is joined once.
     */
    private void map(CicsCommand command, String option, String suffix, Position position) {
        Optional<String> map = name(command, position, "MAP");
        Optional<String> area = command.argument(option)
                .flatMap(operand -> outside.reference(operand, position))
                .map(Operand.Reference::name)
                .or(() -> map.map(name -> name + suffix));
        if (area.isEmpty() || !shown.add(area.get() + suffix)) {
            return;
        }
        String record = area.get();
        String shownMap = record.length() > 1 && record.endsWith(suffix)
                ? record.substring(0, record.length() - 1)
                : map.orElse(record);
        for (PlacedRecord placed : data.records()) {
            if (placed.layout().name().equals(record)) {
                String mapset = name(command, position, "MAPSET").orElseGet(() -> member(placed));
                fields(placed, mapset + "." + shownMap, suffix, command.name(), position);
            }
        }
    }

    /** A symbolic map is a copybook with the mapset's name. */
    private static String member(PlacedRecord record) {
        String file = record.layout().items().get(0).declaration().position().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }

    private void fields(PlacedRecord record, String screen, String suffix, String kind, Position position) {
        for (LayoutItem item : record.layout().items()) {
            String name = item.name().orElse("");
            if (item.isGroup() || name.length() < 2 || !name.endsWith(suffix)) {
                continue;
            }
            End bytes = End.of(
                    record.storage(),
                    item.offset(),
                    item.length(),
                    item.declaration().position().line());
            End field = End.value("screen:" + screen + "." + name.substring(0, name.length() - 1));
            flows.accept(
                    suffix.equals("O")
                            ? new Flow(bytes, field, kind, false, position)
                            : new Flow(field, bytes, kind, false, position));
        }
    }

    private Optional<Span> span(CicsCommand command, String option, Position position) {
        return command.argument(option)
                .flatMap(operand -> outside.reference(operand, position))
                .flatMap(spans::of);
    }

    private Optional<String> name(CicsCommand command, Position position, String option, String... synonyms) {
        Optional<CicsOperand> operand = command.argument(option, synonyms);
        return operand.flatMap(named -> outside.name(named, position)).filter(name -> !name.isBlank());
    }
}
