package dev.banyan.analyzer.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.banyan.analyzer.audit.Audit;
import dev.banyan.analyzer.audit.AuditProgress;
import dev.banyan.analyzer.audit.RuleFolders;
import dev.banyan.analyzer.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsFileTest {

    @TempDir
    private Path folder;

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve("estate").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private JsonNode metrics() throws IOException {
        Audit audit = Audit.run(
                List.of(folder.resolve("estate")),
                folder.resolve("out"),
                Settings.DEFAULT,
                RuleFolders.NONE,
                1,
                AuditProgress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        audit.metrics().write(out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static JsonNode named(JsonNode parts, String field, String name) {
        for (JsonNode part : parts) {
            if (part.get(field).asText().equals(name)) {
                return part;
            }
        }
        throw new AssertionError(name + " is not in " + parts);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @Test
    void countsWhoNeedsWhomByPackage() throws IOException {
        put("src/main/java/a/X.java", "package a; public class X { b.Y y; b.Z z; b.Y again() { return y; } }");
        put("src/main/java/b/Y.java", "package b; public interface Y {}");
        put("src/main/java/b/Z.java", "package b; public class Z implements Y {}");
        put("src/main/java/c/W.java", "package c; class W extends a.X {}");

        JsonNode packages = metrics().get("packages");

        assertThat(named(packages, "name", "a"))
                .hasToString("{\"name\":\"a\",\"types\":1,\"abstractTypes\":0,\"lines\":1,\"ca\":1,\"ce\":1,"
                        + "\"instability\":0.5,\"abstractness\":0.0,\"distance\":0.5,\"needs\":{\"b\":2}}");
        assertThat(named(packages, "name", "b"))
                .hasToString("{\"name\":\"b\",\"types\":2,\"abstractTypes\":1,\"lines\":2,\"ca\":1,\"ce\":0,"
                        + "\"instability\":0.0,\"abstractness\":0.5,\"distance\":0.5,\"needs\":{}}");
    }

    @Test
    void aTypeCountsTheTypesAroundIt() throws IOException {
        put("a/X.java", "package a; public class X { Y y; Z z; }");
        put("a/Y.java", "package a; public class Y { Z z; }");
        put("a/Z.java", "package a; public class Z {}");

        JsonNode types = metrics().get("types");

        assertThat(named(types, "id", "type:a.Y"))
                .hasToString("{\"id\":\"type:a.Y\",\"ca\":1,\"ce\":1,\"instability\":0.5}");
        assertThat(named(types, "id", "type:a.Z").get("ca").asInt()).isEqualTo(2);
    }

    @Test
    void aCircleOfPackagesIsToldWithWhatMakesIt() throws IOException {
        put("a/X.java", "package a;\npublic class X {\n  b.Y y;\n}");
        put("b/Y.java", "package b;\npublic class Y {\n  c.Z z;\n}");
        put("c/Z.java", "package c;\npublic class Z {\n  a.X x;\n}");
        put("d/W.java", "package d;\nclass W extends a.X {}");

        JsonNode cycle = metrics().get("cycles").get(0);

        assertThat(cycle.get("of").asText()).isEqualTo("packages");
        assertThat(texts(cycle.get("members"))).containsExactly("a", "b", "c");
        assertThat(cycle.get("references").get(0))
                .hasToString(
                        "{\"from\":\"a\",\"to\":\"b\",\"count\":1,\"example\":{\"from\":\"type:a.X\",\"kind\":\"uses\","
                                + "\"to\":\"type:b.Y\",\"file\":\"a/X.java\",\"line\":3}}");
        assertThat(cycle.get("references")).hasSize(3);
    }

    @Test
    void testsMakeNoCoupling() throws IOException {
        put("src/main/java/a/X.java", "package a; public class X { b.Y y; }");
        put("src/main/java/b/Y.java", "package b; public class Y {}");
        put("src/test/java/b/YTest.java", "package b; class YTest { a.X x; }");

        JsonNode metrics = metrics();

        assertThat(metrics.get("cycles")).isEmpty();
        assertThat(named(metrics.get("packages"), "name", "a").get("ca").asInt())
                .isZero();
        assertThat(named(metrics.get("packages"), "name", "b").get("types").asInt())
                .isEqualTo(1);
    }

    @Test
    void modulesAreMeasuredAsPackagesAre() throws IOException {
        put("shop/pom.xml", "<project><groupId>g</groupId><artifactId>shop</artifactId><version>1</version></project>");
        put("shop/src/main/java/a/X.java", "package a; public class X { b.Y y; }");
        put("bank/pom.xml", "<project><groupId>g</groupId><artifactId>bank</artifactId><version>1</version></project>");
        put("bank/src/main/java/b/Y.java", "package b; public class Y { a.X x; }");

        JsonNode metrics = metrics();

        assertThat(named(metrics.get("modules"), "id", "module:shop"))
                .hasToString("{\"id\":\"module:shop\",\"ca\":1,\"ce\":1,\"instability\":0.5,\"needs\":{\"bank\":1}}");
        assertThat(metrics.get("cycles").findValuesAsText("of")).containsExactly("packages", "modules");
        assertThat(metrics.get("lakos").get("modules"))
                .hasToString("{\"components\":2,\"ccd\":4,\"acd\":2.0,\"racd\":1.0,\"nccd\":1.452}");
    }
}
