package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements in annotations of methods: MyBatis, Spring Data. */
final class AnnotatedQueries {

    private static final String IBATIS = "org.apache.ibatis.annotations.";
    private static final Set<String> MAPPERS =
            Set.of(IBATIS + "Select", IBATIS + "Insert", IBATIS + "Update", IBATIS + "Delete");
    private static final Set<String> SPRING = Set.of(
            "org.springframework.data.jpa.repository.Query", "org.springframework.data.jdbc.repository.query.Query");
    private final Gathering gathering;
    private final TableEdges edges;
    private final Entities entities;

    AnnotatedQueries(Gathering gathering, TableEdges edges, Entities entities) {
        this.gathering = gathering;
        this.edges = edges;
        this.entities = entities;
    }

    void find() {
        Annotations known = gathering.annotations();
        for (Declared declared : gathering.productive()) {
            Scope scope = declared.scope();
            for (Method method : declared.type().members().methods()) {
                Scope inside = scope.in(method);
                known.find(method.annotations(), inside, MAPPERS)
                        .ifPresent(use -> mapper(declared, method, inside, use));
                known.find(method.annotations(), inside, SPRING)
                        .ifPresent(use -> query(declared, method.label(), inside, use));
            }
        }
    }

    private void mapper(Declared declared, Method method, Scope scope, AnnotationUse use) {
        String sql = String.join(" ", gathering.constants().texts(use.each("value"), scope));
        TextValue text = sql.strip().startsWith("<script>")
                ? XmlDocument.parse(declared.source().file(), sql)
                        .root()
                        .map(root -> new MapperText(declared.type().name(), Map.of()).of(root))
                        .orElse(new TextValue("", List.of(), use.line(), false))
                : MapperText.parameters(sql, use.line());
        TableEdges.Run run = run(declared, method.label(), use, new Resolution.Exact());
        edges.statement(run, SqlText.tables(declared.source().file(), text), text.holes());
    }

    /** A query of entities, unless it says that it is native or reads as SQL on tables only. */
    private void query(Declared declared, String member, Scope scope, AnnotationUse use) {
        Optional<String> text = EntityMappings.queryTexts(use).stream()
                .flatMap(value -> gathering.constants().text(value, scope).stream())
                .findFirst();
        if (text.isEmpty()) {
            return;
        }
        List<Entities.Use> mapped = entities.uses(text.get());
        boolean nativeSql =
                use.values().containsKey("nativeQuery") || use.simpleName().contains("Native");
        if (!nativeSql && !mapped.isEmpty()) {
            Resolution derived = new Resolution.Derived("the query names the entity, its mapping the table");
            mapped.forEach(
                    one -> edges.uses(run(declared, member, use, derived), one.writes(), one.table(), one.verb()));
            return;
        }
        TextValue sql = new TextValue(text.get(), List.of(), use.line(), false);
        edges.statement(
                run(declared, member, use, new Resolution.Exact()),
                SqlText.tables(declared.source().file(), sql),
                List.of());
    }

    private static TableEdges.Run run(Declared declared, String member, AnnotationUse use, Resolution resolution) {
        return new TableEdges.Run(
                declared.type().name(), member, new Evidence(declared.source().file(), use.line()), resolution);
    }
}
