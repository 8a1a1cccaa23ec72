package dev.banyan.analyzer.java.data;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Resolution;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Stored procedures that code calls: <code>prepareCall("{call A(?)}")</code>, classes of Spring's {@code StoredProcedure},
 * {@code createStoredProcedureQuery} of JPA, {@code @NamedStoredProcedureQuery} and {@code @Procedure}.
 */
final class Procedures implements CodeListener {

    private static final Set<String> SPRING_CLASS =
            Set.of("org.springframework.jdbc.object.StoredProcedure", "org.springframework.jdbc.object.SqlCall");
    private static final Set<String> PROCEDURE = Set.of("org.springframework.data.jpa.repository.query.Procedure");
    private static final Set<String> NAMED = Annotations.enterprise("persistence.NamedStoredProcedureQuery");
    private static final Set<String> CALLS =
            Set.of("prepareCall", "createStoredProcedureQuery", "createStoredProcedureCall");
    private static final String BY_NAME = "createNamedStoredProcedureQuery";

    private final Names names;
    private final Gathering gathering;
    private final ConstantText constants;
    private final TableEdges edges;
    private final Map<String, String> byName = new TreeMap<>();

    Procedures(Gathering gathering, TableEdges edges) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.constants = gathering.constants();
        this.edges = edges;
        gathering.productive().forEach(this::annotated);
    }

    private void annotated(Declared declared) {
        Annotations annotations = gathering.annotations();
        for (AnnotationUse use : declared.type().annotations()) {
            if (annotations.has(List.of(use), declared.scope(), NAMED)) {
                text(use, "name", declared).ifPresent(name -> text(use, "procedureName", declared)
                        .ifPresent(procedure -> byName.putIfAbsent(name, procedure)));
            }
        }
        for (Method method : declared.type().members().methods()) {
            annotations
                    .find(method.annotations(), declared.scope().in(method), PROCEDURE)
                    .ifPresent(use -> {
                        String procedure = text(use, "value", declared)
                                .or(() -> text(use, "procedureName", declared))
                                .orElse(method.name());
                        Evidence evidence = new Evidence(declared.source().file(), use.line());
                        edges.procedure(
                                new TableEdges.Run(
                                        declared.type().name(), method.label(), evidence, new Resolution.Exact()),
                                procedure);
                    });
        }
    }

    private Optional<String> text(AnnotationUse use, String element, Declared declared) {
        return use.value(element).flatMap(value -> constants.text(value, declared.scope()));
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean library = target.flatMap(FoundMethod::declaration).isEmpty();
        if (call.arguments().isEmpty() || Gathering.isTest(site.scope().source().file())) {
            return;
        }
        Expr first = call.arguments().get(0);
        boolean calls = library && CALLS.contains(call.name());
        boolean sets = call.name().equals("setSql") && names.isA(site.owner(), SPRING_CLASS);
        if (calls || sets) {
            run(site, before(site, call), first, call.line());
        } else if (library && call.name().equals(BY_NAME)) {
            Optional<String> procedure =
                    constants.text(first, site.scope()).flatMap(name -> Optional.ofNullable(byName.get(name)));
            procedure.ifPresentOrElse(
                    name -> edges.procedure(
                            at(site, call.line(), new Resolution.Derived("a named query stands for the procedure")),
                            name),
                    () -> edges.unknownProcedure(
                            at(site, call.line(), new Resolution.Exact()), TextFlow.operand(first, site)));
        }
    }

    @Override
    public void end(Site site) {
        if (Gathering.isTest(site.scope().source().file()) || !names.isA(site.owner(), SPRING_CLASS)) {
            return;
        }
        for (Expr expression : site.body().expressions()) {
            if (expression instanceof Expr.ConstructorCall above
                    && above.toSuper()
                    && above.arguments().size() > 1) {
                run(site, new TextFlow(constants, site), above.arguments().get(1), above.line());
            }
        }
    }

    /** The texts that locals hold where a call stands. */
    private TextFlow before(Site site, Expr.Call call) {
        TextFlow flow = new TextFlow(constants, site);
        for (Expr root : site.body().expressions()) {
            for (Expr expression : SqlStrings.innerFirst(root)) {
                if (expression == call) {
                    return flow;
                }
                flow.take(expression);
            }
        }
        return flow;
    }

    private void run(Site site, TextFlow flow, Expr first, int line) {
        TextValue value = flow.value(first, line);
        Optional<String> name = procedure(value.text());
        boolean followed = first instanceof Expr.Local
                && constants.text(first, site.scope()).isEmpty();
        TableEdges.Run run = at(
                site, line, followed ? followed(TextFlow.operand(first, site), flow, first) : new Resolution.Exact());
        name.ifPresentOrElse(
                one -> edges.procedure(run, one), () -> edges.unknownProcedure(run, TextFlow.operand(first, site)));
    }

    private static Resolution followed(String local, TextFlow flow, Expr first) {
        return flow.isGivenAgain(first)
                ? new Resolution.Partial("the last of several values that " + local + " was given before")
                : new Resolution.Derived("the value that " + local + " was given before");
    }

    private static TableEdges.Run at(Site site, int line, Resolution resolution) {
        return new TableEdges.Run(site.owner(), site.member(), site.at(line), resolution);
    }

    /**
     * The name in <code>{? = call PKG.NAME(?, ?)}</code>, {@code begin NAME(?); end;}, {@code exec NAME} or alone; nothing where a part of
     * it is not known.
     */
    static Optional<String> procedure(String text) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (c == TextValue.HOLE) {
                return Optional.empty();
            }
            if (Character.isLetterOrDigit(c) || "._$#@".indexOf(c) >= 0) {
                word.append(c);
            } else if (!word.isEmpty()) {
                if (!Set.of("call", "begin", "exec", "execute", "end")
                        .contains(word.toString().toLowerCase(java.util.Locale.ROOT))) {
                    return Optional.of(word.toString());
                }
                word.setLength(0);
            }
        }
        return Optional.empty();
    }
}
