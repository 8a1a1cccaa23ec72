package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import dev.banyan.analyzer.java.syntax.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Associations by annotation, on fields and on getters, of entities and of what they inherit from or embed. */
final class Associations {

    private static final Set<String> ASSOCIATION = Annotations.enterprise(
            "persistence.OneToMany", "persistence.OneToOne", "persistence.ManyToOne", "persistence.ManyToMany");
    private static final Set<String> EMBEDDED =
            Annotations.enterprise("persistence.Embedded", "persistence.EmbeddedId", "persistence.ElementCollection");
    private static final Set<String> OF_HIBERNATE = Set.of("org.hibernate.annotations.Cascade");

    private final Gathering gathering;
    private final Annotations annotations;
    private final Properties properties;
    private final Cascades cascades;

    Associations(Gathering gathering, Cascades cascades) {
        this.gathering = gathering;
        this.annotations = gathering.annotations();
        this.properties = new Properties(gathering.names());
        this.cascades = cascades;
    }

    /** A field or getter of a mapped class. */
    private record Place(Declared declared, String member, TypeUse type, List<AnnotationUse> uses, Scope scope) {}

    void find() {
        for (Declared declared : gathering.productive()) {
            for (Field field : declared.type().members().fields()) {
                read(new Place(declared, field.name(), field.type(), field.annotations(), declared.scope()));
            }
            for (Method method : declared.type().members().methods()) {
                Scope scope = declared.scope().in(method);
                method.signature()
                        .returns()
                        .ifPresent(
                                type -> read(new Place(declared, method.label(), type, method.annotations(), scope)));
            }
        }
    }

    private void read(Place place) {
        String owner = place.declared().type().name();
        annotations
                .find(place.uses(), place.scope(), ASSOCIATION)
                .ifPresent(use -> cascades.add(new Cascades.Association(
                        owner, place.member(), cascade(place, use), target(place, use), evidence(place, use))));
        annotations
                .find(place.uses(), place.scope(), EMBEDDED)
                .ifPresent(use -> cascades.add(
                        new Cascades.Part(owner, place.member(), target(place, use), evidence(place, use))));
    }

    private SortedSet<String> cascade(Place place, AnnotationUse use) {
        SortedSet<String> words = Cascades.none();
        use.each("cascade").forEach(word -> ConstantText.enumName(word).ifPresent(words::add));
        annotations.find(place.uses(), place.scope(), OF_HIBERNATE).ifPresent(own -> own.each("value")
                .forEach(word -> ConstantText.enumName(word).ifPresent(words::add)));
        if (use.value("orphanRemoval").stream().anyMatch(new Expr.Truth(true)::equals)) {
            words.add("ORPHAN_REMOVAL");
        }
        return words;
    }

    /** The class that the annotation names, or else the type of the member or of its elements. */
    private String target(Place place, AnnotationUse use) {
        Optional<Expr> named = use.value("targetEntity").or(() -> use.value("targetClass"));
        if (named.isPresent() && named.get() instanceof Expr.ClassOf target) {
            return gathering.names().resolve(target.type(), place.scope()).name();
        }
        JavaType declared = gathering.names().resolve(place.type(), place.scope());
        return properties.element(declared).name();
    }

    private static Evidence evidence(Place place, AnnotationUse use) {
        return new Evidence(place.declared().source().file(), use.line());
    }
}
