package dev.banyan.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryTest {

    private static final String LONG = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n";

    @TempDir
    private Path folder;

    private int day = 1;

    private Git repository(Path at) throws GitAPIException, IOException {
        Files.createDirectories(at);
        return Git.init().setDirectory(at.toFile()).setInitialBranch("main").call();
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void commit(Git git, String author, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        PersonIdent who = new PersonIdent(
                author,
                author + "@example.com",
                Instant.parse("2020-01-01T12:00:00Z").plusSeconds(86_400L * day++),
                ZoneOffset.UTC);
        git.commit()
                .setAuthor(who)
                .setCommitter(who)
                .setMessage(message)
                .setSign(false)
                .call();
    }

    private History history(Path root) {
        return History.of(SourceTree.scan(List.of(root), root.resolve("banyan-out")));
    }

    private static Map<String, FileHistory> byFile(History history) {
        return history.files().stream().collect(Collectors.toMap(FileHistory::file, one -> one));
    }

    @Test
    void countsRevisionsLinesAndFixes() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("a/A.java"), "one\ntwo\n");
            commit(git, "ann", "begin");
            put(root.resolve("a/A.java"), "one\nthree\nfour\n");
            commit(git, "bob", "fix a bug");
        }

        FileHistory file = history(root).files().get(0);

        assertThat(file.file()).isEqualTo("a/A.java");
        assertThat(file.revisions()).isEqualTo(2);
        assertThat(file.fixes()).isEqualTo(1);
        assertThat(file.added()).isEqualTo(4);
        assertThat(file.deleted()).isEqualTo(1);
        assertThat(file.first()).isEqualTo("2020-01-02");
        assertThat(file.last()).isEqualTo("2020-01-03");
    }

    @Test
    void followsAFileThroughItsFormerNames() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("Old.java"), LONG);
            commit(git, "ann", "begin");
            Files.move(root.resolve("Old.java"), root.resolve("Newer.java"));
            commit(git, "ann", "rename");
            Files.delete(root.resolve("Newer.java"));
            put(root.resolve("b/Newest.java"), LONG.replace("two", "2"));
            commit(git, "ann", "rename and change");
        }

        History history = history(root);

        assertThat(byFile(history)).containsOnlyKeys("b/Newest.java");
        assertThat(history.files().get(0).revisions()).isEqualTo(3);
        assertThat(history.files().get(0).added()).isEqualTo(8 + 1);
    }

    @Test
    void leavesMergesOut() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("A.java"), "a\n");
            commit(git, "ann", "begin");
            git.branchCreate().setName("side").call();
            put(root.resolve("A.java"), "a\nb\n");
            commit(git, "ann", "main");
            git.checkout().setName("side").call();
            put(root.resolve("B.java"), "b\n");
            commit(git, "bob", "side");
            git.checkout().setName("main").call();
            git.merge()
                    .include(git.getRepository().resolve("side"))
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setMessage("merge")
                    .call();
        }

        History history = history(root);

        assertThat(history.commits()).isEqualTo(3);
        assertThat(history.files()).extracting(FileHistory::revisions).containsExactly(2, 1);
    }

    @Test
    void readsTheRepositoryAroundTheRootAndThoseInside() throws Exception {
        Path outer = folder.resolve("outer");
        try (Git git = repository(outer)) {
            put(outer.resolve("app/A.java"), "a\n");
            put(outer.resolve("other/B.java"), "b\n");
            commit(git, "ann", "begin");
        }
        try (Git git = repository(outer.resolve("app/lib"))) {
            put(outer.resolve("app/lib/C.java"), "c\n");
            commit(git, "bob", "begin");
        }

        assertThat(byFile(history(outer.resolve("app")))).containsOnlyKeys("A.java", "lib/C.java");
    }

    @Test
    void knowsNothingWithoutARepository() throws Exception {
        put(folder.resolve("estate/A.java"), "a\n");

        History history = history(folder.resolve("estate"));

        assertThat(history.isEmpty()).isTrue();
        assertThat(history.problems()).isEmpty();
    }

    @Test
    void saysThatACloneIsShallow() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("A.java"), "a\n");
            commit(git, "ann", "begin");
            put(root.resolve("A.java"), "b\n");
            commit(git, "ann", "go on");
        }
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(root.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();

        History history = history(clone);

        assertThat(history.problems()).extracting(Problem::code).containsExactly("shallow-history");
        assertThat(history.complete()).isFalse();
        assertThat(history.commits()).isEqualTo(1);
    }

    @Test
    void aBrokenRepositoryIsAProblem() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("A.java"), "a\n");
            commit(git, "ann", "begin");
        }
        try (var objects = Files.walk(root.resolve(".git/objects"))) {
            for (Path object : objects.filter(Files::isRegularFile).toList()) {
                assertThat(object.toFile().setWritable(true)).isTrue();
                Files.writeString(object, "no object");
            }
        }

        History history = history(root);

        assertThat(history.problems()).extracting(Problem::code).containsExactly("unreadable-history");
        assertThat(history.complete()).isFalse();
    }

    @Test
    void leavesTheRepositoryAsItIs() throws Exception {
        Path root = folder.resolve("estate");
        try (Git git = repository(root)) {
            put(root.resolve("A.java"), "a\n");
            commit(git, "ann", "begin");
        }
        File git = root.resolve(".git").toFile();
        assertThat(git.setLastModified(1_000_000_000_000L)).isTrue();

        history(root);

        assertThat(git.lastModified()).isEqualTo(1_000_000_000_000L);
    }
}
