package dev.banyan.analyzer.java.transaction;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spring's XML: {@code <tx:advice>} where {@code <aop:advisor>} puts it, as far as the pointcut is exact ({@link Pointcut}), and
 * TransactionProxyFactoryBean.
 */
final class SpringAdvice {

    /** Which methods run how; the first pattern that fits counts. */
    private record Rule(String pattern, String words) {}

    private final Gathering gathering;
    private final Demarcations demarcations;
    private final Map<String, List<Rule>> advices = new HashMap<>();
    private final Map<String, String> pointcuts = new HashMap<>();
    private final Map<String, XmlElement> beans = new HashMap<>();

    SpringAdvice(Gathering gathering, Demarcations demarcations) {
        this.gathering = gathering;
        this.demarcations = demarcations;
    }

    void find() {
        List<XmlElement> roots = gathering.rooted("beans").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .map(XmlDocument::root)
                .flatMap(Optional::stream)
                .toList();
        for (XmlElement root : roots) {
            root.all("advice")
                    .forEach(advice -> advice.attribute("id").ifPresent(id -> advices.putIfAbsent(id, rules(advice))));
            root.all("pointcut")
                    .forEach(pointcut -> pointcut.attribute("id").ifPresent(id -> pointcut.attribute("expression")
                            .ifPresent(text -> pointcuts.putIfAbsent(id, text))));
            root.all("bean").forEach(bean -> bean.attribute("id")
                    .or(() -> bean.attribute("name"))
                    .ifPresent(id -> beans.putIfAbsent(id, bean)));
        }
        roots.forEach(root -> root.all("advisor").forEach(this::advised));
        roots.forEach(root -> root.all("bean").forEach(this::proxied));
    }

    /** Exact names go before patterns, longer patterns before shorter ones, as Spring takes them. */
    private static List<Rule> rules(XmlElement advice) {
        return sorted(advice.all("method").stream().map(method -> {
            List<String> words = new ArrayList<>();
            words.add(method.attribute("propagation").orElse("REQUIRED"));
            method.attribute("isolation")
                    .filter(name -> !name.equals("DEFAULT"))
                    .ifPresent(name -> words.add("isolation=" + name));
            method.attribute("read-only").filter("true"::equals).ifPresent(unused -> words.add("readOnly"));
            method.attribute("rollback-for").ifPresent(names -> words.add("rollbackFor=" + names.replace(" ", "")));
            method.attribute("no-rollback-for")
                    .ifPresent(names -> words.add("noRollbackFor=" + names.replace(" ", "")));
            words.add("by=xml");
            return new Rule(method.attribute("name").orElse("*"), String.join(" ", words));
        }));
    }

    private static List<Rule> sorted(Stream<Rule> rules) {
        return rules.sorted((one, other) ->
                        Integer.compare(other.pattern().length(), one.pattern().length()))
                .toList();
    }

    private void advised(XmlElement advisor) {
        List<Rule> rules = advisor.attribute("advice-ref")
                .flatMap(id -> Optional.ofNullable(advices.get(id)))
                .orElse(List.of());
        Optional<Pointcut> pointcut = advisor.attribute("pointcut")
                .or(() -> advisor.attribute("pointcut-ref").flatMap(id -> Optional.ofNullable(pointcuts.get(id))))
                .flatMap(Pointcut::of);
        if (rules.isEmpty() || pointcut.isEmpty()) {
            return;
        }
        for (Declared declared : gathering.productive()) {
            if (!declared.type().isInterface() && takes(pointcut.get(), declared)) {
                apply(declared, rules, pointcut);
            }
        }
    }

    /** A class is advised by its own name or by that of an interface or class above it. */
    private boolean takes(Pointcut pointcut, Declared declared) {
        return gathering.names().lineage(declared.javaType()).stream()
                .anyMatch(above -> pointcut.takesType(above.name()));
    }

    private void apply(Declared declared, List<Rule> rules, Optional<Pointcut> pointcut) {
        for (Method method : declared.type().members().methods()) {
            boolean wanted = AnnotatedMethods.isOpen(method, declared)
                    && pointcut.filter(one -> !one.takesMethod(method.name())).isEmpty();
            if (wanted) {
                rules.stream()
                        .filter(rule -> Pointcut.fits(rule.pattern(), method.name()))
                        .findFirst()
                        .ifPresent(rule -> demarcations.add(declared.type().name(), method.label(), rule.words()));
            }
        }
    }

    /** The proxy around a target; attributes may stand in the bean it inherits from. */
    private void proxied(XmlElement bean) {
        Optional<XmlElement> parent = bean.attribute("parent").flatMap(id -> Optional.ofNullable(beans.get(id)));
        boolean proxy = Stream.concat(Stream.of(bean), parent.stream())
                .flatMap(one -> one.attribute("class").stream())
                .anyMatch(type -> type.endsWith(".TransactionProxyFactoryBean"));
        Optional<XmlElement> attributes = property(bean, "transactionAttributes")
                .or(() -> parent.flatMap(one -> property(one, "transactionAttributes")));
        Optional<XmlElement> target = property(bean, "target");
        if (proxy && attributes.isPresent() && target.isPresent()) {
            Optional<String> type = target.get()
                    .child("bean")
                    .or(() -> target.get()
                            .attribute("ref")
                            .or(() -> target.get().child("ref").flatMap(ref -> ref.attribute("bean")
                                    .or(() -> ref.attribute("local"))))
                            .flatMap(id -> Optional.ofNullable(beans.get(id))))
                    .flatMap(one -> one.attribute("class"));
            List<Rule> rules = sorted(attributes.get().all("prop").stream()
                    .map(prop -> new Rule(prop.attribute("key").orElse("*"), words(prop.text()))));
            type.flatMap(gathering.names()::type).ifPresent(found -> apply(found, rules, Optional.empty()));
        }
    }

    private static Optional<XmlElement> property(XmlElement bean, String name) {
        return bean.children("property").stream()
                .filter(one -> one.attribute("name").filter(name::equals).isPresent())
                .findFirst();
    }

    /** {@code PROPAGATION_REQUIRED,ISOLATION_SERIALIZABLE,readOnly,-OrderException}. */
    private static String words(String text) {
        List<String> words = new ArrayList<>();
        String propagation = "REQUIRED";
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            if (word.startsWith("PROPAGATION_")) {
                propagation = word.substring("PROPAGATION_".length());
            } else if (word.startsWith("ISOLATION_")) {
                words.add("isolation=" + word.substring("ISOLATION_".length()));
            } else if (word.equals("readOnly")) {
                words.add(word);
            } else if (word.startsWith("-")) {
                words.add("rollbackFor=" + word.substring(1));
            } else if (word.startsWith("+")) {
                words.add("noRollbackFor=" + word.substring(1));
            }
        }
        return propagation + " " + String.join(" ", words) + (words.isEmpty() ? "" : " ") + "by=xml";
    }
}
