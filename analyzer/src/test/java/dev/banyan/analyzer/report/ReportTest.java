package dev.banyan.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.EstateText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/json\" id=\"data-(\\w+)\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theSameResultsGiveTheSameBytes() throws IOException {
        String estate = "transaction:T executes program:A CSD\nprogram:A reads table:X SELECT";
        assertThat(text(estate)).isEqualTo(text(estate));
    }

    @Test
    void noTextOfTheEstateCanEndItsElement() throws IOException {
        String page = text("transaction:T executes program:</script>&<!--\u2028\u202E CSD");
        String data = block(page, "graph");
        assertThat(data).doesNotContain("<", ">", "&").isASCII().contains("\\u003C/script\\u003E\\u0026");
        assertThat(data).contains("%E2%80%A8%E2%80%AE");
    }

    @Test
    void thePolicyNamesEveryScriptOfThePageAndNoOther() throws IOException {
        String page = text("program:A 10 lines");
        String policy = page.substring(page.indexOf("default-src"), page.indexOf("img-src"));
        List<String> scripts = new ArrayList<>();
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
        while (script.find()) {
            scripts.add(Resources.hash(script.group(1)));
        }
        assertThat(scripts).hasSize(3);
        assertThat(policy)
                .startsWith("default-src 'none'; script-src " + String.join(" ", scripts) + "; style-src 'sha256-");
        assertThat(page)
                .contains("Copyright (c) 2016-2025, The Cytoscape Consortium", "Copyright 2010-2021 Mike Bostock");
    }

    @Test
    void edgesAreRowsOfNumbers() throws IOException {
        JsonNode graph = data("program:A calls program:B CALL\nprogram:A calls ? XCTL WS-NEXT", "graph");
        assertThat(graph.get("nodes")).hasSize(2 * GraphView.NODE);
        assertThat(graph.get("edges")).hasSize(2 * GraphView.EDGE);
        assertThat(graph.get("edges").get(GraphView.EDGE + 1).asInt())
                .as("the edge without a target stands second")
                .isEqualTo(graph.get("edges").get(1).asInt() == -1 ? 1 : -1);
    }

    @Test
    void anEntryHasTheDataOfItsWholeReach() throws IOException {
        JsonNode entries = data(
                "transaction:T executes program:A CSD\nprogram:A calls program:B CALL\nprogram:B writes table:X INSERT",
                "entries");
        JsonNode row = entries.at("/entries/rows/0");
        assertThat(row.get("handler").asText()).isEqualTo("A");
        assertThat(entries.get("names").get(row.at("/writes/0").asInt()).asText())
                .isEqualTo("table:X");
        assertThat(entries.at("/byEntry/cells")).hasSize(6);
        assertThat(entries.at("/byEntry/cells/2").asInt()).as("creates").isEqualTo(8);
        assertThat(entries.at("/byCode/cells")).hasSize(6);
    }

    @Test
    void aLongListIsCutAndSaysHowLongItIs() {
        Part<String> part = Part.of(List.of("a", "b", "c"), 2, "estate.json");
        assertThat(part).isEqualTo(new Part<>(List.of("a", "b"), 3, "estate.json"));
    }

    @Test
    void formulasStandOnceAndItemsNameThem() throws IOException {
        JsonNode backlog =
                data("transaction:T executes program:A CSD\ntransaction:U executes program:B CSD", "backlog");
        JsonNode items = backlog.at("/items/rows");
        assertThat(items).hasSizeGreaterThan(1);
        int formula = items.get(0).at("/effort/formula").asInt();
        assertThat(items.get(1).at("/effort/formula").asInt()).isEqualTo(formula);
        assertThat(backlog.get("formulas").get(formula).asText()).isNotEmpty();
    }

    private String text(String estate) throws IOException {
        return Reports.text(Reports.of(EstateText.estate(estate), folder));
    }

    private JsonNode data(String estate, String view) throws IOException {
        return new ObjectMapper().readTree(block(text(estate), view));
    }

    private static String block(String page, String view) {
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            if (block.group(1).equals(view)) {
                return block.group(2);
            }
        }
        throw new AssertionError("no block of " + view);
    }
}
