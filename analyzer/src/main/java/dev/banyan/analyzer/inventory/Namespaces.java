package dev.banyan.analyzer.inventory;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which packages moved from {@code javax} to {@code jakarta} with Jakarta EE 9; the others of {@code javax} are the JDK's. */
final class Namespaces {

    private static final Set<String> MOVED = Set.of(
            "activation",
            "batch",
            "decorator",
            "ejb",
            "el",
            "enterprise",
            "faces",
            "inject",
            "interceptor",
            "jms",
            "json",
            "jws",
            "mail",
            "management.j2ee",
            "persistence",
            "resource",
            "security.auth.message",
            "security.enterprise",
            "security.jacc",
            "servlet",
            "validation",
            "websocket",
            "ws.rs",
            "xml.bind",
            "xml.registry",
            "xml.rpc",
            "xml.soap",
            "xml.ws");

    private Namespaces() {}

    /** {@code javax} or {@code jakarta} where the name is of Java EE. */
    static Optional<String> of(String name) {
        if (name.startsWith("jakarta.")) {
            return Optional.of("jakarta");
        }
        if (!name.startsWith("javax.")) {
            return Optional.empty();
        }
        String rest = name.substring("javax.".length());
        boolean shared = (is(rest, "annotation") && !is(rest, "annotation.processing"))
                || (is(rest, "transaction") && !is(rest, "transaction.xa"));
        return shared || MOVED.stream().anyMatch(one -> is(rest, one)) ? Optional.of("javax") : Optional.empty();
    }

    private static boolean is(String name, String part) {
        return name.equals(part) || name.startsWith(part + ".");
    }

    /** Whether the JDK has types of this name, so that no library need bring them. */
    static boolean isOfJdk(String name) {
        return name.startsWith("java.")
                || name.startsWith("org.w3c.dom.")
                || name.startsWith("org.xml.sax.")
                || (name.startsWith("javax.") && of(name).isEmpty());
    }

    /** Of all names: one of the two, or {@code both}. */
    static Optional<String> of(Collection<String> names) {
        boolean javax = false;
        boolean jakarta = false;
        for (String name : names) {
            String space = of(name).orElse("");
            javax |= space.equals("javax");
            jakarta |= space.equals("jakarta");
        }
        if (javax && jakarta) {
            return Optional.of("both");
        }
        return javax ? Optional.of("javax") : jakarta ? Optional.of("jakarta") : Optional.empty();
    }
}
