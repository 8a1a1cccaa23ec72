package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.CopyUse.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The file that is read and the members that are open inside it, and so where COPY would lead in a circle. */
final class OpenMembers {

    static final int MAX_DEPTH = 32;

    private final Deque<Copybook> open = new ArrayDeque<>();
    private final Deque<String> members = new ArrayDeque<>();

    /** Starts with the file itself. */
    OpenMembers(Copybook file) {
        open.push(file);
    }

    void open(String member, Copybook copybook) {
        open.push(copybook);
        members.push(Words.upper(member));
    }

    void close() {
        open.pop();
        members.pop();
    }

    /** The innermost member that is open; empty in the file itself. */
    Optional<String> innermost() {
        return Optional.ofNullable(members.peek());
    }

    /** What becomes of a COPY of {@code name} in the innermost text. */
    Outcome outcome(String name, Optional<Copybook> found) {
        if (found.isEmpty()) {
            return namesItself(name)
                    ? Outcome.CYCLE
                    : SystemMembers.contains(Words.upper(name)) ? Outcome.SYSTEM : Outcome.MISSING;
        }
        String file = found.get().file();
        if (open.stream().anyMatch(outer -> outer.file().equals(file))) {
            return Outcome.CYCLE;
        }
        return open.size() > MAX_DEPTH ? Outcome.TOO_DEEP : Outcome.FOUND;
    }

    /**
     * A library that has no other member of the name may say that it has none, rather than the asking one. A program is no
     * member: when it copies its own name, a copybook of that name is missing.
     */
    private boolean namesItself(String name) {
        Copybook asking = open.getFirst();
        boolean member = open.size() > 1 || SourceKind.of(asking.text()) == SourceKind.MEMBER;
        return member && memberName(name).equals(memberName(asking.file()));
    }

    /** The name without folder and ending: {@code CUST} of {@code lib/cust.cpy}. */
    private static String memberName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return Words.upper(dot > 0 ? name.substring(0, dot) : name);
    }
}
