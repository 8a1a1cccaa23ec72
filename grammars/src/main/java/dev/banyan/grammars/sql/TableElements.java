package dev.banyan.grammars.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.tree.ParseTree;

/** The lines of a table's definition. */
final class TableElements {

    private static final Set<String> AFTER_TYPE = Set.of(
            "NOT",
            "NULL",
            "DEFAULT",
            "WITH",
            "GENERATED",
            "PRIMARY",
            "UNIQUE",
            "CHECK",
            "CONSTRAINT",
            "REFERENCES",
            "FOR",
            "CCSID",
            "IDENTITY",
            "AUTO_INCREMENT",
            "AS",
            "COLLATE",
            "COMMENT",
            "ON",
            "IMPLICITLY",
            "FIELDPROC");

    private TableElements() {}

    static List<SqlColumn> columns(List<SqlBaseParser.TableElementContext> elements) {
        List<SqlColumn> columns = new ArrayList<>();
        for (SqlBaseParser.TableElementContext element : elements) {
            if (element instanceof SqlBaseParser.ColumnContext column && !isIndex(column)) {
                columns.add(new SqlColumn(Names.of(column.identifier()), type(column.loose())));
            }
        }
        return columns;
    }

    /** MySQL's {@code INDEX (NAME)} and {@code KEY IX (NAME)} among the columns. */
    private static boolean isIndex(SqlBaseParser.ColumnContext column) {
        List<SqlBaseParser.LooseContext> words = column.loose();
        if (words.isEmpty()) {
            return false;
        }
        SqlBaseParser.IdentifierContext name = column.identifier();
        boolean keyWord = name.INDEX() != null || name.KEY() != null;
        Optional<SqlBaseParser.LooseContext> bracket =
                words.stream().limit(2).filter(word -> word.LP() != null).findFirst();
        return bracket.isPresent()
                && (words.get(0).LP() != null
                        || (keyWord
                                && !Character.isDigit(bracket.get().getText().charAt(1))));
    }

    private static String type(List<SqlBaseParser.LooseContext> words) {
        StringBuilder type = new StringBuilder();
        for (SqlBaseParser.LooseContext word : words) {
            String text = word.getText().toUpperCase(Locale.ROOT);
            if (AFTER_TYPE.contains(text) || word.REFERENCES() != null) {
                break;
            }
            boolean glued = type.isEmpty() || word.LP() != null;
            type.append(glued ? "" : " ").append(text);
        }
        return type.toString();
    }

    static List<String> references(ParseTree tree) {
        SortedSet<String> names = new TreeSet<>();
        collect(tree, names);
        return List.copyOf(names);
    }

    private static void collect(ParseTree tree, SortedSet<String> names) {
        if (tree instanceof SqlBaseParser.LooseContext loose && loose.tableName() != null) {
            names.add(Names.of(loose.tableName().qualifiedName()));
        }
        for (int i = 0; i < tree.getChildCount(); i++) {
            collect(tree.getChild(i), names);
        }
    }
}
