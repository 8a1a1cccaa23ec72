package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures and groups a member can name: those in its own stream first, then those of the estate. */
final class Library {

    private final JclMembers members;
    private final Map<String, List<Card>> inStream = new HashMap<>();

    Library(JclMembers members) {
        this.members = members;
    }

    void define(String name, List<Card> cards) {
        inStream.put(name, List.copyOf(cards));
    }

    /** The statements of a procedure, PROC first where it has one. */
    Optional<List<Card>> procedure(String name) {
        return Optional.ofNullable(inStream.get(name)).or(() -> member(JclMembers.Purpose.PROCEDURE, name));
    }

    Optional<List<Card>> include(String name) {
        return member(JclMembers.Purpose.INCLUDE, name);
    }

    Optional<JclMembers.Member> controlStatements(String name) {
        return members.find(JclMembers.Purpose.CARDS, name);
    }

    /** Problems of a member belong to the reading of that member, not to each of its callers. */
    private Optional<List<Card>> member(JclMembers.Purpose purpose, String name) {
        List<Problem> itsOwn = new ArrayList<>();
        return members.find(purpose, name)
                .map(found -> Deck.read(found.file(), found.text(), itsOwn).cards());
    }
}
