package dev.banyan.grammars.jcl;

import dev.banyan.grammars.parse.TextBound;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import dev.banyan.grammars.source.ProblemList;
import java.util.List;
import java.util.Optional;

/** Reads members of JCL. Safe for use by many threads when the members given to it are. */
public final class JclParser {

    private JclParser() {}

    /**
     * Reads one member: jobs, or a catalogued procedure.
     *
     * @param file as positions shall name it
     * @param members where procedures, INCLUDE groups and control statements are found
     */
    public static JclFile parse(String file, String text, JclMembers members) {
        Optional<Problem> refusal = TextBound.refusal(text, Position.of(file));
        if (refusal.isPresent()) {
            return new JclFile(List.of(), List.of(), 0, List.of(refusal.get()));
        }
        List<Problem> problems = new ProblemList();
        Deck.Read deck = Deck.read(file, text, problems);
        MemberReader reader = new MemberReader(file, members, problems);
        reader.read(deck.cards());
        return new JclFile(
                reader.jobs(),
                reader.procedures(),
                deck.controlStatements(),
                problems.stream().distinct().sorted().toList());
    }
}
