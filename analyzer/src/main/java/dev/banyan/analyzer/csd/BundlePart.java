package dev.banyan.analyzer.csd;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.csd.CsdCommand;
import dev.banyan.grammars.source.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A resource of a CICS bundle: one XML element with the words of DEFINE as attributes, so that it is read as the command.
 *
 * <pre>
 *   &lt;cicsdefinitiontransaction name="ACUR" program="ACCTCURR"/&gt;   =   DEFINE TRANSACTION(ACUR) PROGRAM(ACCTCURR)
 * </pre>
 */
final class BundlePart {

    private static final String ELEMENT = "cicsdefinition";

    /** Types that bundles call by another name than DEFINE does. */
    private static final Map<String, String> KINDS = Map.of("DB2TRANSACTION", "DB2TRAN");

    private static final String NOTHING = "N_A";

    private BundlePart() {}

    static boolean isOne(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("<" + ELEMENT));
    }

    static Facts read(String file, String text) {
        FactsBuilder facts = new FactsBuilder();
        XmlDocument document = XmlDocument.parse(file, text);
        document.problems().forEach(facts::problem);
        document.root()
                .filter(root -> root.name().startsWith(ELEMENT))
                .filter(root -> root.attribute("name").isPresent())
                .ifPresent(root -> Resources.define(command(file, root), facts));
        return facts.build();
    }

    private static CsdCommand command(String file, XmlElement element) {
        String type = element.name().substring(ELEMENT.length()).toUpperCase(Locale.ROOT);
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (!value.equals(NOTHING)) {
                attributes.put(name.toUpperCase(Locale.ROOT), value);
            }
        });
        return new CsdCommand(
                "DEFINE",
                KINDS.getOrDefault(type, type),
                element.attribute("name").orElseThrow(),
                attributes,
                new Position(file, element.line(), 1));
    }
}
