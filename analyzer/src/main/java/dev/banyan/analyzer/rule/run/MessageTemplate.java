package dev.banyan.analyzer.rule.run;

import dev.banyan.grammars.source.Secrets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills <code>{{name}}</code> in messages and tags; what is not known becomes nothing, a password stars. */
final class MessageTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\{?\\s*([\\w.-]{1,100})\\s*}}}?");

    private MessageTemplate() {}

    static String fill(String template, Map<String, String> variables) {
        if (!template.contains("{{")) {
            return template;
        }
        return VARIABLE.matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Secrets.maskedCode(variables.getOrDefault(found.group(1), ""))));
    }
}
