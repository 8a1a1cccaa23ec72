package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a clock starts: timers of EJB, {@code @Scheduled} and {@code <task:scheduled>} of Spring, jobs of Quartz, tasks of
 * {@code java.util.Timer}. {@code TIMER a.b.Type#method}, with the schedule where it is written.
 */
final class Timers {

    private static final Set<String> SINGLE = single();
    private static final Set<String> LISTS = lists();
    private static final Set<String> TIMEOUT = Annotations.enterprise("ejb.Timeout");
    private static final Set<String> TIMED_OBJECT = Annotations.enterprise("ejb.TimedObject");
    private static final Set<String> QUARTZ = Set.of(
            "org.quartz.Job",
            "org.quartz.StatefulJob",
            "org.quartz.InterruptableJob",
            "org.springframework.scheduling.quartz.QuartzJobBean");
    private static final Set<String> TASK = Set.of("java.util.TimerTask");
    private static final List<String> SCHEDULES = List.of("cron", "fixed-rate", "fixed-delay");

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;

    Timers(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
    }

    private static Set<String> single() {
        Set<String> found = new TreeSet<>(Annotations.enterprise("ejb.Schedule"));
        found.add("org.springframework.scheduling.annotation.Scheduled");
        return found;
    }

    private static Set<String> lists() {
        Set<String> found = new TreeSet<>(Annotations.enterprise("ejb.Schedules"));
        found.add("org.springframework.scheduling.annotation.Schedules");
        return found;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface()) {
                annotated(declared);
                called(declared, TIMED_OBJECT, "ejbTimeout", 1);
                called(declared, TASK, "run", 0);
                called(declared, QUARTZ, "execute", 1);
                called(declared, QUARTZ, "executeInternal", 1);
            }
        }
        Map<String, String> beans = new TreeMap<>();
        for (XmlDocument context : gathering.rooted("beans")) {
            context.root().orElseThrow().all("bean").forEach(bean -> bean.attribute("class")
                    .ifPresent(type -> bean.attribute("id").ifPresent(id -> beans.putIfAbsent(id, type))));
        }
        gathering.rooted("beans").stream()
                .filter(context -> !Gathering.isTest(context.file()))
                .forEach(context ->
                        context.root().orElseThrow().all("scheduled").forEach(task -> described(context, task, beans)));
    }

    private void annotated(Declared declared) {
        for (Method method : declared.type().members().methods()) {
            Scope scope = declared.scope().in(method);
            List<AnnotationUse> uses = new ArrayList<>();
            for (AnnotationUse use : method.annotations()) {
                if (gathering.annotations().has(List.of(use), scope, SINGLE)) {
                    uses.add(use);
                } else if (gathering.annotations().has(List.of(use), scope, LISTS)) {
                    use.each("value").forEach(value -> {
                        if (value instanceof Expr.Annotation nested) {
                            uses.add(nested.use());
                        }
                    });
                }
            }
            List<String> schedules =
                    uses.stream().map(use -> schedule(use, scope)).sorted().toList();
            boolean timeout = gathering.annotations().has(method.annotations(), scope, TIMEOUT);
            if (!uses.isEmpty() || timeout) {
                Evidence evidence = new Evidence(
                        declared.source().file(),
                        uses.isEmpty() ? method.line() : uses.get(0).line());
                endpoint(declared.type().name(), method.name(), method.label(), evidence)
                        .ifPresent(line -> {
                            String all = String.join(";", schedules);
                            if (!all.isEmpty()) {
                                line.attribute("schedule", all);
                            }
                        });
            }
        }
    }

    /** The elements as they are written: {@code hour=*,minute=0}; what is no constant stands as a question mark. */
    private String schedule(AnnotationUse use, Scope scope) {
        List<String> parts = new ArrayList<>();
        use.values().forEach((name, value) -> {
            if (!name.equals("persistent") && !name.equals("info")) {
                parts.add(name + "=" + gathering.constants().text(value, scope).orElse("?"));
            }
        });
        return String.join(",", parts);
    }

    private void called(Declared declared, Set<String> supertype, String method, int arity) {
        String type = declared.type().name();
        boolean whole = !Modifier.isAbstract(declared.type().modifiers());
        if (whole && names.isA(type, supertype)) {
            Evidence evidence = new Evidence(
                    declared.source().file(), declared.type().extent().line());
            Handlers.named(names, type, method, count -> count == arity).stream()
                    .filter(found -> found.declaration().stream()
                            .anyMatch(one -> one.body().present()))
                    .findFirst()
                    .ifPresent(found -> endpoint(type, method, found.label(), evidence));
        }
    }

    private void described(XmlDocument context, XmlElement task, Map<String, String> beans) {
        Optional<String> type = task.attribute("ref").flatMap(ref -> Optional.ofNullable(beans.get(ref)));
        Optional<String> method = task.attribute("method");
        if (type.isPresent() && method.isPresent()) {
            Evidence evidence = new Evidence(context.file(), task.line());
            Handlers.named(names, type.get(), method.get(), arity -> arity == 0).stream()
                    .findFirst()
                    .flatMap(found -> endpoint(type.get(), method.get(), found.label(), evidence))
                    .ifPresent(line -> SCHEDULES.forEach(name ->
                            task.attribute(name).ifPresent(value -> line.attribute("schedule", name + "=" + value))));
        }
    }

    private Optional<EndpointSheet.Line> endpoint(String type, String method, String label, Evidence evidence) {
        EndpointSheet.Line line = sheet.other("timer", "TIMER", type + "#" + method, evidence);
        sheet.handledBy(line, type, method, label, evidence);
        return Optional.of(line);
    }
}
