package dev.banyan.analyzer.archive;

import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceTree;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An estate with the contents of its archives: {@code shop.war!/WEB-INF/web.xml}. The contents lie in temporary files until
 * it is closed.
 *
 * <p>A WAR and an EAR are applications. A JAR is one when it says so itself: {@code META-INF/ejb-jar.xml},
 * {@code META-INF/application-client.xml}, or {@code BOOT-INF/classes}. Every other JAR is a library and stays closed, save in
 * an EAR, outside of its {@code lib} folders, and in a WAR or a boot JAR where it has a package of the application's own
 * classes. The libraries in an application are files of the estate too, closed: their types are looked up in them.
 */
public final class Archives implements AutoCloseable {

    private final SourceTree tree;
    private final Unpacked unpacked;

    private Archives(SourceTree tree, Unpacked unpacked) {
        this.tree = tree;
        this.unpacked = unpacked;
    }

    /**
     * Opens the archives of an estate; costs nothing where there is none.
     *
     * @throws UncheckedIOException where no temporary file can be written
     */
    public static Archives open(SourceTree tree) {
        List<SourceFile> archives = tree.files().stream()
                .filter(file -> ArchiveKind.isArchive(file.name()))
                .toList();
        Unpacked unpacked = new Unpacked();
        if (archives.isEmpty()) {
            return new Archives(tree, unpacked);
        }
        Copies copies = Copies.of(tree.files());
        try {
            for (SourceFile archive : archives) {
                new ArchiveReader(unpacked, copies, archive.path(), 0).read(archive.location(), Set.of());
            }
        } catch (IOException noRoom) {
            unpacked.close();
            throw new UncheckedIOException("The contents of archives cannot be written to a temporary folder", noRoom);
        }
        List<SourceFile> files = new ArrayList<>(tree.files());
        files.addAll(unpacked.files());
        return new Archives(new SourceTree(tree.name(), files, with(tree, unpacked)), unpacked);
    }

    private static List<Problem> with(SourceTree tree, Unpacked unpacked) {
        List<Problem> all = new ArrayList<>(tree.problems());
        all.addAll(unpacked.problems());
        return all;
    }

    /** All files: those of the disk, and those in archives. */
    public SourceTree tree() {
        return tree;
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        unpacked.close();
    }
}
