package dev.banyan.grammars.jcl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What DSNTIAUL takes from SYSIN. With PARMS('SQL') that is SQL; without, each line is the name of a table, with a WHERE or
 * an ORDER BY behind it: {@code BANK.ACCOUNT WHERE STATE = 'A'}. Which of the two it is the first word says, for no table
 * has the name of a verb.
 */
final class UnloadStatements {

    private static final Set<String> VERBS =
            Set.of("SELECT", "WITH", "SET", "LOCK", "VALUES", "INSERT", "UPDATE", "DELETE", "MERGE", "COMMIT", "CALL");

    private UnloadStatements() {}

    /** The text as SQL; its lines stay where they are. */
    static String asSql(String text) {
        List<String> lines = text.lines().toList();
        boolean sql = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .findFirst()
                .filter(line -> line.startsWith("(") || line.startsWith("/*") || VERBS.contains(firstWord(line)))
                .isPresent();
        if (sql) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        for (String line : lines) {
            boolean table = !line.isBlank() && !line.strip().startsWith("--");
            result.append(table ? "SELECT * FROM " + line.strip() + ";" : "").append('\n');
        }
        return result.toString();
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
