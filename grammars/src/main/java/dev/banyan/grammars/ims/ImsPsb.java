package dev.banyan.grammars.ims;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * What a program may see of IMS. Names are in upper case.
 *
 * @param name PSBNAME; the name of the source where PSBGEN gives none
 */
public record ImsPsb(String name, List<Pcb> pcbs, Position position) {

    public ImsPsb {
        pcbs = List.copyOf(pcbs);
    }

    /**
     * PCB: a view of one database, or a destination of messages.
     *
     * @param label {@code ""} when it has none
     * @param type {@code DB}, {@code GSAM}, {@code TP}
     * @param database DBDNAME; {@code ""} when it names none
     * @param processing PROCOPT: {@code A}, {@code GOTP}, ...
     * @param segments the names on SENSEG
     */
    public record Pcb(
            String label, String type, String database, String processing, List<String> segments, Position position) {
        public Pcb {
            segments = List.copyOf(segments);
        }
    }
}
