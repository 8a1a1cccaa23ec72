package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.endpoint.SpringBeans.Placed;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Jobs that Quartz runs by what XML says: the job details and triggers of Spring's files, and {@code quartz_jobs.xml}. A bean
 * whose method is invoked is a timer like a class that implements {@code Job}.
 */
final class QuartzBeans {

    private static final String INVOKING = "MethodInvokingJobDetailFactoryBean";
    private static final List<String> DETAILS = List.of("JobDetailBean", "JobDetailFactoryBean");
    private static final List<String> SCHEDULES = List.of("cronExpression", "repeatInterval");

    /** One who runs: a class and one of its methods. */
    private record Run(String type, String method) {}

    private final Gathering gathering;
    private final Names names;
    private final EndpointSheet sheet;
    private final SpringBeans beans;

    QuartzBeans(Gathering gathering, EndpointSheet sheet, SpringBeans beans) {
        this.gathering = gathering;
        this.names = gathering.names();
        this.sheet = sheet;
        this.beans = beans;
    }

    void find() {
        Map<String, String> schedules = new TreeMap<>();
        List<Placed> all = beans.all("bean");
        all.forEach(bean -> SpringBeans.value(bean.element(), "jobDetail").ifPresent(detail -> schedule(bean.element())
                .ifPresent(schedule -> schedules.merge(detail, schedule, (one, other) -> one + ";" + other))));
        for (Placed bean : all) {
            run(bean)
                    .ifPresent(run -> timer(
                            run,
                            bean.evidence(),
                            bean.element().attribute("id").map(id -> schedules.getOrDefault(id, ""))));
        }
        for (XmlDocument document : gathering.rooted("job-scheduling-data", "quartz")) {
            if (!Gathering.isTest(document.file())) {
                document.root().orElseThrow().all("job-detail").forEach(job -> described(document, job));
            }
        }
    }

    private static Optional<String> schedule(XmlElement trigger) {
        return SCHEDULES.stream()
                .flatMap(name -> SpringBeans.value(trigger, name).map(value -> name + "=" + value).stream())
                .findFirst();
    }

    private Optional<Run> run(Placed bean) {
        String simple = bean.type().substring(bean.type().lastIndexOf('.') + 1);
        if (simple.equals(INVOKING)) {
            Optional<String> type = beans.target(bean.element(), "targetObject")
                    .map(Placed::type)
                    .or(() -> SpringBeans.value(bean.element(), "targetClass"));
            return type.flatMap(
                    one -> SpringBeans.value(bean.element(), "targetMethod").map(method -> new Run(one, method)));
        }
        return DETAILS.contains(simple)
                ? SpringBeans.value(bean.element(), "jobClass").map(this::job)
                : Optional.empty();
    }

    private Run job(String type) {
        boolean plain = Handlers.named(names, type, "executeInternal", arity -> arity == 1)
                .isEmpty();
        return new Run(type, plain ? "execute" : "executeInternal");
    }

    private void described(XmlDocument document, XmlElement job) {
        Evidence evidence = new Evidence(document.file(), job.line());
        String name = job.childText("name").orElse("");
        Optional<String> schedule = document.root().orElseThrow().all("cron").stream()
                .filter(trigger ->
                        trigger.childText("job-name").filter(name::equals).isPresent())
                .flatMap(trigger -> trigger.childText("cron-expression").stream())
                .map(cron -> "cronExpression=" + cron)
                .findFirst();
        job.childText("job-class").ifPresent(type -> timer(job(type), evidence, schedule));
    }

    private void timer(Run run, Evidence evidence, Optional<String> schedule) {
        EndpointSheet.Line line = sheet.other("timer", "TIMER", run.type() + "#" + run.method(), evidence);
        schedule.filter(text -> !text.isEmpty()).ifPresent(text -> line.attribute("schedule", text));
        Optional<FoundMethod> method = Handlers.named(names, run.type(), run.method(), arity -> arity <= 1).stream()
                .findFirst();
        method.ifPresentOrElse(
                found -> sheet.handledBy(line, run.type(), run.method(), found.label(), evidence),
                () -> sheet.handledOutside(line, run.type() + "#" + run.method()));
    }
}
