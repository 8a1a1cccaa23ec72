package dev.banyan.analyzer.bms;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.facts.Node;
import dev.banyan.analyzer.facts.NodeId;
import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.facts.SourceReading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import dev.banyan.grammars.bms.BmsField;
import dev.banyan.grammars.bms.BmsFile;
import dev.banyan.grammars.bms.BmsMap;
import dev.banyan.grammars.bms.BmsMapset;
import dev.banyan.grammars.bms.BmsParser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads BMS: one screen for each map. */
public final class BmsLanguage implements Language {

    @Override
    public boolean reads(SourceHead head) {
        return head.is(Set.of("bms"), BmsParser::isMapSource);
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        FactsBuilder all = new FactsBuilder();
        workers.map(files, file -> SourceReading.of(file, "bms", text -> read(file, text)))
                .forEach(all::add);
        return all.build();
    }

    private static Facts read(SourceFile file, String text) {
        FactsBuilder facts = new FactsBuilder();
        BmsFile source = BmsParser.parse(file.path(), text);
        source.problems().forEach(facts::problem);
        for (BmsMapset mapset : source.mapsets()) {
            for (BmsMap map : mapset.maps()) {
                facts.node(screen(mapset, map));
            }
        }
        return facts.build();
    }

    private static Node screen(BmsMapset mapset, BmsMap map) {
        String name = map.name().isEmpty() ? mapset.name() : mapset.name() + "." + map.name();
        NodeId id = new NodeId(NodeKind.SCREEN, name.isEmpty() ? "?" : name);
        List<BmsField> inputs = map.fields().stream().filter(BmsField::isInput).toList();
        Node node = Node.defined(id, "bms", Evidence.at(map.position()))
                .withMetric("fields", map.fields().size())
                .withMetric("inputs", inputs.size());
        String named = map.fields().stream()
                .map(BmsField::name)
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(","));
        Node withFields = named.isEmpty() ? node : node.withAttribute("fields", named);
        return inputs.isEmpty()
                ? withFields
                : withFields.withAttribute(
                        "inputs", inputs.stream().map(BmsField::name).collect(Collectors.joining(",")));
    }
}
