package dev.banyan.analyzer.cobol;

import java.util.Optional;

/**
 * A command or a call of DL/I that moves data. What it does is known when its function is.
 *
 * @param function where the function code lies: {@code GU}, {@code ISRT}
 * @param segment where the name of the segment lies; empty for a call without one, which takes what the PCB leads to
 * @param pcb the data item or number of the PCB, as written; {@code ""} when it is not given
 * @param place of the PCB among the parameters of the program, as {@code 2 of 3}; {@code ""} when it is not among them
 */
record SegmentUse(Name function, Optional<Name> segment, String pcb, String place, Use.Site site) {

    /**
     * SCHD: the PSB that the program works with from here on.
     *
     * @param psb where its name lies
     */
    record Scheduled(Name psb, Use.Site site) {}
}
