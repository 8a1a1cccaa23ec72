package dev.banyan.analyzer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.inventory.Library.Vulnerability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdvisoriesTest {

    private static final String CORE = "org.apache.logging.log4j:log4j-core";

    private static final String RECORD = """
            {"id": "GHSA-1", "aliases": ["CVE-1"], "summary": "remote code", "database_specific": {"severity": "CRITICAL"},
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.apache.logging.log4j:log4j-core"},
              "versions": ["9.9-odd"],
              "ranges": [{"type": "ECOSYSTEM", "events": [
                {"introduced": "2.13.0"}, {"fixed": "2.15.0"}, {"introduced": "0"}, {"fixed": "2.12.2"}]},
                {"type": "GIT", "events": [{"introduced": "0"}]}]}]}
            """;

    @TempDir
    Path folder;

    private Advisories read(String text) throws IOException {
        Files.writeString(folder.resolve("a.json"), text);
        return Advisories.read(Optional.of(folder), Set.of(CORE));
    }

    private static List<String> ids(Advisories advisories, String version) {
        return advisories.of(CORE, version).stream().map(Vulnerability::id).toList();
    }

    @Test
    void judgesRangesInMavensOrder() throws IOException {
        Advisories advisories = read(RECORD);

        assertThat(ids(advisories, "2.14.1")).containsExactly("GHSA-1");
        assertThat(ids(advisories, "2.9")).containsExactly("GHSA-1");
        assertThat(ids(advisories, "2.15.0-rc1")).containsExactly("GHSA-1");
        assertThat(ids(advisories, "2.12.4")).isEmpty();
        assertThat(ids(advisories, "2.15.0")).isEmpty();
        assertThat(ids(advisories, "9.9-odd")).containsExactly("GHSA-1");
        assertThat(ids(advisories, "9".repeat(5000))).isEmpty();
        assertThat(advisories.of("a:b", "1")).isEmpty();
    }

    @Test
    void namesTheNextVersionThatIsFixed() throws IOException {
        Vulnerability found = read(RECORD).of(CORE, "2.9").get(0);

        assertThat(found.fixed()).isEqualTo("2.12.2");
        assertThat(found.aliases()).containsExactly("CVE-1");
        assertThat(found.severity()).isEqualTo("CRITICAL");
    }

    @Test
    void theLastAffectedVersionIsAffected() throws IOException {
        Advisories advisories = read(RECORD.replace("\"fixed\": \"2.15.0\"", "\"last_affected\": \"2.15.0\""));

        assertThat(ids(advisories, "2.15.0")).containsExactly("GHSA-1");
        assertThat(ids(advisories, "2.15.1")).isEmpty();
    }

    @Test
    void leavesOutWhatWasWithdrawnAndOtherEcosystems() throws IOException {
        assertThat(ids(read(RECORD.replace("\"id\":", "\"withdrawn\": \"2020-01-01T00:00:00Z\", \"id\":")), "2.14.1"))
                .isEmpty();
        assertThat(ids(read(RECORD.replace("Maven", "npm")), "2.14.1")).isEmpty();
    }

    @Test
    void readsAZipAndCountsWhatIsNoJson() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String[] one : new String[][] {{"x/GHSA-1.json", RECORD}, {"bad.json", "{"}, {"note.txt", "{"}}) {
                out.putNextEntry(new ZipEntry(one[0]));
                out.write(one[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Advisories advisories = Advisories.read(Optional.of(zip), Set.of(CORE));

        assertThat(ids(advisories, "2.14.1")).containsExactly("GHSA-1");
        assertThat(advisories.broken()).isEqualTo(1);
    }

    @Test
    void recordsOfAnyShapeAreSurvived() throws IOException {
        assertThat(read("[1, {}, {\"id\": \"x\", \"affected\": 3}, {\"id\": \"y\", \"affected\": [{\"ranges\": [7]}]}]")
                        .broken())
                .isZero();
        assertThat(read("[".repeat(100_000)).broken()).isEqualTo(1);
    }
}
