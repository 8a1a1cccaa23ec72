package dev.banyan.analyzer.source;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One file of the estate, within bounds and readable when it was found.
 *
 * @param path relative to the root of the estate, with {@code /}; what reports show, written as {@link ShownPath} does
 * @param location where it is on this machine; never shown
 * @param bytes its size
 * @param declared the charset that the build, or the descriptor beside it, says it has
 */
public record SourceFile(String path, Path location, long bytes, Optional<Charset> declared)
        implements Comparable<SourceFile> {

    /** A file of which nobody says in which charset it is. */
    public SourceFile(String path, Path location, long bytes) {
        this(path, location, bytes, Optional.empty());
    }

    public SourceFile withDeclared(Charset charset) {
        return new SourceFile(path, location, bytes, Optional.of(charset));
    }

    /** The file's name without folders: {@code COSGN00C.cbl}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Lower-case ending without the dot; empty when there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The folder, {@code ""} at the root. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Reads and decodes the file; see {@link SourceText}. */
    public SourceText read() {
        return SourceText.read(this);
    }

    /** Decodes the beginning of a file that is too large to be read. */
    public SourceText readStart(int bytes) {
        return SourceText.readStart(this, bytes);
    }

    /** Physical lines, counted in the bytes: right for every charset whose line end is that of ASCII. */
    public int countLines() {
        return LineCount.of(this);
    }

    @Override
    public int compareTo(SourceFile that) {
        return path.compareTo(that.path);
    }
}
