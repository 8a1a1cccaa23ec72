package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/**
 * Programs: {@code public static void main(String[])}, and what Spring Boot runs at its start. A main method that starts Spring
 * Boot is no way in of its own; the ways in of that application are.
 */
final class Mains {

    private static final Set<String> RUNNERS =
            Set.of("org.springframework.boot.CommandLineRunner", "org.springframework.boot.ApplicationRunner");
    private static final Set<String> STARTERS = Set.of("SpringApplication", "SpringApplicationBuilder");

    private final Gathering gathering;
    private final EndpointSheet sheet;

    Mains(Gathering gathering, EndpointSheet sheet) {
        this.gathering = gathering;
        this.sheet = sheet;
    }

    void find() {
        for (Declared declared : gathering.productive()) {
            // The wrappers of build tools bring a program of their own.
            boolean tool = ("/" + declared.source().file()).contains("/.mvn/");
            for (Method method : declared.type().members().methods()) {
                if (!tool && isMain(method) && !startsSpring(method)) {
                    endpoint(declared, method);
                }
                if (method.name().equals("run")
                        && method.arity() == 1
                        && gathering.names().isA(declared.type().name(), RUNNERS)) {
                    endpoint(declared, method);
                }
            }
        }
    }

    private static boolean isMain(Method method) {
        return method.name().equals("main")
                && method.arity() == 1
                && Modifier.isPublic(method.modifiers())
                && Modifier.isStatic(method.modifiers())
                && method.signature().parameters().get(0).type().shortName().startsWith("String");
    }

    private static boolean startsSpring(Method method) {
        return Expr.all(method.body().expressions()).stream().anyMatch(expression -> {
            if (expression instanceof Expr.New creation) {
                return STARTERS.contains(creation.type().shortName());
            }
            return expression instanceof Expr.Call call
                    && call.receiver().filter(Mains::isStarter).isPresent();
        });
    }

    private static boolean isStarter(Expr receiver) {
        String name = receiver instanceof Expr.Name simple
                ? simple.id()
                : receiver instanceof Expr.Select select ? select.name() : "";
        return STARTERS.contains(name);
    }

    private void endpoint(Declared declared, Method method) {
        Evidence evidence = new Evidence(declared.source().file(), method.line());
        String type = declared.type().name();
        EndpointSheet.Line line = sheet.other("main", "MAIN", type, evidence);
        sheet.handledBy(line, type, method.name(), method.label(), evidence);
    }
}
