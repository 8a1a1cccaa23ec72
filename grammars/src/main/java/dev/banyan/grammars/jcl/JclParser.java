package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads members of JCL. Safe for use by many threads when the members given to it are. */
public final class JclParser {

    private static final int MAX_CHARS = 20_000_000;

    private JclParser() {}

    /**
     * Reads one member: jobs, or a catalogued procedure.
     *
     * @param file as positions shall name it
     * @param members where procedures, INCLUDE groups and control statements are found
     */
    public static JclFile parse(String file, String text, JclMembers members) {
        List<Problem> problems = new ArrayList<>();
        if (text.length() > MAX_CHARS) {
            problems.add(new Problem(
                    Position.of(file),
                    "too-large",
                    "The member is longer than " + MAX_CHARS + " characters.",
                    "Is it JCL? It was left out."));
            return new JclFile(List.of(), List.of(), 0, problems);
        }
        Deck.Read deck = Deck.read(file, text, problems);
        MemberReader reader = new MemberReader(file, members, problems);
        reader.read(deck.cards());
        return new JclFile(
                reader.jobs(),
                reader.procedures(),
                deck.controlStatements(),
                problems.stream().distinct().toList());
    }
}
