package dev.banyan.analyzer.java.transaction;

import dev.banyan.analyzer.facts.NodeKind;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.Site;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.JavaType;
import dev.banyan.analyzer.java.names.Members.FoundMethod;
import dev.banyan.analyzer.java.syntax.Expr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hears code that begins transactions, and adds what declarations say; the result is an attribute of types. */
public final class Transactions implements CodeListener {

    static final String ATTRIBUTE = "transactions";

    private static final Map<String, Set<String>> BEGINS = begins();

    private final Gathering gathering;
    private final SortedMap<String, SortedMap<String, String>> code = new TreeMap<>();

    public Transactions(Gathering gathering) {
        this.gathering = gathering;
    }

    private static Map<String, Set<String>> begins() {
        Map<String, Set<String>> all = new HashMap<>();
        Annotations.enterprise("transaction.UserTransaction", "persistence.EntityTransaction")
                .forEach(type -> all.put(type, Set.of("begin")));
        all.put(
                "org.springframework.transaction.support.TransactionTemplate",
                Set.of("execute", "executeWithoutResult"));
        all.put("org.springframework.transaction.support.TransactionOperations", Set.of("execute"));
        all.put("org.springframework.transaction.PlatformTransactionManager", Set.of("getTransaction"));
        all.put("org.hibernate.Session", Set.of("beginTransaction"));
        all.put("org.hibernate.StatelessSession", Set.of("beginTransaction"));
        all.put("org.hibernate.Transaction", Set.of("begin"));
        all.put("java.sql.Connection", Set.of("setAutoCommit"));
        return Map.copyOf(all);
    }

    @Override
    public void call(
            Site site, Expr.Call call, JavaType receiver, List<JavaType> arguments, Optional<FoundMethod> target) {
        boolean ofManager = call.name().equals("begin")
                && call.receiver().stream()
                        .anyMatch(one ->
                                one instanceof Expr.Call before && before.name().equals("getTransaction"));
        boolean named = BEGINS.getOrDefault(receiver.name(), Set.of()).contains(call.name());
        boolean begins = (ofManager || named) && !call.arguments().equals(List.of(new Expr.Truth(true)));
        String owner = ofManager ? "EntityTransaction" : receiver.simpleName();
        if (begins
                && site.node().kind() == NodeKind.TYPE
                && !Gathering.isTest(site.scope().source().file())) {
            code.computeIfAbsent(site.owner(), unused -> new TreeMap<>())
                    .putIfAbsent(site.member(), "CODE " + owner + "." + call.name());
        }
    }

    /** After all code was heard. */
    public void finish() {
        Demarcations demarcations = new Demarcations();
        new EnterpriseBeans(gathering, demarcations).described();
        new AnnotatedMethods(gathering, demarcations).find();
        new SpringAdvice(gathering, demarcations).find();
        code.forEach((type, methods) -> methods.forEach((method, rule) -> demarcations.add(type, method, rule)));
        new EnterpriseBeans(gathering, demarcations).byDefault();
        demarcations.writeTo(gathering.facts());
    }
}
