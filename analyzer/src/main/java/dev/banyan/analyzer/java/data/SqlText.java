package dev.banyan.analyzer.java.data;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.sql.SqlParse;
import dev.banyan.grammars.sql.SqlParser;
import dev.banyan.grammars.sql.SqlStatement;
import dev.banyan.grammars.sql.TableUse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether text is SQL: it is when the SQL parser reads it without a problem. Holes are tried as a parameter, as a
 * name, as a condition and as nothing, in that order.
 */
final class SqlText {

    /** Begins the names that stand for holes, so that a table whose name is made at run time can be told. */
    static final String HOLE_NAME = "BANYAN_HOLE_";

    private static final Set<String> VERBS =
            Set.of("select", "insert", "update", "delete", "merge", "with", "truncate", "lock", "replace");
    private static final Set<String> PROSE =
            Set.of("A", "AN", "THE", "THIS", "THAT", "YOUR", "YOU", "IT", "ITS", "THEIR", "ALL", "ANY", "EACH", "HERE");
    private static final List<String> FILLERS = List.of("?", HOLE_NAME + "#", "1=1", "");

    private SqlText() {}

    /** The tables that the text uses; empty when it is no SQL or names none. */
    static List<TableUse> tables(String file, TextValue value) {
        if (!startsLikeSql(value.text()) || isLabel(value.text())) {
            return List.of();
        }
        for (String filler : value.holes().isEmpty() ? List.of("") : FILLERS) {
            SqlParse parse =
                    SqlParser.parse(value.filled(filler), new Position(file, value.line(), 0), SqlParser.Dialect.JAVA);
            if (parse.problems().isEmpty() && isWhole(parse)) {
                List<TableUse> tables = parse.statements().stream()
                        .flatMap(statement -> statement.tables().stream())
                        .toList();
                if (!tables.isEmpty() && tables.stream().noneMatch(SqlText::isProse)) {
                    Set<String> words = words(value.text());
                    return tables.stream()
                            .filter(use -> !isPath(use.table(), words))
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** "Select an account from the list" parses; no table is called "the". */
    private static boolean isProse(TableUse use) {
        return PROSE.contains(use.table());
    }

    /** "Delete selected" is what a button says: a statement without FROM says which rows. So does "Lock event definition". */
    private static boolean isLabel(String text) {
        Set<String> words = words(text);
        String first = text.strip().toUpperCase(Locale.ROOT);
        if (first.startsWith("LOCK")) {
            return !words.contains("TABLE") && !words.contains("TABLES");
        }
        return first.startsWith("DELETE") && !words.contains("FROM") && !words.contains("WHERE");
    }

    /** {@code join c.answers} of HQL goes along what the alias {@code c} has; a schema does not stand alone in a statement. */
    private static boolean isPath(String table, Set<String> words) {
        int dot = table.indexOf('.');
        return dot > 0 && words.contains(table.substring(0, dot));
    }

    /** Words that no dot joins to others, in upper case. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (Character.isJavaIdentifierPart(c) || c == '.') {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toUpperCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isWhole(SqlParse parse) {
        return parse.statements().stream().noneMatch(SqlStatement.Other.class::isInstance);
    }

    /** The first word is a verb of SQL; saves the parser from all other texts of a program. */
    static boolean startsLikeSql(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '(')) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && VERBS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
}
