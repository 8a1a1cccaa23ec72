package dev.banyan.containerize.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the dynamic loader reads of a 64-bit little-endian ELF file: the program headers PT_INTERP and PT_DYNAMIC, and in
 * the latter DT_NEEDED with the string table that its offsets point into (System V ABI, chapters 4 and 5).
 *
 * @param machine e_machine: 62 is x86-64, 183 is AArch64
 * @param interpreter the loader, of an executable
 * @param needed sonames, in the order of the file
 */
record ElfFile(int machine, Optional<String> interpreter, List<String> needed) {

    private static final int MAGIC = 0x464c457f;
    private static final int PT_LOAD = 1;
    private static final int PT_DYNAMIC = 2;
    private static final int PT_INTERP = 3;
    private static final int DT_NEEDED = 1;
    private static final int DT_STRTAB = 5;
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int MAX_SECTION = 1 << 20;

    ElfFile {
        needed = List.copyOf(needed);
    }

    private record Segment(int type, long offset, long address, long size) {}

    /** Empty if the file is something else. */
    static Optional<ElfFile> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = bytes(channel, 0, HEADER);
            if (header.remaining() < HEADER || header.getInt(0) != MAGIC || header.get(4) != 2 || header.get(5) != 1) {
                return Optional.empty();
            }
            List<Segment> segments = segments(channel, header);
            Optional<String> interpreter = Optional.empty();
            List<String> needed = List.of();
            for (Segment segment : segments) {
                if (segment.type == PT_INTERP) {
                    interpreter = Optional.of(text(bytes(channel, segment.offset, segment.size), 0));
                } else if (segment.type == PT_DYNAMIC) {
                    needed = needed(channel, segment, segments);
                }
            }
            return Optional.of(new ElfFile(Short.toUnsignedInt(header.getShort(18)), interpreter, needed));
        }
    }

    private static List<Segment> segments(FileChannel channel, ByteBuffer header) throws IOException {
        long offset = header.getLong(32);
        int count = Short.toUnsignedInt(header.getShort(56));
        ByteBuffer table = bytes(channel, offset, (long) count * PROGRAM_HEADER);
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at + PROGRAM_HEADER <= table.remaining(); at += PROGRAM_HEADER) {
            segments.add(new Segment(
                    table.getInt(at), table.getLong(at + 8), table.getLong(at + 16), table.getLong(at + 32)));
        }
        return segments;
    }

    private static List<String> needed(FileChannel channel, Segment dynamic, List<Segment> segments)
            throws IOException {
        ByteBuffer table = bytes(channel, dynamic.offset, dynamic.size);
        List<Long> names = new ArrayList<>();
        long strings = -1;
        for (int at = 0; at + 16 <= table.remaining(); at += 16) {
            long tag = table.getLong(at);
            if (tag == DT_NEEDED) {
                names.add(table.getLong(at + 8));
            } else if (tag == DT_STRTAB) {
                strings = offset(table.getLong(at + 8), segments);
            }
        }
        List<String> needed = new ArrayList<>();
        for (long name : names) {
            if (strings >= 0) {
                needed.add(text(bytes(channel, strings + name, 256), 0));
            }
        }
        return needed;
    }

    /** Where in the file the loader finds what it maps to an address. */
    private static long offset(long address, List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.type == PT_LOAD && address >= segment.address && address < segment.address + segment.size) {
                return segment.offset + (address - segment.address);
            }
        }
        return -1;
    }

    private static ByteBuffer bytes(FileChannel channel, long offset, long size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(size, MAX_SECTION)))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (offset < 0 || offset >= channel.size()) {
            return buffer.limit(0);
        }
        long at = offset;
        for (int n = channel.read(buffer, at); n > 0; n = channel.read(buffer, at)) {
            at += n;
        }
        return buffer.flip();
    }

    private static String text(ByteBuffer buffer, int from) {
        int end = from;
        while (end < buffer.limit() && buffer.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - from];
        buffer.get(from, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
