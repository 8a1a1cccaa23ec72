package dev.banyan.analyzer.java.naming;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file beside sources with all its texts that may be names of types, whatever its format: of XML the values of attributes and the texts of
 * elements. Whether they are names of types is found out later, when all types are known.
 *
 * @param via the word of an edge from it
 */
public record NamingFile(String file, String language, String via, List<Mention> mentions) {

    /** A file of more is data. */
    private static final int MOST = 10_000;

    /** A longer text is none, nor a list of them. */
    private static final int LONGEST = 2_000;

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("web-app", "web-xml"),
            Map.entry("web-fragment", "web-xml"),
            Map.entry("beans", "spring-xml"),
            Map.entry("faces-config", "faces-config"),
            Map.entry("ejb-jar", "ejb-jar"),
            Map.entry("persistence", "persistence-xml"),
            Map.entry("struts-config", "struts-config"),
            Map.entry("struts", "struts-xml"),
            Map.entry("tiles-definitions", "tiles"),
            Map.entry("taglib", "tld"),
            Map.entry("facelet-taglib", "tld"),
            Map.entry("hibernate-mapping", "hibernate"),
            Map.entry("hibernate-configuration", "hibernate"),
            Map.entry("entity-mappings", "hibernate"),
            Map.entry("mapper", "mybatis"),
            Map.entry("sqlMap", "mybatis"),
            Map.entry("configuration", "logging"),
            Map.entry("Configuration", "logging"));

    /** A logger has the name of the type that logs, and is no use of it. */
    private static final Set<String> LOGGERS = Set.of("logger", "Logger", "category", "AsyncLogger");

    /** Elements of ejb-jar.xml whose text is a type, beside those that end in {@code class}. */
    private static final Set<String> VIEWS = Set.of(
            "home",
            "remote",
            "local-home",
            "local",
            "business-local",
            "business-remote",
            "service-endpoint",
            "exception-type",
            "phase-listener",
            "messaging-type");

    public NamingFile {
        mentions = List.copyOf(mentions);
    }

    /**
     * A text that may name a type.
     *
     * @param where the element or attribute, or the key
     * @param expected whether nothing but a type can stand there
     */
    public record Mention(String text, String where, int line, boolean expected) {}

    /** What a document names; nothing for one without such texts. */
    public static Optional<NamingFile> of(XmlDocument document) {
        return document.root().flatMap(root -> {
            String via = via(root);
            String home = root.attribute("package")
                    .or(() -> root.childText("package"))
                    .orElse("");
            List<Mention> found = new ArrayList<>();
            Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty() && found.size() < MOST) {
                XmlElement element = open.pop();
                element(element, home, found);
                List<XmlElement> children = element.children();
                for (int i = children.size() - 1; i >= 0; i--) {
                    open.push(children.get(i));
                }
            }
            return found.isEmpty() ? Optional.empty() : Optional.of(new NamingFile(document.file(), "xml", via, found));
        });
    }

    /** The {@code beans} of CDI are not those of Spring. */
    private static String via(XmlElement root) {
        String space = root.attribute("xmlns").orElse("");
        boolean cdi = root.name().equals("beans") && (space.contains("javaee") || space.contains("jakartaee"));
        return cdi ? "beans-xml" : WORDS.getOrDefault(root.name(), "xml");
    }

    private static void element(XmlElement element, String home, List<Mention> found) {
        boolean logger = LOGGERS.contains(element.name());
        element.attributes().forEach((name, value) -> {
            if (!logger || !name.equals("name")) {
                String place = element.name() + "@" + name;
                boolean mapped = !home.isEmpty() && element.name().equals("class") && name.equals("name");
                add(value, place, element.line(), isOfType(name) || mapped, home, found);
            }
        });
        boolean expected = isOfType(element.name()) || VIEWS.contains(element.name());
        add(element.text(), element.name(), element.line(), expected, home, found);
    }

    private static boolean isOfType(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith("class") || small.equals("classname");
    }

    private static void add(String text, String where, int line, boolean expected, String home, List<Mention> found) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        for (String word : text.split("[,;\\s]+", -1)) {
            if (isName(word)) {
                boolean full = home.isEmpty() || word.indexOf('.') >= 0;
                if (word.indexOf('.') > 0 || expected) {
                    found.add(new Mention(full ? word : home + "." + word, where, line, expected));
                }
            }
        }
    }

    /** Whether all parts are identifiers of Java. */
    static boolean isName(String word) {
        boolean begins = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (begins ? !Character.isJavaIdentifierStart(c) : c != '.' && !Character.isJavaIdentifierPart(c)) {
                return false;
            }
            begins = c == '.';
        }
        return !begins;
    }

    /** Whether the file is a list of types by its name: providers of a service, auto-configurations of Spring Boot. */
    public static boolean isList(SourceFile file) {
        String path = "/" + file.path();
        return path.contains("/META-INF/services/")
                || path.endsWith("/META-INF/spring.factories")
                || (path.contains("/META-INF/spring/") && path.endsWith(".imports"));
    }

    /** A list of types, as it was read. */
    public record ListFile(NamingFile names, Reading reading, List<Problem> problems) {
        public ListFile {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a list of types: one a line, or keys with several. */
    public static ListFile list(SourceFile file) {
        SourceText text = file.read();
        boolean service = ("/" + file.path()).contains("/META-INF/services/");
        List<Mention> found = new ArrayList<>();
        int line = 0;
        for (String whole : text.text().lines().toList()) {
            line++;
            int comment = whole.indexOf('#');
            String names = comment < 0 ? whole : whole.substring(0, comment);
            String plain = names.replace('\\', ' ').strip();
            String values = plain.substring(service ? 0 : plain.indexOf('=') + 1);
            if (found.size() < MOST) {
                add(values, service ? file.name() : "list", line, true, "", found);
            }
        }
        Reading.Outcome outcome = text.readable() ? Reading.Outcome.PARSED : Reading.Outcome.SKIPPED;
        return new ListFile(
                new NamingFile(file.path(), "properties", service ? "service" : "spring-factories", found),
                new Reading(file.path(), "properties", text.lines(), outcome),
                text.problems());
    }
}
