package dev.banyan.analyzer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Counts the lines of a file of any size without keeping it. */
final class LineCount {

    private static final int BUFFER = 1 << 16;

    /** Of what is larger the rest is not counted: it is no source. */
    private static final long MOST_BYTES = 1L << 30;

    private LineCount() {}

    /** Line ends, and one more for an unfinished last line; 0 where the file cannot be read. */
    static int of(SourceFile file) {
        byte[] buffer = new byte[BUFFER];
        int lines = 0;
        long all = 0;
        byte last = '\n';
        try (InputStream in = Files.newInputStream(file.location())) {
            int read = in.read(buffer);
            while (read > 0 && all < MOST_BYTES) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
                all += read;
                read = in.read(buffer);
            }
        } catch (IOException vanished) {
            return 0;
        }
        return last == '\n' ? lines : lines + 1;
    }
}
