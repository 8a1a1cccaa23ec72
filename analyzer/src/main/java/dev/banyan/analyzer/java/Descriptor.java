package dev.banyan.analyzer.java;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.java.naming.NamingFile;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.xml.XmlDocument;
import dev.banyan.analyzer.xml.XmlElement;
import dev.banyan.grammars.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An XML file beside Java sources.
 *
 * @param document empty when its root element is none that says something about the estate
 * @param names texts in it that may name types, whatever its root element
 */
record Descriptor(Optional<XmlDocument> document, Optional<NamingFile> names, Reading reading, List<Problem> problems) {

    private static final Set<String> KNOWN = Set.of(
            "web-app",
            "web-fragment",
            "struts-config",
            "beans",
            "ejb-jar",
            "hibernate-mapping",
            "entity-mappings",
            "mapper",
            "sqlMap",
            "struts",
            "faces-config",
            "portlet-app",
            "endpoints",
            "deployment",
            "service",
            "serviceGroup",
            "module",
            "tiles-definitions",
            "application",
            "jboss-web",
            "weblogic-web-app",
            "sun-web-app",
            "glassfish-web-app",
            "definitions",
            "ehcache",
            "config",
            "persistence",
            "databaseChangeLog",
            "taglib",
            "facelet-taglib",
            "EJBJarBinding",
            "ejb-jar-bnd",
            "jboss",
            "weblogic-ejb-jar",
            "sun-ejb-jar",
            "glassfish-ejb-jar",
            "Context",
            "datasources",
            "connection-factories",
            "server",
            "Server",
            "job-scheduling-data",
            "quartz");
    private static final Set<String> BUILD_FILES = Set.of("pom.xml", "build.xml", "ivy.xml");

    /** Build files are left to those who know them. */
    static boolean reads(SourceFile file) {
        return Set.of("xml", "wsdd", "wsdl", "tld", "xmi").contains(file.extension())
                && !BUILD_FILES.contains(file.name());
    }

    static Descriptor read(SourceFile file) {
        XmlDocument document = XmlDocument.read(file);
        boolean known =
                document.root().map(XmlElement::name).filter(KNOWN::contains).isPresent();
        Reading.Outcome outcome = document.root().isEmpty()
                ? Reading.Outcome.SKIPPED
                : document.problems().isEmpty() ? Reading.Outcome.PARSED : Reading.Outcome.PARTIAL;
        return new Descriptor(
                known ? Optional.of(document) : Optional.empty(),
                NamingFile.of(document),
                new Reading(file.path(), "xml", document.lines(), outcome),
                document.problems());
    }
}
