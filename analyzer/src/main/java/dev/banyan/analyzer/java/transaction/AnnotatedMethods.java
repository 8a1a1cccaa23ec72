package dev.banyan.analyzer.java.transaction;

import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.AnnotationUse;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code @Transactional} of Spring and Jakarta, {@code @TransactionAttribute} of EJB; that of a method before that of its class. */
final class AnnotatedMethods {

    private static final Set<String> ANNOTATIONS = annotations();
    private static final List<String> LISTS =
            List.of("rollbackFor", "rollbackForClassName", "rollbackOn", "noRollbackFor", "dontRollbackOn");

    private final Gathering gathering;
    private final Demarcations demarcations;

    AnnotatedMethods(Gathering gathering, Demarcations demarcations) {
        this.gathering = gathering;
        this.demarcations = demarcations;
    }

    private static Set<String> annotations() {
        Set<String> all =
                new TreeSet<>(Annotations.enterprise("transaction.Transactional", "ejb.TransactionAttribute"));
        all.add("org.springframework.transaction.annotation.Transactional");
        return all;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            Optional<AnnotationUse> ofType =
                    gathering.annotations().find(declared.type().annotations(), declared.scope(), ANNOTATIONS);
            for (Method method : declared.type().members().methods()) {
                gathering
                        .annotations()
                        .find(method.annotations(), declared.scope().in(method), ANNOTATIONS)
                        .or(() -> ofType.filter(unused -> isOpen(method, declared)))
                        .ifPresent(
                                use -> demarcations.add(declared.type().name(), method.label(), rule(use, declared)));
            }
        }
    }

    /** Only calls from outside go through the container. */
    static boolean isOpen(Method method, Declared owner) {
        boolean open = Modifier.isPublic(method.modifiers()) || owner.type().isInterface();
        return open && !Modifier.isStatic(method.modifiers()) && !method.name().startsWith("<");
    }

    private String rule(AnnotationUse use, Declared declared) {
        List<String> words = new ArrayList<>();
        words.add(use.value("propagation")
                .or(() -> use.value("value").filter(value -> !(value instanceof Expr.Text)))
                .flatMap(ConstantText::enumName)
                .orElse("REQUIRED"));
        use.value("isolation")
                .flatMap(ConstantText::enumName)
                .filter(name -> !name.equals("DEFAULT"))
                .ifPresent(name -> words.add("isolation=" + name));
        if (use.value("readOnly").equals(Optional.of(new Expr.Truth(true)))) {
            words.add("readOnly");
        }
        for (String list : LISTS) {
            List<String> names = use.each(list).stream()
                    .flatMap(value -> name(value, declared).stream())
                    .toList();
            if (!names.isEmpty()) {
                words.add(list + "=" + String.join(",", names));
            }
        }
        return String.join(" ", words);
    }

    private Optional<String> name(Expr value, Declared declared) {
        return value instanceof Expr.ClassOf type
                ? Optional.of(type.type().shortName())
                : gathering.constants().text(value, declared.scope());
    }
}
