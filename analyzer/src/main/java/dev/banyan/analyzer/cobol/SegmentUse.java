package dev.banyan.analyzer.cobol;

import java.util.Optional;

/**
 * A command or a call of DL/I that moves data. What it does is known when its function is.
 *
 * @param function where the function code lies: {@code GU}, {@code ISRT}
 * @param segment where the name of the segment lies; empty for a call without one, which takes what the PCB leads to
 * @param path of a segment that the call finds its way through, where its command codes lie: {@code *D} moves it too
 * @param held the segment that the PCB holds, for a call that names none
 * @param pcb the data item or number of the PCB, as written; {@code ""} when it is not given
 * @param place of the PCB among the parameters of the program, as {@code 2 of 3}, or its number in the PSB, {@code 2};
 *     {@code ""} when neither is known
 */
record SegmentUse(
        Name function,
        Optional<Name> segment,
        Optional<Name> path,
        Optional<Name> held,
        String pcb,
        String place,
        Use.Site site) {

    /**
     * SCHD: the PSB that the program works with from here on.
     *
     * @param psb where its name lies
     */
    record Scheduled(Name psb, Use.Site site) {}
}
