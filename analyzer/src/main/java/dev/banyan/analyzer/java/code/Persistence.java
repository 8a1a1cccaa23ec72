package dev.banyan.analyzer.java.code;

import dev.banyan.analyzer.java.names.Inference;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.JavaType.Origin;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The interfaces of JPA, Hibernate and Spring Data, whose jars are not read: which of them a receiver is, and what their
 * methods give back as their documentation says.
 */
public final class Persistence {

    /** A family of interfaces with the same words. */
    public enum Api {
        ENTITY_MANAGER,
        ENTITY_MANAGERS,
        SESSION,
        SESSIONS,
        SUPPORT,
        CRITERIA_BUILDER,
        CRITERIA_QUERY,
        REPOSITORY
    }

    /**
     * A receiver as one of the interfaces.
     *
     * @param seen the interface, with the type arguments it has from there
     */
    public record Found(Api api, JavaType seen) {}

    private static final Map<String, Api> BY_NAME = byName();

    private final Names names;
    private final Map<String, Optional<Found>> plain = new HashMap<>();

    public Persistence(Names names) {
        this.names = names;
    }

    private static Map<String, Api> byName() {
        Map<String, Api> all = new HashMap<>();
        String jpa = "persistence.";
        Annotations.enterprise(jpa + "EntityManager").forEach(name -> all.put(name, Api.ENTITY_MANAGER));
        Annotations.enterprise(jpa + "EntityManagerFactory").forEach(name -> all.put(name, Api.ENTITY_MANAGERS));
        Annotations.enterprise(jpa + "criteria.CriteriaBuilder").forEach(name -> all.put(name, Api.CRITERIA_BUILDER));
        Annotations.enterprise(
                        jpa + "criteria.CriteriaQuery", jpa + "criteria.AbstractQuery", jpa + "criteria.Subquery")
                .forEach(name -> all.put(name, Api.CRITERIA_QUERY));
        List.of("Session", "StatelessSession", "classic.Session")
                .forEach(name -> all.put("org.hibernate." + name, Api.SESSION));
        all.put("org.hibernate.SessionFactory", Api.SESSIONS);
        for (String version : List.of("3", "4", "5")) {
            String spring = "org.springframework.orm.hibernate" + version + ".";
            all.put(spring + "HibernateTemplate", Api.SESSION);
            all.put(spring + "support.HibernateDaoSupport", Api.SUPPORT);
        }
        List.of(
                        "repository.Repository",
                        "repository.CrudRepository",
                        "repository.ListCrudRepository",
                        "repository.PagingAndSortingRepository",
                        "repository.ListPagingAndSortingRepository",
                        "repository.query.QueryByExampleExecutor",
                        "jpa.repository.JpaRepository",
                        "jpa.repository.JpaSpecificationExecutor",
                        "jpa.repository.support.SimpleJpaRepository")
                .forEach(name -> all.put("org.springframework.data." + name, Api.REPOSITORY));
        return Map.copyOf(all);
    }

    /** Which interface the type is or inherits from. */
    public Optional<Found> find(JavaType type, Scope scope) {
        JavaType receiver = Inference.settled(type);
        if (receiver.isArray() || receiver.equals(JavaType.UNKNOWN) || receiver.equals(JavaType.BEHIND_LIBRARY)) {
            return Optional.empty();
        }
        if (!receiver.isKnown()) {
            return imported(receiver, scope);
        }
        if (!receiver.arguments().isEmpty()) {
            return inherited(receiver);
        }
        Optional<Found> known = plain.get(receiver.name());
        if (known == null) {
            known = inherited(receiver);
            plain.put(receiver.name(), known);
        }
        return known;
    }

    private Optional<Found> inherited(JavaType receiver) {
        return names.lineage(receiver).stream()
                .flatMap(above ->
                        Optional.ofNullable(BY_NAME.get(above.name())).map(api -> new Found(api, above)).stream())
                .findFirst();
    }

    /** A name that one of several imports on demand explains: the package that has such an interface. */
    private static Optional<Found> imported(JavaType type, Scope scope) {
        return scope.source().imports().stream()
                .filter(one -> one.onDemand() && !one.isStatic())
                .map(one -> one.name() + "." + type.name())
                .filter(BY_NAME::containsKey)
                .findFirst()
                .map(full -> new Found(
                        BY_NAME.getOrDefault(full, Api.ENTITY_MANAGER),
                        JavaType.of(full, Origin.LIBRARY).withArguments(type.arguments())));
    }

    /** The type of a call on one of the interfaces, marked as inferred; unknown where they leave it open. */
    JavaType result(JavaType receiver, String method, List<JavaType> arguments, Scope scope) {
        Optional<Found> found = find(receiver, scope);
        if (found.isEmpty()) {
            return JavaType.UNKNOWN;
        }
        JavaType seen = found.get().seen();
        JavaType result =
                switch (found.get().api()) {
                    case ENTITY_MANAGER -> ofEntityManager(seen, method, arguments);
                    case ENTITY_MANAGERS ->
                        method.equals("createEntityManager")
                                ? library(seen.packageName() + ".EntityManager")
                                : JavaType.UNKNOWN;
                    case SESSION -> ofSession(method, arguments);
                    case SESSIONS ->
                        Set.of("getCurrentSession", "openSession").contains(method)
                                ? library("org.hibernate.Session")
                                : JavaType.UNKNOWN;
                    case SUPPORT -> ofSupport(seen, method);
                    case REPOSITORY -> ofRepository(seen, method);
                    case CRITERIA_BUILDER, CRITERIA_QUERY -> JavaType.UNKNOWN;
                };
        return result.isKnown() ? result.markInferred() : JavaType.UNKNOWN;
    }

    private static JavaType ofEntityManager(JavaType seen, String method, List<JavaType> arguments) {
        return switch (method) {
            case "find", "getReference", "unwrap" -> ofClass(arguments);
            case "merge" -> first(arguments);
            case "getCriteriaBuilder" -> library(seen.packageName() + ".criteria.CriteriaBuilder");
            default -> JavaType.UNKNOWN;
        };
    }

    private static JavaType ofSession(String method, List<JavaType> arguments) {
        return switch (method) {
            case "get", "load", "find", "getReference" -> ofClass(arguments);
            case "merge" -> first(arguments);
            default -> JavaType.UNKNOWN;
        };
    }

    private static JavaType ofSupport(JavaType seen, String method) {
        String above =
                seen.packageName().substring(0, Math.max(0, seen.packageName().lastIndexOf('.')));
        return switch (method) {
            case "getHibernateTemplate" -> library(above + ".HibernateTemplate");
            case "getSession", "currentSession" -> library("org.hibernate.Session");
            case "getSessionFactory" -> library("org.hibernate.SessionFactory");
            default -> JavaType.UNKNOWN;
        };
    }

    private static JavaType ofRepository(JavaType seen, String method) {
        JavaType entity = first(seen.arguments());
        if (!entity.isKnown()) {
            return JavaType.UNKNOWN;
        }
        return switch (method) {
            case "findById" -> JavaType.of("java.util.Optional", Origin.JDK).withArguments(List.of(entity));
            case "findAll", "findAllById", "saveAll" ->
                JavaType.of("java.util.List", Origin.JDK).withArguments(List.of(entity));
            case "save", "saveAndFlush", "getOne", "getById", "getReferenceById" -> entity;
            default -> JavaType.UNKNOWN;
        };
    }

    private static JavaType library(String name) {
        return JavaType.of(name, Origin.LIBRARY);
    }

    private static JavaType first(List<JavaType> types) {
        return types.isEmpty() ? JavaType.UNKNOWN : Inference.settled(types.get(0));
    }

    /** The class whose literal is the first argument. */
    private static JavaType ofClass(List<JavaType> arguments) {
        return first(
                first(arguments).isNamed("java.lang.Class") ? arguments.get(0).arguments() : List.of());
    }
}
