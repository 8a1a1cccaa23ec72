package dev.banyan.analyzer.java;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.java.cache.Caches;
import dev.banyan.analyzer.java.classes.ClassPath;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.data.DataAccess;
import dev.banyan.analyzer.java.data.PropertySql;
import dev.banyan.analyzer.java.edge.CallEdges;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.edge.TypeEdges;
import dev.banyan.analyzer.java.endpoint.Endpoints;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.gather.Origins;
import dev.banyan.analyzer.java.measure.MethodUses;
import dev.banyan.analyzer.java.measure.TypesDocument;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.naming.Naming;
import dev.banyan.analyzer.java.naming.NamingFile;
import dev.banyan.analyzer.java.outgoing.Outgoing;
import dev.banyan.analyzer.java.reference.References;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.transaction.Transactions;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.java.web.Screens;
import dev.banyan.analyzer.java.web.Views;
import dev.banyan.analyzer.java.web.WebRoots;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that was read, before names are resolved. */
record JavaEstate(
        List<JavaSource> sources,
        List<Descriptor> descriptors,
        List<Page> pages,
        List<JavaSource> pageCode,
        List<PropertySql> properties,
        List<NamingFile> lists,
        List<String> paths) {

    Facts facts(ClassPath libraries, boolean withReferences) {
        FactsBuilder facts = new FactsBuilder();
        Names names = new Names(sources, pageCode, libraries);
        List<XmlDocument> documents = descriptors.stream()
                .flatMap(descriptor -> descriptor.document().stream())
                .toList();
        Origins origins = Origins.of(sources);
        Gathering gathering = new Gathering(
                names,
                documents,
                properties.stream().flatMap(file -> file.settings().stream()).toList(),
                origins,
                new Screens(new WebRoots(paths), pages),
                new EdgeSheet(),
                facts);
        CallEdges calls = new CallEdges(names, gathering.edges());
        DataAccess data = new DataAccess(gathering, properties);
        Outgoing outgoing = new Outgoing(gathering);
        List<CodeListener> listeners = new ArrayList<>(data.listeners());
        listeners.addAll(outgoing.listeners());
        Caches caches = new Caches(gathering);
        listeners.add(caches);
        Naming naming = new Naming(
                gathering,
                properties.stream().flatMap(file -> file.lists().stream()).toList(),
                Stream.concat(descriptors.stream().flatMap(descriptor -> descriptor.names().stream()), lists.stream())
                        .toList());
        listeners.addAll(naming.listeners());
        Transactions transactions = new Transactions(gathering);
        listeners.add(transactions);
        listeners.add(calls);
        MethodUses uses = new MethodUses(names);
        listeners.add(uses);
        listeners.add(new Views(names, gathering.screens(), documents, gathering.edges()));
        TypeEdges types = new TypeEdges(names, gathering.edges(), calls);
        References references = new References(names);
        if (withReferences) {
            listeners.add(references.listener());
        }
        CodeWalk walk = new CodeWalk(names, listeners);
        List<CodeListener> ofTests = new ArrayList<>(List.of(calls, uses));
        if (withReferences) {
            ofTests.add(references.listener());
        }
        CodeWalk testWalk = new CodeWalk(names, ofTests);
        names.types().values().forEach(declared -> {
            types.draw(declared);
            (origins.of(declared.source()).test() ? testWalk : walk).walk(declared);
        });
        names.pages().values().stream()
                .filter(declared -> declared.source().screen().isPresent())
                .forEach(declared -> {
                    types.draw(declared);
                    walk.walk(declared);
                });
        if (withReferences) {
            names.types().values().forEach(references::declared);
            names.pages().values().forEach(references::declared);
            references.all(sources).forEach(facts::references);
            references.all(pageCode).forEach(facts::references);
        } else {
            References.imports(sources).forEach(facts::references);
        }
        data.finish();
        outgoing.finish();
        caches.finish();
        transactions.finish();
        naming.finish();
        Endpoints.find(gathering);
        gathering.screens().writeTo(facts);
        Callbacks callbacks = new Callbacks(names);
        names.types().values().stream()
                .filter(declared -> !declared.type().isAnonymous())
                .forEach(declared -> facts.node(TypeNodes.of(
                        declared,
                        origins.of(declared.source()),
                        calls.count(declared.type().name()),
                        callbacks.of(declared),
                        uses.lackOfCohesion(declared.type()))));
        names.doubles().forEach(declared -> facts.problem(doubled(names, declared)));
        gathering.edges().writeTo(facts);
        facts.document(TypesDocument.of(names, uses));
        return facts.build();
    }

    private static Problem doubled(Names names, Declared declared) {
        String first = names.type(declared.type().name())
                .map(one -> one.source().file())
                .orElse("another file");
        return new Problem(
                new Position(declared.source().file(), declared.type().extent().line(), 0),
                "duplicate-type",
                "The type " + declared.type().name() + " is also declared in " + first + ", which counts.",
                "Analyse one of the two copies, or give each its own estate.");
    }
}
