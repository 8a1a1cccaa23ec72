package dev.banyan.analyzer.java;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.edge.CallEdges;
import dev.banyan.analyzer.java.edge.EdgeMerge;
import dev.banyan.analyzer.java.edge.TypeEdges;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.JavaReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.util.List;

/** Java sources and the descriptors, mappings and pages beside them. */
public final class JavaLanguage implements Language {

    @Override
    public boolean reads(SourceFile file) {
        return file.extension().equals("java");
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        List<JavaSource> sources = workers.map(files, JavaReader::read);
        // Resolving descends into expressions as deep as parsing did, so it needs a worker's stack too.
        return workers.map(List.of(sources), JavaLanguage::joined).get(0);
    }

    private static Facts joined(List<JavaSource> sources) {
        FactsBuilder facts = new FactsBuilder();
        Names names = new Names(sources);
        EdgeMerge edges = new EdgeMerge();
        CallEdges calls = new CallEdges(names, edges);
        TypeEdges types = new TypeEdges(names, edges);
        CodeWalk walk = new CodeWalk(names, List.of(calls));
        names.types().values().forEach(declared -> {
            types.draw(declared);
            walk.walk(declared);
        });
        names.types().values().stream()
                .filter(declared -> !declared.type().isAnonymous())
                .forEach(declared -> facts.node(
                        TypeNodes.of(declared, calls.count(declared.type().name()))));
        sources.forEach(source -> {
            facts.reading(source.reading());
            source.problems().forEach(facts::problem);
        });
        edges.writeTo(facts);
        return facts.build();
    }
}
