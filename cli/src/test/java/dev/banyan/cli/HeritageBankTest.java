package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the audit of the sample to what EXPECTED.md says by hand: nothing may be missing, nothing may be too much. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeritageBankTest {

    private static final Set<String> CODE_TRANSFERS =
            Set.of("CALL", "LINK", "XCTL", "START", "START-TRANSID", "RETURN-TRANSID");

    private MarkdownTables expected;
    private List<JsonNode> nodes;
    private List<JsonNode> edges;

    @BeforeAll
    void audit(@TempDir Path out) throws IOException {
        StringWriter err = new StringWriter();
        int code = Banyan.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err), Terminal.PIPE)
                .execute("audit", Samples.heritageBank().toString(), "-o", out.toString());
        assertThat(code).as(err.toString()).isZero();
        JsonNode estate = new ObjectMapper().readTree(out.resolve("estate.json").toFile());
        nodes = list(estate.get("nodes"));
        edges = list(estate.get("edges"));
        expected = MarkdownTables.read(Samples.heritageBank().resolve("EXPECTED.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "program",
                "transaction",
                "screen",
                "table",
                "dataset",
                "queue",
                "job",
                "proc",
                "copybook",
                "endpoint"
            })
    void findsTheNodes(String kind) {
        SortedSet<String> found = new TreeSet<>();
        for (JsonNode node : nodes) {
            if (node.get("kind").asText().equals(kind) && !isUtility(node)) {
                found.add(row(
                        node.get("id").asText(),
                        text(node, "file"),
                        text(node, "line"),
                        isAbsent(node) ? "absent" : "present"));
            }
        }
        SortedSet<String> wanted = new TreeSet<>();
        for (MarkdownTables.Row row : expected.under("Nodes: " + kind)) {
            wanted.add(row(
                    row.cell("id"),
                    row.cell("file"),
                    row.cell("line"),
                    row.cell("file").isEmpty() ? "absent" : "present"));
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void resolvesTheTransfers() {
        SortedSet<String> found = new TreeSet<>();
        for (JsonNode edge : edges) {
            if (is(edge, "calls") && CODE_TRANSFERS.contains(edge.get("via").asText())) {
                for (JsonNode at : edge.get("evidence")) {
                    found.add(row(
                            edge.get("from").asText(),
                            text(edge, "to"),
                            edge.get("via").asText(),
                            edge.get("resolution").asText(),
                            at.get("file").asText(),
                            at.get("line").asText(),
                            text(edge.get("attributes"), "operand")));
                }
            }
        }
        assertThat(found).isEqualTo(rows("Transfers", "from", "to", "via", "resolution", "file", "line", "operand"));
    }

    @Test
    void findsWhoReadsAndWritesWhat() {
        Predicate<JsonNode> byCode = edge -> (is(edge, "reads") || is(edge, "writes"))
                && !edge.get("via").asText().equals("ENTITY")
                && !edge.get("from").asText().matches("(job|proc):.*");
        assertThat(found(byCode, "from", "kind", "to", "via")).isEqualTo(rows("CRUD", "from", "kind", "to", "via"));
    }

    @Test
    void findsTheDataOfTheJobs() {
        Predicate<JsonNode> byJob = edge -> (is(edge, "reads") || is(edge, "writes"))
                && edge.get("from").asText().startsWith("job:");
        assertThat(found(byJob, "from", "kind", "to", "via")).isEqualTo(rows("Job data", "from", "kind", "to", "via"));
    }

    @Test
    void findsWhatIsExecuted() {
        Set<String> utilities = new TreeSet<>();
        nodes.stream()
                .filter(HeritageBankTest::isUtility)
                .forEach(node -> utilities.add(node.get("id").asText()));
        Predicate<JsonNode> executes = edge -> is(edge, "executes")
                && !utilities.contains(edge.get("to").asText())
                && !edge.get("from").asText().startsWith("proc:");
        assertThat(found(executes, "from", "to", "via")).isEqualTo(rows("Executes", "from", "to", "via"));
    }

    @Test
    void findsTheCopybooks() {
        Predicate<JsonNode> copies =
                edge -> is(edge, "includes") && edge.get("to").asText().startsWith("copybook:");
        assertThat(found(copies, "from", "to", "via")).isEqualTo(rows("Includes", "from", "to", "via"));
    }

    @Test
    void findsTheScreensThatAreShown() {
        assertThat(found(edge -> is(edge, "shows"), "from", "to", "via")).isEqualTo(rows("Shows", "from", "to", "via"));
    }

    @Test
    void findsTheLibraries() {
        Predicate<JsonNode> libraries =
                edge -> is(edge, "depends") && edge.get("to").asText().startsWith("library:");
        assertThat(found(libraries, "from", "to", "via")).isEqualTo(rows("Libraries", "module", "library", "scope"));
    }

    @Test
    void findsTheMappedClasses() {
        assertThat(found(edge -> edge.get("via").asText().equals("ENTITY"), "from", "to"))
                .isEqualTo(rows("Mappings", "type", "table"));
    }

    private SortedSet<String> found(Predicate<JsonNode> which, String... fields) {
        SortedSet<String> found = new TreeSet<>();
        for (JsonNode edge : edges) {
            if (which.test(edge)) {
                String[] cells = new String[fields.length];
                for (int i = 0; i < fields.length; i++) {
                    cells[i] = text(edge, fields[i]);
                }
                found.add(row(cells));
            }
        }
        return found;
    }

    private SortedSet<String> rows(String heading, String... columns) {
        SortedSet<String> wanted = new TreeSet<>();
        for (MarkdownTables.Row row : expected.under(heading)) {
            String[] cells = new String[columns.length];
            for (int i = 0; i < columns.length; i++) {
                cells[i] = row.cell(columns[i]);
            }
            wanted.add(row(cells));
        }
        return wanted;
    }

    private static boolean is(JsonNode edge, String kind) {
        return edge.get("kind").asText().equals(kind);
    }

    private static boolean isUtility(JsonNode node) {
        return node.get("attributes").path("utility").asText().equals("true");
    }

    private static boolean isAbsent(JsonNode node) {
        JsonNode attributes = node.get("attributes");
        return attributes.path("missing").asText().equals("true")
                || attributes.path("system").asText().equals("true");
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }

    private static String row(String... cells) {
        return String.join(" | ", cells);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
