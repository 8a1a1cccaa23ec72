package dev.banyan.analyzer.java.measure;

import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.java.syntax.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.alg.util.UnionFind;

/** Which methods of the estate call which, and which fields of their own type they touch. */
public final class MethodUses implements CodeListener {

    /** A method or field, in the type that its doings count for. */
    private record Place(String owner, String member) {}

    private final Names names;
    private final CodeWalk owners;
    private final Map<Place, Set<Place>> callers = new HashMap<>();
    private final Map<Place, Set<Place>> called = new HashMap<>();
    private final Map<Place, Set<String>> fields = new HashMap<>();
    private final Map<String, Set<String>> anonymous = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    public MethodUses(Names names) {
        this.names = names;
        this.owners = new CodeWalk(names, List.of());
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        target.ifPresent(found -> meets(site, found.owner(), found.label()));
    }

    @Override
    public void reference(Site site, FoundMethod target, boolean inferred, int line) {
        meets(site, target.owner(), target.label());
    }

    @Override
    public void creation(Site site, JavaType type, Optional<FoundMethod> constructor, int line) {
        constructor.ifPresent(found -> meets(site, found.owner(), found.label()));
    }

    /** Who makes an anonymous type is taken to run what it holds. */
    @Override
    public void anonymous(Site site, JavaType type, int line) {
        names.type(type.name()).map(Names.Declared::type).ifPresent(made -> {
            for (Method method : made.members().methods()) {
                meets(site, type, method.label());
                anonymous.computeIfAbsent(site.owner(), o -> new HashSet<>()).add(owners.member(made, method.label()));
            }
        });
    }

    @Override
    public void field(Site site, FoundField field, boolean inferred, int line) {
        type(field.owner())
                .filter(holder -> owners.owner(holder).equals(site.owner()))
                .ifPresent(
                        holder -> fields.computeIfAbsent(new Place(site.owner(), site.member()), p -> new HashSet<>())
                                .add(owners.member(
                                        holder,
                                        field.declaration()
                                                .map(TypeDeclaration.Field::name)
                                                .orElse(""))));
    }

    private void meets(Site site, JavaType owner, String label) {
        type(owner).ifPresent(declared -> {
            Place from = new Place(site.owner(), site.member());
            Place to = new Place(owners.owner(declared), owners.member(declared, label));
            if (!from.equals(to)) {
                called.computeIfAbsent(from, p -> new HashSet<>()).add(to);
                callers.computeIfAbsent(to, p -> new HashSet<>()).add(from);
            }
        });
    }

    private Optional<TypeDeclaration> type(JavaType type) {
        return type.isEstate() ? names.type(type.name()).map(Names.Declared::type) : Optional.empty();
    }

    /** How many other methods of the estate call this one. */
    int fanIn(String owner, String member) {
        return callers.getOrDefault(new Place(owner, member), Set.of()).size();
    }

    /** How many other methods of the estate this one calls. */
    int fanOut(String owner, String member) {
        return called.getOrDefault(new Place(owner, member), Set.of()).size();
    }

    /**
     * Lack of cohesion (LCOM4; Hitz, Montazeri: "Measuring coupling and cohesion in object-oriented systems", 1995): into how
     * many parts the methods of a type fall when those are joined that touch the same field of the type or call each other.
     * Constructors and blocks, which touch everything, and methods without a body do not count.
     *
     * <pre>
     *   int a, b;  void f() { a++; }  void g() { a--; }  void h() { b++; }     2: {f, g}, {h}
     * </pre>
     *
     * Linear in what was heard of the type, which must be all by then; worked out once.
     *
     * @return 0 for a type without methods
     */
    public int lackOfCohesion(TypeDeclaration type) {
        return parts.computeIfAbsent(type.name(), unused -> countParts(type));
    }

    private int countParts(TypeDeclaration type) {
        List<String> methods = type.members().methods().stream()
                .filter(method -> method.body().present() && !method.name().startsWith("<"))
                .map(Method::label)
                .distinct()
                .toList();
        List<String> members = new ArrayList<>(methods);
        members.addAll(anonymous.getOrDefault(type.name(), Set.of()));
        UnionFind<Place> joined = new UnionFind<>(Set.of());
        Set<Place> known = new HashSet<>();
        members.forEach(member -> known.add(new Place(type.name(), member)));
        known.forEach(joined::addElement);
        Map<String, Place> firstOf = new HashMap<>();
        for (Place place : known) {
            for (String field : fields.getOrDefault(place, Set.of())) {
                joined.union(firstOf.computeIfAbsent(field, f -> place), place);
            }
            called.getOrDefault(place, Set.of()).stream()
                    .filter(known::contains)
                    .forEach(to -> joined.union(place, to));
        }
        return (int) methods.stream()
                .map(method -> joined.find(new Place(type.name(), method)))
                .distinct()
                .count();
    }
}
