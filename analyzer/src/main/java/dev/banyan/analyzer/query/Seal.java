package dev.banyan.analyzer.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * By what an index knows the estate.json that it was made from: its length, and the SHA-256 of its text; of a text over 256 KB that of
 * 64 blocks of 4 KB, evenly spaced, the first and the last among them, so that a look costs the same for every size.
 *
 * @param hash 32 bytes as hexadecimal digits
 */
record Seal(long length, String hash) {

    static final int HASH_DIGITS = 64;
    private static final int WHOLE = 256 << 10;
    private static final int BLOCK = 4 << 10;
    private static final int BLOCKS = 64;

    static Seal of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            MessageDigest digest = digest();
            if (length <= WHOLE) {
                take(channel, 0, Math.toIntExact(length), digest);
            } else {
                for (int block = 0; block < BLOCKS; block++) {
                    take(channel, (length - BLOCK) / (BLOCKS - 1) * block, BLOCK, digest);
                }
                take(channel, length - BLOCK, BLOCK, digest);
            }
            return new Seal(length, hex(digest.digest()));
        }
    }

    private static void take(FileChannel channel, long from, int length, MessageDigest digest) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(length);
        long at = from;
        while (block.hasRemaining()) {
            int read = channel.read(block, at);
            if (read < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            at += read;
        }
        digest.update(block.array());
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            text.append(Character.forDigit(one >> 4 & 0xf, 16)).append(Character.forDigit(one & 0xf, 16));
        }
        return text.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
