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
    private final Map<String, List<Card>> inStream;
    private final List<String> order;

    Library(JclMembers members) {
        this(members, new HashMap<>(), List.of());
    }

    private Library(JclMembers members, Map<String, List<Card>> inStream, List<String> order) {
        this.members = members;
        this.inStream = inStream;
        this.order = List.copyOf(order);
    }

    /**
     * Statements found.
     *
     * @param choice why they were taken, where there are several members of that name
     */
    record Found(List<Card> cards, Optional<String> choice) {
        Found {
            cards = List.copyOf(cards);
        }

        /** Where they stand; empty where there are none. */
        Optional<JclStep.Definition> definition() {
            return cards.stream().findFirst().map(first -> new JclStep.Definition(first.position(), choice));
        }

        /** The name of the step, where there is but one and no group that could hold more. */
        Optional<String> onlyStep() {
            List<Card> steps = cards.stream()
                    .filter(card ->
                            card.operation().equals("EXEC") || card.operation().equals("INCLUDE"))
                    .toList();
            return steps.size() == 1 && steps.get(0).operation().equals("EXEC")
                    ? Optional.of(steps.get(0).name()).filter(name -> !name.isEmpty())
                    : Optional.empty();
        }

        /** What to tell of an INCLUDE that could mean several members. */
        Optional<Problem> doubt(Card include) {
            return choice.map(why -> new Problem(
                    include.position(),
                    "ambiguous-member",
                    "The INCLUDE could mean several members: " + why + ".",
                    "Check the order of the libraries, or leave the others out of the estate."));
        }
    }

    /** The same procedures, looked for in the libraries that JCLLIB ORDER gives. */
    Library searching(List<String> libraries) {
        return new Library(members, inStream, libraries);
    }

    void define(String name, List<Card> cards) {
        inStream.put(name, List.copyOf(cards));
    }

    /** The statements of a procedure, PROC first where it has one. */
    Optional<Found> procedure(String name) {
        return Optional.ofNullable(inStream.get(name))
                .map(cards -> new Found(cards, Optional.empty()))
                .or(() -> member(JclMembers.Purpose.PROCEDURE, name));
    }

    Optional<Found> include(String name) {
        return member(JclMembers.Purpose.INCLUDE, name);
    }

    /** Control statements in a member of a dataset. */
    Optional<JclMembers.Member> controlStatements(JclMembers.Purpose purpose, String dataset, String name) {
        return members.find(purpose, name, List.of(dataset));
    }

    /** Problems of a member belong to the reading of that member, not to each of its callers. */
    private Optional<Found> member(JclMembers.Purpose purpose, String name) {
        List<Problem> itsOwn = new ArrayList<>();
        return members.find(purpose, name, order)
                .map(found ->
                        new Found(Deck.read(found.file(), found.text(), itsOwn).cards(), found.choice()));
    }
}
