package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * A DD statement.
 *
 * @param name in upper case, without the step
 * @param allocations one, or several where DD statements without a name follow: a concatenation
 * @param doubt why it is taken for a DD of this step, where it names another one; empty otherwise
 */
public record JclDd(String name, List<Allocation> allocations, Position position, Optional<String> doubt) {

    public JclDd {
        allocations = List.copyOf(allocations);
    }

    JclDd(String name, List<Allocation> allocations, Position position) {
        this(name, allocations, position, Optional.empty());
    }

    public JclDd named(String newName) {
        return new JclDd(newName, allocations, position, doubt);
    }

    JclDd doubted(String why) {
        return new JclDd(name, allocations, position, Optional.of(why));
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
     * @param assumed the lines with JCL symbols replaced, where they hold some and the DD does not say SYMBOLS=; empty otherwise
     */
    public record InStream(String text, Position position, Optional<String> assumed) implements Allocation {

        public InStream(String text, Position position) {
            this(text, position, Optional.empty());
        }

        InStream assuming(String replaced) {
            return new InStream(text, position, Optional.of(replaced));
        }
    }

    /**
     * SYSOUT, DUMMY, NULLFILE: no later step can read it.
     *
     * @param printed true for SYSOUT; the others are thrown away
     */
    public record Output(boolean printed, Position position) implements Allocation {}

    /**
     * DDNAME=: what a later DD statement of the same step stands for; nothing, as DUMMY, when there is none.
     *
     * @param dd in upper case
     */
    public record Forward(String dd, Position position) implements Allocation {}

    /** A z/OS UNIX path, a subsystem, an earlier DD statement that is not there: something else, or not known. */
    public record Other(Position position) implements Allocation {}
}
