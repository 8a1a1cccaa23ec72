package dev.banyan.analyzer.java.gather;

import dev.banyan.analyzer.java.syntax.JavaSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sources of libraries that were copied between the own ones. A package of a known library is that of the module itself where most of the
 * files below the same folder are of it, and an extension that had to lie in the library's package where there are fewer than
 * three:
 *
 * <pre>
 *   src/ 40 files of com.acme, 6 of org.json                    org.json was copied in
 *   src/ 47 files of org.springframework.samples                their own
 *   src/ 40 files of com.acme, 1 of org.hibernate.dialect       an extension
 * </pre>
 */
final class KnownLibraries {

    private static final int FEWEST = 3;

    /** Packages, the longer before those around them. */
    private static final List<String> PACKAGES = List.of(
            "antlr",
            "bsh",
            "ch.qos.logback",
            "com.fasterxml.jackson",
            "com.google.common",
            "com.google.gson",
            "com.google.protobuf",
            "com.lowagie.text",
            "com.itextpdf",
            "com.mchange",
            "com.opensymphony",
            "com.thoughtworks.xstream",
            "com.sun.jersey",
            "edu.emory.mathcs.backport",
            "freemarker",
            "gnu.trove",
            "groovy",
            "jakarta",
            "javassist",
            "javax",
            "junit",
            "net.sf.cglib",
            "net.sf.ehcache",
            "net.sf.jasperreports",
            "net.sf.json",
            "ognl",
            "org.antlr",
            "org.aopalliance",
            "org.apache.avalon",
            "org.apache.axis",
            "org.apache.axis2",
            "org.apache.catalina",
            "org.apache.commons",
            "org.apache.cxf",
            "org.apache.http",
            "org.apache.log4j",
            "org.apache.logging",
            "org.apache.lucene",
            "org.apache.oro",
            "org.apache.poi",
            "org.apache.regexp",
            "org.apache.soap",
            "org.apache.struts",
            "org.apache.tiles",
            "org.apache.tools.ant",
            "org.apache.velocity",
            "org.apache.xalan",
            "org.apache.xerces",
            "org.apache.xml",
            "org.apache.xmlrpc",
            "org.aspectj",
            "org.bouncycastle",
            "org.codehaus.jackson",
            "org.codehaus.jettison",
            "org.dom4j",
            "org.eclipse.jetty",
            "org.exolab.castor",
            "org.hibernate",
            "org.htmlparser",
            "org.hsqldb",
            "org.jboss.netty",
            "org.jdom",
            "org.joda.time",
            "org.json",
            "org.jsoup",
            "org.junit",
            "org.mozilla.javascript",
            "org.mortbay",
            "org.mvel",
            "org.objectweb.asm",
            "org.omg",
            "org.quartz",
            "org.slf4j",
            "org.springframework",
            "org.testng",
            "org.w3c",
            "org.xml.sax",
            "org.xmlpull",
            "oracle.jdbc",
            "weblogic");

    private final Map<String, Map<String, Integer>> filesByRoot = new HashMap<>();
    private final Map<String, Integer> filesOfRoot = new HashMap<>();

    private KnownLibraries() {}

    static KnownLibraries in(List<JavaSource> sources) {
        KnownLibraries libraries = new KnownLibraries();
        for (JavaSource source : sources) {
            String root = root(source);
            libraries.filesOfRoot.merge(root, 1, Integer::sum);
            library(source.packageName()).ifPresent(name -> libraries
                    .filesByRoot
                    .computeIfAbsent(root, one -> new HashMap<>())
                    .merge(name, 1, Integer::sum));
        }
        return libraries;
    }

    /** The library's package where the file was copied from it. */
    Optional<String> of(JavaSource source) {
        String root = root(source);
        Map<String, Integer> here = filesByRoot.getOrDefault(root, Map.of());
        return library(source.packageName()).filter(name -> {
            int files = here.getOrDefault(name, 0);
            return files >= FEWEST && files * 2 < filesOfRoot.getOrDefault(root, 0);
        });
    }

    private static Optional<String> library(String packageName) {
        return PACKAGES.stream()
                .filter(name -> packageName.equals(name) || packageName.startsWith(name + "."))
                .findFirst();
    }

    /** The folder where packages begin. */
    private static String root(JavaSource source) {
        String path = source.file();
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String inside = source.packageName().replace('.', '/');
        return ("/" + folder).endsWith("/" + inside) ? folder.substring(0, folder.length() - inside.length()) : folder;
    }
}
