package dev.banyan.grammars.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names as our records carry them: upper case, no quotation marks. */
final class Names {

    private Names() {}

    /** A part that an installation script is to put in is no part of the name yet. */
    static String of(SqlBaseParser.QualifiedNameContext name) {
        List<SqlBaseParser.IdentifierContext> known = name.identifier().stream()
                .filter(part -> part.TEMPLATE() == null)
                .toList();
        return (known.isEmpty() ? name.identifier() : known)
                .stream().map(Names::of).collect(Collectors.joining("."));
    }

    static String of(SqlBaseParser.IdentifierContext identifier) {
        return unquoted(identifier.getText()).toUpperCase(Locale.ROOT);
    }

    static String of(SqlBaseParser.HyphenatedNameContext name) {
        return name.getText().toUpperCase(Locale.ROOT);
    }

    static List<String> of(SqlBaseParser.NamesContext names) {
        return names.name().stream().map(name -> of(name.qualifiedName())).toList();
    }

    /** True when a part of the name is put in at run time, as MyBatis does with {@code ${table}}, or JCL its last one. */
    static boolean isDynamic(SqlBaseParser.QualifiedNameContext name) {
        List<SqlBaseParser.IdentifierContext> parts = name.identifier();
        return parts.get(parts.size() - 1).getText().startsWith("&")
                || parts.stream().anyMatch(part -> part.DYNAMIC() != null);
    }

    private static String unquoted(String text) {
        char first = text.charAt(0);
        boolean quoted = text.length() > 2 && (first == '"' || first == '`' || first == '[');
        String inside = quoted ? text.substring(1, text.length() - 1) : text;
        return inside.isBlank() ? text : inside;
    }
}
