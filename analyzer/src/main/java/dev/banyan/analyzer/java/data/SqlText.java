package dev.banyan.analyzer.java.data;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.sql.SqlParse;
import dev.banyan.grammars.sql.SqlParser;
import dev.banyan.grammars.sql.SqlStatement;
import dev.banyan.grammars.sql.TableUse;
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
        if (!startsLikeSql(value.text())) {
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
                    return tables;
                }
            }
        }
        return List.of();
    }

    /** "Select an account from the list" parses; no table is called "the". */
    private static boolean isProse(TableUse use) {
        return PROSE.contains(use.table());
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
