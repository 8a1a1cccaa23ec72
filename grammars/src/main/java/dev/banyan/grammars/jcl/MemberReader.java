package dev.banyan.grammars.jcl;

import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Splits a member into jobs and procedures; {@link StepReader} reads what is in them. */
final class MemberReader {

    private final String file;
    private final Library library;
    private final List<Problem> problems;
    private final List<JclJob> jobs = new ArrayList<>();
    private final List<JclProcedure> procedures = new ArrayList<>();

    /** Read last: a procedure may name one that is defined after it. */
    private final List<Runnable> defined = new ArrayList<>();

    MemberReader(String file, JclMembers members, List<Problem> problems) {
        this.file = file;
        this.library = new Library(members);
        this.problems = problems;
    }

    List<JclJob> jobs() {
        return jobs;
    }

    List<JclProcedure> procedures() {
        return procedures;
    }

    void read(List<Card> cards) {
        int i = 0;
        while (i < cards.size()) {
            int end = nextJob(cards, i + 1);
            List<Card> stream = cards.subList(i, end);
            if (stream.get(0).operation().equals("JOB")) {
                job(stream);
            } else {
                catalogued(stream);
            }
            i = end;
        }
        defined.forEach(Runnable::run);
    }

    private static int nextJob(List<Card> cards, int from) {
        int i = from;
        while (i < cards.size() && !cards.get(i).operation().equals("JOB")) {
            i++;
        }
        return i;
    }

    private void job(List<Card> stream) {
        Card job = stream.get(0);
        String name = job.name().isEmpty() ? memberName() : job.name();
        Symbols symbols = new Symbols();
        Operands operands = Operands.parse(job.operands(), job, problems);
        Library searched = library.searching(order(stream));
        List<Card> body = withoutProcedures(stream.subList(1, stream.size()), Optional.of(name), searched);
        List<JclStep> steps = new StepReader(searched, problems, operands.text("COND")).read(body, symbols);
        jobs.add(new JclJob(name, steps, job.position()));
    }

    /** The libraries of JCLLIB ORDER, in their order. */
    private static List<String> order(List<Card> stream) {
        return stream.stream()
                .filter(card -> card.operation().equals("JCLLIB"))
                .findFirst()
                .map(card ->
                        Operands.parse(card.operands(), card, new ArrayList<>()).items("ORDER"))
                .orElse(List.of())
                .stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** A member without a JOB statement is a procedure; its name is the member's where PROC gives none. */
    private void catalogued(List<Card> stream) {
        List<Card> rest = withoutProcedures(stream, Optional.empty(), library);
        if (rest.stream().anyMatch(card -> card.operation().equals("EXEC"))) {
            define(memberName(), rest, Optional.empty(), rest.get(0).position(), library);
        } else {
            group(rest);
        }
    }

    /** Statements for INCLUDE: they mean something in a job only, but what is no statement is told here. */
    private void group(List<Card> cards) {
        new StepReader(library, problems, Optional.empty()).read(cards, new Symbols());
    }

    /**
     * Takes PROC ... PEND groups out and notes them; a PROC that is never closed ends with the stream. A catalogued
     * procedure goes by its member's name, whatever its PROC statement says: that is the name EXEC looks for.
     */
    private List<Card> withoutProcedures(List<Card> stream, Optional<String> job, Library searched) {
        List<Card> rest = new ArrayList<>();
        int i = 0;
        while (i < stream.size()) {
            Card card = stream.get(i);
            if (card.operation().equals("PROC")) {
                int end = pend(stream, i + 1);
                boolean isMember = job.isEmpty() && i == 0;
                String name = isMember || card.name().isEmpty() ? memberName() : card.name();
                define(name, stream.subList(i, end), job, card.position(), searched);
                i = end + 1;
            } else {
                rest.add(card);
                i++;
            }
        }
        return rest;
    }

    private static int pend(List<Card> stream, int from) {
        int i = from;
        while (i < stream.size() && !stream.get(i).operation().equals("PEND")) {
            i++;
        }
        return i;
    }

    private void define(String name, List<Card> cards, Optional<String> job, Position position, Library searched) {
        searched.define(name, cards);
        defined.add(() -> procedures.add(new JclProcedure(
                name, job, new StepReader(searched, problems, Optional.empty()).read(cards, new Symbols()), position)));
    }

    private String memberName() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toUpperCase(Locale.ROOT);
    }
}
