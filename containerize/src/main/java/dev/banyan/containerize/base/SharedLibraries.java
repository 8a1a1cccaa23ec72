package dev.banyan.containerize.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The system's libraries that the binaries of a directory need, with all that these need in turn, and the loader.
 *
 * @param files by the absolute path in the image; a link is followed, as an image layer here holds real files only
 * @param missing sonames that this system does not have
 */
public record SharedLibraries(SortedMap<String, Path> files, SortedSet<String> missing) {

    private static final int X86_64 = 62;
    private static final int AARCH64 = 183;

    /** What glibc loads by name when a host or a user is looked up; part of libc itself since 2.34. */
    private static final List<String> LOADED_BY_LIBC =
            List.of("libnss_files.so.2", "libnss_dns.so.2", "libresolv.so.2");

    public SharedLibraries {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** Looks at every ELF file below the directory. */
    public static SharedLibraries of(Path directory) throws IOException {
        List<Path> own;
        try (Stream<Path> walk = Files.walk(directory)) {
            own = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Search search = new Search();
        for (Path file : own) {
            search.bundled.add(file.getFileName().toString());
        }
        for (Path file : own) {
            search.look(file);
        }
        search.follow();
        return new SharedLibraries(search.found, search.missing);
    }

    private static final class Search {

        private final Set<String> bundled = new HashSet<>();
        private final Deque<String> wanted = new ArrayDeque<>();
        private final Set<String> seen = new HashSet<>();
        private final SortedMap<String, Path> found = new TreeMap<>();
        private final SortedSet<String> missing = new TreeSet<>();
        private int machine;

        void look(Path file) throws IOException {
            Optional<ElfFile> elf = ElfFile.read(file);
            if (elf.isEmpty()) {
                return;
            }
            machine = elf.get().machine();
            wanted.addAll(elf.get().needed());
            Optional<String> interpreter = elf.get().interpreter();
            if (interpreter.isPresent()) {
                Path loader = Path.of(interpreter.get());
                seen.add(loader.getFileName().toString());
                found.put(interpreter.get(), loader.toRealPath());
            }
        }

        void follow() throws IOException {
            if (!wanted.isEmpty()) {
                wanted.addAll(LOADED_BY_LIBC);
            }
            while (!wanted.isEmpty()) {
                String name = wanted.remove();
                if (bundled.contains(name) || name.contains("/") || !seen.add(name)) {
                    continue;
                }
                Optional<Path> file = directories()
                        .map(directory -> Path.of(directory, name))
                        .filter(Files::isRegularFile)
                        .findFirst();
                if (file.isPresent()) {
                    found.put(file.get().toString(), file.get().toRealPath());
                    look(file.get());
                } else if (!LOADED_BY_LIBC.contains(name)) {
                    missing.add(name);
                }
            }
        }

        /** Where the loader of this system looks without being told. */
        private Stream<String> directories() {
            Stream<String> general = Stream.of("/lib64", "/usr/lib64", "/lib", "/usr/lib");
            return switch (machine) {
                case X86_64 -> Stream.concat(Stream.of("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu"), general);
                case AARCH64 ->
                    Stream.concat(Stream.of("/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu"), general);
                default -> general;
            };
        }
    }
}
