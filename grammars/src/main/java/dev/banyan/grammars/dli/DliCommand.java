package dev.banyan.grammars.dli;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * One command. Names are in upper case.
 *
 * @param function in its short form: {@code GU} for GET UNIQUE, {@code SCHD} for SCHEDULE
 * @param psb of SCHD
 * @param pcb what USING PCB names, as written
 * @param segments in the order of the source, parents first
 */
public record DliCommand(
        String function, Optional<Name> psb, Optional<String> pcb, List<Segment> segments, Position position) {

    public DliCommand {
        segments = List.copyOf(segments);
    }

    /**
     * A name of IMS.
     *
     * @param held whether {@code text} is the data item that holds the name: {@code PSB((PSB-NAME))}
     */
    public record Name(String text, boolean held) {}

    /**
     * SEGMENT and what belongs to it.
     *
     * @param into the data item that takes it
     * @param from the data item that gives it
     * @param fields that WHERE compares
     */
    public record Segment(
            Name name, Optional<String> into, Optional<String> from, List<String> fields, Position position) {
        public Segment {
            fields = List.copyOf(fields);
        }

        /** Whether the command moves it, rather than finding its way through it. */
        public boolean moved() {
            return into.isPresent() || from.isPresent();
        }
    }
}
