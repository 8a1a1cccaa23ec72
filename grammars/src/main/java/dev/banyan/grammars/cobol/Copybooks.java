package dev.banyan.grammars.cobol;

import java.util.Optional;

/** Where COPY finds its members. The parser knows no disk: the caller says which member a name means. */
@FunctionalInterface
public interface Copybooks {

    /**
     * Finds a member; the same question must always get the same answer.
     *
     * @param name as written, without quotes: {@code CVACT01Y}, {@code cvact01y}, {@code lib/cust.cpy}; compare without
     *     regard to case
     * @param library what follows OF or IN, as written; empty when nothing does
     * @param askingFile the file that holds the COPY statement: the program's, or that of an outer copybook
     */
    Optional<Copybook> find(String name, Optional<String> library, String askingFile);

    /** No member is ever found. */
    static Copybooks none() {
        return (name, library, askingFile) -> Optional.empty();
    }
}
