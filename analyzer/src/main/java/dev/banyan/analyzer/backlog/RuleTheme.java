package dev.banyan.analyzer.backlog;

import dev.banyan.analyzer.finding.RuleNote;
import java.util.List;
import java.util.Optional;

/**
 * What a rule is about, by its own labels and id.
 *
 * @param mechanical a recipe mends its places
 * @param target what the rule leads to, as {@code jakarta-ee9+}; the family of its id where no label says it
 */
record RuleTheme(Sort sort, boolean mechanical, String target) {

    enum Sort {
        API,
        WEAKNESS,
        SECRET,
        VENDOR,
        /** What could be done with new means; nothing has to be. */
        CHANCE
    }

    private static final String RECIPE = "banyan.dev/recipe=";
    private static final List<String> VENDORS =
            List.of("weblogic", "websphere", "jboss", "glassfish", "oc4j", "commonj", "tomcat", "vendor");

    static RuleTheme of(String set, RuleNote rule) {
        String id = rule.id();
        boolean security = label(rule, "banyan.dev/security=").isPresent()
                || label(rule, "konveyor.io/target=").filter("security"::equals).isPresent();
        boolean secret = id.contains("secret")
                || rule.links().stream().anyMatch(link -> link.url().contains("cwe.mitre.org/data/definitions/798"));
        int dash = id.indexOf('-');
        String family = dash > 0 ? id.substring(0, dash) : set;
        boolean vendor = VENDORS.contains(family);
        boolean ai = family.equals("ai");
        boolean persons = id.contains("-pii-");
        Optional<String> recipe = label(rule, RECIPE);
        Sort sort = secret
                ? Sort.SECRET
                : security || persons ? Sort.WEAKNESS : ai ? Sort.CHANCE : vendor ? Sort.VENDOR : Sort.API;
        return new RuleTheme(
                sort,
                recipe.filter(name -> !name.equals("possible")).isPresent(),
                label(rule, "konveyor.io/target=").orElse(family));
    }

    private static Optional<String> label(RuleNote rule, String prefix) {
        return rule.labels().stream()
                .filter(label -> label.startsWith(prefix))
                .map(label -> label.substring(prefix.length()))
                .findFirst();
    }
}
