package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.gather.Gathering;
import java.util.List;

/** Tables and queues of the estate. First mappings are read, then code is heard, then edges are drawn. */
public final class DataAccess {

    private final Destinations destinations;
    private final SqlStrings strings;
    private final EntityCalls calls;
    private final QueryCalls queries;
    private final SimpleJdbc spring;
    private final Procedures procedures;
    private final StatementBuilders builders;

    public DataAccess(Gathering gathering, List<PropertySql> properties) {
        Entities entities = new Entities(new Properties(gathering.names()));
        TableEdges edges = new TableEdges(gathering, entities);
        NamedStatements named = new NamedStatements();
        Cascades cascades = new Cascades(gathering.names(), entities);
        new EntityMappings(gathering, edges, entities, cascades).find();
        new Associations(gathering, cascades).find();
        new HibernateXml(gathering, edges, entities, cascades).find();
        properties.forEach(file -> file.addTo(named, edges));
        new MapperXml(gathering, edges, named).find();
        new AnnotatedQueries(gathering, edges, entities).find();
        new NamedQueries(gathering, edges, entities, named).find();
        this.strings = new SqlStrings(gathering, edges, entities, named);
        this.calls = new EntityCalls(gathering, edges, entities, cascades, named);
        this.queries = new QueryCalls(gathering, edges, named);
        this.spring = new SimpleJdbc(gathering, edges);
        this.procedures = new Procedures(gathering, edges);
        this.builders = new StatementBuilders(gathering, edges);
        new ChangeLogs(gathering).find();
        this.destinations = new Destinations(gathering);
    }

    public List<CodeListener> listeners() {
        return List.of(strings, calls, queries, spring, procedures, builders, destinations);
    }

    /** After all code was heard. */
    public void finish() {
        destinations.draw();
        spring.draw();
    }
}
