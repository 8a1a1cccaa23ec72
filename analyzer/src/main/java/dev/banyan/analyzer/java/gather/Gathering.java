package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.java.code.Annotations;
import dev.banyan.analyzer.java.code.ConstantText;
import dev.banyan.analyzer.java.edge.EdgeSheet;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.web.Screens;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import java.util.List;
import java.util.Set;

/**
 * What every finder needs: the resolved estate to read, and the facts to write.
 *
 * @param settings what property files say to frameworks
 */
public record Gathering(
        Names names,
        List<XmlDocument> documents,
        List<Setting> settings,
        Origins origins,
        Screens screens,
        EdgeSheet edges,
        FactsBuilder facts) {

    /** Folders below {@code src} whose code no application holds. */
    private static final Set<String> SETS_OF_TESTS =
            Set.of("it", "integrationTest", "functionalTest", "testFixtures", "androidTest", "jmh");

    public Gathering {
        documents = List.copyOf(documents);
        settings = List.copyOf(settings);
    }

    public ConstantText constants() {
        return new ConstantText(names);
    }

    public Annotations annotations() {
        return new Annotations(names);
    }

    /** Types with a name that are no tests and were not copied in from others, by name. */
    public List<Declared> productive() {
        return names.types().values().stream()
                .filter(declared -> !declared.type().isAnonymous())
                .filter(declared -> origins.of(declared.source()).runs())
                .toList();
    }

    /** Whether the file stands among tests, as Maven, Gradle and Android lay them out, or in a folder named after them. */
    public static boolean isTest(String file) {
        String whole = "/" + file;
        int main = whole.indexOf("/src/main/");
        String path = main < 0 ? whole : whole.substring(0, main + 1);
        return path.contains("/test/")
                || path.contains("/tests/")
                || SETS_OF_TESTS.stream().anyMatch(set -> path.contains("/src/" + set + "/"));
    }

    /** The documents whose root element has one of the names. */
    public List<XmlDocument> rooted(String... roots) {
        Set<String> wanted = Set.of(roots);
        return documents.stream()
                .filter(document -> document.root()
                        .map(XmlElement::name)
                        .filter(wanted::contains)
                        .isPresent())
                .toList();
    }
}
