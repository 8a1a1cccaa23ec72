package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.DataItem.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a precompiler makes of {@code SQL TYPE IS}: a picture, or items with names of their own below the item.
 *
 * <pre>
 *   01 A SQL TYPE IS VARBINARY(10).     01 A.
 *                                          49 A-LEN    PIC S9(4) COMP-5.
 *                                          49 A-TEXT   PIC X(10).
 *   01 B SQL TYPE IS CLOB(2K).          01 B.
 *                                          49 B-LENGTH PIC 9(9) COMP-5.
 *                                          49 B-DATA   PIC X(2048).
 *   01 C SQL TYPE IS CLOB-LOCATOR.      01 C PIC S9(9) COMP-5.
 * </pre>
 *
 * Sources: Db2 for z/OS, "LOBs, LOB locators, and LOB file reference variables in COBOL"; Pro*COBOL for {@code VARYING};
 * OpenESQL for dates and times.
 *
 * @param name what is added to the item's name; empty for the item itself
 */
record SqlType(String name, String picture, Usage usage) {

    private static final SqlType SHORT_LENGTH = new SqlType("-LEN", "S9(4)", Usage.NATIVE_BINARY);
    private static final SqlType LONG_LENGTH = new SqlType("-LENGTH", "9(9)", Usage.NATIVE_BINARY);
    private static final SqlType LOCATOR = new SqlType("", "S9(9)", Usage.NATIVE_BINARY);

    /** The items that stand for a type; none for a type that is not known. */
    static List<SqlType> of(List<String> words) {
        String last = words.get(words.size() - 1);
        boolean locator = words.stream().anyMatch(word -> word.endsWith("LOCATOR"));
        if (locator) {
            return List.of(LOCATOR);
        }
        if (last.endsWith("-FILE")) {
            return List.of(
                    new SqlType("-NAME-LENGTH", "9(9)", Usage.NATIVE_BINARY),
                    new SqlType("-DATA-LENGTH", "9(9)", Usage.NATIVE_BINARY),
                    new SqlType("-FILE-OPTIONS", "9(9)", Usage.NATIVE_BINARY),
                    new SqlType("-NAME", "X(255)", Usage.DISPLAY));
        }
        int as = words.indexOf("AS");
        List<String> type = as >= 0 && as + 1 < words.size() ? words.subList(as + 1, words.size()) : words;
        boolean large = type.contains("LARGE");
        String first = type.get(0);
        return named(
                large ? (first.startsWith("CHAR") ? "CLOB" : first.startsWith("DB") ? "DBCLOB" : "BLOB") : first,
                size(type));
    }

    private static List<SqlType> named(String type, long size) {
        return switch (type) {
            case "VARCHAR", "VARBINARY" -> List.of(SHORT_LENGTH, characters("-TEXT", size));
            case "VARGRAPHIC" -> List.of(SHORT_LENGTH, graphic("-TEXT", size));
            case "CLOB", "BLOB" -> List.of(LONG_LENGTH, characters("-DATA", size));
            case "DBCLOB" -> List.of(LONG_LENGTH, graphic("-DATA", size));
            case "ROWID" -> List.of(SHORT_LENGTH, characters("-TEXT", 40));
            case "BINARY", "CHAR", "CHARACTER" -> List.of(characters("", size));
            case "GRAPHIC" -> List.of(graphic("", size));
            case "DATE" -> List.of(characters("", 10));
            case "TIME" -> List.of(characters("", 8));
            case "TIMESTAMP" -> List.of(characters("", 29));
            default -> List.of();
        };
    }

    /** {@code PIC X(100) VARYING}. */
    static List<SqlType> varying(String picture) {
        return List.of(SHORT_LENGTH, new SqlType("-ARR", picture, Usage.DISPLAY));
    }

    private static SqlType characters(String name, long size) {
        return new SqlType(name, "X(" + size + ")", Usage.DISPLAY);
    }

    private static SqlType graphic(String name, long size) {
        return new SqlType(name, "G(" + size + ")", Usage.DISPLAY_1);
    }

    /** What stands in the parentheses, with K, M or G behind it; 1 without any. */
    private static long size(List<String> words) {
        int open = words.indexOf("(");
        if (open < 0 || open + 1 >= words.size()) {
            return 1;
        }
        String size = words.get(open + 1);
        String unit = open + 2 < words.size() && size.chars().allMatch(Character::isDigit) ? words.get(open + 2) : size;
        long times =
                switch (unit.charAt(unit.length() - 1)) {
                    case 'K' -> 1L << 10;
                    case 'M' -> 1L << 20;
                    case 'G' -> 1L << 30;
                    default -> 1;
                };
        return Math.max(1, DataTree.number(size) * times);
    }

    DataTree.Entry below(DataTree.Entry item) {
        DataItem.Clauses clauses = new DataItem.Clauses(
                Optional.of(picture),
                Optional.of(usage),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of());
        Optional<String> full = item.name().map(prefix -> prefix + name);
        return new DataTree.Entry(Math.max(49, item.level() + 1), full, item.position(), clauses, Optional.empty());
    }
}
