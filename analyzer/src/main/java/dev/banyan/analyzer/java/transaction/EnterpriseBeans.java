package dev.banyan.analyzer.java.transaction;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Transactions of session and message-driven beans: {@code <container-transaction>}, and REQUIRED where nothing is said. */
final class EnterpriseBeans {

    private static final Set<String> BEANS =
            Annotations.enterprise("ejb.Stateless", "ejb.Stateful", "ejb.Singleton", "ejb.MessageDriven");
    private static final Set<String> MANAGED = Annotations.enterprise("ejb.TransactionManagement");
    private static final Set<String> CALLBACKS = Annotations.enterprise(
            "annotation.PostConstruct",
            "annotation.PreDestroy",
            "ejb.PostActivate",
            "ejb.PrePassivate",
            "ejb.AfterBegin",
            "ejb.BeforeCompletion",
            "ejb.AfterCompletion",
            "interceptor.AroundInvoke",
            "interceptor.AroundTimeout");
    private static final Map<String, String> WORDS = Map.of(
            "required", "REQUIRED",
            "requiresnew", "REQUIRES_NEW",
            "mandatory", "MANDATORY",
            "supports", "SUPPORTS",
            "notsupported", "NOT_SUPPORTED",
            "never", "NEVER");

    private final Gathering gathering;
    private final Demarcations demarcations;

    EnterpriseBeans(Gathering gathering, Demarcations demarcations) {
        this.gathering = gathering;
        this.demarcations = demarcations;
    }

    /** What descriptors say: a method by its name before all of a bean. */
    void described() {
        for (XmlDocument descriptor : descriptors()) {
            XmlElement root = descriptor.root().orElseThrow();
            Map<String, Declared> beans = beans(root);
            for (boolean all : new boolean[] {false, true}) {
                for (XmlElement transaction : root.all("container-transaction")) {
                    String rule = WORDS.getOrDefault(
                            transaction.childText("trans-attribute").orElse("").toLowerCase(Locale.ROOT), "REQUIRED");
                    for (XmlElement method : transaction.children("method")) {
                        String name = method.childText("method-name").orElse("*");
                        Optional<Declared> bean =
                                method.childText("ejb-name").flatMap(ejb -> Optional.ofNullable(beans.get(ejb)));
                        if (bean.isPresent() && name.equals("*") == all) {
                            describe(bean.get(), method, name, rule + " by=descriptor");
                        }
                    }
                }
            }
        }
    }

    private void describe(Declared bean, XmlElement described, String name, String rule) {
        Optional<List<String>> parameters = described.child("method-params").map(list -> list.children().stream()
                .map(XmlElement::text)
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList());
        for (Method method : bean.type().members().methods()) {
            boolean named =
                    name.equals("*") ? isBusiness(method, bean) : method.name().equals(name);
            boolean fits = parameters
                    .filter(types -> !method.label().equals(method.name() + "(" + String.join(",", types) + ")"))
                    .isEmpty();
            if (named && fits) {
                demarcations.add(bean.type().name(), method.label(), rule);
            }
        }
    }

    private Map<String, Declared> beans(XmlElement root) {
        Map<String, Declared> beans = new HashMap<>();
        for (String kind : List.of("session", "entity", "message-driven")) {
            for (XmlElement bean : root.all(kind)) {
                bean.childText("ejb-name").ifPresent(name -> bean.childText("ejb-class")
                        .flatMap(gathering.names()::type)
                        .ifPresent(type -> beans.putIfAbsent(name, type)));
            }
        }
        // A bean that only annotations declare is described by its name too.
        for (Declared declared : gathering.productive()) {
            if (gathering.annotations().has(declared.type().annotations(), declared.scope(), BEANS)) {
                beans.putIfAbsent(declared.type().simpleName(), declared);
            }
        }
        return beans;
    }

    private List<XmlDocument> descriptors() {
        return gathering.rooted("ejb-jar").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .toList();
    }

    /** Whose transactions the container manages, and nobody says how. */
    void byDefault() {
        Set<String> own = new TreeSet<>();
        for (XmlDocument descriptor : descriptors()) {
            for (String kind : List.of("session", "message-driven")) {
                for (XmlElement bean : descriptor.root().orElseThrow().all(kind)) {
                    boolean manages = bean.childText("transaction-type")
                            .filter("Bean"::equals)
                            .isPresent();
                    Optional<String> type = bean.childText("ejb-class");
                    if (manages) {
                        type.ifPresent(own::add);
                    } else if (bean.child("transaction-type").isPresent()) {
                        type.flatMap(gathering.names()::type).ifPresent(declared -> required(declared, own));
                    }
                }
            }
        }
        for (Declared declared : gathering.productive()) {
            if (gathering.annotations().has(declared.type().annotations(), declared.scope(), BEANS)) {
                required(declared, own);
            }
        }
    }

    private void required(Declared bean, Set<String> own) {
        boolean manages = gathering
                .annotations()
                .find(bean.type().annotations(), bean.scope(), MANAGED)
                .flatMap(use -> use.value("value"))
                .flatMap(ConstantText::enumName)
                .filter("BEAN"::equals)
                .isPresent();
        if (manages || own.contains(bean.type().name())) {
            return;
        }
        bean.type().members().methods().stream()
                .filter(method -> isBusiness(method, bean))
                .forEach(method -> demarcations.add(bean.type().name(), method.label(), "REQUIRED by=default"));
    }

    private boolean isBusiness(Method method, Declared bean) {
        boolean ofContainer = method.name().startsWith("ejb")
                || method.name().equals("setSessionContext")
                || method.name().equals("setMessageDrivenContext");
        return AnnotatedMethods.isOpen(method, bean)
                && !ofContainer
                && !gathering
                        .annotations()
                        .has(method.annotations(), bean.scope().in(method), CALLBACKS);
    }
}
