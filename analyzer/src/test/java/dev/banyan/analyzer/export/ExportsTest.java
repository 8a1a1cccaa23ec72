package dev.banyan.analyzer.export;

import static dev.banyan.analyzer.EstateText.estate;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.backlog.Backlog;
import dev.banyan.analyzer.facts.Document;
import dev.banyan.analyzer.graph.EstateGraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class ExportsTest {

    private static final String HOSTILE = """
            endpoint:GET_/a"],@all&<script>--></script> executes type:=cmd|'/c'!A0.B get
            type:=cmd|'/c'!A0.B writes table:"]T;drop INSERT
            type:=cmd|'/c'!A0.B reads table:"]T;drop SELECT
            type:=cmd|'/c'!A0.B calls type:x.<b>&amp; method
            """;

    private static String export(String name, String estate) throws IOException {
        EstateGraph graph = EstateGraph.of(estate(estate));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Document document : Exports.of(Backlog.of(graph), graph)) {
            if (document.name().equals("export/" + name)) {
                document.write(out);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void cellsAreQuotedByTheRfcAndAreNoFormulas() {
        assertThat(Csv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(Csv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(Csv.cell("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(Csv.cell("+1")).isEqualTo("'+1");
        assertThat(Csv.cell("-1")).isEqualTo("'-1");
        assertThat(Csv.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(Csv.cell("  =1")).isEqualTo("'  =1");
        assertThat(Csv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(Csv.cell(" blank")).isEqualTo("\" blank\"");
        assertThat(Csv.cell("plain")).isEqualTo("plain");
    }

    @Test
    void jiraGetsAnEpicForEachWaveAndAStoryForEachItem() throws IOException {
        String csv = export("jira.csv", """
                transaction:T executes program:A CSD
                program:A calls ? XCTL WS-NEXT
                """);

        assertThat(csv)
                .startsWith(
                        "Issue Type,Summary,Epic Name,Epic Link,Story Points,Priority,Component,Due Date,Labels,Labels,")
                .contains("\r\nEpic,Modernization wave 1,Modernization wave 1,,")
                .contains("\r\nEpic,Modernization wave 2,Modernization wave 2,,")
                .contains("\r\nStory,\"Move transaction T (no code of the estate, no data)\",,Modernization wave 2,");
    }

    @Test
    void theCrudMatrixHasCodeInRowsAndStoresInColumns() throws IOException {
        assertThat(export("crud.csv", """
                program:A reads table:T SELECT
                program:A writes table:T UPDATE
                program:B writes dataset:D WRITE
                """)).isEqualTo("code,table:T,dataset:D\r\nprogram:A,RU,\r\nprogram:B,,C\r\n");
    }

    @Test
    void gitHubGetsIssuesThatCallNobody() throws IOException {
        JsonNode issues = new ObjectMapper().readTree(export("github-issues.json", HOSTILE));

        assertThat(issues).isNotEmpty();
        assertThat(issues.get(0).get("labels").get(1).asText()).isEqualTo("wave-1");
        assertThat(issues.get(0).get("body").asText()).doesNotContain("@all");
    }

    @Test
    void graphMlOfHostileNamesIsParsedBackWhole() throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        export("estate.graphml", HOSTILE).getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();

        NodeList nodes = root.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", "node");
        NodeList edges = root.getElementsByTagNameNS("http://graphml.graphdrawing.org/xmlns", "edge");
        EstateGraph graph = EstateGraph.of(estate(HOSTILE));
        assertThat(nodes.getLength()).isEqualTo(graph.nodes().size());
        assertThat(edges.getLength()).isEqualTo(4);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            String id = ((Element) nodes.item(i)).getAttribute("id");
            assertThat(id).matches("[A-Za-z0-9.:_-]+");
            ids.add(id);
        }
        assertThat(ids).hasSize(nodes.getLength());
        for (int i = 0; i < edges.getLength(); i++) {
            assertThat(ids).contains(((Element) edges.item(i)).getAttribute("source"));
            assertThat(ids).contains(((Element) edges.item(i)).getAttribute("target"));
        }
        assertThat(root.getTextContent()).contains("<script>");
    }

    @Test
    void picturesKeepNamesInQuotes() throws IOException {
        assertThat(export("estate.dot", HOSTILE)).contains("\"table:\\\"]T;drop\"");
        assertThat(export("estate.mmd", HOSTILE))
                .contains("[\"table:#34;#93;T#59;drop\"]")
                .doesNotContain("<");
    }

    @Test
    void picturesAreBounded() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            text.append("program:P")
                    .append(i)
                    .append(" calls program:P")
                    .append(i * 7 % 900 + 1)
                    .append(" CALL\n");
        }

        assertThat(export("estate.mmd", text.toString()).lines().filter(line -> line.contains("[\"")))
                .hasSize(60);
        assertThat(export("estate.dot", text.toString()).lines().filter(line -> line.endsWith("\";")))
                .hasSize(400);
        assertThat(export("estate.dot", text.toString())).startsWith("// 400 of ");
    }
}
