package dev.banyan.analyzer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** The first lines of a file, for a language that has to tell by content whether a file is its own. */
public final class SourceHead {

    private static final int BYTES = 4096;
    private static final Set<String> TELLING_NOTHING = Set.of("", "txt", "src", "mem", "member", "cntl", "text");

    private SourceHead() {}

    /** Whether the file's ending says nothing of its language. */
    public static boolean isNeeded(SourceFile file) {
        return TELLING_NOTHING.contains(file.extension());
    }

    /** Lines of the first {@value #BYTES} bytes, the last one perhaps cut; empty when the file cannot be read. */
    public static List<String> lines(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            String head = new String(in.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
            return head.indexOf('\0') >= 0 ? List.of() : head.lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
