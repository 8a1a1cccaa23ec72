package dev.banyan.grammars.ims;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * DBD: one database. Names are in upper case.
 *
 * @param access the words of ACCESS: {@code HIDAM}, {@code VSAM}
 * @param dds the DD names of its datasets, in the order of the source; for GSAM input first, output second
 */
public record ImsDatabase(
        String name, List<String> access, List<String> dds, List<Segment> segments, Position position) {

    public ImsDatabase {
        access = List.copyOf(access);
        dds = List.copyOf(dds);
        segments = List.copyOf(segments);
    }

    /**
     * SEGM: one type of record.
     *
     * @param parent {@code ""} for the root
     * @param bytes the greatest length; 0 where it is not given
     */
    public record Segment(String name, String parent, int bytes, List<Field> fields, Position position) {
        public Segment {
            fields = List.copyOf(fields);
        }
    }

    /**
     * FIELD: a part of a segment that searches may name.
     *
     * @param key whether the segments are ordered by it: SEQ
     * @param start from 1
     */
    public record Field(String name, boolean key, int start, int bytes, String type) {}
}
