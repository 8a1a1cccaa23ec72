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
    private static final int ENDING = 3;

    /** As COBOL shops abbreviate; the longest that fits is taken. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("acct", "account"),
            Map.entry("accts", "account"),
            Map.entry("addr", "address"),
            Map.entry("amt", "amount"),
            Map.entry("auth", "authorization"),
            Map.entry("bal", "balance"),
            Map.entry("catg", "category"),
            Map.entry("cust", "customer"),
            Map.entry("crd", "card"),
            Map.entry("dtl", "detail"),
            Map.entry("emp", "employee"),
            Map.entry("frd", "fraud"),
            Map.entry("frds", "fraud"),
            Map.entry("hist", "history"),
            Map.entry("inv", "inventory"),
            Map.entry("inq", "inquiry"),
            Map.entry("ord", "order"),
            Map.entry("paut", "authorization"),
            Map.entry("pmt", "payment"),
            Map.entry("pol", "policy"),
            Map.entry("poly", "policy"),
            Map.entry("prod", "product"),
            Map.entry("rej", "reject"),
            Map.entry("rpt", "report"),
            Map.entry("rept", "report"),
            Map.entry("sec", "security"),
            Map.entry("statemnt", "statement"),
            Map.entry("stmt", "statement"),
            Map.entry("sum", "summary"),
            Map.entry("tcat", "category"),
            Map.entry("balf", "balance"),
            Map.entry("tran", "transaction"),
            Map.entry("transact", "transaction"),
            Map.entry("trx", "transaction"),
            Map.entry("trans", "transaction"),
            Map.entry("trn", "transaction"),
            Map.entry("usr", "user"),
            Map.entry("xref", "cross-reference"));

    /** Whole words that end or begin a run of letters: {@code CARDXREF}, {@code ACCTDATA}. */
    private static final Set<String> WORDS = Set.of(
            "account",
            "address",
            "backup",
            "balance",
            "card",
            "category",
            "claim",
            "customer",
            "daily",
            "data",
            "detail",
            "error",
            "esds",
            "export",
            "file",
            "group",
            "history",
            "import",
            "interest",
            "inventory",
            "invoice",
            "ksds",
            "loan",
            "master",
            "order",
            "payment",
            "policy",
            "product",
            "quote",
            "rate",
            "record",
            "reply",
            "report",
            "security",
            "statement",
            "summary",
            "system",
            "teller",
            "transaction",
            "transfer",
            "type",
            "user",
            "vsam");

    private static final Set<String> TECHNICAL = Set.of(
            "abstract",
            "action",
            "actions",
            "adapter",
            "aix",
            "all",
            "and",
            "ant",
            "api",
            "app",
            "application",
            "base",
            "bean",
            "beans",
            "bkup",
            "builder",
            "business",
            "cache",
            "callback",
            "class",
            "client",
            "com",
            "command",
            "common",
            "comp",
            "comparator",
            "config",
            "configuration",
            "constant",
            "constants",
            "context",
            "controller",
            "converter",
            "core",
            "dao",
            "dat",
            "data",
            "database",
            "db",
            "default",
            "delete",
            "detail",
            "dto",
            "edit",
            "ejb",
            "entity",
            "enum",
            "error",
            "errors",
            "esds",
            "event",
            "exception",
            "facade",
            "factory",
            "fct",
            "field",
            "file",
            "filter",
            "for",
            "form",
            "from",
            "generator",
            "get",
            "handler",
            "helper",
            "holder",
            "home",
            "html",
            "http",
            "impl",
            "index",
            "info",
            "init",
            "input",
            "int",
            "interceptor",
            "interface",
            "iterator",
            "java",
            "jms",
            "job",
            "jpa",
            "jsf",
            "json",
            "jsp",
            "ksds",
            "list",
            "listener",
            "loader",
            "local",
            "main",
            "manager",
            "mapper",
            "master",
            "mdb",
            "menu",
            "model",
            "new",
            "object",
            "org",
            "out",
            "output",
            "page",
            "path",
            "plugin",
            "post",
            "prim",
            "print",
            "process",
            "processor",
            "program",
            "provider",
            "ps",
            "put",
            "queue",
            "read",
            "record",
            "remote",
            "repository",
            "request",
            "resource",
            "response",
            "rest",
            "result",
            "rollup",
            "save",
            "seq",
            "server",
            "service",
            "services",
            "servlet",
            "session",
            "set",
            "spring",
            "sql",
            "strategy",
            "struts",
            "summary",
            "support",
            "system",
            "table",
            "tag",
            "task",
            "temp",
            "test",
            "the",
            "tmp",
            "type",
            "ui",
            "update",
            "util",
            "utility",
            "utils",
            "validator",
            "value",
            "view",
            "vsam",
            "web",
            "with",
            "wrapper",
            "write",
            "xml");

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
        int skip = qualifiers.length > 3 ? 2 : qualifiers.length > 1 ? 1 : 0;
        return String.join(" ", List.of(qualifiers).subList(skip, qualifiers.length));
    }

    /** Those words of a description that the field is known to use; the rest is prose. */
    static List<String> wordsOfProse(String text) {
        return wordsOfText(text).stream().filter(Vocabulary::isOfTheField).toList();
    }

    /** Whether a word is one that we know, and no chance run of letters. */
    static boolean isOfTheField(String word) {
        return WORDS.contains(word) || ABBREVIATIONS.containsValue(word);
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

    private static void add(String letters, List<String> words) {
        String run = letters.length() > ENDING + SHORTEST && letters.matches(".*(ejb|tbl|dat|tab)")
                ? letters.substring(0, letters.length() - ENDING)
                : letters;
        List<String> pieces = pieces(run);
        for (String piece : pieces.isEmpty() ? List.of(run) : pieces) {
            String word = singular(ABBREVIATIONS.getOrDefault(piece, piece));
            if (word.length() >= SHORTEST
                    && hasVowel(word)
                    && !TECHNICAL.contains(word)
                    && !TECHNICAL.contains(piece)) {
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

    private static boolean hasVowel(String word) {
        return word.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
        return plural && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }
}
