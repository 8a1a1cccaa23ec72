package dev.banyan.grammars.jcl;

import java.util.Optional;

/** The other members of the estate, by which EXEC, INCLUDE and a DD name text that stands elsewhere. */
public interface JclMembers {

    /** What a member is wanted for. */
    enum Purpose {
        /** A catalogued procedure. */
        PROCEDURE,
        /** A group of statements to INCLUDE. */
        INCLUDE,
        /** Control statements of a utility. */
        CARDS
    }

    /**
     * A member found.
     *
     * @param file as positions in it shall name it
     */
    record Member(String file, String text) {}

    /** The member of that name; empty when the estate does not hold it. */
    Optional<Member> find(Purpose purpose, String name);

    /** An estate of one file. */
    static JclMembers none() {
        return (purpose, name) -> Optional.empty();
    }
}
