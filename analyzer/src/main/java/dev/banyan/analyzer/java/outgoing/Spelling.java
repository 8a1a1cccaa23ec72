package dev.banyan.analyzer.java.outgoing;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundField;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.outgoing.Flow.Given;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method.Local;
import dev.banyan.analyzer.java.syntax.TypeDeclaration.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts that an expression may stand for: literals and constants, what locals, fields and parameters are given, and what
 * property files, descriptors and Spring's XML say.
 *
 * <pre>
 *   String base = props.getProperty("pay.url");           pay.properties: pay.url=https://pay.example.com
 *   new URL(base + "/charge/" + id)   ->  https://pay.example.com/charge/{id}, because pay.url (pay.properties:1)
 * </pre>
 *
 * Cost: bounded by a budget of expressions for each question.
 */
final class Spelling {

    private static final int DEEPEST = 24;
    private static final int MOST_TEXTS = 8;
    private static final int BUDGET = 2_000;

    private static final Set<String> VALUE = Set.of("org.springframework.beans.factory.annotation.Value");
    private static final Set<String> CONFIG_PROPERTY = Set.of("org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final Set<String> RESOURCE = Annotations.enterprise("annotation.Resource");

    private final ConstantText constants;
    private final Annotations annotations;
    private final Names names;
    private final Flow flow;
    private final Configured configured;
    private final CallSpelling calls;
    private int left;

    Spelling(Gathering gathering, Flow flow, Configured configured) {
        this.constants = gathering.constants();
        this.annotations = gathering.annotations();
        this.names = gathering.names();
        this.flow = flow;
        this.configured = configured;
        this.calls = new CallSpelling(this, configured);
    }

    /** The texts, at least one; what nobody knows is a hole. */
    List<Spelled> texts(Expr expression, Site site) {
        left = BUDGET;
        List<Spelled> all = of(expression, site, 0);
        List<Spelled> known = all.stream().filter(text -> !text.isOpen()).toList();
        if (known.isEmpty()) {
            return all;
        }
        // A value that only a run knows may stand beside those that are written.
        boolean more = known.size() < all.size();
        return known.stream()
                .map(text -> more
                        ? text.oneOfSeveral()
                        : known.size() > 1 && text.chain().isEmpty()
                                ? text.because("one of " + known.size() + " values that are written here")
                                : text)
                .toList();
    }

    List<Spelled> of(Expr expression, Site site, int depth) {
        if (--left < 0 || depth > DEEPEST) {
            return List.of(Spelled.hole("expression"));
        }
        if (expression instanceof Expr.Text text) {
            return List.of(Spelled.of(text.value()));
        }
        Optional<String> constant = constants.text(expression, site.scope());
        if (constant.isPresent()) {
            return List.of(Spelled.of(constant.get()));
        }
        if (expression instanceof Expr.Concat concat) {
            return joined(concat.parts(), site, depth);
        }
        if (expression instanceof Expr.Cast cast) {
            return of(cast.value(), site, depth + 1);
        }
        if (expression instanceof Expr.Choice choice && !choice.results().isEmpty()) {
            return several(choice.results().stream()
                    .flatMap(place -> of(choice.evaluated().get(place), site, depth + 1).stream())
                    .toList());
        }
        if (expression instanceof Expr.Local local) {
            return local(local, site, depth);
        }
        if (expression instanceof Expr.Name || expression instanceof Expr.Select) {
            return named(expression, site, depth);
        }
        if (expression instanceof Expr.Lambda lambda && !lambda.results().isEmpty()) {
            return of(lambda.expressions().get(lambda.results().get(0)), site, depth + 1);
        }
        return calls.of(expression, site, depth);
    }

    List<Spelled> joined(List<Expr> parts, Site site, int depth) {
        List<Spelled> all = List.of(Spelled.EMPTY);
        for (Expr part : parts) {
            List<Spelled> ends = part instanceof Expr.Letter letter
                    ? List.of(Spelled.of(letter.value()))
                    : of(part, site, depth + 1);
            all = product(all, ends);
        }
        return all;
    }

    static List<Spelled> product(List<Spelled> begins, List<Spelled> ends) {
        return several(
                begins.stream().flatMap(begin -> ends.stream().map(begin::then)).toList());
    }

    static List<Spelled> several(List<Spelled> all) {
        Set<Spelled> different = new LinkedHashSet<>(all);
        return different.size() <= MOST_TEXTS
                ? List.copyOf(different)
                : different.stream()
                        .limit(MOST_TEXTS)
                        .map(Spelled::oneOfSeveral)
                        .toList();
    }

    private List<Spelled> local(Expr.Local local, Site site, int depth) {
        Flow.Steps steps = flow.local(site, local.index());
        Local declared = site.body().locals().get(local.index());
        List<Spelled> values = given(steps.values(), depth, Optional.empty());
        if (values.isEmpty() && declared.origin() == Local.Origin.PARAMETER) {
            values = parameter(local, declared.name(), site, depth);
        }
        if (values.isEmpty()) {
            values = List.of(steps.appended().isEmpty() ? Spelled.hole(declared.name()) : Spelled.EMPTY);
        }
        for (Given more : steps.appended()) {
            values = product(values, of(more.value(), more.site(), depth + 1));
        }
        return values;
    }

    private List<Spelled> parameter(Expr.Local local, String name, Site site, int depth) {
        return site.scope()
                .method()
                .map(method -> given(
                        flow.parameter(site.scope().type().name(), method.label(), local.index()),
                        depth,
                        Optional.of(name)))
                .orElse(List.of());
    }

    /** @param name of the parameter or field through which the values come, where that has to be said */
    private List<Spelled> given(List<Given> values, int depth, Optional<String> name) {
        List<Spelled> found = new ArrayList<>();
        for (Given one : values) {
            if (!(one.value() instanceof Expr.Plain)) {
                of(one.value(), one.site(), depth + 1)
                        .forEach(text -> found.add(
                                name.isPresent() && !text.isOpen()
                                        ? text.because(
                                                name.get() + " (" + one.site().at(one.line()) + ")")
                                        : text));
            }
        }
        return several(found);
    }

    private List<Spelled> named(Expr expression, Site site, int depth) {
        if (expression instanceof Expr.Select select
                && select.name().startsWith("separator")
                && select.scope().equals(new Expr.Name("File", select.line()))) {
            return List.of(Spelled.of("/"));
        }
        Optional<FoundField> found = constants.field(expression, site.scope());
        Optional<Declared> owner =
                found.flatMap(field -> names.type(field.owner().name()));
        Optional<Field> field = found.flatMap(FoundField::declaration);
        if (owner.isEmpty() || field.isEmpty()) {
            return List.of(Spelled.hole(ConstantText.enumName(expression).orElse("expression")));
        }
        String name = field.get().name();
        String type = owner.get().type().name();
        List<Spelled> values = new ArrayList<>();
        field.get()
                .value()
                .filter(value -> !(value instanceof Expr.Plain))
                .ifPresent(value -> values.addAll(of(value, initial(owner.get(), field.get()), depth + 1)));
        values.addAll(given(flow.field(type, name), depth, Optional.of(name)));
        Optional<Spelled> injected = configured(owner.get(), field.get());
        injected.ifPresent(values::add);
        configured
                .bean(type, name)
                .forEach(setting -> values.add(configured
                        .filled(setting.value(), setting.evidence().file())
                        .because("property " + name + " (" + setting.evidence() + ")")));
        // An empty initial text, or a setter that nobody is seen to call, says nothing.
        List<Spelled> told = values.stream()
                .filter(text -> !text.isOpen() && !text.text().isEmpty())
                .toList();
        return told.isEmpty() ? List.of(injected.orElse(Spelled.hole(name))) : several(told);
    }

    /** The initial value of the field that a name means. */
    Optional<Given> initialOf(Expr field, Site site) {
        return constants.field(field, site.scope()).flatMap(found -> names.type(
                        found.owner().name())
                .flatMap(owner -> found.declaration().flatMap(declared -> declared.value()
                        .map(value -> new Given(initial(owner, declared), value, declared.line())))));
    }

    /** The name of the class that a literal means. */
    String name(Expr.ClassOf literal, Site site) {
        return names.resolve(literal.type(), site.scope()).name();
    }

    private static Site initial(Declared owner, Field field) {
        return new Site(owner.scope(), owner.type().name(), field.name(), field.initial(), Optional.of(field.type()));
    }

    /** What an annotation on a field injects. */
    private Optional<Spelled> configured(Declared owner, Field field) {
        String file = owner.source().file();
        Optional<Spelled> value = annotations
                .find(field.annotations(), owner.scope(), VALUE)
                .flatMap(use -> use.value("value"))
                .flatMap(text -> constants.text(text, owner.scope()))
                .map(text -> configured.filled(text, file));
        return value.or(() -> annotations
                        .find(field.annotations(), owner.scope(), CONFIG_PROPERTY)
                        .flatMap(use -> use.value("name"))
                        .flatMap(text -> constants.text(text, owner.scope()))
                        .map(key -> configured.spelled(key, file)))
                .or(() -> annotations
                        .find(field.annotations(), owner.scope(), RESOURCE)
                        .flatMap(use -> use.value("name").or(() -> use.value("lookup")))
                        .flatMap(text -> constants.text(text, owner.scope()))
                        .flatMap(key -> configured.value(key.replace("java:comp/env/", ""), file))
                        .map(setting -> configured
                                .filled(setting.value(), file)
                                .because(setting.key() + " (" + setting.evidence() + ")")));
    }
}
