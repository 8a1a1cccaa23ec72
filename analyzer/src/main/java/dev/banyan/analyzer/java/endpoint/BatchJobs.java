package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Jobs of Jakarta Batch (JSR 352) in META-INF/batch-jobs, with the classes that their steps name. */
final class BatchJobs {

    private static final Set<String> NAMED = Annotations.enterprise("inject.Named");
    private static final List<String> PARTS = List.of(
            "batchlet",
            "reader",
            "processor",
            "writer",
            "listener",
            "decider",
            "decision",
            "mapper",
            "collector",
            "analyzer",
            "reducer",
            "checkpoint-algorithm");

    private final Gathering gathering;
    private final EndpointSheet sheet;

    BatchJobs(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    void find() {
        Map<String, Declared> beans = beans();
        for (XmlDocument document : gathering.rooted("job")) {
            if (("/" + document.file()).contains("/META-INF/batch-jobs/") && !Gathering.isTest(document.file())) {
                job(document, document.root().orElseThrow(), beans);
            }
        }
    }

    private void job(XmlDocument document, XmlElement root, Map<String, Declared> beans) {
        String file = document.file().substring(document.file().lastIndexOf('/') + 1);
        // Code starts a job by the name of its file.
        String name = file.endsWith(".xml") ? file.substring(0, file.length() - ".xml".length()) : file;
        EndpointSheet.Line line = sheet.other("batch", "BATCH", name, new Evidence(document.file(), root.line()));
        for (String part : PARTS) {
            for (XmlElement element : root.all(part)) {
                element.attribute("ref").ifPresent(ref -> {
                    Declared bean = beans.get(ref);
                    if (bean == null) {
                        sheet.handledOutside(line, ref);
                    } else {
                        runs(line, bean, new Evidence(document.file(), element.line()));
                    }
                });
            }
        }
    }

    private void runs(EndpointSheet.Line line, Declared bean, Evidence evidence) {
        for (Method method : bean.type().members().methods()) {
            if (Modifier.isPublic(method.modifiers()) && !method.name().startsWith("<")) {
                sheet.handledBy(line, bean.type().name(), method.name(), method.label(), evidence);
            }
        }
    }

    /** Types by their full names, and those with {@code @Named} by that name. */
    private Map<String, Declared> beans() {
        Map<String, Declared> beans = new TreeMap<>();
        for (Declared declared : gathering.productive()) {
            beans.put(declared.type().name(), declared);
            gathering
                    .annotations()
                    .find(declared.type().annotations(), declared.scope(), NAMED)
                    .ifPresent(use -> beans.putIfAbsent(
                            use.value("value")
                                    .flatMap(value -> gathering.constants().text(value, declared.scope()))
                                    .orElse(decapitalized(declared.type().simpleName())),
                            declared));
        }
        return beans;
    }

    private static String decapitalized(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
