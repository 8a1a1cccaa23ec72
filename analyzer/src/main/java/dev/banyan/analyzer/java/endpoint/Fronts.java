package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.endpoint.Registrations.Registered;
import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The path before those of controllers: where web.xml, code or a setting maps the servlet that leads to them. */
final class Fronts {

    private static final List<String> SPRING_PATH =
            List.of("spring.mvc.servlet.path", "server.servlet-path", "spring.webflux.base-path");
    private static final List<String> REST_PATH = List.of("spring.jersey.application-path", "quarkus.rest.path");

    private final Names names;
    private final Registrations registrations;
    private final BootSettings settings;

    Fronts(Gathering gathering, Registrations registrations, BootSettings settings) {
        this.names = gathering.names();
        this.registrations = registrations;
        this.settings = settings;
    }

    /**
     * How controllers are reached.
     *
     * @param prefix the path before theirs
     * @param suffixes endings that a path must have, such as {@code .htm}; empty where none is asked for
     */
    record Front(String prefix, List<String> suffixes) {

        static Front of(List<String> patterns) {
            boolean any = patterns.stream().anyMatch(pattern -> pattern.equals("/") || pattern.endsWith("/*"));
            List<String> suffixes = patterns.stream()
                    .filter(pattern -> pattern.startsWith("*."))
                    .map(pattern -> pattern.substring(1))
                    .toList();
            return new Front(WebApp.prefix(patterns), any ? List.of() : suffixes);
        }

        /** The path and the others that lead to the same: {@code /list} behind {@code *.htm} is asked for as {@code /list.htm}. */
        List<String> paths(String path) {
            boolean open = path.endsWith("*") || path.endsWith("}") || path.endsWith("/");
            return suffixes.isEmpty() || open || suffixes.stream().anyMatch(path::endsWith)
                    ? List.of(path)
                    : suffixes.stream().map(suffix -> path + suffix).toList();
        }
    }

    /** What stands before controllers of Spring in the project of the file. */
    Front spring(String file, List<WebApp> apps) {
        return front(file, apps, Servlets.DISPATCHER, SPRING_PATH);
    }

    /** The path before resources of JAX-RS where no {@code @ApplicationPath} says it. */
    String rest(String file, Optional<WebApp> app) {
        return front(file, app.stream().toList(), Servlets.REST, REST_PATH).prefix();
    }

    private Front front(String file, List<WebApp> apps, Set<String> types, List<String> keys) {
        List<String> described = apps.stream()
                .flatMap(one -> one.servlets().stream())
                .filter(servlet ->
                        servlet.type().filter(type -> names.isA(type, types)).isPresent())
                .flatMap(servlet -> servlet.at().stream())
                .map(WebApp.At::pattern)
                .toList();
        if (!described.isEmpty()) {
            return Front.of(described);
        }
        String project = BootSettings.project(file);
        Optional<Registered> registered = registrations.servlets().stream()
                .filter(servlet ->
                        BootSettings.project(servlet.evidence().file()).equals(project))
                .filter(servlet -> names.isA(servlet.type(), types))
                .findFirst();
        return registered
                .map(servlet -> Front.of(servlet.patterns()))
                .or(() -> settings.of(file, keys).map(path -> new Front(path, List.of())))
                .orElse(new Front("", List.of()));
    }
}
