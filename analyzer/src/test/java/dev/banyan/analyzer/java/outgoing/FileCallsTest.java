package dev.banyan.analyzer.java.outgoing;

import static dev.banyan.analyzer.Sources.edges;
import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.Sources;
import dev.banyan.analyzer.facts.EdgeKind;
import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.java.JavaLanguage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCallsTest {

    @TempDir
    Path folder;

    private Facts facts(String text) {
        return new Sources(folder).file("C.java", text).facts(new JavaLanguage());
    }

    @Test
    void readsAndWritesFilesByTheirPaths() {
        Facts facts = facts("""
                import java.io.*;
                import java.nio.file.*;
                import java.util.Scanner;
                class C {
                  static final String DIR = "/data/out";
                  void read() throws Exception {
                    new BufferedReader(new FileReader(DIR + "/in.csv"));
                    File f = new File(DIR + File.separator + "a", "list.txt");
                    new Scanner(f);
                    Files.readAllLines(Paths.get("/etc", "app", "x.conf"));
                  }
                  void write(String day) throws Exception {
                    new FileOutputStream(new File("C:\\\\out\\\\r.dat"));
                    Files.copy(Path.of("/a"), Path.of("/b"));
                    new PrintWriter("report-" + day + ".txt");
                    new RandomAccessFile("/r", "rw");
                    new File("/old").delete();
                  }
                }
                """);

        assertThat(edges(facts, EdgeKind.READS))
                .containsExactly(
                        "C READ-FILE /a exact",
                        "C READ-FILE /data/out/a/list.txt exact",
                        "C READ-FILE /data/out/in.csv exact",
                        "C READ-FILE /etc/app/x.conf exact");
        assertThat(edges(facts, EdgeKind.WRITES))
                .containsExactly(
                        "C DELETE-FILE /old exact",
                        "C WRITE-FILE /b exact",
                        "C WRITE-FILE /r exact",
                        "C WRITE-FILE C:/out/r.dat exact",
                        "C WRITE-FILE report-{day}.txt exact");
    }

    @Test
    void meetsTheDatasetsOfJobs() {
        Facts facts = facts("""
                class C { void a() throws Exception { new com.ibm.jzos.ZFile("//'prod.acct.data'", "rb,type=record"); } }
                """);

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("C READ-FILE PROD.ACCT.DATA exact");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        Facts facts = facts("""
                import java.io.*;
                class C {
                  void a(File f) throws Exception { new FileReader(f); new PrintWriter(System.out); }
                  void b(String dir) throws Exception { new FileWriter(dir + "/x.csv"); new FileWriter("./" + dir); }
                  void c() throws Exception { File t = File.createTempFile("a", "b"); new FileWriter(t); }
                }
                """);

        assertThat(edges(facts, EdgeKind.READS)).containsExactly("C READ-FILE ? unresolved");
        assertThat(edges(facts, EdgeKind.WRITES)).containsExactly("C WRITE-FILE ? unresolved");
        assertThat(facts.edges())
                .filteredOn(edge -> edge.kind() == EdgeKind.WRITES)
                .extracting(edge -> edge.attributes().get("pattern"))
                .containsExactly("*/x.csv,./*");
    }
}
