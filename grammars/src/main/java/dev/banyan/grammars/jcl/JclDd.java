package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;

/**
 * A DD statement.
 *
 * @param name in upper case, without the step
 * @param allocations one, or several where DD statements without a name follow: a concatenation
 */
public record JclDd(String name, List<Allocation> allocations, Position position) {

    public JclDd {
        allocations = List.copyOf(allocations);
    }

    /** What a DD statement stands for. */
    public sealed interface Allocation {

        Position position();
    }

    /**
     * A dataset.
     *
     * @param name in upper case; symbols without a value are left in it
     * @param member of a library; empty otherwise
     * @param generation of a generation data group, as {@code +1}; empty otherwise
     * @param temporary true for {@code &&NAME}
     * @param status {@code NEW}, {@code OLD}, {@code SHR} or {@code MOD}; NEW where DISP leaves it out, as JCL has it
     */
    public record Dataset(
            String name, String member, String generation, boolean temporary, String status, Position position)
            implements Allocation {}

    /**
     * Data in the job itself.
     *
     * @param text its lines
     * @param position of the first line
     */
    public record InStream(String text, Position position) implements Allocation {}

    /** SYSOUT, DUMMY, NULLFILE: printed or thrown away; no later step can read it. */
    public record Output(Position position) implements Allocation {}

    /**
     * DDNAME=: what a later DD statement of the same step stands for; nothing, as DUMMY, when there is none.
     *
     * @param dd in upper case
     */
    public record Forward(String dd, Position position) implements Allocation {}

    /** A z/OS UNIX path, a subsystem, an earlier DD statement that is not there: something else, or not known. */
    public record Other(Position position) implements Allocation {}
}
