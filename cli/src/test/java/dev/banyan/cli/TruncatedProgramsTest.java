package dev.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the sample, each cut off behind every fourth line. */
class TruncatedProgramsTest {

    private static final int EVERY = 4;

    /** Cut behind a period, with every paragraph there that something names: what is left is a program. */
    private static final Set<String> WHOLE_AS_THEY_ARE =
            Set.of("HBACUP0-132.cbl", "HBACUP0-136.cbl", "HBSIGN0-104.cbl", "HBVALID-40.cbl", "HBXFER0-144.cbl");

    @Test
    void everyCutThatShowsInTheTextIsAProblem(@TempDir Path folder) throws IOException {
        Path estate = folder.resolve("estate");
        copy(Samples.heritageBank().resolve("copybooks"), estate.resolve("copybooks"));
        copy(Samples.heritageBank().resolve("bms"), estate.resolve("bms"));
        SortedSet<String> silent = cuts(estate.resolve("cobol"));

        for (JsonNode problem : problems(estate, folder.resolve("out"))) {
            if (!problem.get("code").asText().equals("duplicate-definition")) {
                silent.remove(problem.get("file").asText().replace("cobol/", ""));
            }
        }

        assertThat(silent).containsExactlyInAnyOrderElementsOf(WHOLE_AS_THEY_ARE);
    }

    private static SortedSet<String> cuts(Path into) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Files.createDirectories(into);
        for (Path program : files(Samples.heritageBank().resolve("cobol"))) {
            List<String> lines = Files.readAllLines(program);
            for (int count = EVERY; count < lines.size(); count += EVERY) {
                String name = program.getFileName().toString().replace(".cbl", "-" + count + ".cbl");
                Files.writeString(into.resolve(name), String.join("\n", lines.subList(0, count)) + "\n");
                names.add(name);
            }
        }
        return names;
    }

    private static JsonNode problems(Path estate, Path out) throws IOException {
        StringWriter err = new StringWriter();
        int code = Banyan.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err), Terminal.PIPE)
                .execute("audit", estate.toString(), "-o", out.toString());
        assertThat(code).as(err.toString()).isZero();
        return new ObjectMapper()
                .readTree(out.resolve("coverage.json").toFile())
                .get("problems");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
