package dev.banyan.analyzer.java.endpoint;

import dev.banyan.analyzer.java.gather.Gathering;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.names.Scope;
import dev.banyan.analyzer.java.syntax.Expr;
import dev.banyan.analyzer.java.syntax.Method;
import dev.banyan.analyzer.source.ArchivePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of Spring Security that ask something of literal paths: {@code <intercept-url>} and
 * {@code requestMatchers("/admin/**").hasRole("ADMIN")}. The first rule that takes a path counts, as for the framework.
 */
final class SpringSecurity {

    private static final Set<String> MATCHERS = Set.of("antMatchers", "mvcMatchers", "requestMatchers", "anyRequest");
    private static final Set<String> ANSWERS = Set.of(
            "hasRole",
            "hasAnyRole",
            "hasAuthority",
            "hasAnyAuthority",
            "access",
            "permitAll",
            "denyAll",
            "authenticated",
            "fullyAuthenticated",
            "anonymous");

    private static final Set<String> BOOT = Set.of("org.springframework.boot.autoconfigure.SpringBootApplication");

    /**
     * One rule.
     *
     * @param method empty where all are meant
     */
    private record Rule(String file, Optional<String> method, String pattern, String says) {}

    private final Gathering gathering;
    private final Set<String> applications = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    SpringSecurity(Gathering gathering) {
        this.gathering = gathering;
        gathering.rooted("beans").stream()
                .filter(document -> !Gathering.isTest(document.file()))
                .forEach(document -> document.root()
                        .orElseThrow()
                        .all("intercept-url")
                        .forEach(element -> {
                            Optional<String> pattern = element.attribute("pattern");
                            Optional<String> says = element.attribute("access").or(() -> element.attribute("filters"));
                            if (pattern.isPresent() && says.isPresent()) {
                                rules.add(new Rule(
                                        document.file(), element.attribute("method"), pattern.get(), says.get()));
                            }
                        }));
        WebApp.all(gathering).forEach(app -> applications.add(BootSettings.project(app.file())));
        for (Declared declared : gathering.productive()) {
            if (gathering.annotations().has(declared.type().annotations(), declared.scope(), BOOT)) {
                applications.add(BootSettings.project(declared.source().file()));
            }
            boolean security = declared.source().imports().stream()
                    .anyMatch(one -> one.name().startsWith("org.springframework.security"));
            if (security) {
                declared.type().members().methods().forEach(method -> configured(declared, method));
            }
        }
    }

    private void configured(Declared declared, Method method) {
        Scope scope = declared.scope().in(method);
        for (Expr root : method.body().expressions()) {
            List<Rule> found = new ArrayList<>();
            for (Expr expression : Expr.all(List.of(root))) {
                if (expression instanceof Expr.Call answer
                        && ANSWERS.contains(answer.name())
                        && answer.receiver().orElse(null) instanceof Expr.Call matcher
                        && MATCHERS.contains(matcher.name())) {
                    found.addAll(rules(declared, answer, matcher, scope));
                }
            }
            // The last call of a chain is the outermost.
            Collections.reverse(found);
            rules.addAll(found);
        }
    }

    private List<Rule> rules(Declared declared, Expr.Call answer, Expr.Call matcher, Scope scope) {
        String file = declared.source().file();
        List<String> arguments = gathering.constants().texts(answer.arguments(), scope);
        String says = arguments.isEmpty() ? answer.name() : answer.name() + "(" + String.join(",", arguments) + ")";
        if (matcher.name().equals("anyRequest")) {
            return List.of(new Rule(file, Optional.empty(), "/**", says));
        }
        Optional<String> verb = matcher.arguments().stream()
                .filter(one -> one instanceof Expr.Select select && isHttpMethod(select.scope()))
                .map(one -> ((Expr.Select) one).name())
                .findFirst();
        return gathering.constants().texts(matcher.arguments(), scope).stream()
                .map(pattern -> new Rule(file, verb, pattern, says))
                .toList();
    }

    /** {@code HttpMethod}, or with its package, as class files have it. */
    private static boolean isHttpMethod(Expr scope) {
        return scope instanceof Expr.Name name
                ? name.id().equals("HttpMethod")
                : scope instanceof Expr.Select select && select.name().equals("HttpMethod");
    }

    /** What is asked of a request, by the first rule of the same project that takes it. */
    Optional<String> of(String file, String method, String path) {
        String project = BootSettings.project(file);
        List<String> projects = rules.stream()
                .map(rule -> BootSettings.project(rule.file()))
                .distinct()
                .toList();
        // Controllers of a module that is no application itself run in the one that has rules, if there is just one.
        boolean library = !ArchivePath.isArchived(file) && !applications.contains(project);
        String home = library && projects.size() == 1 ? projects.get(0) : project;
        return rules.stream()
                .filter(rule -> BootSettings.project(rule.file()).equals(home))
                .filter(rule -> method.equals("ANY")
                        || rule.method()
                                .map(one -> one.toUpperCase(Locale.ROOT).equals(method))
                                .orElse(true))
                .filter(rule -> UrlPath.matchesAnt(rule.pattern(), path))
                .map(Rule::says)
                .findFirst();
    }
}
