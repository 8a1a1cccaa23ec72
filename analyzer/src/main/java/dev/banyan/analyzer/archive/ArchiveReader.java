package dev.banyan.analyzer.archive;

import dev.banyan.analyzer.archive.Unpacked.Written;
import dev.banyan.analyzer.source.OneLine;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceText;
import dev.banyan.analyzer.xml.XmlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One archive. What is wrong with an entry costs that entry; the rest is read.
 *
 * <p>Cost: the bytes of the entries that are wanted; of a library, its list of entries.
 */
final class ArchiveReader {

    /** An EAR holds a WAR holds a JAR. */
    private static final int DEEPEST = 4;

    private static final int MOST_ENTRIES = 200_000;
    private static final long MOST_ARCHIVE_BYTES = 512L << 20;

    private final Unpacked unpacked;
    private final Copies copies;
    private final String path;
    private final int depth;
    private boolean module;

    /** @param path of the archive, as results show it */
    ArchiveReader(Unpacked unpacked, Copies copies, String path, int depth) {
        this.unpacked = unpacked;
        this.copies = copies;
        this.path = path;
        this.depth = depth;
    }

    /**
     * @param ownPackages folders of the classes of the application that holds the archive
     * @return whether it is a library
     * @throws IOException where a temporary file cannot be written
     */
    boolean read(Path location, Set<String> ownPackages) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(location.toFile());
        } catch (IOException | IllegalArgumentException broken) {
            if (!ArchiveKind.ending(path).equals("jar")) {
                unpacked.problem(path, "archive", "The archive cannot be opened.", "Build or copy it anew.");
            }
            return false;
        }
        try (zip) {
            Map<String, ZipEntry> entries = entries(zip, false);
            ArchiveKind kind = ArchiveKind.of(path, entries.keySet(), ownPackages, module);
            if (kind != ArchiveKind.LIBRARY) {
                lay(zip, kind, entries(zip, true));
            }
            return kind == ArchiveKind.LIBRARY;
        }
    }

    private Map<String, ZipEntry> entries(ZipFile zip, boolean said) {
        Map<String, ZipEntry> entries = new LinkedHashMap<>();
        if (zip.size() > MOST_ENTRIES) {
            if (said) {
                leftOut(path, "has more than " + MOST_ENTRIES + " entries");
            }
            return entries;
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            boolean odd = isOdd(name);
            if (odd || entries.putIfAbsent(name, entry) != null) {
                if (said) {
                    leftOut(shown(name), odd ? "has a name that leads out of the archive" : "stands in it twice");
                }
            }
        }
        return entries;
    }

    private static boolean isOdd(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || List.of(name.split("/", -1)).stream()
                        .anyMatch(part -> part.isEmpty() || part.equals("..") || part.equals("."));
    }

    private void lay(ZipFile zip, ArchiveKind kind, Map<String, ZipEntry> entries) throws IOException {
        List<ZipEntry> nested = new ArrayList<>();
        List<ZipEntry> libraries = new ArrayList<>();
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            if (unpacked.isFull()) {
                leftOut(path, "holds more than an audit unpacks; its rest");
                return;
            }
            if (Wanted.isWanted(entry.getKey())) {
                file(zip, kind, entry.getKey(), entry.getValue());
            } else if (ArchiveKind.isArchive(entry.getKey()) && kind.holds(entry.getKey())) {
                nested.add(entry.getValue());
            } else if (ArchiveKind.ending(entry.getKey()).equals("jar") && kind.bundles(entry.getKey())) {
                libraries.add(entry.getValue());
            }
        }
        Optional<Set<String>> modules = kind == ArchiveKind.EAR ? modules() : Optional.empty();
        Set<String> own = entries.keySet().stream()
                .filter(name -> name.startsWith(kind.classes()) && name.endsWith(".class"))
                .map(name -> ArchiveKind.folder(name.substring(kind.classes().length())))
                .collect(Collectors.toUnmodifiableSet());
        for (ZipEntry entry : nested) {
            boolean module =
                    modules.map(named -> named.contains(entry.getName())).orElse(kind == ArchiveKind.EAR);
            archive(zip, module, entry, own);
        }
        for (ZipEntry entry : libraries) {
            Optional<Written> written = write(zip, entry, MOST_ARCHIVE_BYTES);
            if (written.isPresent()) {
                keep(entry, written.get());
            }
        }
    }

    /** A library in an archive, where the types of libraries are looked up. */
    private void keep(ZipEntry entry, Written written) throws IOException {
        SourceFile library = new SourceFile(shown(entry.getName()), written.location(), written.bytes());
        if (!unpacked.keep(library, entry.getCrc())) {
            leftOut(library.path(), "is more than an audit unpacks of libraries");
        }
    }

    /** The modules that application.xml names; empty where the EAR has none, as Java EE 5 allows. */
    private Optional<Set<String>> modules() {
        return unpacked.files().stream()
                .filter(file -> file.path().equals(shown("META-INF/application.xml")))
                .findFirst()
                .flatMap(file -> XmlDocument.read(file).root())
                .map(root -> Stream.of("ejb", "java")
                        .flatMap(element -> root.all(element).stream())
                        .map(element -> element.text().strip())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private void file(ZipFile zip, ArchiveKind kind, String name, ZipEntry entry) throws IOException {
        String plain =
                name.startsWith(kind.classes()) ? name.substring(kind.classes().length()) : name;
        if (!copies.has(plain, entry.getSize(), entry.getCrc())) {
            write(zip, entry, SourceText.MAX_BYTES)
                    .ifPresent(
                            written -> unpacked.add(new SourceFile(shown(name), written.location(), written.bytes())));
        }
    }

    private void archive(ZipFile zip, boolean module, ZipEntry entry, Set<String> own) throws IOException {
        if (depth + 1 >= DEEPEST) {
            leftOut(shown(entry.getName()), "lies in more than " + DEEPEST + " archives");
            return;
        }
        Optional<Written> written = write(zip, entry, MOST_ARCHIVE_BYTES);
        if (written.isPresent()) {
            ArchiveReader reader = new ArchiveReader(unpacked, copies, shown(entry.getName()), depth + 1);
            reader.module = module;
            if (reader.read(written.get().location(), own)) {
                keep(entry, written.get());
            } else {
                unpacked.delete(written.get().location(), written.get().bytes());
            }
        }
    }

    private Optional<Written> write(ZipFile zip, ZipEntry entry, long most) throws IOException {
        try (InputStream in = open(zip, entry)) {
            Optional<Written> written = unpacked.write(in, entry.getCompressedSize(), most);
            if (written.isEmpty()) {
                leftOut(shown(entry.getName()), "is larger than an entry may be, or far larger than its packed bytes");
            }
            return written;
        } catch (BrokenEntry broken) {
            leftOut(shown(entry.getName()), "cannot be unpacked");
            return Optional.empty();
        }
    }

    private static InputStream open(ZipFile zip, ZipEntry entry) throws BrokenEntry {
        try {
            InputStream in = zip.getInputStream(entry);
            return in == null ? InputStream.nullInputStream() : in;
        } catch (IOException broken) {
            throw new BrokenEntry(broken);
        }
    }

    private String shown(String entry) {
        return path + "!/" + OneLine.of(entry.replace("%", "%25"));
    }

    private void leftOut(String where, String why) {
        unpacked.problem(
                where,
                "archive",
                "What stands here " + why + "; it was left out.",
                "Unpack the archive by hand and audit the folder, if it belongs to the application.");
    }
}
