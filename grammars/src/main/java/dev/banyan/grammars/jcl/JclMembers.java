package dev.banyan.grammars.jcl;

import java.util.List;
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
        CARDS,
        /** Statements of SQL. */
        SQL
    }

    /**
     * A member found.
     *
     * @param file as positions in it shall name it
     * @param choice why this one, where the estate holds several of that name; empty otherwise
     */
    record Member(String file, String text, Optional<String> choice) {

        /** The only one of its name. */
        public Member(String file, String text) {
            this(file, text, Optional.empty());
        }
    }

    /**
     * The member of that name; empty when the estate does not hold it.
     *
     * @param libraries datasets to look in, in this order, before all others: JCLLIB ORDER, or the dataset of a DD
     */
    Optional<Member> find(Purpose purpose, String name, List<String> libraries);

    /** An estate of one file. */
    static JclMembers none() {
        return (purpose, name, libraries) -> Optional.empty();
    }
}
