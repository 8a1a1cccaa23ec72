package dev.banyan.analyzer.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.finding.Finding;
import dev.banyan.analyzer.finding.Findings;
import dev.banyan.analyzer.finding.Incident;
import dev.banyan.analyzer.java.reference.References;
import dev.banyan.analyzer.rule.RuleFiles;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.analyzer.source.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleRunTest {

    @TempDir
    private Path folder;

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve("estate").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Findings run(String rules, LibraryUse... libraries) throws IOException {
        return run(rules, false, libraries);
    }

    private Findings run(String rules, boolean vendored, LibraryUse... libraries) throws IOException {
        Path ruleFolder = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(ruleFolder.resolve("r.yaml"), rules);
        RuleFiles read = RuleFiles.read(ruleFolder);
        Path estate = Files.createDirectories(folder.resolve("estate"));
        List<SourceFile> files = SourceTree.scan(List.of(estate), ruleFolder).files();
        try (Workers workers = new Workers(2, () -> {})) {
            Subject subject = new Subject(files, References.read(files, workers), List.of(libraries), vendored);
            return RuleRun.of(read.sets(), read.problems(), subject, workers);
        }
    }

    /** The places of one rule that asks for {@code when}. */
    private List<String> places(String when, LibraryUse... libraries) throws IOException {
        Findings findings = run("- ruleID: r\n  message: m\n  effort: 1\n  when: " + when + "\n", libraries);
        return findings.sets().get(0).finding("r").map(Finding::incidents).orElse(List.of()).stream()
                .map(incident -> incident.place().toString())
                .toList();
    }

    private void javaFile() throws IOException {
        file("src/a/Shop.java", """
                package a;

                import javax.ejb.EJB;
                import javax.jms.*;
                import java.io.File;

                @Deprecated
                public class Shop extends Base implements MessageListener {
                    @EJB(name = "cart", lookup = "java:app/Cart")
                    private Cart cart;

                    public Queue queue(String name) throws java.rmi.RemoteException {
                        File file = new File("/tmp/x");
                        System.exit(1);
                        return cart.find().open(name);
                    }

                    public void onMessage(Message message) {}
                }
                """);
    }

    @Test
    void findsWhatJavaRefersTo() throws IOException {
        javaFile();
        assertThat(places("{java.referenced: {location: IMPORT, pattern: javax.ejb.EJB}}"))
                .containsExactly("src/a/Shop.java:3");
        assertThat(places("{java.referenced: {location: PACKAGE, pattern: javax.jms*}}"))
                .containsExactly("src/a/Shop.java:4");
        assertThat(places("{java.referenced: {location: METHOD_CALL, pattern: java.lang.System.exit}}"))
                .containsExactly("src/a/Shop.java:14");
        assertThat(places("{java.referenced: {location: METHOD_CALL, pattern: java.lang.System.exit()}}"))
                .isEmpty();
        assertThat(places("{java.referenced: {location: CONSTRUCTOR_CALL, pattern: java.io.(File|FileReader)}}"))
                .containsExactly("src/a/Shop.java:13");
        assertThat(places("{java.referenced: {location: IMPLEMENTS_TYPE, pattern: javax.jms.MessageListener}}"))
                .containsExactly("src/a/Shop.java:8");
        assertThat(places("{java.referenced: {location: RETURN_TYPE, pattern: javax.jms.Queue}}"))
                .containsExactly("src/a/Shop.java:12");
        assertThat(places("{java.referenced: {location: VARIABLE_DECLARATION, pattern: java.io.File}}"))
                .containsExactly("src/a/Shop.java:13");
        assertThat(places("{java.referenced: {location: METHOD, pattern: javax.jms.MessageListener.onMessage}}"))
                .containsExactly("src/a/Shop.java:18");
        assertThat(places("{java.referenced: {location: CLASS, pattern: a.Shop}}"))
                .containsExactly("src/a/Shop.java:7");
        assertThat(places("{java.referenced: {pattern: java.rmi.RemoteException}}"))
                .containsExactly("src/a/Shop.java:12");
    }

    @Test
    void looksIntoAnnotations() throws IOException {
        javaFile();
        String ejb = "{java.referenced: {location: ANNOTATION, pattern: javax.ejb.EJB, annotated: {elements: [%s]}}}";
        assertThat(places(ejb.formatted("{name: lookup, value: \"java:app/.*\"}")))
                .hasSize(1);
        assertThat(places(ejb.formatted("{name: lookup, value: other}"))).isEmpty();
        assertThat(
                        places(
                                "{java.referenced: {location: FIELD, pattern: javax.jms.Cart, annotated: {pattern: javax.ejb.EJB}}}"))
                .containsExactly("src/a/Shop.java:10");
    }

    @Test
    void aCallOnAnUnknownReceiverFitsByNameAndSaysSo() throws IOException {
        file("B.java", """
                import org.acme.Query;
                class B {
                    void run(Finder finder) {
                        finder.query().limit(3);
                    }
                }
                """);
        Findings findings = run("""
                - ruleID: r
                  message: m
                  when: {java.referenced: {location: METHOD_CALL, pattern: org.acme.Query.limit}}
                """);
        Incident incident = findings.sets().get(0).findings().get(0).incidents().get(0);
        assertThat(incident.place()).isEqualTo(new Evidence("B.java", 4));
        assertThat(incident.resolution().word()).isEqualTo("derived");
        assertThat(places("{java.referenced: {location: METHOD_CALL, pattern: org.other.Query.limit}}"))
                .isEmpty();
    }

    @Test
    void stepsHandTheirFilesOn() throws IOException {
        file("a.xml", "<a><b/></a>");
        file("b.xml", "<c><b/></c>");
        String when = """
                {and: [{builtin.xml: {xpath: /a}, as: first, ignore: true},
                       {builtin.xml: {xpath: //b, filepaths: "{{first.filepaths}}"}, from: first}]}""";
        assertThat(places(when.replace("\n", " "))).containsExactly("a.xml:1");
    }

    @Test
    void aStepThatMustNotHold() throws IOException {
        file("a.txt", "one\ntwo\n");
        assertThat(places(
                        "{and: [{builtin.filecontent: {pattern: two}}, {builtin.file: {pattern: b.txt}, not: true}]}"))
                .containsExactly("a.txt:2");
        assertThat(places(
                        "{and: [{builtin.filecontent: {pattern: two}}, {builtin.file: {pattern: a.txt}, not: true}]}"))
                .isEmpty();
        assertThat(places("{or: [{builtin.filecontent: {pattern: two}}, {builtin.filecontent: {pattern: none}}]}"))
                .containsExactly("a.txt:2");
    }

    @Test
    void aChainWithoutABeginningIsAnErrorOfTheRule() throws IOException {
        Findings findings = run("""
                - ruleID: r
                  when: {and: [{builtin.file: {pattern: x}, from: nobody}]}
                """);
        assertThat(findings.sets().get(0).errors()).containsKey("r");
    }

    @Test
    void librariesAreMatchedByNameAndVersion() throws IOException {
        LibraryUse log4j =
                new LibraryUse("log4j.log4j", Optional.of("1.2.17"), Optional.empty(), new Evidence("pom.xml", 7));
        assertThat(places("{java.dependency: {name: log4j.log4j, upperbound: 1.99.99}}", log4j))
                .containsExactly("pom.xml:7");
        assertThat(places("{java.dependency: {name: log4j.log4j, lowerbound: 2.0.0}}", log4j))
                .isEmpty();
        assertThat(places("{java.dependency: {name_regex: \"log4j\\\\..*\"}}", log4j))
                .hasSize(1);
    }

    @Test
    void tagsAreKnownToLaterRules() throws IOException {
        file("a.txt", "x");
        Findings findings = run("""
                - ruleID: asks
                  message: m
                  when: {builtin.hasTags: [Old]}
                - ruleID: gives
                  tag: ["Java=Old, Other"]
                  when: {builtin.file: {pattern: a.txt}}
                """);
        assertThat(findings.sets().get(0).finding("asks")).isPresent();
        assertThat(findings.sets().get(0).tags()).containsExactly("Java=Old, Other");
    }

    @Test
    void messagesNameVariablesAndTheLine() throws IOException {
        file("a.txt", "  host = localhost:8080;\n");
        Findings findings = run("""
                - ruleID: r
                  message: "{{matchingText}} at {{lineNumber}} port {{port}}{{nothing}}"
                  customVariables:
                  - {name: port, pattern: "localhost:(?P<p>[0-9]+)", nameOfCaptureGroup: p}
                  when: {builtin.filecontent: {pattern: localhost}}
                """);
        Incident incident = findings.sets().get(0).findings().get(0).incidents().get(0);
        assertThat(incident.message()).isEqualTo("localhost at 1 port 8080");
        assertThat(incident.snippet()).isEqualTo("1    host = localhost:8080;\n");
    }

    @Test
    void placesWithTheSameTextInAnXmlFileAreOne() throws IOException {
        file("a.xml", "<a>\n<p>x</p>\n<p>x</p>\n</a>\n");
        Findings findings = run("- {ruleID: r, message: m, when: {builtin.xml: {xpath: //p}}}\n");
        List<Incident> incidents = findings.sets().get(0).findings().get(0).incidents();
        assertThat(incidents).hasSize(1);
        assertThat(incidents.get(0).variables()).containsEntry("alsoAt", "3");
    }

    @Test
    void aHostilePatternIsCutOffWithAProblem() throws IOException {
        file("a.txt", "a".repeat(5_000));
        Findings findings = run("- {ruleID: r, message: m, when: {builtin.filecontent: {pattern: \"(a+)+b\"}}}\n");
        assertThat(findings.problems()).extracting(problem -> problem.code()).containsExactly("rule-search");
    }

    @Test
    void aFileThatTheParserGivesUpIsMended() throws IOException {
        file("C.java", "import a.B has moved;\nimport javax.jms.Queue;\nclass C { Queue q; }\n");
        assertThat(places("{java.referenced: {location: FIELD, pattern: javax.jms.Queue}}"))
                .containsExactly("C.java:3");
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws IOException {
        javaFile();
        file("a.xml", "<a/>");
        String when = "{or: [{java.referenced: {pattern: javax*}}, {builtin.xml: {xpath: /a}}]}";
        assertThat(places(when)).isEqualTo(places(when)).isNotEmpty();
    }

    @Test
    void whatOthersWroteIsPassedOverAndTold() throws IOException {
        file("web/bower_components/x/x.js", "secret()\n");
        file("web/app.min.js", "secret()\n");
        file("web/bundle.js", "secret();" + "x".repeat(4_000) + "\n");
        file("web/tail.js", "secret();" + "x".repeat(4_000));
        file("web/long.txt", "secret();" + "x".repeat(4_000) + "\n");
        file("web/app.js", "secret()\n");
        String rule = "- ruleID: r\n  message: m\n  when: {builtin.filecontent: {pattern: 'secret\\('}}\n";
        assertThat(run(rule).sets().get(0).finding("r").orElseThrow().incidents())
                .extracting(one -> one.place().file())
                .containsExactly("web/app.js", "web/long.txt");
        assertThat(run(rule).problems()).singleElement().satisfies(told -> assertThat(told.what())
                .contains("The contents of 4 files"));
        assertThat(run(rule, true).sets().get(0).finding("r").orElseThrow().incidents())
                .hasSize(6);
        assertThat(run(rule, true).problems()).isEmpty();
    }

    @Test
    void vendoredFilesAreFoundByTheirNames() throws IOException {
        file("web/bower_components/jquery/jquery.min.js", "x\n");
        assertThat(places("{builtin.file: {pattern: 'jquery.*\\.js'}}"))
                .containsExactly("web/bower_components/jquery/jquery.min.js");
    }

    @Test
    void aFileWithoutWhatThePatternNeedsIsNotSearched() throws IOException {
        file("a.txt", "x".repeat(40_000));
        String rule = "- ruleID: r\n  message: m\n  when: {builtin.filecontent: {pattern: '(x+x+)+%s'}}\n";
        assertThat(run(rule.formatted("y")).problems()).singleElement().satisfies(told -> assertThat(told.what())
                .contains("needs too many steps"));
        assertThat(run(rule.formatted("needle")).problems()).isEmpty();
    }
}
