package dev.banyan.analyzer.seam;

import dev.banyan.analyzer.facts.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of the business in names: parts of camel case and of qualified names, abbreviations of the field written out, technical words left out. */
final class Vocabulary {

    private static final int SHORTEST = 3;

    /** As COBOL shops abbreviate; the longest that fits is taken. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("acct", "account"),
            Map.entry("accts", "account"),
            Map.entry("addr", "address"),
            Map.entry("amt", "amount"),
            Map.entry("auth", "authorization"),
            Map.entry("authfrds", "authorization fraud"),
            Map.entry("bal", "balance"),
            Map.entry("catg", "category"),
            Map.entry("cust", "customer"),
            Map.entry("disc", "discount"),
            Map.entry("emp", "employee"),
            Map.entry("frd", "fraud"),
            Map.entry("hist", "history"),
            Map.entry("inv", "inventory"),
            Map.entry("inq", "inquiry"),
            Map.entry("ord", "order"),
            Map.entry("paut", "pending authorization"),
            Map.entry("pmt", "payment"),
            Map.entry("pol", "policy"),
            Map.entry("poly", "policy"),
            Map.entry("prod", "product"),
            Map.entry("rej", "reject"),
            Map.entry("rpt", "report"),
            Map.entry("rept", "report"),
            Map.entry("sec", "security"),
            Map.entry("stmt", "statement"),
            Map.entry("tran", "transaction"),
            Map.entry("trans", "transaction"),
            Map.entry("trn", "transaction"),
            Map.entry("usr", "user"),
            Map.entry("xref", "cross-reference"));

    /** Whole words that end or begin a run of letters: {@code CARDXREF}, {@code ACCTDATA}. */
    private static final Set<String> WORDS = Set.of(
            "account", "address", "backup", "card", "claim", "customer", "daily", "data", "file", "group", "interest",
            "master", "order", "payment", "policy", "product", "rate", "record", "report", "security", "statement",
            "system", "teller", "transaction", "type", "user");

    private static final Set<String> TECHNICAL = Set.of(
            "abstract", "action", "actions", "adapter", "aix", "api", "app", "application", "base", "bean", "beans",
            "bkup", "builder", "business", "cache", "client", "com", "common", "comp", "config", "configuration",
            "constants", "context", "controller", "core", "dao", "dat", "data", "database", "db", "default",
            "delete", "dto", "edit", "ejb", "entity", "exception", "facade", "factory", "fct", "file", "filter",
            "form", "get", "handler", "helper", "home", "html", "http", "impl", "index", "info", "init", "input",
            "int", "interface", "java", "jms", "jpa", "jsf", "json", "jsp", "ksds", "list", "listener", "loader",
            "local", "main", "manager", "mapper", "master", "mdb", "model", "new", "object", "org", "out", "output",
            "page", "path", "post", "prim", "process", "processor", "program", "provider", "ps", "put", "queue",
            "read", "record", "remote", "repository", "request", "resource", "response", "rest", "result", "save",
            "seq", "server", "service", "services", "servlet", "session", "set", "spring", "sql", "struts", "system",
            "table", "task", "temp", "test", "tmp", "type", "ui", "update", "util", "utility", "utils", "value",
            "view", "vsam", "web", "wrapper", "write", "xml");

    private Vocabulary() {}

    /** Of the name of a store, a type or an endpoint; nothing of other kinds, whose names are codes. */
    static List<String> words(NodeId id) {
        return switch (id.kind()) {
            case TYPE -> wordsOfText(simple(id.name()));
            case TABLE, VIEW, DATASET, QUEUE -> wordsOfText(afterPrefix(id.name()));
            case ENDPOINT -> wordsOfText(id.name().replaceAll("\\{[^}]*}", " ").replaceAll("^[A-Z_]+ ", ""));
            default -> List.of();
        };
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A dataset's name without its first qualifiers, which name the shop and the system. */
    private static String afterPrefix(String name) {
        String[] qualifiers = name.split("\\.", -1);
        int skip = qualifiers.length > 3 ? 2 : qualifiers.length > 2 ? 1 : 0;
        return String.join(" ", List.of(qualifiers).subList(skip, qualifiers.length));
    }

    static List<String> wordsOfText(String text) {
        List<String> words = new ArrayList<>();
        for (String run : text.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
                .split("[^A-Za-z]+", -1)) {
            add(run.toLowerCase(Locale.ROOT), words);
        }
        return words;
    }

    private static void add(String run, List<String> words) {
        List<String> pieces = pieces(run);
        for (String piece : pieces.isEmpty() ? List.of(run) : pieces) {
            String word = singular(ABBREVIATIONS.getOrDefault(piece, piece));
            if (word.length() >= SHORTEST && !TECHNICAL.contains(word) && !TECHNICAL.contains(piece)) {
                words.add(word);
            }
        }
    }

    /** {@code cardxref} is card and xref; nothing where it does not come out even. */
    private static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < run.length()) {
            int end = run.length();
            while (end > at && !isKnown(run.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return List.of();
            }
            pieces.add(run.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static boolean isKnown(String piece) {
        return ABBREVIATIONS.containsKey(piece) || WORDS.contains(piece) || piece.equals("dat");
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
