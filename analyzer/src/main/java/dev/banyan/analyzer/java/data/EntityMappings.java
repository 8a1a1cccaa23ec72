package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Entities by annotation: each has an edge to its table, via {@code ENTITY}. */
final class EntityMappings {

    static final String ENTITY = "ENTITY";
    private static final Set<String> MAPPED = Annotations.enterprise("persistence.Entity");
    private static final Set<String> TABLE = Annotations.enterprise("persistence.Table", "persistence.SecondaryTable");
    private static final Set<String> INHERITANCE = Annotations.enterprise("persistence.Inheritance");
    private static final Set<String> JOINED =
            Annotations.enterprise("persistence.JoinTable", "persistence.CollectionTable");

    private static final Set<String> GENERATOR = Annotations.enterprise("persistence.TableGenerator");

    private final Gathering gathering;
    private final Annotations annotations;
    private final TableEdges edges;
    private final Entities entities;
    private final Cascades cascades;

    EntityMappings(Gathering gathering, TableEdges edges, Entities entities, Cascades cascades) {
        this.gathering = gathering;
        this.annotations = gathering.annotations();
        this.edges = edges;
        this.entities = entities;
        this.cascades = cascades;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            annotations
                    .find(declared.type().annotations(), declared.scope(), MAPPED)
                    .ifPresent(entity -> entity(declared, entity));
        }
    }

    private void entity(Declared declared, AnnotationUse entity) {
        String name =
                text(entity, "name", declared.scope()).orElse(declared.type().simpleName());
        Optional<AnnotationUse> table = table(declared);
        Optional<AnnotationUse> inherited = table.isPresent() ? table : root(declared);
        String tableName = table.or(() -> inherited)
                .flatMap(use -> qualified(use, declared.scope()))
                .orElse(name);
        Resolution resolution = inherited.isPresent()
                ? new Resolution.Exact()
                : new Resolution.Derived("no @Table: the entity's name stands for the table");
        entities.add(name, declared.type().name(), tableName);
        int line = table.map(AnnotationUse::line).orElse(entity.line());
        edges.uses(run(declared, "", line, resolution), false, tableName, ENTITY);
        generated(declared, "", declared.type().annotations(), declared.scope());
        declared.type().members().fields().forEach(field -> joined(declared, field));
        declared.type()
                .members()
                .methods()
                .forEach(method -> joined(
                        declared,
                        method.label(),
                        method.annotations(),
                        declared.scope().in(method)));
    }

    private Optional<AnnotationUse> table(Declared declared) {
        return annotations.find(declared.type().annotations(), declared.scope(), TABLE);
    }

    /** The table of the entity above, unless each class of the hierarchy has its own. */
    private Optional<AnnotationUse> root(Declared declared) {
        for (JavaType above : gathering.names().lineage(declared.javaType())) {
            Optional<Declared> parent = gathering.names().type(above.name());
            if (parent.isPresent() && !parent.get().equals(declared)) {
                boolean apart = annotations
                        .find(parent.get().type().annotations(), parent.get().scope(), INHERITANCE)
                        .flatMap(use -> use.value("strategy"))
                        .flatMap(dev.banyan.analyzer.java.code.ConstantText::enumName)
                        .filter(strategy -> !strategy.equals("SINGLE_TABLE"))
                        .isPresent();
                boolean mapped = annotations.has(
                        parent.get().type().annotations(), parent.get().scope(), MAPPED);
                if (mapped) {
                    return apart ? Optional.empty() : table(parent.get());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> qualified(AnnotationUse table, Scope scope) {
        return text(table, "name", scope).map(name -> text(table, "schema", scope)
                .map(schema -> schema + "." + name)
                .orElse(name));
    }

    private void joined(Declared declared, Field field) {
        joined(declared, field.name(), field.annotations(), declared.scope());
    }

    /** The table that keys are counted in; without a name it is the provider's. */
    private void generated(Declared declared, String member, List<AnnotationUse> uses, Scope scope) {
        annotations.find(uses, scope, GENERATOR).ifPresent(use -> text(use, "table", scope)
                .map(table -> text(use, "schema", scope)
                        .map(schema -> schema + "." + table)
                        .orElse(table))
                .ifPresent(table ->
                        edges.uses(run(declared, member, use.line(), new Resolution.Exact()), false, table, ENTITY)));
    }

    private void joined(Declared declared, String member, List<AnnotationUse> uses, Scope scope) {
        generated(declared, member, uses, scope);
        annotations.find(uses, scope, JOINED).ifPresent(use -> text(use, "name", scope)
                .ifPresent(table -> {
                    TableEdges.Run run = run(declared, member, use.line(), new Resolution.Exact());
                    edges.uses(run, false, table, ENTITY);
                    cascades.add(new Cascades.Joined(run.type(), member, table, run.evidence()));
                }));
    }

    private static TableEdges.Run run(Declared declared, String member, int line, Resolution resolution) {
        return new TableEdges.Run(
                declared.type().name(), member, new Evidence(declared.source().file(), line), resolution);
    }

    private Optional<String> text(AnnotationUse use, String element, Scope scope) {
        return use.value(element)
                .flatMap(value -> gathering.constants().text(value, scope))
                .map(text -> unquoted(text))
                .filter(text -> !text.isBlank());
    }

    /** Names in back quotes or quotation marks keep their case in the database; ids of tables do not. */
    static String unquoted(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '`' && c != '"' && c != '[' && c != ']') {
                plain.append(c);
            }
        }
        return plain.toString().strip().toUpperCase(Locale.ROOT);
    }

    /** Queries in annotations: {@code @Query}, {@code @NamedQuery}, MyBatis' {@code @Select} and its like. */
    static List<Expr> queryTexts(AnnotationUse use) {
        List<Expr> texts = new ArrayList<>(use.each("value"));
        texts.addAll(use.each("query"));
        return texts;
    }
}
